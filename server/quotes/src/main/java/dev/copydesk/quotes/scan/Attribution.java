package dev.copydesk.quotes.scan;

/**
 * What a desk says of a quote.
 *
 * @param verdict whether a reader can find out who speaks
 * @param sourceStart offset into the prose text of the words that name the source; -1 where the
 *     desk knows none
 * @param sourceEnd offset behind them; -1 where there are none
 */
public record Attribution(Verdict verdict, int sourceStart, int sourceEnd) {

  public static final Attribution NOT_SPEECH = new Attribution(Verdict.NOT_SPEECH, -1, -1);
  public static final Attribution MISSING = new Attribution(Verdict.MISSING, -1, -1);

  /** Whose words a quote is, as far as a reader can tell. */
  public enum Verdict {
    /** A source is named, or was named and goes on speaking. */
    ATTRIBUTED,
    /** A source is named that nobody can check: "officials", 관계자. */
    ANONYMOUS,
    /** A term, a title, a nickname, a slogan: nobody is speaking. */
    NOT_SPEECH,
    /** Speech, and no source. */
    MISSING
  }

  /** Whether somebody is named, checkable or not. */
  public boolean hasSource() {
    return verdict == Verdict.ATTRIBUTED || verdict == Verdict.ANONYMOUS;
  }

  public static Attribution to(int sourceStart, int sourceEnd) {
    return new Attribution(Verdict.ATTRIBUTED, sourceStart, sourceEnd);
  }

  public static Attribution anonymous(int sourceStart, int sourceEnd) {
    return new Attribution(Verdict.ANONYMOUS, sourceStart, sourceEnd);
  }

  /** By the form of the text alone (a transcript, an interview), with no words to point at. */
  public static Attribution byForm() {
    return new Attribution(Verdict.ATTRIBUTED, -1, -1);
  }
}
