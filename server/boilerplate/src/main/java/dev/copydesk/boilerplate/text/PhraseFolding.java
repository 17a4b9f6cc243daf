package dev.copydesk.boilerplate.text;

/**
 * What counts as the same character in a phrase: upper and lower case, wide and narrow forms, the
 * many dots, dashes, brackets and blanks of scraped text. One character stays one character.
 */
public final class PhraseFolding {

  private static final char[] LATIN = latin();

  private PhraseFolding() {}

  public static char fold(char c) {
    if (c < 256) {
      return LATIN[c];
    }
    return c >= 0xAC00 && c <= 0xD7A3 ? c : wide(c);
  }

  public static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c == '\u2009';
  }

  public static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static char wide(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    switch (c) {
      case '\u3000':
      case '\u2009':
        return ' ';
      case '【':
      case '〔':
      case '［':
        return '[';
      case '】':
      case '〕':
      case '］':
        return ']';
      case '〈':
      case '‹':
        return '<';
      case '〉':
      case '›':
        return '>';
      case '‘':
      case '’':
        return '\'';
      case '“':
      case '”':
        return '"';
      case 'ㆍ':
      case '・':
      case '‧':
      case '∙':
      case '•':
      case '･':
        return '·';
      case '–':
      case '—':
      case '―':
      case '‐':
      case '‑':
        return '-';
      case '►':
      case '▸':
      case '➤':
      case '▶':
        return '▶';
      default:
        return c < 0x250 || (c >= 0x370 && c < 0x530) ? Character.toLowerCase(c) : c;
    }
  }

  private static char[] latin() {
    char[] folded = new char[256];
    for (char c = 0; c < 256; c++) {
      folded[c] = c == '\u00A0' || c == '\t' || c == '\n' ? ' ' : Character.toLowerCase(c);
    }
    return folded;
  }

  /** The first offset in [from, end) that is no blank; {@code end} where all are. */
  public static int behindBlanks(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last character in [floor, to) that is no blank. */
  public static int beforeBlanks(CharSequence text, int to, int floor) {
    int at = to;
    while (at > floor && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
