package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.LetterFolding;
import java.util.Arrays;

/**
 * Follows two texts from a pair of places for as long as they say the same, across words replaced,
 * dropped and added: the greedy X-drop extension of Zhang, Schwartz, Wagner and Miller (A greedy
 * algorithm for aligning DNA sequences, Journal of Computational Biology 7, 2000), with insertions
 * and deletions alone as in Myers' O(ND) difference algorithm (Algorithmica 1, 1986).
 *
 * <p>A matched letter scores {@value #MATCH}, a letter that only one text has costs {@value #COST}.
 * The extension ends where the score has fallen too far below its best, and is cut back to the
 * best, which is only ever taken behind a few letters that match in a row, never in a stretch of
 * letters that match by chance.
 */
final class Alignment {

  private static final int MATCH = 2;
  private static final int COST = 3;

  /**
   * What a difference takes from the sum of the two lengths to make the score: two lengths hold two
   * letters for each match, which is its score, and one for each difference, which is not.
   */
  private static final int TOLL = COST + 1;

  /** How far the score may fall below its best, for letters of an alphabet. */
  private static final int DROP = 120;

  /** The same for a first look. */
  private static final int GLANCE = 72;

  /** Letters in a row behind which an extension may end. */
  private static final int FOOTING = 6;

  private static final int OUT = Integer.MIN_VALUE / 4;

  private final char[] a;
  private final char[] b;
  private int[] reach = new int[64];
  private int[] next = new int[64];

  /** How far the two may get ahead of one another. */
  private int shift = Integer.MAX_VALUE;

  private int tolerance = DROP;
  private int lengthA;
  private int lengthB;
  private int differences;
  private long steps;

  Alignment(char[] a, char[] b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Keeps the two texts from getting further ahead of one another than this, so that a text that is
   * compared with itself does not end up at its own letters.
   */
  void holdWithin(int letters) {
    shift = letters;
  }

  /** How many letters of the first text the last extension covers. */
  int lengthA() {
    return lengthA;
  }

  /** How many letters of the second text the last extension covers. */
  int lengthB() {
    return lengthB;
  }

  /** How many letters of either text the last extension found no match for. */
  int differences() {
    return differences;
  }

  /** What all extensions cost so far, in letters looked at. */
  long steps() {
    return steps;
  }

  /** How many letters the two texts have in common over the last extension. */
  int matched() {
    return (lengthA + lengthB - differences) / 2;
  }

  /** Looks only as far as this while it is not known whether a passage is there at all. */
  void glance(boolean only) {
    tolerance = only ? GLANCE : DROP;
  }

  /** Extends from {@code fromA} and {@code fromB} to the right, up to the limits, exclusive. */
  void right(int fromA, int limitA, int fromB, int limitB) {
    extend(fromA, limitA - fromA, fromB, limitB - fromB, 1);
  }

  /** Extends to the left of {@code fromA} and {@code fromB}, down to the limits, inclusive. */
  void left(int fromA, int limitA, int fromB, int limitB) {
    extend(fromA - 1, fromA - limitA, fromB - 1, fromB - limitB, -1);
  }

  private void extend(int fromA, int maxA, int fromB, int maxB, int step) {
    int x = matching(fromA, maxA, fromB, maxB, 0, 0, step);
    take(x, x, 0);
    if (x >= maxA || x >= maxB) {
      return;
    }
    boolean wide =
        LetterFolding.isWide(a[fromA + step * x]) || LetterFolding.isWide(b[fromB + step * x]);
    int drop = wide ? tolerance / 2 : tolerance;
    int footing = wide ? FOOTING / 2 : FOOTING;
    int best = x * MATCH;
    // reach[k + origin] is how far into the first text diagonal k (first minus second) has come.
    int origin = reach.length / 2;
    reach[origin] = x;
    int low = 0;
    int high = 0;
    for (int d = 1; low <= high; d++) {
      if (origin + low - 3 < 0 || origin + high + 3 >= reach.length) {
        origin = grow(origin, low, high);
      }
      int newLow = Integer.MAX_VALUE;
      int newHigh = Integer.MIN_VALUE;
      reach[origin + low - 1] = OUT;
      reach[origin + low - 2] = OUT;
      reach[origin + high + 1] = OUT;
      reach[origin + high + 2] = OUT;
      int[] now = reach;
      int[] then = next;
      int last = Math.min(shift, high + 1);
      for (int k = Math.max(-shift, low - 1); k <= last; k++) {
        int shorter = now[origin + k - 1] + 1;
        int at = now[origin + k + 1];
        if (shorter > at) {
          at = shorter;
        }
        int other = at - k;
        int score = at + other - d * TOLL;
        if (score < best - drop || at > maxA || other > maxB) {
          then[origin + k] = OUT;
          continue;
        }
        if (at < maxA && other < maxB && a[fromA + step * at] == b[fromB + step * other]) {
          int run = matching(fromA, maxA, fromB, maxB, at, other, step);
          at += run;
          score += run * MATCH;
          if (score > best && run >= footing) {
            best = score;
            take(at, at - k, d);
          }
        }
        then[origin + k] = at;
        if (k < newLow) {
          newLow = k;
        }
        newHigh = k;
      }
      steps += high - low + 3;
      int[] swap = reach;
      reach = next;
      next = swap;
      low = newLow;
      high = newHigh;
    }
  }

  private int matching(int fromA, int maxA, int fromB, int maxB, int x, int y, int step) {
    int max = Math.min(maxA - x, maxB - y);
    int i = fromA + step * x;
    int j = fromB + step * y;
    int run = 0;
    while (run < max && a[i] == b[j]) {
      i += step;
      j += step;
      run++;
    }
    steps += run;
    return run;
  }

  private void take(int newLengthA, int newLengthB, int newDifferences) {
    lengthA = newLengthA;
    lengthB = newLengthB;
    differences = newDifferences;
  }

  /** Makes room around the diagonals in use; the new origin. */
  private int grow(int origin, int low, int high) {
    int[] larger = new int[2 * (high - low) + reach.length + 16];
    int newOrigin = larger.length / 2 - (low + high) / 2;
    Arrays.fill(larger, OUT);
    System.arraycopy(reach, origin + low, larger, newOrigin + low, high - low + 1);
    reach = larger;
    next = new int[larger.length];
    return newOrigin;
  }
}
