package dev.copydesk.duplicates.match;

import java.util.Arrays;

/** Places where two texts match letter for letter, each as long as it can be, as plain arrays. */
final class MatchingRuns {

  private int[] startA = new int[4];
  private int[] startB = new int[4];
  private int[] lengths = new int[4];
  private int size;

  int size() {
    return size;
  }

  int startA(int index) {
    return startA[index];
  }

  int startB(int index) {
    return startB[index];
  }

  int length(int index) {
    return lengths[index];
  }

  int endA(int index) {
    return startA[index] + lengths[index];
  }

  int endB(int index) {
    return startB[index] + lengths[index];
  }

  /** How far the second place lies behind the first. */
  int diagonal(int index) {
    return startB[index] - startA[index];
  }

  void add(int a, int b, int length) {
    if (size == lengths.length) {
      startA = Arrays.copyOf(startA, size * 2);
      startB = Arrays.copyOf(startB, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    startA[size] = a;
    startB[size] = b;
    lengths[size++] = length;
  }

  void clear() {
    size = 0;
  }
}
