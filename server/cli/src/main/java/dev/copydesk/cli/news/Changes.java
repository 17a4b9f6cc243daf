package dev.copydesk.cli.news;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which lines of one file came, and where lines went. For git a line ends at LF alone. */
final class Changes {

  private final boolean all;

  /** Lines that came, counted from 0. */
  private final BitSet came = new BitSet();

  /** Before which lines of the file others went. */
  private final List<Integer> losses = new ArrayList<>();

  private Changes(boolean all) {
    this.all = all;
  }

  /** Of a file that changed as its hunks say. */
  static Changes some() {
    return new Changes(false);
  }

  /** Of a file that is new from the first line to the last. */
  static Changes everything() {
    return new Changes(true);
  }

  /**
   * Notes one hunk.
   *
   * @param lost how many lines went
   * @param first the first line that came, from 1; where none came, the line before it
   */
  void hunk(int lost, int first, int count) {
    int start = count == 0 ? first : Math.max(0, first - 1);
    came.set(start, start + count);
    if (lost > count) {
      losses.add(start);
      if (count > 0) {
        losses.add(start + count);
      }
    }
  }

  boolean areAll() {
    return all;
  }

  /**
   * Whether a stretch of the file's text lies on lines that came, or beside lines that went, with
   * nothing but blank lines between: a quote is new where the sentence that named its speaker is
   * gone.
   */
  boolean touch(Span span, String text, boolean besideToo) {
    if (all) {
      return true;
    }
    int[] starts = lineStarts(text);
    int first = line(starts, span.start());
    int last = line(starts, Math.max(span.start(), span.end() - 1));
    int next = came.nextSetBit(first);
    if (next >= 0 && next <= last) {
      return true;
    }
    if (!besideToo || losses.isEmpty()) {
      return false;
    }
    int from = first;
    while (from > 0 && isBlank(text, starts, from - 1)) {
      from--;
    }
    int to = last + 1;
    while (to < starts.length && isBlank(text, starts, to)) {
      to++;
    }
    int low = from;
    int high = to;
    return losses.stream().anyMatch(loss -> low <= loss && loss <= high);
  }

  private static boolean isBlank(String text, int[] starts, int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    return text.substring(starts[line], end).isBlank();
  }

  private static int line(int[] starts, int offset) {
    return Letters.floor(starts, starts.length, offset);
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    return starts.build().toArray();
  }
}
