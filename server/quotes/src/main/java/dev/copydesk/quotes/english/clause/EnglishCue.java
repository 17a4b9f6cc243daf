package dev.copydesk.quotes.english.clause;

/**
 * What ties a source to a quote in the sentence that the quote stands in.
 *
 * @param bond in which way
 * @param token the verb, the noun or the mark that ties it
 * @param source the first and the last token of the source, packed by {@link
 *     EnglishSubjects#source}
 */
public record EnglishCue(Bond bond, int token, long source) {

  /** The names stand in {@code en/clues.trees}. */
  public enum Bond {
    /** No source is tied to the quote. */
    NONE,
    /** {@code Lee said that “…”}. */
    VERB,
    /** {@code Lee’s claim that “…”}. */
    NOUN,
    /** {@code according to Lee, “…”}. */
    ACCORDING,
    /** {@code Lee criticized the plan, hitting “…”}. */
    PARTICIPLE,
    /** {@code Lee’s “…” promise}. */
    OWNER,
    /** {@code Lee played down the plan as “…”}. */
    AS,
    /** {@code Lee was plain about it: “…”}. */
    COLON,
    /** {@code Lee took the stage to cheers, “…”}. */
    GESTURE,
    /** {@code “…” [The Courier]}. */
    CREDIT,
    /** {@code “….” Lee said}. */
    BEHIND_STOP,
    /** {@code “…” — Lee}. */
    DASH,
    /** {@code “…,” Lee said}. */
    CLAUSE,
    /** {@code “…,” Lee thundered}. */
    ANY_VERB,
    /** {@code “…” and should go, Lee said}. */
    CLOSING
  }

  /** Where the words that name the source begin and end, as tokens. */
  public int first() {
    return EnglishSubjects.first(source);
  }

  public int last() {
    return EnglishSubjects.last(source);
  }
}
