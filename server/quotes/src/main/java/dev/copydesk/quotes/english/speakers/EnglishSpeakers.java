package dev.copydesk.quotes.english.speakers;

import static dev.copydesk.quotes.english.speakers.SpeakerSignal.*;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.english.speakers.EnglishName.Echo;
import dev.copydesk.quotes.english.speakers.EnglishName.Mention;
import dev.copydesk.quotes.english.speakers.EnglishName.Role;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import dev.copydesk.quotes.scan.SortedOffsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ranks those whom an English draft names by how likely each is to speak a quote. Looks at the
 * names around the quote, at those that the draft begins with and at those that it names most, so
 * that a quote costs the same in any draft.
 */
public final class EnglishSpeakers {

  private static final int MOST_OFFERED = 3;

  /** Who is less likely than this, as a share of the likeliest, is not offered. */
  private static final double LEAST_LIKELY = 0.02;

  /** How many mentions to either side of a quote are looked at. */
  private static final int REACH = 60;

  /** How many pronouns to either side of a quote are looked at. */
  private static final int ECHO_REACH = 20;

  /** How many mentions at the beginning of the draft are looked at. */
  private static final int LEDE = 8;

  /** How many of the most named are looked at. */
  private static final int MOST_NAMED = 12;

  /** A form longer than this, in UTF-16 units, is a headline in capitals. */
  private static final int LONGEST_FORM = 60;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishNames names;
  private final Lexicon places = Lexicon.of(Language.ENGLISH, "places");
  private final Lexicon bodies = Lexicon.of(Language.ENGLISH, "bodies");
  private final SortedOffsets mentionStarts;
  private final SortedOffsets echoStarts;
  private final List<EnglishName> mostNamed;
  private final Map<Integer, Integer> countRanks;
  private final Map<Integer, Integer> spokenRanks;
  private int spoken;
  private int mostCount = 1;

  /** Call when all quotes of the draft are judged: who is quoted elsewhere is told by that. */
  public EnglishSpeakers(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.names = new EnglishNames(draft);
    this.mentionStarts = new SortedOffsets(names.mentions(), Mention::start);
    this.echoStarts = new SortedOffsets(names.echoes(), Echo::start);
    List<EnglishName> all = names.mentions().stream().map(Mention::name).distinct().toList();
    for (EnglishName name : all) {
      spoken += name.count(Role.SPEAKS);
      mostCount = Math.max(mostCount, name.count);
    }
    ToIntFunction<EnglishName> weight = name -> name.count + 2 * name.count(Role.SPEAKS);
    this.mostNamed =
        all.stream().sorted(Comparator.comparingInt(weight).reversed()).limit(MOST_NAMED).toList();
    this.countRanks = ranks(all, name -> name.count);
    this.spokenRanks = ranks(all, name -> name.count(Role.SPEAKS));
  }

  /** For each name by its number: how many have more, and one. */
  private static Map<Integer, Integer> ranks(
      List<EnglishName> all, ToIntFunction<EnglishName> value) {
    Map<Integer, Integer> ranks = new HashMap<>();
    List<EnglishName> sorted =
        all.stream().sorted(Comparator.comparingInt(value).reversed()).toList();
    int rank = 1;
    for (int i = 0; i < sorted.size(); i++) {
      boolean less = i > 0 && value.applyAsInt(sorted.get(i)) < value.applyAsInt(sorted.get(i - 1));
      rank = less ? i + 1 : rank;
      ranks.put(sorted.get(i).number, rank);
    }
    return ranks;
  }

  private record Scored(SpeakerCandidate candidate, double score) {}

  /**
   * The likeliest first, each in the form last used before the quote; at most three, and fewer
   * where the others are hardly likely.
   */
  public List<String> of(Quote quote) {
    List<Scored> scored =
        candidates(quote).stream()
            .map(candidate -> new Scored(candidate, SpeakerTrees.get().score(candidate.signals())))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    return scored.stream()
        .filter(one -> one.score() >= scored.get(0).score() + Math.log(LEAST_LIKELY))
        .map(Scored::candidate)
        .map(this::form)
        .filter(form -> form.length() <= LONGEST_FORM && form.indexOf('\n') < 0)
        .distinct()
        .limit(MOST_OFFERED)
        .toList();
  }

  /** A candidate as the draft last called it; a body keeps its article. */
  public String form(SpeakerCandidate candidate) {
    EnglishName name = candidate.name();
    String form = text.substring(candidate.form().start(), candidate.form().end());
    boolean article = !name.isPerson() && 2 * name.count(Role.DEFINITE) > name.count;
    return article ? "the " + form : form;
  }

