package dev.copydesk.quotes.english.speakers;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.english.speakers.EnglishName.Echo;
import dev.copydesk.quotes.english.speakers.EnglishName.Mention;
import dev.copydesk.quotes.english.speakers.EnglishName.Role;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.EnglishWords;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people and bodies that an English draft names, with every place that names them. */
public final class EnglishNames {

  /** More names than an article has: a list, where ranking means nothing. */
  private static final int MOST_NAMES = 2_000;

  /** A run of more words with capitals is a headline. */
  private static final int LONGEST_NAME = 7;

  private static final int FUNCTION =
      PRONOUN | OBJECT | DETERMINER | ADVERB | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishWords words = EnglishWords.get();
  private final Lexicon nonames = Lexicon.of(Language.ENGLISH, "nonames");
  private final Lexicon bodies = Lexicon.of(Language.ENGLISH, "bodies");
  private final Map<String, EnglishName> byWord = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Echo> echoes = new ArrayList<>();

  /** Where the sources of quotes that are known begin, and where each ends. */
  private final TreeMap<Integer, Integer> sources = new TreeMap<>();

  /** Who a pronoun would stand for here. */
  private @Nullable Mention topic;

  public EnglishNames(QuotedDraft draft) {
    this(draft, true);
  }

  /**
   * @param judged whether the sources that quotes were said to have count as speakers; else only
   *     those whom a verb of saying stands beside
   */
  public EnglishNames(QuotedDraft draft, boolean judged) {
    this.draft = draft;
    this.text = draft.text();
    for (int i = 0; judged && i < draft.quotes().size(); i++) {
      Attribution known = draft.attribution(i);
      if (known != null && known.sourceStart() >= 0) {
        sources.merge(known.sourceStart(), known.sourceEnd(), Math::max);
      }
    }
    for (int block = 0; block < draft.prose().blocks().size(); block++) {
      read(new EnglishTokens(draft, block), block);
    }
    mentions.removeIf(mention -> !mention.name().sure || mention.name().isNobody());
  }

  /** Outside of quotes, in the order of the draft. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** Pronouns for one person outside of quotes, in the order of the draft. */
  List<Echo> echoes() {
    return echoes;
  }

  private void read(EnglishTokens tokens, int block) {
    EnglishMentions reader = new EnglishMentions(tokens, text);
    int i = 0;
    while (i < tokens.size()) {
      if (reader.isPersonal(i)) {
        echo(tokens, reader, i, block);
      }
      if (!tokens.has(i, CAPITAL) || !canBegin(tokens, i)) {
        i++;
        continue;
      }
      int first = i;
      int last = i;
      while (goesOn(tokens, last)) {
        last += tokens.has(last + 1, CAPITAL) ? 1 : 2;
      }
      if (last - first < LONGEST_NAME) {
        add(tokens, reader, first, last, block);
      }
      i = last + 1;
    }
  }

  private void echo(EnglishTokens tokens, EnglishMentions reader, int token, int block) {
    Mention known = topic;
    EnglishName name = known != null && known.block() >= block - 1 ? known.name() : null;
    boolean she = reader.isShe(token);
    if (name != null) {
      name.she += she ? 1 : 0;
      name.he += she ? 0 : 1;
    }
    int start = tokens.start(token);
    boolean subject = tokens.is(token, "he") || tokens.is(token, "she");
    echoes.add(new Echo(name, start, block, sentence(start), she, subject));
  }

