package dev.copydesk.boilerplate;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
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
 * @param spared where the words begin and end that stand within and stay when the rest is removed,
 *     such as the headline between two menus; null where all goes
 */
record Find(
    Kind kind,
    int start,
    int end,
    Severity severity,
    Safety safety,
    String message,
    @Nullable String entry,
    List<Related> related,
    int @Nullable [] spared) {

  Find(
      Kind kind,
      int start,
      int end,
      Severity severity,
      Safety safety,
      String message,
      @Nullable String entry,
      List<Related> related) {
    this(kind, start, end, severity, safety, message, entry, related, null);
  }

  Find(Kind kind, int start, int end, String message) {
    this(kind, start, end, kind.severity(), kind.safety(), message, null, List.of());
  }

  /** This find with words in it that stay. */
  Find sparing(int from, int to) {
    return new Find(
        kind, start, end, severity, safety, message, entry, related, new int[] {from, to});
  }

  /** This find with other bounds. */
  Find at(int newStart, int newEnd) {
    return new Find(kind, newStart, newEnd, severity, safety, message, entry, related, spared);
  }

  /** What takes it out of the draft. */
  List<Edit> removal(Prose prose) {
    if (spared == null || spared[0] < start || spared[1] > end) {
      return Removal.of(prose, start, end);
    }
    List<Edit> edits = new ArrayList<>();
    addRemoval(prose, start, spared[0], edits);
    addRemoval(prose, spared[1], end, edits);
    return edits;
  }

  private static void addRemoval(Prose prose, int from, int to, List<Edit> edits) {
    int start = from;
    int end = to;
    while (start < end && Shape.isSpace(prose.text().charAt(start))) {
      start++;
    }
    while (end > start && Shape.isSpace(prose.text().charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      edits.addAll(Removal.of(prose, start, end));
    }
  }

  boolean contains(Find other) {
    return start <= other.start && other.end <= end;
  }

  boolean overlaps(Find other) {
    return start < other.end && other.start < end;
  }
}
