package dev.copydesk.duplicates;

/**
 * Two stretches of letters that say the same.
 *
 * @param startA first letter in the first text
 * @param endA behind the last letter in the first text
 * @param startB first letter in the second text; behind {@code startA} where both are one text
 * @param endB behind the last letter in the second text
 * @param differences letters of either that the other has no match for
 */
record Match(int startA, int endA, int startB, int endB, int differences) {

  boolean isExact() {
    return differences == 0;
  }

  int lengthA() {
    return endA - startA;
  }

  int lengthB() {
    return endB - startB;
  }

  /** Matched letters as a share of all letters of both, from 0 to 1 (Dice's coefficient). */
  double similarity() {
    int all = lengthA() + lengthB();
    return all == 0 ? 0 : (double) (all - differences) / all;
  }

  boolean covers(int startOfA, int endOfA, int startOfB, int endOfB) {
    return startA <= startOfA && endOfA <= endA && startB <= startOfB && endOfB <= endB;
  }
}
