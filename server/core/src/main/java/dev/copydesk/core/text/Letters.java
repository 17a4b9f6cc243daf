package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * What one UTF-16 code unit is, asked everywhere in the same words: scraped text writes a blank in
 * a dozen ways, and a rule that knows one of them less than its neighbour cuts a word less.
 *
 * <p>Sources: the Unicode Character Database (general category Zs, White_Space, block ranges);
 * lines end as in the Language Server Protocol.
 *
 * @since 0.2.0
 */
public final class Letters {

  private Letters() {}

  /** Whether a line ends here: {@code \n} and {@code \r}, as editors count lines. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * Whether this is white space that stays on its line: space, tab, the spaces of every width that
   * do or do not break, the ideographic one, and the two that show nothing (U+200B and a byte-order
   * mark that was pasted along).
   */
  public static boolean isBlank(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '\t';
    }
    return c == '\u00A0'
        || c >= '\u2000' && c <= '\u200B'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000'
        || c == '\u1680'
        || c == '\uFEFF';
  }

  /** Whether this is white space of any kind: a blank, a line end, or one of the old controls. */
  public static boolean isSpace(char c) {
    if (c > ' ' && c < 0x80) {
      return false; // nearly all there is, told without a table
    }
    return isBlank(c)
        || c >= '\t' && c <= '\r'
        || c >= '\u001C' && c <= '\u001F'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Whether [start, end) holds nothing but white space. */
  public static boolean isSpace(CharSequence text, int start, int end) {
    return behindSpace(text, start, end) >= end;
  }

  /** The first offset in [from, end) that is no white space; {@code end} where all is. */
  public static int behindSpace(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last code unit in [floor, to) that is no white space. */
  public static int beforeSpace(CharSequence text, int to, int floor) {
    int at = to;
    while (at > floor && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The first offset in [from, end) that is no blank; {@code end} where all are. */
  public static int behindBlanks(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last code unit in [floor, to) that is no blank. */
  public static int beforeBlanks(CharSequence text, int to, int floor) {
    int at = to;
    while (at > floor && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** A syllable of Korean. */
  public static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /** A letter of the Latin script as newspapers set it, with its accents. */
  public static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** A letter of hiragana or katakana, their marks and the long sound included. */
  public static boolean isKana(char c) {
    return c >= 0x3040 && c <= 0x30FF;
  }

  /** A Chinese character of the basic plane. */
  public static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  /** Whether this is written without spaces between words: Chinese characters and kana. */
  public static boolean isUnspaced(char c) {
    return isKana(c) || isHan(c);
  }

  /**
   * The first place of a character in [from, end); -1 where there is none. What {@code
   * String.indexOf} does looks at the rest of the draft for each line that has none.
   */
  public static int find(CharSequence text, char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The last place of a character in [floor, to); -1 where there is none. */
  public static int findBack(CharSequence text, char wanted, int to, int floor) {
    for (int i = to - 1; i >= floor; i--) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The number of the last bound at or before {@code offset}, of the first {@code count} in
   * ascending order; -1 where all lie behind it.
   */
  public static int floor(int[] bounds, int count, int offset) {
    int found = Arrays.binarySearch(bounds, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }
}
