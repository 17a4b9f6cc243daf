package dev.copydesk.lsp.draft;

/**
 * Where somebody types, as far as their changes tell: an editor does not say where its caret is.
 * For one thread.
 */
final class Caret {

  /** A letter, a composed syllable, a pair of quote marks: not a paste. */
  private static final int MOST_TYPED = 8;

  private int at = -1;
  private int strokes;

  /**
   * A change in the text.
   *
   * @param start offset of what was replaced
   * @param end offset behind it
   * @param length of what stands there now
   */
  void changed(int start, int end, int length) {
    boolean small = length <= MOST_TYPED && end - start <= MOST_TYPED;
    boolean here = start <= at && at <= end;
    strokes = small && length > 0 ? (here ? strokes + 1 : 1) : 0;
    at = start + length;
  }

  /** Somebody has stopped: saved the draft, or turned away. */
  void rest() {
    strokes = 0;
  }

  /** Offset of the caret while somebody types at it; -1 where nobody does. */
  int typingAt() {
    return strokes > 1 ? at : -1;
  }
}
