package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.text.PhraseFolding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the words of a line say about whether it is of an article: a weight for each word, pair of
 * words, first and last word and short line, in any language, found by a hash. Where words are not
 * set apart, pairs of characters stand for them.
 *
 * <p>A linear model over hashed words: Weinberger and others, "Feature hashing for large scale
 * multitask learning" (ICML 2009).
 */
public final class WordWeights {

  /** How many weights there are; a power of two. */
  public static final int SIZE = 1 << 16;

  /** No more words of a line are looked at. */
  public static final int MOST = 120;

  private static final float SHORT = 12;
  private static final int WORD = 1;
  private static final int PAIR = 2;
  private static final int FIRST = 3;
  private static final int LAST = 4;
  private static final int WHOLE = 5;

  private final byte[] weights;
  private final float unit;

  /**
   * @param weights each in units
   */
  public WordWeights(byte[] weights, float unit) {
    this.weights = weights;
    this.unit = unit;
  }

  public static WordWeights read(DataInputStream in) throws IOException {
    float unit = in.readFloat();
    byte[] weights = new byte[SIZE];
    in.readFully(weights);
    return new WordWeights(weights, unit);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeFloat(unit);
    out.write(weights);
  }

  /** Above 0 where the words are those of an article, below where they are those of a page. */
  public float score(char[] text, int start, int end, float width, int[] buffer) {
    int count = slots(text, start, end, width, buffer);
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[buffer[i]];
    }
    return count == 0 ? 0 : (float) (sum * unit / Math.sqrt(count));
  }

  /**
   * The numbers of the weights of a line's words.
   *
   * @param buffer with room for {@code 2 * MOST + 4}
   * @return how many there are
   */
  public static int slots(char[] text, int start, int end, float width, int[] buffer) {
    int kind = width < SHORT ? 0 : 16;
    int count = 0;
    int before = 0;
    int first = 0;
    int words = 0;
    int whole = 0;
    int i = start;
    while (i < end && words < MOST) {
      char c = text[i];
      if (!Character.isLetterOrDigit(c)) {
        i++;
        continue;
      }
      int hash = 17;
      if (isUnspaced(c)) {
        hash = hash * 31 + c;
        if (i + 1 < end && isUnspaced(text[i + 1])) {
          hash = hash * 31 + text[i + 1];
        }
        i++;
      } else if (Character.isDigit(c)) {
        while (i < end && Character.isDigit(text[i])) {
          i++;
          hash = hash * 31 + '0';
        }
      } else {
        while (i < end && Character.isLetter(text[i]) && !isUnspaced(text[i])) {
          hash = hash * 31 + PhraseFolding.fold(text[i]);
          i++;
        }
      }
      buffer[count++] = slot(hash, kind + WORD);
      if (words > 0) {
        buffer[count++] = slot(before * 0x9E3779B1 + hash, kind + PAIR);
      } else {
        first = hash;
      }
      whole = whole * 0x9E3779B1 + hash;
      before = hash;
      words++;
    }
    if (words > 0) {
      buffer[count++] = slot(first, kind + FIRST);
      if (i >= end) {
        buffer[count++] = slot(before, kind + LAST);
        if (words <= 8) {
          buffer[count++] = slot(whole, kind + WHOLE);
        }
      }
    }
    return count;
  }

  /** Of a script that puts no spaces between words; Korean words are told by their pairs too. */
  static boolean isUnspaced(char c) {
    return c >= 0x2E80;
  }

  private static int slot(int hash, int kind) {
    int mixed = (hash ^ kind * 0x85EBCA6B) * 0xC2B2AE35;
    mixed ^= mixed >>> 15;
    mixed *= 0x27D4EB2F;
    return (mixed ^ mixed >>> 13) & SIZE - 1;
  }
}
