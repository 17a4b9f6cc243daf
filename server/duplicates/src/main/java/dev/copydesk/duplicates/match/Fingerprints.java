package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.LetterFolding;
import java.util.Arrays;

/**
 * Fingerprints of a text: hashes of some of its n-grams of letters, chosen so that two texts that
 * share a passage share fingerprints too, wherever the passage stands in them.
 *
 * <p>They are chosen by winnowing (Schleimer, Wilkerson, Aiken: Winnowing, local algorithms for
 * document fingerprinting, SIGMOD 2003), in its robust form: of each window of neighbouring n-grams
 * the one with the least hash, the last of several, and the one already chosen where that is still
 * as good, so that a run of equal letters does not choose every n-gram. An n-gram is {@value #GRAM}
 * letters of an alphabet, or half as many wide ones (Hangul, Han, kana), or a mixture.
 *
 * <p>Hashes roll (Karp and Rabin 1987): each takes constant time, whatever the n-gram's length.
 */
final class Fingerprints {

  /** Weight of an n-gram: letters of an alphabet, a wide letter counting two. */
  static final int GRAM = 12;

  /** Within a draft: of so many neighbouring n-grams one is chosen. */
  static final int WINDOW = 5;

  /** Every exact match of this many Latin letters shares a fingerprint within a draft. */
  static final int LATIN_GUARANTEE = GRAM + WINDOW - 1;

  /** Every exact match of this many Hangul or Han letters shares a fingerprint within a draft. */
  static final int WIDE_GUARANTEE = GRAM / 2 + WINDOW - 1;

  /** Weight of an n-gram that drafts are compared with one another by. */
  static final int LONG_GRAM = 24;

  /** Across drafts: of so many neighbouring letters one ends a fingerprint. */
  static final int LONG_WINDOW = 32;

  /** Every exact match of this many Latin letters shares a fingerprint across drafts. */
  static final int LONG_LATIN_GUARANTEE = LONG_GRAM + LONG_WINDOW + WINDOW - 1;

  /** Every exact match of this many Hangul or Han letters shares a fingerprint across drafts. */
  static final int LONG_WIDE_GUARANTEE = LONG_GRAM / 2 + LONG_WINDOW + WINDOW - 1;

  /** A power of two that a window fits into. */
  private static final int RING = 8;

  private static final int BASE = 0x2C1B3C6D;
  private static final int MIX = 0x9E3779B1;
  private static final int[] POWERS = powers();

  private int[] hashes;
  private int[] ends;
  private int size;

  private Fingerprints(int capacity) {
    this.hashes = new int[capacity];
    this.ends = new int[capacity];
  }

  /**
   * @param masked letters that no fingerprint ends in: start, end, start, end, … in rising order
   */
  static Fingerprints of(FoldedLetters letters, int[] masked) {
    Fingerprints found = new Fingerprints(letters.size() / 3 + 8);
    found.winnow(letters, masked);
    return found;
  }

  int size() {
    return size;
  }

  int hash(int index) {
    return hashes[index];
  }

  /** These fingerprints in arrays of just their size. */
  Fingerprints trimmed() {
    Fingerprints trimmed = new Fingerprints(0);
    trimmed.hashes = Arrays.copyOf(hashes, size);
    trimmed.ends = Arrays.copyOf(ends, size);
    trimmed.size = size;
    return trimmed;
  }

  /** The number of the letter that the n-gram ends with, itself included. */
  int lastLetter(int index) {
    return ends[index];
  }