  private boolean canBegin(EnglishTokens tokens, int token) {
    boolean beginsSentence = tokens.sort(token - 1) == EnglishTokens.STOP;
    boolean goesOn = tokens.has(token + 1, CAPITAL);
    boolean verbal = tokens.endsWith(token, "ing") || tokens.endsWith(token, "ed");
    if (beginsSentence && goesOn && verbal) {
      return false; // Visiting Selwood
    }
    if ((beginsSentence || !goesOn)
        && nonames.contains(text, tokens.start(token), tokens.end(token))) {
      return false;
    }
    return !tokens.has(token, FUNCTION | AUXILIARY | DAY)
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

  private void add(EnglishTokens tokens, EnglishMentions reader, int first, int last, int block) {
    int start = first;
    while (start < last && tokens.has(start, TITLE | ABBREVIATION)) {
      start++;
    }
    boolean office = words.of(text, tokens.start(first), tokens.end(last)) != 0;
    if (tokens.has(last, TITLE | ANONYMOUS) && (first == last || office || start == last)) {
      return; // "President" alone
    }
    int key = last;
    while (key > start && reader.isSuffix(key)) {
      key--;
    }
    int keyStart = tokens.start(key);
    int keyEnd = key == last ? reader.bareEnd(last) : tokens.end(key);
    if (keyEnd - keyStart < 2 || isNoName(keyStart, keyEnd, first == last)) {
      return;
    }
    EnglishName name = name(text.substring(keyStart, keyEnd), "");
    if (name == null) {
      return;
    }
    for (int i = start; i < key; i++) {
      name.parts.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    name.words = Math.max(name.words, key - start + 1);
    Mention mention = mention(name, tokens, reader, first, last, block, start, key);
    name.sure |= !mention.is(Role.BEGINS) || key > first || reader.isSure(first);
    boolean subject = mention.is(Role.ACTS) || mention.is(Role.SPEAKS) || mention.is(Role.BEGINS);
    if (subject && !mention.is(Role.DEFINITE) || topic == null || topic.block() < block - 1) {
      topic = mention;
    }
    addBody(tokens, reader, first, last, block, name);
  }

  /** The Lee campaign, Lee’s campaign: speaks for itself. */
  private void addBody(
      EnglishTokens tokens,
      EnglishMentions reader,
      int first,
      int last,
      int block,
      EnglishName owner) {
    int noun = last + 1;
    boolean body =
        tokens.isWord(noun)
            && !tokens.has(noun, CAPITAL)
            && bodies.contains(text, tokens.start(noun), tokens.end(noun));
    if (!body) {
      return;
    }
    EnglishName name = name(owner.word, text.substring(tokens.start(noun), reader.bareEnd(noun)));
    if (name != null) {
      name.words = Math.max(name.words, noun - first + 1);
      name.endsInNoun = true;
      name.sure = true;
      mention(name, tokens, reader, first, noun, block, first, noun);
    }
  }

  /** The name that ends in a word, or that stands before the noun of a body. */
  private @Nullable EnglishName name(String word, String noun) {
    String key = noun.isEmpty() ? word : word + ' ' + noun;
    EnglishName known = byWord.get(key);
    if (known == null && byWord.size() < MOST_NAMES) {
      known = new EnglishName(byWord.size(), word);
      byWord.put(key, known);
    }
    return known;
  }

  private Mention mention(
      EnglishName name,
      EnglishTokens tokens,
      EnglishMentions reader,
      int first,
      int last,
      int block,
      int start,
      int key) {
    int at = tokens.start(first);
    int end = reader.bareEnd(last);
    int roles = reader.roles(first, start, key, last);
    if (isSource(at, tokens.end(last))) {
      roles |= EnglishName.bit(Role.SPEAKS) | EnglishName.bit(Role.QUOTED);
    }
    if (name.first == null && key > start) {
      roles |= EnglishName.bit(Role.INTRODUCED);
    }
    Mention mention = new Mention(name, at, end, block, sentence(at), roles);
    name.add(mention);
    mentions.add(mention);
    return mention;
  }

  /** {@code He} in a headline, {@code R-Ohio} behind a name. */
  private boolean isNoName(int start, int end, boolean alone) {
    boolean party =
        end - start > 2 && text.charAt(start + 1) == '-' && "RDI".indexOf(text.charAt(start)) >= 0;
    return party
        || (words.of(text, start, end) & FUNCTION) != 0
        || alone && nonames.contains(text, start, end);
  }

  private boolean isSource(int start, int end) {
    Map.Entry<Integer, Integer> source = sources.lowerEntry(end);
    return source != null && source.getValue() > start && source.getValue() <= end;
  }

  private int sentence(int offset) {
    return draft.prose().sentences().at(offset);
  }
}
