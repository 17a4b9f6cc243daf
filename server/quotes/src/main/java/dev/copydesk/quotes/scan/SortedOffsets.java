package dev.copydesk.quotes.scan;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Offsets in the order of a draft, among which the first from some place on is found. */
public final class SortedOffsets {

  private final int[] offsets;

  /** Takes the offsets of things that stand in the order of the draft. */
  public <T> SortedOffsets(List<T> things, ToIntFunction<T> offset) {
    this.offsets = things.stream().mapToInt(offset).toArray();
  }

  /** The number of the first that is at {@code offset} or behind it. */
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    while (found > 0 && offsets[found - 1] == offset) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }
}
