package dev.copydesk.cli.report.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text went and which came. Lines that stand once on either side are paired first
 * and divide the work, as in Bram Cohen's patience diff; what lies between them is compared line by
 * line where it is small, and taken as replaced where it is not. Never slower than sorting.
 */
public final class LineDiff {

  /** Up to how many pairs of lines are compared with one another. */
  private static final long MOST_PAIRS = 1_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  /**
   * Lines of the old text that others took the place of: half-open ranges of line numbers from 0.
   */
  public record Change(int start, int end, int newStart, int newEnd) {}

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The changes in order, none touching the next. */
  public static List<Change> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare(0, before.size(), 0, after.size());
    return diff.changes;
  }

  /** The lines of a text with their ends; only LF ends a line, as for git. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void compare(int start, int end, int newStart, int newEnd) {
    int a = start;
    int b = newStart;
    while (a < end && b < newEnd && before.get(a).equals(after.get(b))) {
      a++;
      b++;
    }
    int aEnd = end;
    int bEnd = newEnd;
    while (aEnd > a && bEnd > b && before.get(aEnd - 1).equals(after.get(bEnd - 1))) {
      aEnd--;
      bEnd--;
    }
    if (a == aEnd || b == bEnd) {
      change(a, aEnd, b, bEnd);
      return;
    }
    List<int[]> anchors = anchors(a, aEnd, b, bEnd);
    if (!anchors.isEmpty()) {
      for (int[] anchor : anchors) {
        compare(a, anchor[0], b, anchor[1]);
        a = anchor[0] + 1;
        b = anchor[1] + 1;
      }
      compare(a, aEnd, b, bEnd);
    } else if ((long) (aEnd - a) * (bEnd - b) <= MOST_PAIRS) {
      compareAll(a, aEnd, b, bEnd);
    } else {
      change(a, aEnd, b, bEnd);
    }
  }

  private void change(int start, int end, int newStart, int newEnd) {
    if (start == end && newStart == newEnd) {
      return;
    }
    Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
    if (last != null && last.end == start && last.newEnd == newStart) {
      changes.set(changes.size() - 1, new Change(last.start, end, last.newStart, newEnd));
    } else {
      changes.add(new Change(start, end, newStart, newEnd));
    }
  }

  /** Pairs of lines that are unique on both sides, the longest run of them in rising order. */
  private List<int[]> anchors(int start, int end, int newStart, int newEnd) {
    Map<String, int[]> places = new HashMap<>();
    for (int i = start; i < end; i++) {
      int[] place = places.computeIfAbsent(before.get(i), line -> new int[4]);
      place[0]++;
      place[1] = i;
    }
    for (int i = newStart; i < newEnd; i++) {
      int[] place = places.get(after.get(i));
      if (place != null) {
        place[2]++;
        place[3] = i;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = start; i < end; i++) {
      int[] place = places.get(before.get(i));
      if (place != null && place[0] == 1 && place[2] == 1) {
        pairs.add(new int[] {i, place[3]});
      }
    }
    return rising(pairs);
  }

  /** The longest sequence of pairs that rise on the new side too, by patience sorting. */
  private static List<int[]> rising(List<int[]> pairs) {
    List<Integer> tops = new ArrayList<>();
    int[] previous = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = tops.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tops.get(middle))[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tops.get(low - 1);
      if (low == tops.size()) {
        tops.add(i);
      } else {
        tops.set(low, i);
      }
    }
    List<int[]> sequence = new ArrayList<>();
    for (int at = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); at >= 0; at = previous[at]) {
      sequence.add(pairs.get(at));
    }
    Collections.reverse(sequence);
    return sequence;
  }

  /** The longest common subsequence, by dynamic programming. */
  private void compareAll(int start, int end, int newStart, int newEnd) {
    int rows = end - start;
    int columns = newEnd - newStart;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            before.get(start + i).equals(after.get(newStart + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && before.get(start + i).equals(after.get(newStart + j))) {
        i++;
        j++;
      } else if (j == columns || (i < rows && longest[i + 1][j] >= longest[i][j + 1])) {
        change(start + i, start + i + 1, newStart + j, newStart + j);
        i++;
      } else {
        change(start + i, start + i, newStart + j, newStart + j + 1);
        j++;
      }
    }
  }
}
