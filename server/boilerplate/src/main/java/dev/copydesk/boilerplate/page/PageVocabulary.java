package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.boilerplate.text.Tally;
import java.util.Arrays;

/** Which words a line shares with the title and with the sentences of the page. */
final class PageVocabulary {

  /** Shorter words are in every text; those of scripts without spaces are pairs of characters. */
  private static final int SHORTEST = 5;

  private final PageLines lines;
  private final int count;

  /** The different longer words of all lines by their hashes, those of a line behind its start. */
  private int[] words;

  private final int[] starts;

  PageVocabulary(PageLines lines) {
    this.lines = lines;
    this.count = lines.count();
    this.words = new int[64 + 8 * count];
    this.starts = new int[count + 1];
    int[] buffer = new int[WordWeights.MOST];
    for (int i = 0; i < count; i++) {
      int size = words(i, buffer);
      int at = starts[i];
      if (at + size > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      System.arraycopy(buffer, 0, words, at, size);
      starts[i + 1] = at + size;
    }
  }

  /** Sets {@link LineSign#TITLE_WORDS} and {@link LineSign#BODY_WORDS}. */
  void tell(float[][] signs) {
    if (count == 0) {
      return;
    }
    Tally sentences = new Tally();
    for (int i = 0; i < count; i++) {
      if (lines.has(i, Shape.STRONG)) {
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          sentences.add(words[k], 1);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      int inTitle = 0;
      int shared = 0;
      int self = lines.has(i, Shape.STRONG) ? 1 : 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int word = words[k];
        inTitle += Arrays.binarySearch(words, 0, starts[1], word) >= 0 ? 1 : 0;
        shared += sentences.of(word) > self ? 1 : 0;
      }
      int size = starts[i + 1] - starts[i];
      signs[i][LineSign.TITLE_WORDS.ordinal()] = size == 0 ? -1 : (float) inTitle / size;
      signs[i][LineSign.BODY_WORDS.ordinal()] = size == 0 ? 0 : (float) shared / size;
    }
  }

  /** Whether two lines have one of their longer words in common. */
  boolean share(int line, int other) {
    for (int k = starts[line]; k < starts[line + 1]; k++) {
      if (Arrays.binarySearch(words, starts[other], starts[other + 1], words[k]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The different longer words of a line, by their hashes, in order. */
  private int words(int line, int[] into) {
    char[] text = lines.text();
    int end = lines.end(line);
    int size = 0;
    int i = lines.start(line);
    while (i < end && size < into.length) {
      char c = text[i];
      if (!Character.isLetter(c)) {
        i++;
      } else if (WordWeights.isUnspaced(c)) {
        if (i + 1 < end && WordWeights.isUnspaced(text[i + 1])) {
          into[size++] = c * 31 + text[i + 1];
        }
        i++;
      } else {
        int start = i;
        int hash = 7;
        while (i < end && Character.isLetter(text[i]) && !WordWeights.isUnspaced(text[i])) {
          hash = hash * 31 + PhraseFolding.fold(text[i++]);
        }
        if (i - start >= SHORTEST) {
          into[size++] = hash;
        }
      }
    }
    Arrays.sort(into, 0, size);
    int different = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || into[k] != into[k - 1]) {
        into[different++] = into[k];
      }
    }
    return different;
  }
}
