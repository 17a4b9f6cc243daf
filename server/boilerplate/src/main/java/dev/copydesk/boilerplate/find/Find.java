package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of boilerplate that a detector found.
 *
 * @param start offset of its first code unit in the prose text
 * @param end offset behind its last code unit in the prose text
 * @param severity that of the kind but where a house phrase has its own
 * @param safety whether it may be removed unasked
 * @param message what an editor reads about it
 * @param entry the phrase or house pattern that matched; null where none did
 * @param related other places, nearest first
 */
public record Find(
    Kind kind,
    int start,
    int end,
    Severity severity,
    Safety safety,
    String message,
    @Nullable String entry,
    List<Related> related) {

  public Find(Kind kind, int start, int end, String message) {
    this(kind, start, end, kind.severity(), kind.safety(), message, null, List.of());
  }

  /** This find with other bounds. */
  public Find at(int newStart, int newEnd) {
    return new Find(kind, newStart, newEnd, severity, safety, message, entry, related);
  }

  /** This find, removed only when asked. */
  public Find whenAsked() {
    return new Find(kind, start, end, severity, Safety.UNSAFE, message, entry, related);
  }

  boolean contains(Find other) {
    return start <= other.start && other.end <= end;
  }

  boolean overlaps(Find other) {
    return start < other.end && other.start < end;
  }
}
