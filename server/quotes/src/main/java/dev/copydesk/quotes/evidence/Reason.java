package dev.copydesk.quotes.evidence;

/**
 * Why a source is called missing or unclear.
 *
 * @param kind what is said; the rule has a sentence for each in the languages of its messages
 * @param paragraphs how far nobody was found, or how far off somebody stands; 0 in the same
 * @param start offset into the prose text of the words that name who stands nearest; -1 if nobody
 * @param end offset behind them; -1 if nobody
 */
public record Reason(Kind kind, int paragraphs, int start, int end) {

  /** What is said. */
  public enum Kind {
    /** The sentence says that somebody said it, in words it points at, and leaves out who. */
    LEFT_OUT,
    /** The place where a source would stand is empty. */
    EMPTY_PLACE,
    /** Nobody is named or referred to within so many paragraphs. */
    NOBODY,
    /** There are names near, and none of them is somebody who could speak. */
    ONLY_NAMES,
    /** Somebody is named near, and nothing ties the quote to anybody. */
    UNTIED,
    /** Somebody is named near, and it does not say that this is who speaks. */
    SOMEBODY,
    /** The text breaks off beside the quote, though somebody stands near. */
    BROKEN
  }

  /** The same place, for another reason. */
  Reason as(Kind other) {
    return new Reason(other, paragraphs, start, end);
  }

  /** A reason that points at nobody. */
  public static Reason of(Kind kind, int paragraphs) {
    return new Reason(kind, paragraphs, -1, -1);
  }
}
