package dev.copydesk.quotes.scan;

import dev.copydesk.quotes.evidence.Opinion;
import dev.copydesk.quotes.evidence.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says of a quote.
 *
 * @param verdict whether a reader can find out who speaks
 * @param sourceStart offset into the prose text of the words that name the source; -1 where the
 *     desk knows none
 * @param sourceEnd offset behind them; -1 where there are none
 * @param reason why it is missing or unclear; null for all other verdicts
 */
public record Attribution(
    Verdict verdict, int sourceStart, int sourceEnd, @Nullable Reason reason) {

  public static final Attribution NOT_SPEECH = new Attribution(Verdict.NOT_SPEECH, -1, -1, null);
  public static final Attribution MISSING =
      new Attribution(Verdict.MISSING, -1, -1, Reason.of(Reason.Kind.NOBODY, 1));

  /** Whose words a quote is, as far as a reader can tell. */
  public enum Verdict {
    /** A source is named, or was named and goes on speaking. */
    ATTRIBUTED,
    /** A source is named that nobody can check: "officials", 관계자. */
    ANONYMOUS,
    /** A term, a title, a nickname, a slogan: nobody is speaking. */
    NOT_SPEECH,
    /** Speech, and somebody near whose words it may be. */
    UNCLEAR,
    /** Speech, and no source. */
    MISSING
  }

  /** Whether somebody is named, checkable or not. */
  public boolean hasSource() {
    return verdict == Verdict.ATTRIBUTED || verdict == Verdict.ANONYMOUS;
  }

  public static Attribution to(int sourceStart, int sourceEnd) {
    return new Attribution(Verdict.ATTRIBUTED, sourceStart, sourceEnd, null);
  }

  public static Attribution anonymous(int sourceStart, int sourceEnd) {
    return new Attribution(Verdict.ANONYMOUS, sourceStart, sourceEnd, null);
  }

  /** What the judge of evidence says of a quote for which no sentence names a source. */
  public static Attribution of(Opinion opinion) {
    return switch (opinion.certainty()) {
      case SOUND -> byForm();
      case UNCLEAR -> new Attribution(Verdict.UNCLEAR, -1, -1, opinion.reason());
      case MISSING -> new Attribution(Verdict.MISSING, -1, -1, opinion.reason());
    };
  }

  /** By the form of the text alone (a transcript, an interview), with no words to point at. */
  public static Attribution byForm() {
    return new Attribution(Verdict.ATTRIBUTED, -1, -1, null);
  }
}
