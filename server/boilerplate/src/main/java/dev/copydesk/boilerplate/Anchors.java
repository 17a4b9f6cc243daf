package dev.copydesk.boilerplate;

import java.util.Arrays;
import java.util.List;

/**
 * Finds where any of many short texts stands, in one pass over the words. Each text is filed under
 * its pair of characters that the fewest others are filed under; a pair that the words have is
 * looked up in a table, and what is filed there is compared. Building it costs no more than filing,
 * which is why it is used in place of an automaton. Immutable once built.
 */
final class Anchors {

  private static final int PAIRS = 1 << 14;
  private static final int FIRSTS = 1 << 12;
  private static final byte OF_PAIR = 1;
  private static final byte ALONE = 2;

  private final byte[] firsts = new byte[FIRSTS];
  private final int[] heads = new int[PAIRS];
  private final int[] counts = new int[PAIRS];
  private String[] texts = new String[256];
  private int[] ids = new int[256];
  private int[] offsets = new int[256];
  private int[] nexts = new int[256];
  private int size = 1;

  /** Is told where a text stands. */
  interface Listener {
    /**
     * @param id as the text was filed
     * @param start offset of its first code unit
     */
    void found(int id, int start);
  }

  /**
   * Files a text, folded, one code unit or longer.
   *
   * @param id what is told where it is found
   */
  void add(String text, int id) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    int offset = 0;
    int slot = text.length() == 1 ? slot(text.charAt(0), '\0') : slot(text, 0);
    for (int i = 1; i < text.length() - 1; i++) {
      int other = slot(text, i);
      if (counts[other] < counts[slot]) {
        slot = other;
        offset = i;
      }
    }
    texts[size] = text;
    ids[size] = id;
    offsets[size] = offset;
    nexts[size] = heads[slot];
    heads[slot] = size++;
    counts[slot]++;
    firsts[text.charAt(offset) & FIRSTS - 1] |= text.length() == 1 ? ALONE : OF_PAIR;
  }

  void addAll(List<String> all, int id) {
    for (String text : all) {
      add(text, id);
    }
  }

  /** Tells where the texts stand between two offsets, in rising order but for long ones. */
  void scan(String words, int start, int end, Listener listener) {
    char next = start < end ? Folding.fold(words.charAt(start)) : 0;
    for (int i = start; i < end; i++) {
      char c = next;
      next = i + 1 < end ? Folding.fold(words.charAt(i + 1)) : '\0';
      byte first = firsts[c & FIRSTS - 1];
      if (first != 0) {
        if ((first & OF_PAIR) != 0) {
          compare(words, heads[slot(c, next)], i, start, end, listener);
        }
        if ((first & ALONE) != 0) {
          compare(words, heads[slot(c, '\0')], i, start, end, listener);
        }
      }
    }
  }

  private void compare(String words, int head, int at, int start, int end, Listener listener) {
    for (int filed = head; filed != 0; filed = nexts[filed]) {
      int from = at - offsets[filed];
      if (from >= start
          && from + texts[filed].length() <= end
          && stands(texts[filed], words, from)) {
        listener.found(ids[filed], from);
      }
    }
  }

  private static boolean stands(String text, String words, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != Folding.fold(words.charAt(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static int slot(String text, int offset) {
    return slot(text.charAt(offset), text.charAt(offset + 1));
  }

  private static int slot(char c, char next) {
    return (c * 0x9E37 + next * 0x85EB >>> 4) & PAIRS - 1;
  }
}
