package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.text.Letters;

/**
 * Takes in the names that a photo credit begins with: where a slash or a bar stands before what a
 * phrase found, the photographer, or another agency, stands before that.
 */
final class CreditStart {

  /** Words of a name, and names before the agency. */
  private static final int WORDS = 5;

  private static final int NAMES = 3;

  /** Words before a colon that say what follows it: "Photo by". */
  private static final int LABEL = 24;

  private CreditStart() {}

  static Hit of(String text, Hit hit) {
    if (hit.kind() != Kind.PHOTO_CREDIT) {
      return hit;
    }
    int start = hit.start();
    for (int i = 0; i < NAMES; i++) {
      int separator = Letters.beforeBlanks(text, start, 0) - 1;
      if (separator < 1 || "/|".indexOf(text.charAt(separator)) < 0) {
        break;
      }
      int name = name(text, Letters.beforeBlanks(text, separator, 0));
      if (name < 0) {
        break;
      }
      start = name;
    }
    return start < hit.start() ? hit.at(label(text, start), hit.end()) : hit;
  }

  /** Where the name before {@code end} begins, words with capitals; -1 where none stands there. */
  private static int name(String text, int end) {
    int start = -1;
    int at = end;
    for (int word = 0; word < WORDS; word++) {
      int from = at;
      while (from > 0 && isOfName(text.charAt(from - 1))) {
        from--;
      }
      boolean initial = at - from == 2 && text.charAt(at - 1) == '.';
      boolean ends = at > from && text.charAt(at - 1) == '.' && !initial;
      boolean bounded = word == 0 && from > 0 && "/|".indexOf(text.charAt(from - 1)) >= 0;
      if (from == at || ends || !bounded && !Character.isUpperCase(text.charAt(from))) {
        break;
      }
      start = from;
      if (from == 0 || text.charAt(from - 1) != ' ') {
        break;
      }
      at = from - 1;
    }
    return start;
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || ".-'’".indexOf(c) >= 0;
  }

  /** Where the label before a name begins: one word or two, and a colon. */
  private static int label(String text, int name) {
    int at = Letters.beforeBlanks(text, name, 0);
    if (at < 2 || text.charAt(at - 1) != ':') {
      return name;
    }
    int from = at - 1;
    while (from > 0
        && at - from <= LABEL
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == ' ')) {
      from--;
    }
    from = Letters.behindBlanks(text, from, at);
    boolean opens = from == 0 || "\n.!?)”\"".indexOf(text.charAt(before(text, from))) >= 0;
    return opens && Character.isUpperCase(text.charAt(from)) ? from : name;
  }

  private static int before(String text, int from) {
    return Math.max(0, Letters.beforeBlanks(text, from, 0) - 1);
  }
}
