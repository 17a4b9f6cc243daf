package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * Maps offsets of the prose text to offsets of the draft, run by run. A run is straight (each code
 * unit of prose is one of the draft) or folded (the run as a whole stands for a piece of the draft:
 * an entity, an escape, a line end made up between blocks).
 */
final class OffsetMap {

  private final boolean identity;
  private final int proseLength;
  private final int draftLength;
  private int[] prose = new int[0];
  private int[] draftStart = new int[0];
  private int[] draftEnd = new int[0];

  private OffsetMap(boolean identity, int proseLength, int draftLength) {
    this.identity = identity;
    this.proseLength = proseLength;
    this.draftLength = draftLength;
  }

  static OffsetMap identity(int length) {
    return new OffsetMap(true, length, length);
  }

  /** The arrays have one entry a run, rising; they are not copied. */
  static OffsetMap of(
      int[] prose, int[] draftStart, int[] draftEnd, int proseLength, int draftLength) {
    OffsetMap map = new OffsetMap(false, proseLength, draftLength);
    map.prose = prose;
    map.draftStart = draftStart;
    map.draftEnd = draftEnd;
    return map;
  }

  Span toDraft(int start, int end) {
    if (start < 0 || end < start || end > proseLength) {
      throw new IndexOutOfBoundsException(start + " to " + end + " of " + proseLength);
    }
    if (identity) {
      return new Span(start, end);
    }
    int from = startInDraft(start);
    return new Span(from, start == end ? from : Math.max(from, endInDraft(end)));
  }

  int[] pieces(int start, int end) {
    if (identity || start == end) {
      Span span = toDraft(start, end);
      return new int[] {span.start(), span.end()};
    }
    int first = run(start);
    int last = run(end - 1);
    int[] pieces = new int[2 * (last - first + 1)];
    int size = 0;
    for (int i = first; i <= last; i++) {
      int from = i == first ? startInDraft(start) : draftStart[i];
      int to = i == last ? endInDraft(end) : draftEnd[i];
      if (size > 0 && pieces[size - 1] == from) {
        pieces[size - 1] = to;
      } else if (from < to) {
        pieces[size++] = from;
        pieces[size++] = to;
      }
    }
    return Arrays.copyOf(pieces, size);
  }

  int fromDraft(int offset) {
    if (identity) {
      return Math.max(0, Math.min(offset, proseLength));
    }
    int i = lastRunFrom(offset);
    if (i < 0) {
      return 0;
    }
    if (offset >= draftEnd[i]) {
      return runEnd(i);
    }
    return straight(i) ? prose[i] + offset - draftStart[i] : prose[i];
  }

  /** The last of the runs that begin at or before an offset of the draft; -1 if none. */
  private int lastRunFrom(int offset) {
    int low = 0;
    int high = draftStart.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (draftStart[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private int startInDraft(int offset) {
    if (offset == proseLength) {
      return prose.length == 0 ? draftLength : draftEnd[prose.length - 1];
    }
    int i = run(offset);
    return straight(i) ? draftStart[i] + offset - prose[i] : draftStart[i];
  }

  private int endInDraft(int offset) {
    int i = run(offset - 1);
    return straight(i) ? draftStart[i] + offset - prose[i] : draftEnd[i];
  }

  private int run(int offset) {
    return Letters.floor(prose, prose.length, offset);
  }

  private int runEnd(int i) {
    return i + 1 < prose.length ? prose[i + 1] : proseLength;
  }

  private boolean straight(int i) {
    return draftEnd[i] - draftStart[i] == runEnd(i) - prose[i];
  }
}
