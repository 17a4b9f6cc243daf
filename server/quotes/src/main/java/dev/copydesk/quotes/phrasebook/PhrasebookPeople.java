package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people in the sentences of a draft by the form in which they are named: in Latin script two
 * capitalised words that no article and no preposition stands before, or the last of them named
 * before; in Japanese and Chinese what an office, an honorific or an age stands behind; in all of
 * them pronouns and ages that are set off.
 */
final class PhrasebookPeople {

  /** A sentence is about whom it names in its first words. */
  private static final int FIRST_WORDS = 7;

  private static final int FIRST_CHARACTERS = 14;

  /** What an age stands behind that tells of somebody named: Vasseur, 45 ans; 尾形さん（45歳）. */
  private static final String SET_OFF = ",，、(（／/・";

  private static final int MOST_WORDS = 4;
  private static final int LONGEST_NAME = 10;

  private final QuotedDraft draft;
  private final String text;
  private final boolean spaced;

  /** Nouns have capitals, so that what somebody owns follows a name as a surname does. */
  private final boolean genitive;

  /** What makes a pronoun mean several people, where that is written behind it. */
  private final List<String> plurals;

  private final Lexicon pronouns;
  private final Lexicon ages;
  private final @Nullable Lexicon little;
  private final @Nullable Lexicon titles;
  private final @Nullable Lexicon topics;
  private final @Nullable Lexicon openers;
  private @Nullable Set<String> surnames;

  PhrasebookPeople(QuotedDraft draft, Language language, boolean spaced) {
    this.draft = draft;
    this.text = draft.text();
    this.spaced = spaced;
    LanguageFolder folder = LanguageFolder.shipped(language.tag());
    this.genitive = folder.value("nouns", "small").equals("capital");
    this.plurals = folder.words("plurals");
    this.pronouns = Lexicon.of(language, "pronouns");
    this.ages = Lexicon.of(language, "ages");
    this.little = spaced ? Lexicon.of(language, "little") : null;
    this.titles = spaced ? null : Lexicon.of(language, "titles");
    this.topics = lexicon(language, "topics");
    this.openers = lexicon(language, "openers");
  }

  /** A list that not every language has; null where it has none. */
  static @Nullable Lexicon lexicon(Language language, String list) {
    boolean has = LanguageFolder.shipped(language.tag()).find(list + ".tsv") != null;
    return has ? Lexicon.of(language, list) : null;
  }

  /** Tells the evidence who stands in [start, end), words in quote marks left out. */
  void look(int start, int end, Side side, int sentences, int paragraphs, Evidence evidence) {
    Found found = (sign, from, to) -> evidence.sees(sign, side, sentences, paragraphs, from, to);
    if (spaced) {
      lookAtWords(start, end, surnames(), found);
    } else {
      lookAtCharacters(start, end, found);
    }
  }

  /** Takes who is found. */
  private interface Found {
    void sees(Sign sign, int start, int end);
  }

  /** The last words of all full names in the draft. */
  private Set<String> surnames() {
    Set<String> known = surnames;
    if (known == null) {
      Set<String> names = new HashSet<>();
      Sentences sentences = draft.prose().sentences();
      Found collector =
          (sign, from, to) -> {
            if (sign == Sign.SUBJECT || sign == Sign.PERSON) {
              int space = Letters.findBack(text, ' ', to, from + 1);
              if (space >= 0) {
                names.add(text.substring(space + 1, to));
              }
            }
          };
      for (int i = 0; i < sentences.count(); i++) {
        lookAtWords(sentences.start(i), sentences.end(i), names, collector);
      }
      surnames = names;
      known = names;
    }
    return known;
  }

