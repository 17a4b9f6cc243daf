package dev.copydesk.duplicates.text;

import org.jspecify.annotations.Nullable;

/**
 * Two stretches of letters that say the same.
 *
 * @param startA first letter in the first text
 * @param endA behind the last letter in the first text
 * @param startB first letter in the second text; behind {@code startA} where both are one text
 * @param endB behind the last letter in the second text
 * @param differences letters of either that the other has no match for
 */
public record Match(int startA, int endA, int startB, int endB, int differences) {

  /** Letters that may stand between the parts of one passage. */
  private static final int JOIN = 120;

  public boolean isExact() {
    return differences == 0;
  }

  public int lengthA() {
    return endA - startA;
  }

  public int lengthB() {
    return endB - startB;
  }

  /** Matched letters as a share of all letters of both, from 0 to 1 (Dice's coefficient). */
  public double similarity() {
    int all = lengthA() + lengthB();
    return all == 0 ? 0 : (double) (all - differences) / all;
  }

  /**
   * This passage and one that stands close by in both texts, as one; null where it does not stand
   * close by.
   */
  public @Nullable Match with(Match other) {
    int gapA = Math.max(other.startA - endA, startA - other.endA);
    int gapB = Math.max(other.startB - endB, startB - other.endB);
    int shorter = Math.min(lengthB(), other.lengthB());
    int room = Math.min(shorter, Math.max(JOIN, shorter / 3));
    if (gapA < 0 || gapB < 0 || gapA > room || gapB > room) {
      return null;
    }
    return new Match(
        Math.min(startA, other.startA),
        Math.max(endA, other.endA),
        Math.min(startB, other.startB),
        Math.max(endB, other.endB),
        differences + other.differences + gapA + gapB);
  }

  public boolean covers(int startOfA, int endOfA, int startOfB, int endOfB) {
    return startA <= startOfA && endOfA <= endA && startB <= startOfB && endOfB <= endB;
  }
}
