package dev.copydesk.core.check;

import dev.copydesk.core.text.Prose;
import java.time.Duration;

/**
 * How long a rule may take for one call on one draft. What a rule does takes time in proportion to
 * the text; a rule that takes much more than any does is stuck, and is left behind.
 *
 * @param base for any draft
 * @param perMillion what each million UTF-16 code units of the draft add
 * @since 0.1.0
 */
public record RuleBudget(Duration base, Duration perMillion) {

  /**
   * Five seconds, and a minute more for a million characters: twenty times what the slowest rule
   * takes, on a slow machine.
   */
  public static final RuleBudget DEFAULT =
      new RuleBudget(Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** While an editor waits: two seconds, and a minute more for a million characters. */
  public static final RuleBudget EDITOR =
      new RuleBudget(Duration.ofSeconds(2), Duration.ofMinutes(1));

  /** For what a rule does without a draft. */
  long nanos() {
    return base.toNanos();
  }

  long nanos(Prose prose) {
    double millions = prose.draft().text().length() / 1e6;
    return base.toNanos() + (long) (perMillion.toNanos() * millions);
  }
}
