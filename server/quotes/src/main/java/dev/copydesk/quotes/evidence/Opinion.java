package dev.copydesk.quotes.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What the judge says of a quote for which the sentences around it name no source.
 *
 * @param reason null where it is sound
 */
public record Opinion(Certainty certainty, @Nullable Reason reason) {

  public static final Opinion SOUND = new Opinion(Certainty.SOUND, null);

  /** How sure it is that a reader cannot find out who speaks. */
  public enum Certainty {
    /** A reader finds somebody, or it is no speech. */
    SOUND,
    /** Somebody stands near, and it is not plain whose words these are. */
    UNCLEAR,
    /** Nobody is there. */
    MISSING
  }
}
