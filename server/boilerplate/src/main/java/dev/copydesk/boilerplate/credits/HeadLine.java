package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The line that a page puts below its headline: who wrote the article, and when it went out. Place,
 * outlet and name stand in any order, with any of the signs that newsrooms put between them.
 *
 * @param nameEnd offset behind the name
 * @param dateStart offset of the date
 * @param end offset behind the time
 */
record HeadLine(int nameEnd, int dateStart, int end) {

  private static final int LONGEST_NAME = 48;
  private static final int LONGEST_OF_PERSON = 4;
  private static final int MOST_WORDS = 6;
  private static final String BETWEEN = " /=·,.+&()[]";

  /** Whether a line is the draft's first and no paragraph, by how it ends: a headline. */
  static boolean isHeadline(String text, int start, int end) {
    return start == 0 && end > 0 && ".!?。".indexOf(text.charAt(end - 1)) < 0;
  }

  /** The line from {@code start} to {@code end} as such a line; null if it is none. */
  static @Nullable HeadLine read(CreditWords words, String text, int start, int end) {
    int most = Math.min(end, start + LONGEST_NAME);
    int date = start;
    while (date < most && Dates.end(text, date, end) < 0) {
      date++;
    }
    int nameEnd = Letters.beforeBlanks(text, date, start);
    if (date == most || nameEnd == start || nameEnd == date) {
      return null;
    }
    int behind = Letters.behindBlanks(text, Dates.end(text, date, end), end);
    int half = words.list(Part.HALF).end(text, behind, end);
    int time = half < 0 ? behind : Letters.behindBlanks(text, half, end);
    int clock = Dates.clockEnd(text, time, end);
    int last = clock < 0 ? Dates.end(text, date, end) : clock;
    boolean whole = Letters.behindBlanks(text, last, end) == end;
    boolean byline = whole && isByline(words, text, start, nameEnd, clock >= 0);
    return byline ? new HeadLine(nameEnd, date, last) : null;
  }

  /** Whether a stretch is a reporter with an office, a desk, or, where a time follows, a name. */
  private static boolean isByline(
      CreditWords words, String text, int start, int end, boolean timed) {
    int count = 0;
    boolean office = false;
    boolean names = false;
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && isOfWord(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        office |= isOffice(words, text, from, at);
        boolean address = Character.isLowerCase(text.charAt(from));
        names = address ? names : isPerson(words, text, from, at);
        boolean lone = names && timed && from == start && at == end;
        if (++count > MOST_WORDS
            || !lone && words.list(Part.PARTICLE).start(text, at, from) > from) {
          return false;
        }
      }
      if (at < end) {
        if (BETWEEN.indexOf(PhraseFolding.fold(text.charAt(at))) < 0) {
          return false;
        }
        at++;
      }
    }
    return office || names && timed;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '@' || c == '_' || c == '-';
  }

  private static boolean isOffice(CreditWords words, String text, int from, int to) {
    return Letters.find(text, '@', from, to) >= 0 // the office's address
        || words.list(Part.ROLE).start(text, to, from) >= 0
        || words.list(Part.DESK).start(text, to, from) > from;
  }

  /** Whether a word is somebody's name: short, with a surname; or it is of another script. */
  private static boolean isPerson(CreditWords words, String text, int from, int to) {
    char first = text.charAt(from);
    if (Character.isUpperCase(first)) {
      return true;
    }
    return to - from >= 2
        && to - from <= LONGEST_OF_PERSON
        && words.list(Part.SURNAME).end(text, from, to) > from;
  }
}
