package dev.copydesk.boilerplate.text;

import java.util.Arrays;

/**
 * Finds where any of many short texts stands, in one pass over the words. Each text is filed under
 * the three neighbouring characters of it that are likely to be the rarest; where the words have
 * such three, what is filed under them is compared. Building it costs no more than the filing,
 * which is why it is used in place of an automaton. Not to be changed any more once it is searched.
 */
public final class RareTrigrams {

  private static final int SLOTS = 1 << 14;
  private static final int FIRSTS = 1 << 12;
  private static final int MOST = 3;

  /** For each character, by its low bits, which lengths of filed parts begin with it, as bits. */
  private final byte[] firsts = new byte[FIRSTS];

  /**
   * The same for its first two characters: most syllables that begin like a part go on otherwise.
   * Of Latin letters nearly every pair begins one.
   */
  private final byte[] pairs = new byte[SLOTS];

  private final int[] heads = new int[SLOTS];
  private final byte[] loads = new byte[SLOTS];
  private char[][] texts = new char[256][];
  private int[] ids = new int[256];
  private int[] offsets = new int[256];
  private int[] nexts = new int[256];
  private int size = 1;

  /** Is told where a text stands. */
  public interface Listener {
    /**
     * @param id as the text was filed
     * @param start offset of its first code unit
     */
    void found(int id, int start);
  }

  /**
   * Files a text, folded, one code unit or longer. A blank in it stands for any number of them.
   *
   * @param id what is told where it is found
   */
  public void add(String text, int id) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    int length = Math.min(MOST, text.length());
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i + length <= text.length(); i++) {
      // What many texts of one subject have in common is not rare in a draft on that subject.
      int load = loads[slot(text, i, length)];
      double cost = Rarity.of(text, i, i + length) * (4 + load * load);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    int slot = slot(text, best, length);
    texts[size] = text.toCharArray();
    ids[size] = id;
    offsets[size] = best;
    nexts[size] = heads[slot];
    heads[slot] = size++;
    loads[slot] = (byte) Math.min(Byte.MAX_VALUE, loads[slot] + 1);
    firsts[text.charAt(best) & FIRSTS - 1] |= (byte) (1 << length);
    pairs[slot(text, best, Math.min(2, length))] |= (byte) (1 << length);
  }

  /**
   * Tells where the texts stand between two offsets, in the order of their rarest parts.
   *
   * @param words an array because each of them is looked at in every draft
   */
  public void scan(char[] words, int start, int end, Listener listener) {
    char c = start < end ? PhraseFolding.fold(words[start]) : 0;
    char next = start + 1 < end ? PhraseFolding.fold(words[start + 1]) : 0;
    for (int i = start; i < end; i++) {
      char third = i + 2 < end ? PhraseFolding.fold(words[i + 2]) : 0;
      byte first = firsts[c & FIRSTS - 1];
      if (first != 0) {
        byte both = c < 256 ? first : pairs[slot(c, next, '\0')];
        if ((both & 8) != 0) {
          compare(words, heads[slot(c, next, third)], i, start, end, listener);
        }
        if ((both & 4) != 0) {
          compare(words, heads[slot(c, next, '\0')], i, start, end, listener);
        }
        if ((first & 2) != 0) {
          compare(words, heads[slot(c, '\0', '\0')], i, start, end, listener);
        }
      }
      c = next;
      next = third;
    }
  }

  private void compare(char[] words, int head, int at, int start, int end, Listener listener) {
    for (int filed = head; filed != 0; filed = nexts[filed]) {
      char[] text = texts[filed];
      if (goesOn(text, offsets[filed], words, at, end)) {
        int from = comesFrom(text, offsets[filed], words, at, start);
        if (from >= 0) {
          listener.found(ids[filed], from);
        }
      }
    }
  }

  /** Whether the text from {@code offset} on stands at {@code at}, with any blanks for a blank. */
  private static boolean goesOn(char[] text, int offset, char[] words, int at, int end) {
    int next = at;
    for (int i = offset; i < text.length; i++, next++) {
      if (next >= end || text[i] != PhraseFolding.fold(words[next])) {
        return false;
      }
      if (text[i] == ' ') {
        while (next + 1 < end && PhraseFolding.fold(words[next + 1]) == ' ') {
          next++;
        }
      }
    }
    return true;
  }

  /**
   * Where the text begins whose part from {@code offset} on stands at {@code at}; -1 if nowhere.
   */
  private static int comesFrom(char[] text, int offset, char[] words, int at, int start) {
    int from = at;
    for (int i = offset - 1; i >= 0; i--) {
      from--;
      if (from < start || text[i] != PhraseFolding.fold(words[from])) {
        return -1;
      }
      if (text[i] == ' ') {
        while (from > start && PhraseFolding.fold(words[from - 1]) == ' ') {
          from--;
        }
      }
    }
    return from;
  }

  private static int slot(String text, int offset, int length) {
    return slot(
        text.charAt(offset),
        length > 1 ? text.charAt(offset + 1) : '\0',
        length > 2 ? text.charAt(offset + 2) : '\0');
  }

  private static int slot(char c, char next, char third) {
    int hash = (c * 31 + next) * 31 + third;
    return (hash * 0x9E3779B1) >>> 18;
  }
}