  /** Those who may have said the quote, with their signals, in no order of likelihood. */
  public List<SpeakerCandidate> candidates(Quote quote) {
    List<Mention> mentions = names.mentions();
    int behind = mentionStarts.firstFrom(quote.start());
    int from = Math.max(0, behind - REACH);
    int to = Math.min(mentions.size(), behind + REACH);
    Found found = new Found(quote, draft.prose().sentences().at(quote.start()));
    mentions.subList(0, Math.min(mentions.size(), LEDE)).forEach(found::of);
    mostNamed.forEach(name -> found.of(Objects.requireNonNull(name.first)));
    mentions.subList(from, to).forEach(mention -> found.of(mention).weigh(mention));
    weighOrderBefore(found, mentions, from, behind);
    weighOrderBehind(found, mentions, behind, to);
    QuoteClues clues = new QuoteClues(text, quote);
    weighEchoes(found, clues);
    int around = found.all().stream().mapToInt(SpeakerCandidate::around).sum();
    for (SpeakerCandidate candidate : found.all()) {
      EnglishName name = candidate.name();
      boolean body = name.endsInNoun || bodies.contains(name.word);
      candidate.weighName(places.contains(name.word), body, around);
      weighRanks(candidate, quote);
      candidate.set(CANDIDATES, Math.log(found.all().size()));
      clues.weigh(candidate);
    }
    return new ArrayList<>(found.all());
  }

  /** The candidates for one quote, each made when its name is first met. */
  private static final class Found {

    private final Quote quote;
    private final int sentence;
    private final Map<Integer, SpeakerCandidate> byNumber = new LinkedHashMap<>();

    Found(Quote quote, int sentence) {
      this.quote = quote;
      this.sentence = sentence;
    }

    SpeakerCandidate of(Mention mention) {
      return byNumber.computeIfAbsent(
          mention.name().number, number -> new SpeakerCandidate(mention, quote, sentence));
    }

    @Nullable SpeakerCandidate of(@Nullable EnglishName name) {
      return name == null ? null : byNumber.get(name.number);
    }

    Collection<SpeakerCandidate> all() {
      return byNumber.values();
    }
  }

  /** Who comes last before the quote. */
  private static void weighOrderBefore(Found found, List<Mention> mentions, int from, int behind) {
    Set<EnglishName> named = new HashSet<>();
    int introduced = 0;
    boolean begun = false;
    Mention firstInParagraph = null;
    for (int i = behind - 1; i >= from; i--) {
      Mention mention = mentions.get(i);
      SpeakerCandidate candidate = found.of(mention);
      candidate.set(LAST_MENTION, i == behind - 1);
      candidate.set(ORDER_BEFORE, named.add(mention.name()) ? 1.0 / named.size() : 0);
      if (mention.is(Role.INTRODUCED)) {
        introduced++;
        candidate.set(ORDER_INTRODUCED, 1.0 / introduced);
      }
      if (mention.is(Role.BEGINS) && !begun) {
        begun = true;
        candidate.set(LAST_BEGINS, true);
      }
      if (mention.block() == found.quote.block() - 1) {
        firstInParagraph = mention;
      }
    }
    if (firstInParagraph != null) {
      found.of(firstInParagraph).set(FIRST_IN_PARAGRAPH_BEFORE, true);
    }
  }

  /** Who comes first behind the quote. */
  private static void weighOrderBehind(Found found, List<Mention> mentions, int behind, int to) {
    Set<EnglishName> named = new HashSet<>();
    boolean nextParagraph = false;
    for (int i = behind; i < to; i++) {
      Mention mention = mentions.get(i);
      SpeakerCandidate candidate = found.of(mention);
      candidate.set(ORDER_BEHIND, named.add(mention.name()) ? 1.0 / named.size() : 0);
      if (mention.block() == found.quote.lastBlock() + 1 && !nextParagraph) {
        nextParagraph = true;
        candidate.set(FIRST_IN_PARAGRAPH_BEHIND, true);
      }
    }
  }

  private void weighEchoes(Found found, QuoteClues clues) {
    Quote quote = found.quote;
    int behind = echoStarts.firstFrom(quote.start());
    int from = Math.max(0, behind - ECHO_REACH);
    int to = Math.min(names.echoes().size(), behind + ECHO_REACH);
    for (Echo echo : names.echoes().subList(from, to)) {
      clues.add(echo);
      SpeakerCandidate candidate = found.of(echo.name());
      if (candidate != null && echo.start() < quote.start()) {
        candidate.set(PRONOUN_BEFORE, quote.block() - echo.block() <= 1);
        if (echo.subject()) {
          candidate.center(echo.sentence());
        }
      }
    }
  }

  private void weighRanks(SpeakerCandidate candidate, Quote quote) {
    EnglishName name = candidate.name();
    int speaks = name.count(Role.SPEAKS);
    candidate.set(COUNT_SHARE, name.count / (double) mostCount);
    candidate.set(COUNT_RANK, 1.0 / countRanks.getOrDefault(name.number, 1));
    candidate.set(SPOKEN_RANK, speaks == 0 ? 0 : 1.0 / spokenRanks.getOrDefault(name.number, 1));
    candidate.set(SPOKEN_SHARE, speaks / (double) Math.max(1, spoken));
    candidate.set(POSITION, quote.block() / (double) draft.prose().blocks().size());
  }
}
