package dev.copydesk.boilerplate.text;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;

/** What can be told of a line by its shape alone, in any language. */
public final class Shape {

  /** Of a whole sentence, in words of six columns. */
  public static final float SENTENCE_WIDTH = 12;

  /** Labels are narrower. */
  public static final float LABEL_WIDTH = 6;

  /** Nobody writes a headline as long, even one without a full stop is running text. */
  private static final float RUNNING_WIDTH = 40;

  private static final String PARTICLES =
      LanguageFolder.shipped(Language.KOREAN.tag()).value("particles.line", "");

  /** Ends as a sentence does, quote marks and brackets aside. */
  public static final int ENDED = 1;

  /** A whole sentence or a long stretch of running text: what an article is made of. */
  public static final int STRONG = 1 << 1;

  /** Too short for a sentence, and does not end as one. */
  public static final int LABEL = 1 << 2;

  /** Few of its words begin with a capital, or it has the endings of running text. */
  public static final int RUNNING = 1 << 3;

  /** Has a year, a date or a time, and is short. */
  public static final int DATE = 1 << 4;

  /** Has no letter. */
  public static final int WORDLESS = 1 << 5;

  /** Ends with a colon. */
  public static final int COLON = 1 << 8;

  /** Begins with the number of an item. */
  public static final int NUMBERED = 1 << 9;

  private Shape() {}

  /** In words of six columns. */
  public static float width(char[] text, int start, int end) {
    int narrow = 0;
    int wide = 0;
    for (int i = start; i < end; i++) {
      if (text[i] >= 0x1100) {
        wide++;
      } else {
        narrow++;
      }
    }
    return (narrow + 2.2f * wide) / 6;
  }

  /** Which of these a line is, told without its neighbours. */
  public static int flags(char[] text, int start, int end, float width) {
    int flags = 0;
    boolean ended = isEnded(text, start, end);
    Words words = new Words(text, start, end);
    boolean titleCase = words.cased > 0 && words.capitals * 100 >= words.cased * 65;
    flags |= ended ? ENDED : 0;
    flags |= !ended && width < LABEL_WIDTH ? LABEL : 0;
    flags |= words.letters == 0 ? WORDLESS : 0;
    if (ended && width >= SENTENCE_WIDTH
        || width >= RUNNING_WIDTH && !titleCase && words.letters > 0) {
      flags |= STRONG;
    }
    flags |= words.isRunning(width) ? RUNNING : 0;
    flags |= width < 10 && hasDate(text, start, end) ? DATE : 0;
    char last = text[end - 1];
    flags |= last == ':' || last == '：' ? COLON : 0;
    flags |= isNumbered(text, start, end) ? NUMBERED : 0;
    return flags;
  }

  /** Counts words and their capitals, and the endings of running text. */
  private static final class Words {

    private int letters;
    private int cased;
    private int capitals;
    private int hiragana;
    private int korean;
    private int particles;
    private final int length;

    Words(char[] text, int start, int end) {
      this.length = end - start;
      boolean inWord = false;
      boolean hangul = false; // in this word
      for (int i = start; i <= end; i++) {
        char c = i < end ? text[i] : ' ';
        if (Letters.isSpace(c)) {
          int last = hangul ? lastLetter(text, start, i) : start;
          if (inWord && last > start && Letters.isHangul(text[last])) {
            korean++;
            particles += PARTICLES.indexOf(text[last]) >= 0 ? 1 : 0;
          }
          inWord = false;
          hangul = false;
        } else if (Character.isLetter(c)) {
          letters++;
          hangul |= Letters.isHangul(c);
          hiragana += c >= 0x3041 && c <= 0x3093 ? 1 : 0;
          if (!inWord) {
            inWord = true;
            boolean upper = Character.isUpperCase(c);
            cased += upper || Character.isLowerCase(c) ? 1 : 0;
            capitals += upper ? 1 : 0;
          }
        }
      }
    }

    private static int lastLetter(char[] text, int start, int behind) {
      int last = behind - 1;
      while (last >= start && last > behind - 4 && !Character.isLetterOrDigit(text[last])) {
        last--;
      }
      return last;
    }

