package dev.copydesk.quotes;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Offsets in the order of a draft, among which the first from some place on is found. */
final class SortedOffsets {

  private final int[] offsets;

  /** Takes the offsets of things that stand in the order of the draft. */
  <T> SortedOffsets(List<T> things, ToIntFunction<T> offset) {
    this.offsets = things.stream().mapToInt(offset).toArray();
  }

  /** The number of the first that is at {@code offset} or behind it. */
  int firstFrom(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    while (found > 0 && offsets[found - 1] == offset) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }
}
