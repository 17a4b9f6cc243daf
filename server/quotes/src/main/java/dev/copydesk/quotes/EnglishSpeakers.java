package dev.copydesk.quotes;

import dev.copydesk.core.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ranks those whom an English draft names by how likely each is to speak a quote, by the sum of its
 * {@link SpeakerSignal}s.
 */
final class EnglishSpeakers {

  private static final int MOST_OFFERED = 3;

  /** How many mentions to either side of a quote are looked at. */
  private static final int REACH = 60;

  /** How many mentions at the beginning of the draft are looked at. */
  private static final int LEDE = 8;

  /** A form longer than this, in UTF-16 units, is a headline in capitals. */
  private static final int LONGEST_FORM = 60;

  /** How far into a quote names are looked for, in UTF-16 units. */
  private static final int LONGEST_LOOK = 1_000;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishNames names;
  private final Lexicon places = Lexicon.of(Language.ENGLISH, "places");

  EnglishSpeakers(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.names = new EnglishNames(draft);
  }

  /** One name, and what speaks for and against it. */
  static final class Candidate {

    private final EnglishNames.Name name;
    private final double[] signals = new double[SpeakerSignal.values().length];
    private EnglishNames.Mention form;
    private int nearest = 100;
    private int nearestBehind = 100;
    private int around;

    Candidate(EnglishNames.Mention form) {
      this.name = form.name();
      this.form = form;
    }

    private void set(SpeakerSignal signal, boolean value) {
      set(signal, value ? 1 : 0);
    }

    private void set(SpeakerSignal signal, double value) {
      signals[signal.ordinal()] = Math.max(value, signals[signal.ordinal()]);
    }

    EnglishNames.Mention form() {
      return form;
    }

    double[] signals() {
      return signals;
    }

    double score() {
      double score = 0;
      for (SpeakerSignal signal : SpeakerSignal.values()) {
        score += signal.weight() * signals[signal.ordinal()];
      }
      return score;
    }
  }

  /** The likeliest first, each in the form last used before the quote; at most three. */
  List<String> of(Quote quote) {
    return candidates(quote).stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .map(candidate -> text.substring(candidate.form.start(), candidate.form.end()))
        .filter(form -> form.length() <= LONGEST_FORM && form.indexOf('\n') < 0)
        .limit(MOST_OFFERED)
        .toList();
  }

