package dev.copydesk.quotes.lexicon;

import org.jspecify.annotations.Nullable;

/** Words with bits for the sorts of word that each can be. Looking up allocates nothing. */
public final class WordClasses {

  private char[] @Nullable [] words = new char[2048][];
  private int[] bits = new int[2048];
  private int size;

  /** Adds bits to those that the word has. */
  public void add(String word, int more) {
    if (2 * size >= words.length) {
      grow();
    }
    char[] letters = word.toCharArray();
    int slot = slot(letters, 0, letters.length);
    if (words[slot] == null) {
      words[slot] = letters;
      size++;
    }
    bits[slot] |= more;
  }

  /** 0 where the word is not known. Upper and lower case letters are one, ’ and ' too. */
  public int of(char[] text, int start, int end) {
    return bits[slot(text, start, end)];
  }

  /** The same of a text. */
  public int of(CharSequence text, int start, int end) {
    int slot = Lexicon.hash(text, start, end) & (words.length - 1);
    char[] word = words[slot];
    while (word != null && !isSame(word, text, start, end)) {
      slot = (slot + 1) & (words.length - 1);
      word = words[slot];
    }
    return bits[slot];
  }

  private int slot(char[] text, int start, int end) {
    int slot = hash(text, start, end) & (words.length - 1);
    char[] word = words[slot];
    while (word != null && !isSame(word, text, start, end)) {
      slot = (slot + 1) & (words.length - 1);
      word = words[slot];
    }
    return slot;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + Lexicon.fold(text[i]);
    }
    return Lexicon.spread(hash);
  }

  private static boolean isSame(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[start + i] && Lexicon.fold(word[i]) != Lexicon.fold(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(char[] word, CharSequence text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (Lexicon.fold(word[i]) != Lexicon.fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    char[] @Nullable [] oldWords = words;
    int[] oldBits = bits;
    words = new char[oldWords.length * 2][];
    bits = new int[oldBits.length * 2];
    for (int i = 0; i < oldWords.length; i++) {
      char[] word = oldWords[i];
      if (word != null) {
        int slot = slot(word, 0, word.length);
        words[slot] = word;
        bits[slot] = oldBits[i];
      }
    }
  }
}
