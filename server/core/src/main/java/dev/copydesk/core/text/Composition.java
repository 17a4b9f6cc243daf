package dev.copydesk.core.text;

import java.text.Normalizer;

/**
 * Letters that stand in a draft taken apart: a Hangul syllable as its two or three letters, an
 * accent behind its letter, as copy from a PDF or from file names has them. Rules read them
 * composed (Unicode Standard Annex #15, form C); what is not such a letter stays as it stands.
 */
final class Composition {

  /** More marks on one letter are a joke. */
  private static final int MOST_MARKS = 4;

  private Composition() {}

  /**
   * The first mark or Hangul letter in [from, end) that may belong to the one before; -1 if none.
   */
  static int find(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (joins(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean joins(char c) {
    return c >= 0x300
        && (c <= 0x36F
            || c >= 0x1160 && c <= 0x11FF // vowels and final consonants of Hangul
            || c == 0x3099
            || c == 0x309A);
  }

  /** Behind a joining letter and all that join with it. */
  static int behind(String text, int join, int end) {
    int behind = join + 1;
    while (behind < end && behind - join < MOST_MARKS && joins(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  static String of(String letters) {
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }
}
