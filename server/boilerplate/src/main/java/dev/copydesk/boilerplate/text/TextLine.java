package dev.copydesk.boilerplate.text;

import dev.copydesk.core.text.Letters;

/**
 * The text that a phrase is looked for in, and the bounds of the line that it must not leave.
 *
 * @param text the prose text
 * @param start offset of the line's first code unit
 * @param end offset behind the line's last code unit, the line end not counted
 */
public record TextLine(String text, int start, int end) {

  /** From here on scripts stand that need no spaces between words. */
  private static final char WIDE = 0x2E80;

  public char at(int offset) {
    return text.charAt(offset);
  }

  public char folded(int offset) {
    return PhraseFolding.fold(text.charAt(offset));
  }

  /** Whether some folded words stand at an offset. */
  public boolean stands(String words, int at) {
    if (at < start || at + words.length() > end) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) != folded(at + i)) {
        return false;
      }
    }
    return true;
  }

  /** The offset of the first character at or behind {@code from} that is not blank. */
  public int behindBlanks(int from) {
    int at = from;
    while (at < end && Letters.isSpace(at(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last character before {@code to} that is not blank. */
  public int beforeBlanks(int to) {
    int at = to;
    while (at > start && Letters.isSpace(at(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether more than so many characters that are not blank stand before an offset. */
  public boolean hasMoreBefore(int offset, int most) {
    int letters = 0;
    for (int at = offset; at - start > most - letters && letters <= most; at--) {
      if (!Letters.isSpace(at(at - 1))) {
        letters++;
      }
    }
    return letters > most;
  }

  /**
   * Whether something of its own may begin here: at the edge of the line, behind the end of a
   * sentence or a closing bracket, or behind the double blank that scraping leaves of a line end.
   */
  public boolean isOpening(int offset) {
    if (isHead(offset)) {
      return true;
    }
    int before = beforeBlanks(offset);
    return ".!?…\"”’)]】>＞※*|/。！？」』）".indexOf(at(before - 1)) >= 0 && !isInAddress(offset);
  }

  /** Whether a full stop before {@code offset} belongs to a name such as {@code example.com}. */
  private boolean isInAddress(int offset) {
    return at(offset - 1) == '.'
        && offset < end
        && offset - 2 >= start
        && isAsciiWord(at(offset))
        && isAsciiWord(at(offset - 2));
  }

  private static boolean isAsciiWord(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** Whether something of its own may end here: like {@link #isOpening}, or before a mark. */
  public boolean isClosing(int offset) {
    if (isBreak(offset)) {
      return true;
    }
    int behind = behindBlanks(offset);
    return "[(【<＜)]】>＞▶▷►☞ⓒ©※■◆◇●○★☆△▲|/-".indexOf(at(behind)) >= 0;
  }

  /** Whether the line begins here, or one did before it was scraped. */
  public boolean isHead(int offset) {
    int before = beforeBlanks(offset);
    return before == start || hasDoubleBlank(before, offset);
  }

  /** Whether the line ends here, or did before it was scraped. */
  public boolean isBreak(int offset) {
    int behind = behindBlanks(offset);
    return behind == end || hasDoubleBlank(offset, behind);
  }

  /** Whether two blanks stand next to each other somewhere in a stretch. */
  public boolean hasDoubleBlank(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Letters.isBlank(at(i)) && Letters.isBlank(at(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether something else begins at an offset: behind a double blank, or behind the end of a
   * sentence.
   */
  public boolean isSeam(int offset) {
    if (offset <= start || offset >= end) {
      return false;
    }
    char before = at(offset - 1);
    if (Letters.isLineEnd(before)) {
      return offset - 2 >= start && at(offset - 2) >= WIDE; // such lines are not wrapped
    }
    if (Letters.isBlank(before)) {
      return Letters.isBlank(at(offset));
    }
    return ".!?。".indexOf(before) >= 0 && offset - 1 > start && isSentenceEnd(offset - 1);
  }

  private boolean isSentenceEnd(int mark) {
    char before = at(mark - 1);
    if (Letters.isHangul(before) || at(mark) == '。') {
      return true;
    }
    int next = behindBlanks(mark + 1);
    return next > mark + 1
        && next < end
        && Character.isUpperCase(at(next))
        && mark >= start + 3
        && Character.isLowerCase(before)
        && Character.isLowerCase(at(mark - 2))
        && Character.isLowerCase(at(mark - 3));
  }
}