  private void lookAtWords(int start, int end, Set<String> known, Found found) {
    int words = 0;
    int i = start;
    int before = -1;
    int beforeEnd = -1;
    boolean clause = true;
    boolean verb = false;
    while (i < end) {
      Quote quote = i == start || MarkReader.isMark(text.charAt(i)) ? draft.quoteAt(i) : null;
      if (quote != null) {
        i = Math.max(i + 1, quote.end());
        clause = false;
        before = -1;
        continue;
      }
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        clause |= c == ',' || c == ';' || c == ':' || c == '(';
        before = clause && c == ',' ? -1 : before;
        i++;
        continue;
      }
      int to = wordEnd(i, end);
      if (Character.isDigit(c)) {
        age(i, to, end, found);
      } else if (clause && words < FIRST_WORDS && pronouns.contains(text, i, to)) {
        found.sees(Sign.PRONOUN, i, to);
      } else if (words == 0 && openers != null && openers.contains(text, i, to)) {
        i = to; // Mais Claire Morel …
        continue;
      } else if (Character.isUpperCase(c) && !lexicon(little).contains(text, i, to)) {
        int last = nameEnd(i, to, end);
        boolean free = before < 0 || !lexicon(little).contains(text, before, beforeEnd);
        name(i, to, last, verb ? 0 : words, free, known, found);
        to = Math.max(to, last);
      }
      verb = genitive && clause && words > 0 && isVerb(i, to);
      clause = false;
      before = i;
      beforeEnd = to;
      words++;
      i = to;
    }
  }

  /**
   * {@code Um Zeit zu sparen, will Morel bauen}: what begins a clause with a small letter and is no
   * little word, where nouns have capitals; whoever stands behind it is what the clause is about.
   */
  private boolean isVerb(int start, int end) {
    return Character.isLowerCase(text.charAt(start)) && !lexicon(little).contains(text, start, end);
  }

  private void name(
      int start, int first, int end, int words, boolean free, Set<String> known, Found found) {
    int from = start;
    boolean full = end > first;
    boolean owner = genitive && isOwner(first, end);
    boolean person = free && full && !owner || !full && known.contains(text.substring(from, end));
    if (person) {
      boolean about = words == 0;
      found.sees(about ? Sign.SUBJECT : Sign.PERSON, from, end);
    } else {
      found.sees(Sign.NAME, from, end);
    }
  }

  /** Klara Morels Plan: of three nouns in a row the second is whose the third is. */
  private boolean isOwner(int first, int end) {
    for (int i = first + 1; i + 1 < end; i++) {
      if (text.charAt(i) == 's' && text.charAt(i + 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  /** {@code , 31 ans,}, （三十一歳）, (45): an age set off behind somebody. */
  private void age(int start, int end, int stop, Found found) {
    int before = start - 1;
    while (before > 0 && Letters.isSpace(text.charAt(before))) {
      before--;
    }
    if (end - start != 2 || before < 0 || SET_OFF.indexOf(text.charAt(before)) < 0) {
      return;
    }
    int unit = Letters.behindSpace(text, end, stop);
    int behind = ages.longestAt(text, unit, stop);
    boolean bracketed = "(（/／".indexOf(text.charAt(before)) >= 0;
    boolean bare = end < stop && ")）".indexOf(text.charAt(end)) >= 0 && text.charAt(before) != '/';
    if (bracketed && (bare || behind > 0) || behind > 0 && isSetOff(behind, stop)) {
      found.sees(Sign.SUBJECT, start, end);
      found.sees(Sign.ROLE, start, end); // one of those whom a feature is about
    }
  }

  /** Whether no word follows that an age belongs to, as in 10歳の小学生. */
  private boolean isSetOff(int at, int stop) {
    return at >= stop || !Character.isLetter(text.charAt(at)) && !Letters.isSpace(text.charAt(at));
  }

  /** The end of the capitalised words that follow one another from a first one. */
  private int nameEnd(int start, int first, int end) {
    int to = first;
    int words = 1;
    while (words < MOST_WORDS) {
      int next = to;
      if (next < end && text.charAt(next) == '.' && to - start <= 2) {
        next++; // an initial
      }
      if (next + 1 >= end || !Letters.isBlank(text.charAt(next))) {
        break;
      }
      next++;
      while (next < end && text.charAt(next) == ' ') {
        next++;
      }
      if (next >= end || !Character.isUpperCase(text.charAt(next)) || draft.quoteAt(next) != null) {
        break;
      }
      to = wordEnd(next, end);
      words++;
    }
    return to;
  }

  private int wordEnd(int at, int end) {
    int to = at;
    while (to < end
        && (Character.isLetterOrDigit(text.charAt(to))
            || text.charAt(to) == '-' && to + 1 < end && Character.isLetter(text.charAt(to + 1)))) {
      to++;
    }
    return to;
  }

  private void lookAtCharacters(int start, int end, Found found) {
    Lexicon offices = lexicon(titles);
    int i = start;
    while (i < end) {
      Quote quote = i == start || MarkReader.isMark(text.charAt(i)) ? draft.quoteAt(i) : null;
      if (quote != null) {
        i = Math.max(i + 1, quote.end());
        continue;
      }
      char c = text.charAt(i);
      int behind = offices.longestAt(text, i, end);
      if (behind > 0 && i > start && isNamePart(text.charAt(i - 1))) {
        boolean subject =
            i - start < FIRST_CHARACTERS
                && (topics == null || topics.longestAt(text, behind, end) > 0);
        int from = nameStart(i, start);
        found.sees(subject ? Sign.SUBJECT : Sign.PERSON, from, behind);
        i = behind;
      } else if (Character.isDigit(c)) {
        int to = i;
        while (to < end && Character.isDigit(text.charAt(to))) {
          to++;
        }
        age(i, to, end, found);
        i = to;
      } else if (isClauseStart(i, start)
          && i - start < FIRST_CHARACTERS
          && pronouns.longestAt(text, i, end) > 0
          && !isPlural(i + 1, end)) {
        found.sees(Sign.PRONOUN, i, i + 1);
        i++;
      } else {
        i++;
      }
    }
  }

  private boolean isClauseStart(int at, int start) {
    return at == start || ",，、".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** 他们: no single one speaks. */
  private boolean isPlural(int at, int end) {
    for (String plural : plurals) {
      if (at + plural.length() <= end && text.startsWith(plural, at)) {
        return true;
      }
    }
    return false;
  }

  private int nameStart(int at, int start) {
    int from = at;
    while (from > start && at - from < LONGEST_NAME && isNamePart(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /** Ideographs, katakana as foreign names are written, and a bracket behind a name. */
  private static boolean isNamePart(char c) {
    return Letters.isHan(c)
        || c >= 0x30A1 && c <= 0x30FE
        || c == '々'
        || c == '）'
        || c == '·'
        || c >= 'A' && c <= 'Z';
  }

  private static Lexicon lexicon(@Nullable Lexicon known) {
    return java.util.Objects.requireNonNull(known);
  }
}
