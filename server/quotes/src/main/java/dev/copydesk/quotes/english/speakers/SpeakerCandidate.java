package dev.copydesk.quotes.english.speakers;

import static dev.copydesk.quotes.english.speakers.SpeakerSignal.*;

import dev.copydesk.quotes.english.speakers.EnglishName.Mention;
import dev.copydesk.quotes.english.speakers.EnglishName.Role;
import dev.copydesk.quotes.scan.Quote;

/** One name that may be the speaker of a quote, and what speaks for and against it. */
public final class SpeakerCandidate {

  /** Farther than anything that is looked at, in paragraphs. */
  private static final int FAR = 100;

  /** So many paragraphs to either side are around the quote. */
  private static final int AROUND_REACH = 4;

  /** So many sentences before the quote tell what it is about. */
  private static final int CENTER_REACH = 6;

  private static final double CENTER_DECAY = 0.7;

  /** What is never less than it is for a name that stands far away. */
  private static final SpeakerSignal[] NEARNESS = {
    NEAR,
    NEAR_SPOKEN,
    NEAR_QUOTED,
    NEAR_BEGINS,
    NEAR_INTRODUCED,
    NEAR_BEHIND,
    NEAR_SPOKEN_BEHIND,
    NEAR_QUOTED_BEHIND
  };

  private final EnglishName name;
  private final Quote quote;
  private final int quoteSentence;
  private final double[] signals = new double[SpeakerSignal.values().length];
  private Mention form;
  private int around;
  private int sentences = FAR;

  SpeakerCandidate(Mention form, Quote quote, int quoteSentence) {
    this.name = form.name();
    this.form = form;
    this.quote = quote;
    this.quoteSentence = quoteSentence;
  }

  EnglishName name() {
    return name;
  }

  /** The last mention before the quote, or the first there is. */
  Mention form() {
    return form;
  }

  /** How much each signal is there, in the order of {@link SpeakerSignal}. */
  public double[] signals() {
    return signals;
  }

  void set(SpeakerSignal signal, boolean value) {
    set(signal, value ? 1 : 0);
  }

  /** The greatest value that is set counts. */
  void set(SpeakerSignal signal, double value) {
    signals[signal.ordinal()] = Math.max(value, signals[signal.ordinal()]);
  }

  private static double near(int distance) {
    return 1.0 / (1 + Math.max(0, distance));
  }

  int around() {
    return around;
  }

  /** What one mention says, by where it stands; mentions come in the order of the draft. */
  void weigh(Mention mention) {
    int before = quote.block() - mention.block();
    around += Math.abs(before) <= AROUND_REACH ? 1 : 0;
    set(IN_SENTENCE, before == 0 && mention.sentence() == quoteSentence);
    if (mention.start() < quote.start()) {
      weighBefore(mention, before);
    } else {
      weighBehind(mention, mention.block() - quote.lastBlock());
    }
  }

  private void weighBefore(Mention mention, int distance) {
    form = mention;
    set(NEAR, near(distance));
    set(NEAR_SPOKEN, mention.is(Role.SPEAKS) ? near(distance) : 0);
    set(NEAR_QUOTED, mention.is(Role.QUOTED) ? near(distance) : 0);
    set(NEAR_BEGINS, mention.is(Role.BEGINS) ? near(distance) : 0);
    set(NEAR_INTRODUCED, mention.is(Role.INTRODUCED) ? near(distance) : 0);
    set(INTRODUCED_IN_PARAGRAPH_BEFORE, distance == 1 && mention.is(Role.INTRODUCED));
    sentences = Math.min(sentences, Math.max(0, quoteSentence - mention.sentence()));
    if (mention.is(Role.BEGINS) || mention.is(Role.ACTS)) {
      center(mention.sentence());
    }
  }

  private void weighBehind(Mention mention, int distance) {
    set(NEAR_BEHIND, near(distance));
    set(NEAR_SPOKEN_BEHIND, mention.is(Role.SPEAKS) ? near(distance) : 0);
    set(NEAR_QUOTED_BEHIND, mention.is(Role.QUOTED) ? near(distance) : 0);
  }

  /** A sentence before the quote is about this name. */
  void center(int sentence) {
    int distance = quoteSentence - sentence;
    if (distance >= 1 && distance <= CENTER_REACH) {
      signals[CENTER.ordinal()] += Math.pow(CENTER_DECAY, distance - 1);
    }
  }

  /** What all mentions together say. */
  void weighName(boolean place, boolean body, int aroundAll) {
    for (SpeakerSignal signal : NEARNESS) {
      set(signal, near(FAR));
    }
    set(NEAR_SENTENCE, near(sentences));
    set(AROUND, Math.log(1 + around));
    set(AROUND_SHARE, around / (double) Math.max(1, aroundAll));
    weighRoles();
    set(CAPS, name.word.equals(name.word.toUpperCase(java.util.Locale.ROOT)));
    set(PLACE, place);
    set(BODY, body);
    set(PLURAL, name.word.endsWith("s") && !name.word.endsWith("ss"));
    set(WORDS, Math.min(4, name.words) / 4.0);
    Mention first = name.first == null ? form : name.first;
    boolean onlyBehind = first.start() > quote.start();
    set(EARLY, near(first.block()));
    set(ONLY_BEHIND, onlyBehind);
    double nearBehind = signals[NEAR_BEHIND.ordinal()];
    boolean bare = !name.has(Role.WHOLE) && !name.has(Role.DEFINITE) && !place;
    if (bare && onlyBehind && !name.word.endsWith("s")) {
      set(UNINTRODUCED, true);
      set(UNINTRODUCED_NEAR, nearBehind);
      set(UNINTRODUCED_SPEAKS, name.share(Role.SPEAKS));
    }
    if (name.count == 1) {
      boolean described = name.has(Role.WHOLE) && name.has(Role.DESCRIBED);
      set(LONE_DESCRIBED_NEAR, described && !onlyBehind ? signals[NEAR.ordinal()] : 0);
      set(LONE_BEHIND, onlyBehind ? nearBehind : 0);
    }
  }

  private void weighRoles() {
    set(COUNT, Math.log(1 + name.count));
    set(SPOKEN, Math.log(1 + name.count(Role.SPEAKS)));
    set(SPOKEN_RATE, name.share(Role.SPEAKS));
    set(QUOTED, Math.log(1 + name.count(Role.QUOTED)));
    set(QUOTED_SHARE, name.share(Role.QUOTED));
    set(STANDS, name.share(Role.STANDS));
    set(WHOLE, name.share(Role.WHOLE));
    set(WHOLE_EVER, name.has(Role.WHOLE));
    set(DESCRIBED, name.share(Role.DESCRIBED));
    set(PLACED, name.share(Role.PLACED));
    set(GOVERNED, name.share(Role.GOVERNED));
    set(DEFINITE, name.share(Role.DEFINITE));
    set(ATTRIBUTIVE, name.share(Role.ATTRIBUTIVE));
    set(BEGINS, name.share(Role.BEGINS));
    set(POSSESSIVE, name.share(Role.POSSESSIVE));
    set(PERSON, name.isPerson());
    set(GENDER_KNOWN, Math.abs(name.gender()));
    set(PRONOUNS, Math.log(1 + name.he + name.she));
  }
}
