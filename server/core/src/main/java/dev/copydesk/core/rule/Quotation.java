package dev.copydesk.core.rule;

import dev.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a draft in somebody's words, and whose a rule takes them for.
 *
 * @param span the quoted words with their marks, in the draft
 * @param certainty what the rule makes of it
 * @param speaker the words that name who speaks, as the draft has them; null where none do
 * @param named where these words stand in the draft; null where there are none
 * @param likeliest whom of those that the draft names the rule would offer first as the speaker;
 *     null where the words beside it are a name already, or nobody is likely
 */
public record Quotation(
    Span span,
    Certainty certainty,
    @Nullable String speaker,
    @Nullable Span named,
    @Nullable String likeliest) {

  /** Whether a reader can find out who speaks. */
  public enum Certainty {
    /** Somebody is named beside it. */
    NAMED,
    /** Somebody is named whom nobody can check. */
    ANONYMOUS,
    /** The text makes it plain without naming anybody beside it. */
    PLAIN,
    /** It is not plain. */
    UNCLEAR,
    /** Nobody is there. */
    MISSING
  }
}
