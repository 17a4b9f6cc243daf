package dev.copydesk.bench.boilerplate;

import java.util.HashMap;
import java.util.Map;

/**
 * Compares texts by their runs of four words, or of four characters where words are not set apart.
 */
final class Shingles {

  private static final int LENGTH = 4;

  private Shingles() {}

  /** Precision and recall of a text against what it should be. */
  static double[] compare(String text, String expected, boolean unspaced) {
    Map<Long, Integer> wanted = of(expected, unspaced);
    Map<Long, Integer> found = of(text, unspaced);
    long both = 0;
    for (Map.Entry<Long, Integer> entry : found.entrySet()) {
      both += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
    }
    long all = found.values().stream().mapToLong(Integer::longValue).sum();
    long right = wanted.values().stream().mapToLong(Integer::longValue).sum();
    return new double[] {
      all == 0 ? 0 : (double) both / all, right == 0 ? 0 : (double) both / right
    };
  }

  private static Map<Long, Integer> of(String text, boolean unspaced) {
    Map<Long, Integer> shingles = new HashMap<>();
    long[] last = new long[LENGTH];
    int words = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isWord(text.charAt(i))) {
        i++;
        continue;
      }
      long hash = 7;
      if (unspaced) {
        hash = hash * 1_000_003 + text.charAt(i++);
      } else {
        while (i < text.length() && isWord(text.charAt(i))) {
          hash = hash * 1_000_003 + text.charAt(i++);
        }
      }
      last[words++ % LENGTH] = hash;
      if (words >= LENGTH) {
        add(shingles, last, words, LENGTH);
      }
    }
    if (words > 0 && words < LENGTH) {
      add(shingles, last, words, words);
    }
    return shingles;
  }

  private static void add(Map<Long, Integer> shingles, long[] last, int words, int length) {
    long hash = 11;
    for (int k = words - length; k < words; k++) {
      hash = hash * 0x9E3779B97F4A7C15L + last[k % LENGTH];
      hash ^= hash >>> 29;
    }
    shingles.merge(hash, 1, Integer::sum);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
