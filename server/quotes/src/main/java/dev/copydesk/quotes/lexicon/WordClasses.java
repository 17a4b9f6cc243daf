package dev.copydesk.quotes.lexicon;

/** Words with bits for the sorts of word that each can be. Looking up allocates nothing. */
public final class WordClasses {

  private String[] words = new String[2048];
  private int[] bits = new int[2048];
  private int size;

  /** Adds bits to those that the word has. */
  public void add(String word, int more) {
    if (2 * size >= words.length) {
      grow();
    }
    int slot = slot(word, 0, word.length());
    if (words[slot] == null) {
      words[slot] = word;
      size++;
    }
    bits[slot] |= more;
  }

  /** 0 where the word is not known. Upper and lower case letters are one, ’ and ' too. */
  public int of(CharSequence text, int start, int end) {
    return bits[slot(text, start, end)];
  }

  /** The same of letters in an array. */
  public int of(char[] text, int start, int end) {
    int slot = Lexicon.hash(text, start, end) & (words.length - 1);
    while (words[slot] != null && !Lexicon.same(words[slot], text, start, end)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return bits[slot];
  }

  private int slot(CharSequence text, int start, int end) {
    int slot = Lexicon.hash(text, start, end) & (words.length - 1);
    while (words[slot] != null && !Lexicon.same(words[slot], text, start, end)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldBits = bits;
    words = new String[oldWords.length * 2];
    bits = new int[oldBits.length * 2];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = slot(oldWords[i], 0, oldWords[i].length());
        words[slot] = oldWords[i];
        bits[slot] = oldBits[i];
      }
    }
  }
}
