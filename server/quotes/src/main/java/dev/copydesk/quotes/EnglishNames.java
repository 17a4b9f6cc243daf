package dev.copydesk.quotes;

import static dev.copydesk.quotes.EnglishWords.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and bodies that an English draft names, with every place that names them. */
final class EnglishNames {

  /** More names than an article has: a list, where ranking means nothing. */
  private static final int MOST_NAMES = 2_000;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishWords words = EnglishWords.get();
  private final Map<String, Name> byKey = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** One person or body: all mentions that end in the same word. */
  static final class Name {

    final int number;
    int count;
    int spoken;

    /** Whether an office or courtesy title stands before it somewhere. */
    boolean titled;

    /** Whether it is written with a first name, or as a body of several words, somewhere. */
    boolean whole;

    /** Whether it stands inside a sentence, where only names have capitals. */
    boolean sure;

    /** Mentions right behind a preposition of place: in, at, from. */
    int placed;

    /** Mentions right behind any other preposition, or as an object. */
    int governed;

    /** Mentions that a plain noun follows: the Democratic primary. */
    int attributive;

    /** Mentions that a verb follows. */
    int acts;

    int possessive;

    /** Mentions that an office stands beside: the mayor, Ann Lee; Ann Lee, a teacher. */
    int described;

    /** Words of the longest form, titles not counted. */
    int words = 1;

    int firstMention = -1;

    Name(int number) {
      this.number = number;
    }
  }

  /**
   * One place that names somebody.
   *
   * @param start offset of the first word, titles included
   * @param begins whether it begins its sentence
   * @param speaks whether a verb of saying belongs to it
   * @param whole whether it is written with a title, a first name or as several words
   * @param possessive whether ’s stands behind it
   */
  record Mention(
      Name name,
      int start,
      int end,
      int block,
      boolean begins,
      boolean speaks,
      boolean whole,
      boolean possessive) {}

  EnglishNames(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    for (int block = 0; block < draft.prose().blocks().size(); block++) {
      read(new EnglishTokens(draft, block), block);
    }
    mentions.removeIf(mention -> !mention.name().sure);
  }

  /** Outside of quotes, in the order of the draft. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The number of the first mention at or behind an offset. */
  int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void read(EnglishTokens tokens, int block) {
    int i = 0;
    while (i < tokens.size()) {
      if (!tokens.has(i, CAPITAL) || !canBegin(tokens, i)) {
        i++;
        continue;
      }
      int first = i;
      int last = i;
      while (goesOn(tokens, last)) {
        last += tokens.has(last + 1, CAPITAL) ? 1 : 2;
      }
      add(tokens, first, last, block);
      i = last + 1;
    }
  }

  private boolean canBegin(EnglishTokens tokens, int token) {
    return !tokens.has(token, DAY | PRONOUN | OBJECT | DETERMINER | AUXILIARY | ADVERB)
        && !tokens.has(token, PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE)
        && Character.isLetter(text.charAt(tokens.start(token)));
  }

  /** Whether a name goes on behind a token: by a capital, or by "of", "de" and a capital. */
  private boolean goesOn(EnglishTokens tokens, int token) {
    int next = token + 1;
    if (tokens.endsPossessive(token) || !tokens.isWord(next) || tokens.has(next, DAY)) {
      return false;
    }
    if (tokens.has(next, CAPITAL)) {
      return true;
    }
    boolean joins =
        tokens.is(next, "de")
            || tokens.is(next, "van")
            || tokens.is(next, "von")
            || tokens.is(next, "al")
            || tokens.is(next, "bin");
    return joins && tokens.has(next + 1, CAPITAL);
  }

