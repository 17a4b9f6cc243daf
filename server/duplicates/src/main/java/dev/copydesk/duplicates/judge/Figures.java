package dev.copydesk.duplicates.judge;

import java.util.ArrayList;
import java.util.List;

/** The numbers that a stretch of text gives, as they are written. */
public record Figures(List<String> numbers) {

  /** Fewer numbers make no formula. */
  private static final int LEAST = 2;

  static Figures of(String text, int start, int end) {
    List<String> numbers = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && (isDigit(text, at) || at > from && isInside(text, at, end))) {
        at++;
      }
      if (at > from) {
        numbers.add(text.substring(from, at));
      } else {
        at++;
      }
    }
    return new Figures(numbers);
  }

  /** Whether the two have about as many numbers, and a third of them or more are others. */
  boolean differFrom(Figures other) {
    int most = Math.max(numbers.size(), other.numbers.size());
    int least = Math.min(numbers.size(), other.numbers.size());
    if (least < LEAST || 2 * least < most) {
      return false;
    }
    List<String> left = new ArrayList<>(other.numbers);
    int common = 0;
    for (String number : numbers) {
      common += left.remove(number) ? 1 : 0;
    }
    return 3 * common <= 2 * least;
  }

  /** Whether a stretch is mostly figures: a table, or numbers that only machines read. */
  public static boolean fill(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      digits += isDigit(text, i) ? 1 : 0;
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return 5 * digits > letters;
  }

  private static boolean isDigit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isInside(String text, int at, int end) {
    char c = text.charAt(at);
    return (c == '.' || c == ',') && at + 1 < end && isDigit(text, at + 1);
  }
}
