package dev.copydesk.quotes.english.judge;

import dev.copydesk.quotes.english.clause.EnglishCue;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;

/**
 * What speaks for or against a source of an English quote, each as a small number. The names stand
 * in {@code en/clues.trees}; counts are words or tokens, and {@link EnglishClues#FAR} stands for
 * what is far off or not there.
 */
public enum Clue {
  /** How many words are quoted. */
  WORDS,
  /** Whether the quoted words begin with a capital. */
  CAPITAL,
  /** What the quoted words end in: 1 comma, 2 full stop, 3 question, 4 exclamation, 5 dash. */
  ENDING,
  /** Whether the quoted words speak of "I", "we" or "you". */
  PERSON,
  /** How many pronouns and auxiliaries are quoted. */
  VERBS,
  /** Whether the quote begins its paragraph (1), ends it (2) or is all of it (3). */
  WHOLE,
  /** How much of its sentence stands before the quote, and behind it. */
  LEFT,
  RIGHT,
  /** What stands right before the quote in its sentence, and right behind it. */
  BEFORE(Sort.PART),
  SECOND_BEFORE(Sort.PART),
  BEHIND(Sort.PART),
  SECOND_BEHIND(Sort.PART),
  THIRD_BEHIND(Sort.PART),
  /** What the sentence begins with. */
  FIRST(Sort.PART),
  /** Whether the sentence begins with a small letter: something is gone. */
  SMALL_START,
  /** The cue before the quote: how it is bound, what it is, how far, and whom it names. */
  LEAD(Sort.BOND),
  LEAD_WORD(Sort.PART),
  LEAD_REACH,
  LEAD_SOURCE(Sort.PART),
  /** The cue behind the quote. */
  TAIL(Sort.BOND),
  TAIL_WORD(Sort.PART),
  TAIL_REACH,
  /** How far before the quote a word of its sentence says, thinks, or is an utterance. */
  SAY_REACH,
  STANCE_REACH,
  NOUN_REACH,
  /** How well the words around the quote join: see {@link Seams}. */
  SEAM,
  SEAM_BEFORE,
  SEAM_BEHIND,
  /** The quotes before and behind in the paragraph: 0 none, 1 without a source, 2 with one. */
  EARLIER,
  LATER,
  /** How many other quotes of the paragraph have a source. */
  SOURCED,
  /** Where the sentence before stands: 1 in the paragraph, 2 in the one before. */
  BACK,
  BACK_SAYS,
  BACK_NOUN,
  /** 1 colon, 2 question, 3 full stop, 4 exclamation, 5 quote. */
  BACK_ENDING,
  BACK_WORDS,
  /** Whether the sentence before has a pronoun (1), a name (2) or both. */
  BACK_PERSON,
  BACK_FIRST(Sort.PART),
  /** Whether the sentence before has a quote without a source (1) or with one (2). */
  BACK_QUOTE,
  BACK_SEAM,
  /** What the sentence behind begins with, and how well it joins. */
  NEXT_FIRST(Sort.PART),
  NEXT_SEAM,
  /**
   * The last quote of the paragraph before: 0 none, 1 one, and 1 more where it ends that paragraph,
   * 2 more where it has a source; the first of the next paragraph likewise.
   */
  PREVIOUS_QUOTE,
  FOLLOWING_QUOTE,
  /** Whether another quote of the paragraph has a source. */
  SHARED,
  /** Whether the speaker of the paragraph before or behind goes on. */
  CARRIED,
  /** Whether a sentence beside the quote says that somebody speaks. */
  LED_IN,
  /** The kind of block: the ordinal of {@link dev.copydesk.core.text.Block.Kind}. */
  KIND,
  /** 0 curly double marks, 1 straight ones, 2 single ones, 3 others. */
  MARKS,
  /** How many paragraphs the quote goes on over, and whether its last mark is there. */
  PIECES,
  CLOSED,
  /** How many paragraphs stand before the quote in the draft, and behind it. */
  ABOVE,
  BELOW,
  /** How long its paragraph is, the one before and the one behind, in forty UTF-16 units. */
  LENGTH,
  LENGTH_BEFORE,
  LENGTH_BEHIND,
  /** How many quotes the draft has, how many tenths of them name their source beside them. */
  QUOTES,
  SHARE,
  /** How often the writer speaks of "I", in thousandths of the words. */
  WRITER,
  /** How many of a hundred paragraphs end as questions. */
  QUESTIONS,
  /**
   * How near the nearest sign of each sort stands before the quote, in its sentence and behind it:
   * see {@link EnglishEvidence#nearness}.
   */
  NEAR_BEFORE_SPEAKER,
  NEAR_BEFORE_SUBJECT,
  NEAR_BEFORE_PERSON,
  NEAR_BEFORE_BODY,
  NEAR_BEFORE_ROLE,
  NEAR_BEFORE_PRONOUN,
  NEAR_BEFORE_FIRST_PERSON,
  NEAR_BEFORE_LABEL,
  NEAR_BEFORE_SIGNATURE,
  NEAR_BEFORE_SAYING,
  NEAR_BEFORE_NAME,
  NEAR_BESIDE_SPEAKER,
  NEAR_BESIDE_SUBJECT,
  NEAR_BESIDE_PERSON,
  NEAR_BESIDE_BODY,
  NEAR_BESIDE_ROLE,
  NEAR_BESIDE_PRONOUN,
  NEAR_BESIDE_FIRST_PERSON,
  NEAR_BESIDE_LABEL,
  NEAR_BESIDE_SIGNATURE,
  NEAR_BESIDE_SAYING,
  NEAR_BESIDE_NAME,
  NEAR_BEHIND_SPEAKER,
  NEAR_BEHIND_SUBJECT,
  NEAR_BEHIND_PERSON,
  NEAR_BEHIND_BODY,
  NEAR_BEHIND_ROLE,
  NEAR_BEHIND_PRONOUN,
  NEAR_BEHIND_FIRST_PERSON,
  NEAR_BEHIND_LABEL,
  NEAR_BEHIND_SIGNATURE,
  NEAR_BEHIND_SAYING,
  NEAR_BEHIND_NAME;

  private static final Clue[] ALL = values();

  /** How near the nearest sign of a sort stands on a side. */
  static Clue near(Sign sign, Side side) {
    return ALL[
        NEAR_BEFORE_SPEAKER.ordinal() + side.ordinal() * Sign.values().length + sign.ordinal()];
  }

  /** What the number of a clue stands for. */
  public enum Sort {
    NUMBER,
    /** The ordinal of a {@link Part}. */
    PART,
    /** The ordinal of an {@link EnglishCue.Bond}. */
    BOND
  }

  private final Sort sort;

  Clue() {
    this(Sort.NUMBER);
  }

  Clue(Sort sort) {
    this.sort = sort;
  }

  public Sort sort() {
    return sort;
  }

  /** The number that a value of this clue is written as in a tree. */
  int value(String written) {
    return switch (sort) {
      case NUMBER -> Integer.parseInt(written);
      case PART -> Part.valueOf(written).ordinal();
      case BOND -> EnglishCue.Bond.valueOf(written).ordinal();
    };
  }

  /** How a value is written in a tree. */
  public String written(int value) {
    return switch (sort) {
      case NUMBER -> Integer.toString(value);
      case PART -> Part.values()[value].name();
      case BOND -> EnglishCue.Bond.values()[value].name();
    };
  }
}
