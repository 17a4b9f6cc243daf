package dev.copydesk.boilerplate.text;

import dev.copydesk.core.text.Letters;

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
    return Letters.isHangul(c) ? c : wide(c);
  }

  public static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  private static char wide(char c) {
    if (Letters.isBlank(c)) {
      return ' ';
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    switch (c) {
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
      folded[c] = Letters.isBlank(c) || c == '\n' ? ' ' : Character.toLowerCase(c);
    }
    return folded;
  }
}
