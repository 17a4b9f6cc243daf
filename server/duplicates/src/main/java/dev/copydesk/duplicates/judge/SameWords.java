package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Letters;

/** When two pieces of text have the same words and marks, however they are set. */
final class SameWords {

  private SameWords() {}

  /** Whether two stretches differ in nothing but white space and the form of quotes and dashes. */
  static boolean isSame(String a, int startA, int endA, String b, int startB, int endB) {
    int i = startA;
    int j = startB;
    while (true) {
      i = behindSpace(a, i, endA);
      j = behindSpace(b, j, endB);
      if (i >= endA || j >= endB) {
        return i >= endA && j >= endB;
      }
      char c = a.charAt(i);
      char d = b.charAt(j);
      if (isDash(c) && isDash(d)) {
        i = behindDashes(a, i, endA);
        j = behindDashes(b, j, endB);
      } else if (isQuote(c) && isQuote(d)) {
        i = behindQuotes(a, i, endA);
        j = behindQuotes(b, j, endB);
      } else if (c == d) {
        i++;
        j++;
      } else {
        return false;
      }
    }
  }

  /** Whether two characters are the same but for the form of a quote mark or a dash. */
  static boolean isSame(char a, char b) {
    return a == b || isDash(a) && isDash(b) || isQuote(a) && isQuote(b);
  }

  /** Whether the mark at {@code at} opens what follows it. */
  static boolean isOpening(String text, int at) {
    char c = text.charAt(at);
    int type = Character.getType(c);
    boolean opens =
        type == Character.START_PUNCTUATION
            || type == Character.INITIAL_QUOTE_PUNCTUATION
            || type == Character.OTHER_SYMBOL;
    if (opens || "<¿¡※＜#".indexOf(c) >= 0) {
      return true;
    }
    boolean straight = c == '"' || c == '\'';
    return straight && (at == 0 || Letters.isSpace(text.charAt(at - 1)));
  }

  private static int behindSpace(String text, int at, int end) {
    int behind = Letters.behindSpace(text, at, end);
    return behind;
  }

  private static int behindDashes(String text, int at, int end) {
    int behind = at;
    while (behind < end && isDash(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static int behindQuotes(String text, int at, int end) {
    int behind = at;
    while (behind < end && isQuote(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c >= '\u2018' && c <= '\u201F' || c == '«' || c == '»';
  }
}
