package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;

/**
 * The line that a credit is read from, and what its letters are.
 *
 * @param words of its language
 * @param text the prose text
 * @param start offset of the line's first code unit
 * @param end offset behind its last
 */
record CreditLine(CreditWords words, String text, int start, int end) {

  /** What something else begins with, so that a name ends before it. */
  private static final String STOPS = "[({\"▲△◇◆■□▶▷☞※●○★☆#>])}…!?";

  private static final int MOST_WORDS = 8;
  private static final int DIGITS_OF_YEAR = 4;

  char at(int offset) {
    return text.charAt(offset);
  }

  char fold(int offset) {
    return PhraseFolding.fold(text.charAt(offset));
  }

  boolean isHangul(int offset) {
    return offset >= start && Letters.isHangul(text.charAt(offset));
  }

  boolean isLatin(int offset) {
    return Letters.isLatin(text.charAt(offset));
  }

  boolean isWord(int offset) {
    return offset >= start && offset < end && Character.isLetterOrDigit(text.charAt(offset));
  }

  boolean isOneOf(String characters, int offset) {
    return offset >= start && offset < end && characters.indexOf(fold(offset)) >= 0;
  }

  /** The first offset at or behind {@code from} that is no blank. */
  int behindBlanks(int from) {
    return Letters.behindBlanks(text, from, end);
  }

  /** The offset behind the last letter before {@code to} that is no blank. */
  int beforeBlanks(int to, int floor) {
    return Letters.beforeBlanks(text, to, floor);
  }

  /** Where the longest word of a list ends that stands at {@code from}; -1 where none does. */
  int end(Part part, int from) {
    return words.list(part).end(text, from, end);
  }

  /** Where the word begins that is the last before {@code to}, not before {@code from}. */
  int lastWord(int from, int to) {
    int at = beforeBlanks(to, from);
    while (at > from && isWord(at - 1)) {
      at--;
    }
    return at;
  }

  /** Where a character stands from {@code from} on and before {@code to}; -1 if nowhere. */
  int find(char wanted, int from, int to) {
    int most = Math.min(to, end);
    for (int i = from; i < most; i++) {
      if (fold(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the line ends here, or did before it was scraped, a full stop aside. */
  boolean isBreak(int from) {
    int behind = behindBlanks(from);
    return behind == end
        || behind - from > 1
        || text.charAt(behind) == '.' && behindBlanks(behind + 1) == end;
  }

  /** Whether the line goes on behind a blank, so that nothing shows where a credit ends. */
  boolean isOpen(int from) {
    if (from < end && ",·&".indexOf(fold(from)) >= 0) {
      return true;
    }
    if (from >= end || !Letters.isBlank(text.charAt(from)) || isBreak(from)) {
      return false;
    }
    char next = fold(behindBlanks(from));
    return STOPS.indexOf(next) < 0 && "/=-ⓒ©".indexOf(next) < 0;
  }

  /** Whether a year stands behind the sign of a copy in a line with the mark of a picture. */
  boolean isYearOfPicture(int from) {
    int to = from;
    while (to < end && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return to - from == DIGITS_OF_YEAR
        && isOneOf("▲△", start)
        && isOneOf("ⓒ©", beforeBlanks(from, start) - 1);
  }

  /** Whether words spoken stand below: the next line begins with a quote mark. */
  boolean isSpoken() {
    return isSpoken(text, end);
  }

  /** Whether the line below the one that ends at an offset begins with a quote mark. */
  static boolean isSpoken(String text, int end) {
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > end && at < text.length() && PhraseFolding.fold(text.charAt(at)) == '"';
  }

  /** Whether a name cannot go on here. */
  boolean isStop(int offset, int nameStart) {
    char c = fold(offset);
    if ("ⓒ©".indexOf(c) >= 0 || c == '/' && Letters.isBlank(text.charAt(offset - 1))) {
      return offset > nameStart;
    }
    if ("/<".indexOf(c) >= 0
        && offset > nameStart
        && end(Part.PHOTO, behindBlanks(offset + 1)) >= 0) {
      return true;
    }
    if (c == '.') {
      return offset + 1 >= end
          || Letters.isBlank(text.charAt(offset + 1))
          || isHangul(offset - 1)
          || isHangul(offset + 1) && isOneOf("'\")]>", offset - 1);
    }
    if (Letters.isBlank(c)) {
      return offset + 1 < end && Letters.isBlank(text.charAt(offset + 1));
    }
    if (c == '>') {
      return find('<', nameStart, offset) < 0;
    }
    return c == ':' || STOPS.indexOf(c) >= 0;
  }

  /** Whether a word may end here, so that no other is meant of which it is only the beginning. */
  boolean endsWord(int from) {
    if (from >= end || !Character.isLetter(text.charAt(from))) {
      return !isGlossed(from);
    }
    return isLatin(from) ? isHangul(from - 1) : hasNoEnding(from);
  }

  /** Whether the letters from here on are not the ending of the word before them. */
  boolean hasNoEnding(int from) {
    if (end(Part.STEM, from) >= 0) {
      return false;
    }
    int to = from;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return words.list(Part.ENDING).end(text, from, to) != to;
  }

  /** Whether a bracket right behind a word says it again in other words. */
  private boolean isGlossed(int from) {
    if (!isOneOf("(", from) || !isWord(from - 1)) {
      return false;
    }
    int close = find(')', from, from + 40);
    return close < 0 || find('=', from, close) < 0 && end(Part.PHOTO, from + 1) < 0;
  }

  /**
   * Whether what stands behind the word for a picture, a number and a sign says what that shows,
   * and not whose it is: it ends as captions do, or is a sentence's length with a full stop.
   */
  boolean tellsPicture(int word, int to) {
    int at = word;
    boolean sign = false;
    boolean number = false;
    while (at < to && (Character.isDigit(text.charAt(at)) || isOneOf(":=|_ ", at))) {
      sign |= isOneOf(":=|", at);
      number |= Character.isDigit(text.charAt(at));
      at++;
    }
    if (at >= to || !sign || words.list(Part.GIVEN).start(text, beforeStop(to), at) > at) {
      return false;
    }
    boolean stop = beforeStop(to) < to;
    boolean scene = words.list(Part.SCENE).start(text, beforeStop(to), at) > at;
    boolean label = words.list(Part.LABEL).start(text, beforeStop(to), at) > at;
    boolean told = words.list(Part.TOLD).start(text, beforeStop(to), at) > at;
    return scene || stop && (label || told || number);
  }

  private int beforeStop(int to) {
    return text.charAt(to - 1) == '.' ? to - 1 : to;
  }

  /** Whether a stretch is a name: short, and no word in it ends as words of a sentence do. */
  boolean isName(int from, int to) {
    int count = 0;
    for (int i = from + 1; i <= to; i++) {
      boolean ends = i == to || Letters.isBlank(text.charAt(i)) || text.charAt(i) == ',';
      if (ends && Character.isLetter(text.charAt(i - 1))) {
        count++;
        int particle = words.list(Part.PARTICLE).start(text, i, from);
        if (particle > from && isWord(particle - 1) && find(' ', particle, i) < 0) {
          return false;
        }
      }
    }
    return count <= MOST_WORDS;
  }
}
