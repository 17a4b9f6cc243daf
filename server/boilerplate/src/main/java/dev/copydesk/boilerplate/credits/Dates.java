package dev.copydesk.boilerplate.credits;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;

/** Reads the dates of captions and time stamps: year, month and day in figures, and a time. */
final class Dates {

  /** What stands behind year, month and day. */
  private static final String SIGNS =
      LanguageFolder.shipped(Language.KOREAN.tag()).value("date-signs", "");

  private Dates() {}

  /** Where the date ends that begins at {@code from}; -1 if none does. */
  static int end(String text, int from, int limit) {
    int at = figures(text, from, limit, 4, 4);
    if (at < 0 || !(text.startsWith("19", from) || text.startsWith("20", from))) {
      return -1;
    }
    at = figures(text, separator(text, at, limit), limit, 1, 2);
    at = at < 0 ? -1 : figures(text, separator(text, at, limit), limit, 1, 2);
    if (at < 0) {
      return -1;
    }
    return at < limit && (text.charAt(at) == '.' || SIGNS.indexOf(text.charAt(at)) >= 0)
        ? at + 1
        : at;
  }

  /** Where the time of day ends that begins at {@code from}; -1 if none does. */
  static int clockEnd(String text, int from, int limit) {
    int at = figures(text, from, limit, 1, 2);
    if (at < 0 || at >= limit || text.charAt(at) != ':') {
      return -1;
    }
    int minutes = figures(text, at + 1, limit, 2, 2);
    if (minutes < 0 || minutes >= limit || text.charAt(minutes) != ':') {
      return minutes;
    }
    return figures(text, minutes + 1, limit, 2, 2);
  }

  private static int separator(String text, int from, int limit) {
    int at = from;
    if (at >= limit
        || at < 0
        || ".-/".indexOf(text.charAt(at)) < 0 && SIGNS.indexOf(text.charAt(at)) < 0) {
      return limit;
    }
    at++;
    at = Letters.behindBlanks(text, at, limit);
    return at;
  }

  private static int figures(String text, int from, int limit, int least, int most) {
    int at = from;
    while (at < limit && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean more = at < limit && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    return at - from < least || more ? -1 : at;
  }
}
