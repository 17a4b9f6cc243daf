package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a phrase or pattern besides how it is found.
 *
 * @param name what a finding names as the entry that matched
 * @param rank of two entries that match the same words the one of lower rank counts
 * @param severity that of the kind but where the house has its own
 * @param safety whether its words may be removed unasked
 * @param following which lines below belong to it
 * @param message the house's own words about it; null where it has none
 * @param house whether it is the house's
 * @param language tag of the pack that it stands in; null where it is the house's
 */
record Entry(
    Kind kind,
    String name,
    int rank,
    Severity severity,
    Safety safety,
    Following.Lines following,
    @Nullable String message,
    boolean house,
    @Nullable String language) {

  /** An entry of a phrase pack. */
  static Entry ofPack(
      String language, Kind kind, String words, int rank, Following.Lines following) {
    return new Entry(
        kind,
        language + ": " + words,
        rank,
        kind.severity(),
        kind.safety(),
        following,
        null,
        false,
        language);
  }
}