  private void winnow(FoldedLetters letters, int[] masked) {
    char[] text = letters.folded();
    int length = letters.size();
    boolean narrow = letters.isNarrow();
    int[] window = new int[RING];
    int power = POWERS[GRAM];
    int gramStart = 0;
    int weight = 0;
    int hash = 0;
    boolean begun = false; // whether the window has an n-gram yet
    int full = 0; // letter from which on the window is full
    int chosen = 0; // letter that the chosen n-gram ends with
    int chosenHash = 0;
    int mask = 0;
    int maskStart = masked.length == 0 ? Integer.MAX_VALUE : masked[0];
    for (int i = 0; i < length; i++) {
      char c = text[i];
      hash = hash * BASE + c;
      if (narrow) {
        if (i >= GRAM) {
          hash -= text[i - GRAM] * power;
        } else if (i < GRAM - 1) {
          continue;
        }
      } else {
        weight += LetterFolding.isWide(c) ? 2 : 1;
        int without = weight - (LetterFolding.isWide(text[gramStart]) ? 2 : 1);
        while (without >= GRAM) {
          hash -= text[gramStart] * POWERS[i - gramStart];
          weight = without;
          gramStart++;
          without = weight - (LetterFolding.isWide(text[gramStart]) ? 2 : 1);
        }
        if (weight < GRAM) {
          continue;
        }
      }
      if (i >= maskStart) {
        if (i < masked[mask + 1]) {
          begun = false;
          continue;
        }
        mask += 2;
        maskStart = mask < masked.length ? masked[mask] : Integer.MAX_VALUE;
      }
      int mixed = (hash ^ hash >>> 15) * MIX;
      mixed ^= mixed >>> 16;
      window[i & RING - 1] = mixed;
      if (!begun) {
        begun = true;
        full = i + WINDOW - 1;
        chosen = i;
        chosenHash = mixed;
        continue;
      }
      boolean expired = chosen + WINDOW <= i;
      if (mixed < chosenHash || expired) {
        chosen = i;
        chosenHash = mixed;
        for (int back = i - 1; expired && back > i - WINDOW; back--) {
          if (window[back & RING - 1] < chosenHash) {
            chosen = back;
            chosenHash = window[back & RING - 1];
          }
        }
      } else if (i != full) {
        continue;
      }
      if (i >= full) {
        if (size == hashes.length) {
          grow();
        }
        hashes[size] = chosenHash;
        ends[size++] = chosen;
      }
    }
  }

  /**
   * Fewer fingerprints of longer n-grams, to compare drafts with one another: the least of the
   * fingerprints of each {@value #LONG_WINDOW} letters, so that the choice is as local as these
   * are.
   */
  Fingerprints thinned(FoldedLetters letters) {
    Fingerprints thin = new Fingerprints(size / 2 + 8);
    int chosen = -1;
    for (int f = 0; f < size; f++) {
      if (chosen >= 0 && hashes[f] >= hashes[chosen] && ends[f] - ends[chosen] < LONG_WINDOW) {
        continue;
      }
      boolean expired = chosen >= 0 && hashes[f] >= hashes[chosen];
      chosen = f;
      for (int g = f - 1; expired && g >= 0 && ends[f] - ends[g] < LONG_WINDOW; g--) {
        if (hashes[g] < hashes[chosen]) {
          chosen = g;
        }
      }
      thin.addLong(letters.folded(), ends[chosen]);
    }
    return thin;
  }

  /** Adds the long n-gram that ends with a letter, if the text does not begin within it. */
  private void addLong(char[] text, int end) {
    int hash = 0;
    int weight = 0;
    for (int i = end; i >= 0; i--) {
      char c = text[i];
      hash = hash * BASE + c;
      weight += c >= LetterFolding.WIDE && LetterFolding.isWide(c) ? 2 : 1;
      if (weight >= LONG_GRAM) {
        add(mix(hash), end);
        return;
      }
    }
  }

  private void add(int hash, int end) {
    if (size == hashes.length) {
      grow();
    }
    hashes[size] = hash;
    ends[size++] = end;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size + size / 2);
    ends = Arrays.copyOf(ends, hashes.length);
  }

  /** Spreads a rolling hash, whose low bits know only the last letters. */
  private static int mix(int hash) {
    int mixed = (hash ^ hash >>> 15) * MIX;
    return mixed ^ mixed >>> 16;
  }

  private static int[] powers() {
    int[] powers = new int[GRAM + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }
}
