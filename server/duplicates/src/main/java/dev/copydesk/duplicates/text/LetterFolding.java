package dev.copydesk.duplicates.text;

import dev.copydesk.core.text.Letters;
import java.text.Normalizer;

/**
 * When two letters count as the same: case, width, ligatures and the ways to compose a letter are
 * folded (Unicode NFKC and simple lower case); all that is neither letter nor digit is passed over.
 */
public final class LetterFolding {

  /** Stands for a character that is neither letter nor digit. */
  static final char NONE = 0;

  /** Stands for a character that folds only together with its neighbours, or to several letters. */
  static final char COMPLEX = 1;

  /** No wide letter comes before. */
  public static final char WIDE = 0x2E80;

  private static final char[] LATIN = latin();

  private LetterFolding() {}

  /** The folded letter, {@link #NONE} or {@link #COMPLEX}. */
  static char of(char c) {
    if (c < LATIN.length) {
      return LATIN[c];
    }
    if (Letters.isHangul(c) || Letters.isHan(c)) {
      return c;
    }
    if (c >= 0x2000 && c <= 0x206F) {
      return NONE;
    }
    return other(c);
  }

  private static char other(char c) {
    if (Character.isSurrogate(c) || isMark(c) || isJamo(c) || isCompatibility(c)) {
      return COMPLEX;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
  }

  /** Whether {@code c} is written over, under or behind the letter before it. */
  public static boolean isMark(char c) {
    return c >= 0x300
        && (c <= 0x36F || c >= 0x483)
        && (1 << Character.getType(c)
                & (1 << Character.NON_SPACING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK
                    | 1 << Character.ENCLOSING_MARK))
            != 0;
  }

  /** Whether {@code c} is one of the conjoining letters that Hangul is decomposed to. */
  static boolean isJamo(char c) {
    return c >= 0x1100 && c <= 0x11FF;
  }

  private static boolean isCompatibility(char c) {
    return c >= 0x2070 && c <= 0x2BFF && Character.isLetterOrDigit(c)
        || c >= 0x3131 && c <= 0x318E
        || c >= 0x3200 && c <= 0x33FF
        || c >= 0xF900 && c <= 0xFDFF
        || c >= 0xFE70;
  }

  /** The letters that a piece of text folds to, those beyond the basic plane as surrogate pairs. */
  static String fold(String piece) {
    String composed = Normalizer.normalize(piece, Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.appendCodePoint(Character.toLowerCase(letter)));
    return letters.toString();
  }

  /**
   * Whether a letter says as much as two of an alphabet: Hangul syllables, Han, kana. Fingerprints
   * and passages of such letters are half as long.
   */
  public static boolean isWide(char folded) {
    return folded >= WIDE && folded <= 0xD7FF;
  }

  private static char[] latin() {
    char[] table = new char[0x250];
    for (char c = 0; c < table.length; c++) {
      table[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
    }
    table['ª'] = 'a';
    table['º'] = 'o';
    table['İ'] = 'i';
    return table;
  }
}
