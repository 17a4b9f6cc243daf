package dev.copydesk.boilerplate.recurring;

import dev.copydesk.boilerplate.find.Find;
import java.util.List;

/**
 * Tells sentences of a speech that drafts quote at length: they stand between marks as a whole, or
 * a mark opens among them and closes in another sentence, or the other way round.
 */
final class OpenSpeech {

  private static final String OPENING = "“「『«";
  private static final String CLOSING = "”」』»";

  private OpenSpeech() {}

  /** The finds that are no part of a speech. */
  static List<Find> without(String text, List<Find> finds) {
    return finds.stream()
        .filter(
            find ->
                !isCut(text, find.start(), find.end()) && !isQuoted(text, find.start(), find.end()))
        .toList();
  }

  private static boolean isQuoted(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    return (first == '"' || first == '‘' || OPENING.indexOf(first) >= 0)
        && (last == '"' || last == '’' || CLOSING.indexOf(last) >= 0);
  }

  private static boolean isCut(String text, int start, int end) {
    int open = 0;
    int straight = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      straight += c == '"' ? 1 : 0;
      if (OPENING.indexOf(c) >= 0) {
        open++;
      } else if (CLOSING.indexOf(c) >= 0) {
        open--;
      }
      boolean ends = i > start && c == ' ' && ".!?".indexOf(text.charAt(i - 1)) >= 0;
      if (ends && (open > 0 || straight % 2 != 0)) {
        return true;
      }
    }
    return open != 0 || straight % 2 != 0;
  }
}
