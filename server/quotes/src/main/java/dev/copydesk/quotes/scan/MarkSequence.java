package dev.copydesk.quotes.scan;

import java.util.Arrays;

/**
 * The marks of one sort in one stretch of text, each with what it costs to read it as opening, as
 * closing or as no quote mark at all (an apostrophe, an inch). {@link #pair} chooses the reading of
 * the whole stretch that costs least, so that one odd mark cannot turn the others inside out.
 * Linear in the number of marks.
 */
final class MarkSequence {

  static final int NEVER = 1_000;

  /** What a mark is taken for. */
  enum Role {
    OPENS,
    CLOSES,
    NONE
  }

  private static final int LOST = 10;
  private static final int NESTS = 6;
  private static final int STATES = 3;
  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  /**
   * The moves from a state: next state, role, penalty. A state is the number of quotes open; an
   * opening mark where one is open means that its closing mark was lost, unless it nests.
   */
  private static final int[][][] MOVES = {
    {{1, 0, 0}, {0, 1, LOST}, {0, 2, 0}},
    {{1, 0, LOST}, {2, 0, NESTS}, {0, 1, 0}, {1, 2, 0}},
    {{2, 0, LOST}, {1, 1, 0}, {2, 2, 0}},
  };

  private int[] at = new int[16];
  private byte[] width = new byte[16];
  private int[] costs = new int[48];
  private int size;
  private byte[] roles = new byte[0];
  private int[] partners = new int[0];

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Offset of the mark with this number. */
  int at(int index) {
    return at[index];
  }

  /** The number of the first mark that stands at or behind an offset. */
  int firstFrom(int offset) {
    int found = Arrays.binarySearch(at, 0, size, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** Offset behind the mark with this number. */
  int behind(int index) {
    return at[index] + width[index];
  }

  void add(int offset, int length, int opens, int closes, int none) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size * 2);
      width = Arrays.copyOf(width, size * 2);
      costs = Arrays.copyOf(costs, size * 6);
    }
    at[size] = offset;
    width[size] = (byte) length;
    costs[3 * size] = opens;
    costs[3 * size + 1] = closes;
    costs[3 * size + 2] = none;
    size++;
  }

  Role role(int index) {
    return Role.values()[roles[index]];
  }

  /**
   * The number of the mark that closes or opens what this one opens or closes; -1 if it is lost.
   */
  int partner(int index) {
    return partners[index];
  }

  /**
   * Reads the marks.
   *
   * @param openEnd what it costs to leave a quote open at the end
   */
  void pair(int openEnd) {
    byte[] from = new byte[STATES * size];
    byte[] taken = new byte[STATES * size];
    int[] best = {0, UNREACHED, UNREACHED};
    for (int i = 0; i < size; i++) {
      int[] next = {UNREACHED, UNREACHED, UNREACHED};
      for (int state = 0; state < STATES; state++) {
        for (int[] move : MOVES[state]) {
          int cost = best[state] + move[2] + costs[3 * i + move[1]];
          if (cost < next[move[0]]) {
            next[move[0]] = cost;
            from[STATES * i + move[0]] = (byte) state;
            taken[STATES * i + move[0]] = (byte) move[1];
          }
        }
      }
      // Only differences count; so no sum can overflow, however many marks there are.
      int least = Math.min(next[0], Math.min(next[1], next[2]));
      for (int state = 0; state < STATES; state++) {
        best[state] = Math.min(next[state] - least, UNREACHED);
      }
    }
    int state = 0;
    if (best[1] + openEnd < best[0]) {
      state = 1;
    }
    if (best[2] + LOST + openEnd < best[state] + state * openEnd) {
      state = 2;
    }
    roles = new byte[size];
    boolean[] nests = new boolean[size];
    for (int i = size - 1; i >= 0; i--) {
      roles[i] = taken[STATES * i + state];
      int before = from[STATES * i + state];
      nests[i] = before == 1 && state == 2;
      state = before;
    }
    match(nests);
  }

  /**
   * Reads marks that show by their shape which way they face, each closing mark with the nearest
   * open one before it.
   *
   * @return whether every mark has a partner
   */
  boolean pairByShape() {
    roles = new byte[size];
    partners = new int[size];
    Arrays.fill(partners, -1);
    int[] open = new int[size];
    int depth = 0;
    int matched = 0;
    for (int i = 0; i < size; i++) {
      roles[i] = (byte) (costs[3 * i] <= costs[3 * i + 1] ? 0 : 1);
      if (roles[i] == 0) {
        open[depth++] = i;
      } else if (depth > 0) {
        partners[i] = open[--depth];
        partners[partners[i]] = i;
        matched += 2;
      }
    }
    return matched == size;
  }

  /**
   * @param nests for each mark whether it opens a quote within one that is open
   */
  private void match(boolean[] nests) {
    partners = new int[size];
    Arrays.fill(partners, -1);
    int[] open = {-1, -1};
    int depth = 0;
    for (int i = 0; i < size; i++) {
      if (roles[i] == 0) {
        depth = nests[i] ? 2 : Math.max(depth, 1);
        open[depth - 1] = i;
      } else if (roles[i] == 1 && depth > 0) {
        depth--;
        partners[i] = open[depth];
        partners[open[depth]] = i;
      }
    }
  }
}
