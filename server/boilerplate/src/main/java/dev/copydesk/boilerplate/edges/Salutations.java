package dev.copydesk.boilerplate.edges;

import dev.copydesk.core.text.Language;
import java.util.Set;

/** How letters to an editor begin: "Sir — " has the form of a dateline. */
final class Salutations {

  /** Letters are printed in other languages than their page. */
  private static final Set<String> WORDS = Set.copyOf(Language.wordsOfAll("salutations"));

  private Salutations() {}

  /** Whether the first word from an offset on greets somebody. */
  static boolean begins(String text, int start, int end) {
    int word = start;
    while (word < end && Character.isLetter(text.charAt(word))) {
      word++;
    }
    return WORDS.contains(text.substring(start, word));
  }

  /** Whether a line is a greeting and nothing else. */
  static boolean isLine(String text, int start, int end) {
    return ",:".indexOf(text.charAt(end - 1)) >= 0 && begins(text, start, end);
  }
}