  List<Candidate> candidates(Quote quote) {
    List<EnglishNames.Mention> mentions = names.mentions();
    int behind = names.firstFrom(quote.start());
    int from = Math.max(0, behind - REACH);
    int to = Math.min(mentions.size(), behind + REACH);
    Map<Integer, Candidate> found = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(mentions.size(), LEDE); i++) {
      candidate(found, mentions.get(i));
    }
    for (int i = from; i < to; i++) {
      weigh(candidate(found, mentions.get(i)), mentions.get(i), quote);
    }
    weighOrder(found, mentions.subList(from, to), behind - from, quote);
    for (Candidate candidate : found.values()) {
      weighName(candidate, quote);
    }
    return new ArrayList<>(found.values());
  }

  private static Candidate candidate(Map<Integer, Candidate> found, EnglishNames.Mention mention) {
    return found.computeIfAbsent(mention.name().number, number -> new Candidate(mention));
  }

  /** Who comes first or last. */
  private static void weighOrder(
      Map<Integer, Candidate> found, List<EnglishNames.Mention> mentions, int behind, Quote quote) {
    if (behind < mentions.size()) {
      candidate(found, mentions.get(behind)).set(SpeakerSignal.FIRST_NEXT, true);
    }
    if (behind > 0) {
      candidate(found, mentions.get(behind - 1)).set(SpeakerSignal.LAST_BEFORE, true);
    }
    int begins = behind - 1;
    while (begins >= 0 && !mentions.get(begins).begins()) {
      begins--;
    }
    if (begins >= 0) {
      candidate(found, mentions.get(begins)).set(SpeakerSignal.LAST_BEGINS, true);
    }
    int first = -1;
    for (int i = behind - 1; i >= 0 && mentions.get(i).block() >= quote.block() - 1; i--) {
      first = mentions.get(i).block() == quote.block() - 1 ? i : first;
    }
    if (first >= 0) {
      candidate(found, mentions.get(first)).set(SpeakerSignal.FIRST_IN_BEFORE_1, true);
    }
  }

  /** What one mention says, by where it stands. */
  private void weigh(Candidate candidate, EnglishNames.Mention mention, Quote quote) {
    boolean ahead = mention.start() < quote.start();
    if (ahead) {
      candidate.form = mention;
    }
    int before = quote.block() - mention.block();
    int behind = mention.block() - quote.lastBlock();
    candidate.around += Math.abs(before) <= 4 ? 1 : 0;
    if (ahead) {
      candidate.nearest = Math.min(candidate.nearest, before);
    } else {
      candidate.nearestBehind = Math.min(candidate.nearestBehind, behind);
    }
    boolean introduced = mention.start() == mention.name().firstMention && mention.whole();
    if (before == 0 && ahead) {
      candidate.set(SpeakerSignal.BEGINS_SAME, mention.begins());
    } else if (behind == 0) {
      candidate.set(SpeakerSignal.SAME_BEHIND, true);
    } else if (before == 1) {
      candidate.set(SpeakerSignal.BEGINS_BEFORE_1, mention.begins());
      candidate.set(SpeakerSignal.INTRODUCED_BEFORE_1, introduced);
      candidate.set(SpeakerSignal.WHOLE_BEFORE_1, mention.whole());
      candidate.set(SpeakerSignal.POSSESSIVE_BEFORE_1, mention.possessive());
    } else if (before == 2) {
      candidate.set(SpeakerSignal.BEGINS_BEFORE_2, mention.begins());
      candidate.set(SpeakerSignal.INTRODUCED_BEFORE_2, introduced);
    } else if (behind == 2) {
      candidate.set(SpeakerSignal.SPOKE_NEXT_2, mention.speaks());
    }
    if (before == 0 && sentence(mention.start()) == sentence(quote.start())) {
      candidate.set(SpeakerSignal.IN_SENTENCE, true);
    }
  }

  private int sentence(int offset) {
    return draft.prose().sentences().at(offset);
  }

  private String quoted(Quote quote) {
    return text.substring(quote.start(), Math.min(quote.end(), quote.start() + LONGEST_LOOK));
  }

  /** What all mentions of a name together say. */
  private void weighName(Candidate candidate, Quote quote) {
    EnglishNames.Name name = candidate.name;
    String form = text.substring(candidate.form.start(), candidate.form.end());
    String family = form.substring(form.lastIndexOf(' ') + 1);
    boolean place = places.contains(family);
    boolean onlyBehind = name.firstMention > quote.start();
    double count = name.count;
    double near = 1.0 / (1 + candidate.nearest);
    candidate.set(SpeakerSignal.SPOKEN, Math.log(1 + name.spoken));
    candidate.set(SpeakerSignal.TITLED, name.titled);
    candidate.set(SpeakerSignal.WHOLE, name.whole);
    candidate.set(SpeakerSignal.PLACED, name.placed / count);
    candidate.set(SpeakerSignal.GOVERNED, name.governed / count);
    candidate.set(SpeakerSignal.ATTRIBUTIVE, name.attributive / count);
    candidate.set(SpeakerSignal.ACTS, name.acts / count);
    candidate.set(SpeakerSignal.LONE, name.count == 1);
    candidate.set(SpeakerSignal.BODY, family.equals(family.toUpperCase(Locale.ROOT)));
    candidate.set(SpeakerSignal.PLACE, place);
    candidate.set(SpeakerSignal.NEAR, near);
    candidate.set(SpeakerSignal.AROUND, Math.log(1 + candidate.around));
    candidate.set(SpeakerSignal.ONLY_BEHIND, onlyBehind);
    candidate.set(SpeakerSignal.IN_QUOTE, quoted(quote).contains(family));
    boolean bare = !name.whole && !name.titled && !place && !family.endsWith("s");
    if (bare && onlyBehind) {
      candidate.set(SpeakerSignal.UNINTRODUCED, true);
      candidate.set(SpeakerSignal.UNINTRODUCED_NEAR, 1.0 / (1 + candidate.nearestBehind));
    }
    if (name.count == 1 && name.whole && !place && !onlyBehind) {
      candidate.set(SpeakerSignal.LONE_SPEAKER, name.spoken > 0);
      candidate.set(SpeakerSignal.LONE_SPEAKER_NEAR, name.spoken > 0 ? near : 0);
      candidate.set(SpeakerSignal.LONE_DESCRIBED_NEAR, name.described > 0 ? near : 0);
    }
  }
}
