package dev.copydesk.boilerplate.phrases;

import dev.copydesk.core.text.Letters;

/** Where lines began before a draft was scraped into one: behind two blanks in a row. */
final class Heads {

  private final char[] words;

  /**
   * @param words an array because every draft is looked through
   */
  Heads(char[] words) {
    this.words = words;
  }

  /** The first such place behind {@code from} and before {@code end}; -1 if there is none. */
  int next(int from, int end) {
    // Of two characters in a row every second one tells.
    for (int i = from + 1; i < end - 1; i += 2) {
      if (words[i] == ' ' && (words[i - 1] == ' ' || words[i + 1] == ' ')) {
        int behind = i + 1;
        while (behind < end && Letters.isBlank(words[behind])) {
          behind++;
        }
        return behind < end ? behind : -1;
      }
    }
    return -1;
  }
}
