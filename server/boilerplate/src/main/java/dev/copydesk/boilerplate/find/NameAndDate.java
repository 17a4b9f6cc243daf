package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line with a writer's name and a date apart: the first is a byline, the second a stamp.
 */
public final class NameAndDate {

  /** Letters of a date and its time: the day of the week, the month, "at". */
  private static final int MOST_LETTERS = 26;

  private static final int YEAR = 4;

  private static final String SEPARATORS = "|,·•–—/-";

  private NameAndDate() {}

  /** The finds in text order; a byline that begins or ends with a date is two. */
  public static List<Find> apart(String text, List<Find> finds, Messages messages) {
    List<Find> all = new ArrayList<>(finds.size());
    for (Find find : finds) {
      int names = find.kind() == Kind.BYLINE ? names(text, find.start(), find.end()) : -1;
      if (names > 0) {
        String message = messages.say("kind." + Kind.TIMESTAMP.id());
        int end = Letters.beforeBlanks(text, names, find.start());
        all.add(new Find(Kind.TIMESTAMP, find.start(), end, message));
        all.add(find.at(names, find.end()));
        continue;
      }
      int date = find.kind() == Kind.BYLINE ? date(text, find.start(), find.end()) : -1;
      if (date < 0) {
        all.add(find);
      } else {
        all.add(find.at(find.start(), behindName(text, find.start(), date)));
        String message = messages.say("kind." + Kind.TIMESTAMP.id());
        all.add(new Find(Kind.TIMESTAMP, date, find.end(), message));
      }
    }
    return all;
  }

  /** Where the names begin of a byline that a date and a clock begin; -1 where they do not. */
  private static int names(String text, int start, int end) {
    if (!isDigit(text.charAt(start))) {
      return -1;
    }
    int last = end;
    while (!isDigit(text.charAt(last - 1))) {
      last--;
    }
    int names = Letters.behindBlanks(text, last, end);
    return names < end && names > last && isDate(text, start, last) ? names : -1;
  }

  /** Where the date begins that a byline ends with; -1 where it ends with none. */
  private static int date(String text, int start, int end) {
    int first = start;
    while (first < end && !isDigit(text.charAt(first))) {
      if (text.charAt(first) == '\n') {
        return -1;
      }
      first++;
    }
    boolean bracketed = text.charAt(start) == '('; // an agency's sign at the foot is one
    boolean inWord = first > start && Character.isLetter(text.charAt(first - 1));
    return !bracketed && !inWord && isDate(text, first, end) && letters(text, start, first) > 1
        ? withDay(text, start, first)
        : -1;
  }

  /** Whether the year is among a few figures, and few letters beside them. */
  private static boolean isDate(String text, int start, int end) {
    int run = 0;
    boolean year = false;
    boolean other = false;
    for (int i = start; i <= end; i++) {
      if (i < end && "\n@".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (i < end && isDigit(text.charAt(i))) {
        run++;
      } else {
        year |= run == YEAR;
        other |= run == 1 || run == 2;
        run = 0;
      }
    }
    return year && other && letters(text, start, end) <= MOST_LETTERS;
  }

  private static int letters(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** With the day of the week or the month before the figures, where a mark stands before that. */
  private static int withDay(String text, int start, int first) {
    int little = behindLittleWords(text, start, first);
    if (little < first) {
      return little;
    }
    int at = Letters.beforeBlanks(text, first, start);
    if (at > start && text.charAt(at - 1) == ',') {
      at = Letters.beforeBlanks(text, at - 1, start); // a day of the week, cut short
    }
    while (at > start && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    int before = Letters.beforeBlanks(text, at, start) - 1;
    boolean apart = before > start && (SEPARATORS + ')').indexOf(text.charAt(before)) >= 0;
    apart &= text.charAt(before) != '-' || Letters.isBlank(text.charAt(before - 1)); // of a name
    return apart ? Letters.behindBlanks(text, at, first) : first;
  }

  /** Where the words in small letters begin that stand before the figures; the figures if none. */
  private static int behindLittleWords(String text, int start, int first) {
    int begin = first;
    int at = Letters.beforeBlanks(text, first, start);
    while (at > start && Character.isLowerCase(text.charAt(at - 1))) {
      while (at > start && Character.isLetter(text.charAt(at - 1))) {
        at--;
      }
      if (!Character.isLowerCase(text.charAt(at)) || at == start) {
        return begin;
      }
      begin = at;
      at = Letters.beforeBlanks(text, at, start);
      if (at > start && text.charAt(at - 1) == ',') {
        at = Letters.beforeBlanks(text, at - 1, start);
      }
    }
    return begin;
  }

  private static int behindName(String text, int start, int date) {
    int at = Letters.beforeBlanks(text, date, start);
    while (at > start && SEPARATORS.indexOf(text.charAt(at - 1)) >= 0) {
      at = Letters.beforeBlanks(text, at - 1, start);
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
