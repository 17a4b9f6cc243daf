package dev.copydesk.boilerplate.credits;

import java.util.HashMap;
import java.util.Map;

/**
 * How often a draft says the words that it has, by the first letters of each, so that particles and
 * endings do not matter. Built when it is first asked.
 */
final class WordsSaid {

  private static final int STEM = 2;

  private final String text;
  private Map<Integer, Integer> counts = Map.of();

  WordsSaid(String text) {
    this.text = text;
  }

  /**
   * How much of what a stretch says the draft says elsewhere, too: 0 to 1; 0 if it has few words.
   */
  double elsewhere(int start, int end) {
    if (counts.isEmpty()) {
      counts = count(0, text.length());
    }
    Map<Integer, Integer> here = count(start, end);
    if (here.size() < 2) {
      return 0;
    }
    int again = 0;
    for (Map.Entry<Integer, Integer> word : here.entrySet()) {
      again += counts.getOrDefault(word.getKey(), 0) > word.getValue() ? 1 : 0;
    }
    return (double) again / here.size();
  }

  private Map<Integer, Integer> count(int from, int to) {
    Map<Integer, Integer> found = new HashMap<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at - start >= STEM) {
        found.merge(text.charAt(start) << 16 | text.charAt(start + 1), 1, Integer::sum);
      }
      at++;
    }
    return found;
  }
}
