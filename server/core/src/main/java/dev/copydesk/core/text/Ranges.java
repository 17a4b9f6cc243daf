package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * A set of code unit offsets kept as sorted ranges that neither touch nor overlap: what is linked,
 * what is already marked. Immutable; look-ups are logarithmic in the number of ranges.
 */
public final class Ranges {

  private static final Ranges NONE = new Ranges(new int[0]);

  /** Start, end, start, end, …, all rising. */
  private final int[] bounds;

  private Ranges(int[] bounds) {
    this.bounds = bounds;
  }

  public static Ranges none() {
    return NONE;
  }

  public int count() {
    return bounds.length / 2;
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Start of the range with this number, in rising order. */
  public int start(int index) {
    return bounds[2 * index];
  }

  /** End, exclusive, of the range with this number. */
  public int end(int index) {
    return bounds[2 * index + 1];
  }

  public boolean contains(int offset) {
    return Letters.floor(bounds, bounds.length, offset) % 2 == 0;
  }

  /** How many code units of [start, end) are in the set. */
  public int overlap(int start, int end) {
    int covered = 0;
    for (int i = firstEndingAfter(start); i < count() && start(i) < end; i++) {
      covered += Math.min(end, end(i)) - Math.max(start, start(i));
    }
    return covered;
  }

  /** Whether [start, end) shares at least one code unit with the set. */
  public boolean overlaps(int start, int end) {
    int i = firstEndingAfter(start);
    return i < count() && start(i) < end && start < end;
  }

  /** Number of the first range whose end lies behind {@code offset}; {@link #count()} if none. */
  public int firstEndingAfter(int offset) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects ranges in any order; those that touch or overlap become one. */
  public static final class Builder {

    private long[] ranges = new long[8];
    private int count;

    /** Empty ranges are passed over. */
    public Builder add(int start, int end) {
      if (start < end) {
        if (count == ranges.length) {
          ranges = Arrays.copyOf(ranges, count * 2);
        }
        ranges[count++] = (long) start << 32 | end;
      }
      return this;
    }

    public Builder addAll(Ranges other) {
      for (int i = 0; i < other.count(); i++) {
        add(other.start(i), other.end(i));
      }
      return this;
    }

    public Ranges build() {
      if (count == 0) {
        return NONE;
      }
      Arrays.sort(ranges, 0, count);
      int[] bounds = new int[2 * count];
      int size = 0;
      for (int i = 0; i < count; i++) {
        int start = (int) (ranges[i] >>> 32);
        int end = (int) ranges[i];
        if (size > 0 && start <= bounds[size - 1]) {
          bounds[size - 1] = Math.max(bounds[size - 1], end);
        } else {
          bounds[size++] = start;
          bounds[size++] = end;
        }
      }
      return new Ranges(Arrays.copyOf(bounds, size));
    }
  }
}
