package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.core.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The line that a page puts below its headline: who wrote the article, and when it went out.
 *
 * @param nameEnd offset behind the name
 * @param dateStart offset of the date
 * @param end offset behind the time
 */
record HeadLine(int nameEnd, int dateStart, int end) {

  private static final int LONGEST_NAME = 24;
  private static final int MOST_WORDS = 3;

  /** The line from {@code start} to {@code end} as such a line; null if it is none. */
  static @Nullable HeadLine read(CreditWords words, String text, int start, int end) {
    int at = start;
    int count = 0;
    int nameEnd = start;
    while (at < end && at - start <= LONGEST_NAME && !Character.isDigit(text.charAt(at))) {
      int from = at;
      while (at < end
          && (Character.isLetter(text.charAt(at)) || "·,.=+".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      if (at == from || ++count > MOST_WORDS) {
        return null;
      }
      if (words.list(Part.PARTICLE).start(text, at, from) > from) {
        return null;
      }
      nameEnd = at;
      at = blanks(text, at, end);
    }
    int date = count == 0 || at == nameEnd ? -1 : Dates.end(text, at, end);
    if (date < 0) {
      return null;
    }
    int clock = Dates.clockEnd(text, blanks(text, date, end), end);
    return clock < 0 || blanks(text, clock, end) < end ? null : new HeadLine(nameEnd, at, clock);
  }

  private static int blanks(String text, int from, int end) {
    return Letters.behindBlanks(text, from, end);
  }
}