    boolean isRunning(float width) {
      if (cased > korean) {
        return width >= 14 && capitals * 10 < cased * 4;
      }
      return width >= 8 && (hiragana * 4 >= length || korean > 0 && particles * 10 >= korean * 3);
    }
  }

  /** Ends as a sentence does, quote marks and brackets aside. */
  public static boolean isEnded(char[] text, int start, int end) {
    int i = end - 1;
    while (i >= start && (Marks.closes(text[i]) || Letters.isSpace(text[i]))) {
      i--;
    }
    if (i < start) {
      return false;
    }
    char c = text[i];
    boolean dots = c == '.' && i > start && text[i - 1] == '.';
    return !dots && Marks.isFullStop(c);
  }

  /** A year of our time, a clock time, or a date in digits. */
  private static boolean hasDate(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text, i, end) || i > start && isDigit(text, i - 1, end)) {
        continue;
      }
      int behind = i;
      while (isDigit(text, behind, end)) {
        behind++;
      }
      int digits = behind - i;
      boolean year =
          digits == 4
              && (text[i] == '1' && text[i + 1] == '9' || text[i] == '2' && text[i + 1] == '0');
      char mark = behind < end ? text[behind] : ' ';
      boolean more = ":./-".indexOf(mark) >= 0 && isDigit(text, behind + 1, end);
      if (year || digits < 3 && more && (mark == ':' || isDate(text, behind + 1, end))) {
        return true;
      }
      i = behind;
    }
    return false;
  }

  /** Whether digits go on with another mark and digits: {@code 11.2031} of 19.11.2031. */
  private static boolean isDate(char[] text, int start, int end) {
    int i = start;
    while (isDigit(text, i, end)) {
      i++;
    }
    return i - start < 3 && i < end && "./-".indexOf(text[i]) >= 0 && isDigit(text, i + 1, end);
  }

  private static boolean isDigit(char[] text, int at, int end) {
    return at < end && text[at] >= '0' && text[at] <= '9';
  }

  private static boolean isNumbered(char[] text, int start, int end) {
    int i = text[start] == '(' ? start + 1 : start;
    int digits = i;
    while (isDigit(text, i, end) && i - digits < 3) {
      i++;
    }
    int behind = i;
    while (behind < end && behind - i < 3 && Character.isLowerCase(text[behind])) {
      behind++; // 1a, 2nd
    }
    return i > digits
        && i - digits < 3
        && behind - i < 3
        && behind < end - 1
        && (".):".indexOf(text[behind]) >= 0 || text[behind] == ' ');
  }

  /** Whether a line begins as the caption of a gallery does: {@code 2 of 14}, {@code 2/14}. */
  public static boolean isCounter(char[] text, int start, int end) {
    int at = digits(text, start, end);
    if (at == start || at - start > 3) {
      return false;
    }
    while (at < end && Letters.isSpace(text[at])) {
      at++;
    }
    if (at + 1 < text.length && text[at] == 'o' && text[at + 1] == 'f') {
      at += 2;
    } else if (at < text.length && text[at] == '/') {
      at++;
    } else {
      return false;
    }
    while (at < end && Letters.isSpace(text[at])) {
      at++;
    }
    int behind = digits(text, at, end);
    return behind > at && behind - at <= 3 && (behind == end || Letters.isSpace(text[behind]));
  }

  private static int digits(char[] text, int start, int end) {
    int at = start;
    while (isDigit(text, at, end)) {
      at++;
    }
    return at;
  }

  /** Without regard to case, spacing and the like. */
  public static long hash(char[] text, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (!Letters.isSpace(c)) {
        hash = (hash ^ PhraseFolding.fold(c)) * 0x100000001B3L;
      }
    }
    return hash;
  }

  /** Folded, white space as single spaces, an ellipsis as three dots. */
  public static String folded(char[] text, int start, int end) {
    StringBuilder folded = new StringBuilder(Math.min(end - start, 500));
    for (int i = start; i < Math.min(end, start + 500); i++) {
      char c = text[i];
      if (c == '…') {
        folded.append("...");
      } else if (!Letters.isSpace(c)) {
        folded.append(PhraseFolding.fold(c));
      } else if (folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString();
  }
}