  private void add(EnglishTokens tokens, int first, int last, int block) {
    int start = first;
    while (start < last && tokens.has(start, TITLE | ABBREVIATION)) {
      start++;
    }
    boolean office = words.of(text, tokens.start(first), tokens.end(last)) != 0;
    if (tokens.has(last, TITLE | ANONYMOUS) && (first == last || office || start == last)) {
      return; // "President" alone
    }
    int end = tokens.end(last);
    int bare = end;
    if (tokens.endsPossessive(last)
        && text.charAt(end - 1) == 's'
        && end - 2 > tokens.start(last)) {
      bare = isApostrophe(text.charAt(end - 2)) ? end - 2 : end;
    }
    int key = last;
    while (key > start && isSuffix(tokens, key)) {
      key--;
    }
    int keyEnd = key == last ? bare : tokens.end(key);
    if (keyEnd - tokens.start(key) < 2 || byKey.size() >= MOST_NAMES) {
      return;
    }
    String word = text.substring(tokens.start(key), keyEnd);
    Name name = byKey.computeIfAbsent(word, k -> new Name(byKey.size()));
    boolean begins = tokens.sort(first - 1) == EnglishTokens.STOP;
    name.count++;
    name.titled |= start > first;
    name.whole |= key > start;
    name.sure |= !begins || key > start || start > first;
    if (name.firstMention < 0) {
      name.firstMention = tokens.start(first);
    }
    name.words = Math.max(name.words, key - start + 1);
    describe(name, tokens, first, last, bare < end);
    boolean speaks = bare == end && speaks(tokens, first, last);
    name.spoken += speaks ? 1 : 0;
    boolean whole = key > start || start > first;
    mentions.add(
        new Mention(name, tokens.start(first), bare, block, begins, speaks, whole, bare < end));
  }

  private static void describe(
      Name name, EnglishTokens tokens, int first, int last, boolean possessive) {
    int before = first - 1;
    int next = last + 1;
    if (tokens.has(before, DETERMINER)) {
      before--;
    }
    if (tokens.is(before, "in")
        || tokens.is(before, "at")
        || tokens.is(before, "from")
        || tokens.is(before, "across")
        || tokens.is(before, "near")) {
      name.placed++;
    } else if (tokens.has(before, PREPOSITION) || tokens.is(before, "to")) {
      name.governed++;
    }
    if (possessive) {
      name.possessive++;
    } else if (tokens.isWord(next)) {
      boolean verb = tokens.has(next, VERB | AUXILIARY | ADVERB) || tokens.endsWith(next, "ed");
      name.acts += verb ? 1 : 0;
      name.attributive += !verb && tokens.bits(next) == 0 ? 1 : 0;
    }
    boolean aside =
        tokens.sort(next) == EnglishTokens.COMMA
            && (tokens.has(next + 1, DETERMINER)
                || tokens.is(next + 1, "who")
                || tokens.isWord(next + 1) && tokens.bits(next + 1) == 0);
    boolean office =
        tokens.isWord(first - 1)
            && !tokens.has(first - 1, CAPITAL)
            && (tokens.bits(first - 1) == 0 || tokens.has(first - 1, TITLE))
            && !tokens.endsWith(first - 1, "ed");
    name.described += aside || office ? 1 : 0;
  }

  private boolean isSuffix(EnglishTokens tokens, int token) {
    return tokens.is(token, "Jr.")
        || tokens.is(token, "Jr")
        || tokens.is(token, "Sr.")
        || tokens.is(token, "II")
        || tokens.is(token, "III");
  }

  private static boolean isApostrophe(char c) {
    return c == '’' || c == '\'';
  }

  private boolean speaks(EnglishTokens tokens, int first, int last) {
    int next = last + 1;
    if (tokens.sort(next) == EnglishTokens.OPEN) {
      while (next < tokens.size() && next < last + 8 && tokens.sort(next) != EnglishTokens.CLOSE) {
        next++;
      }
      next++;
    }
    if (tokens.sort(next) == EnglishTokens.COMMA) {
      int close = next + 1;
      while (close < next + 16 && tokens.isWord(close)) {
        close++;
      }
      next = tokens.sort(close) == EnglishTokens.COMMA ? close + 1 : next;
    }
    while (next < last + 20 && tokens.has(next, ADVERB | AUXILIARY) && !tokens.has(next, VERB)) {
      next++;
    }
    if (tokens.has(next, SAY) && tokens.has(next, PAST | S_FORM)) {
      return true;
    }
    int before = first - 1;
    boolean says = tokens.has(before, SAY) && tokens.has(before, PAST | S_FORM);
    return says && tokens.sort(before - 1) != EnglishTokens.WORD
        || tokens.is(before, "to") && tokens.is(before - 1, "according");
  }
}
