package dev.copydesk.duplicates.match;

import dev.copydesk.core.archive.Fingerprinter;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.LetterFolding;
import java.util.Arrays;

/**
 * The fingerprints by which a draft is looked for in an archive: the n-grams that drafts are
 * compared with one another by, with hashes of 64 bits, since among the billions of an archive
 * those of 32 meet by chance.
 */
public final class ArchiveMarks implements Fingerprinter {

  /** Changes when n-grams, their choice or their hashes do: archives have to be made anew then. */
  static final String SCHEME = "winnow-24-32-1";

  private static final long BASE = 0x9E3779B97F4A7C15L;

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public long[] of(String text) {
    FoldedLetters letters = FoldedLetters.of(text);
    return of(letters, Fingerprints.of(letters, new int[0]).thinned(letters));
  }

  /**
   * @param chosen the n-grams that drafts are compared with one another by
   */
  static long[] of(FoldedLetters letters, Fingerprints chosen) {
    long[] marks = new long[chosen.size()];
    char[] text = letters.folded();
    int size = 0;
    for (int f = 0; f < chosen.size(); f++) {
      long hash = 0;
      int weight = 0;
      for (int i = chosen.lastLetter(f); i >= 0 && weight < Fingerprints.LONG_GRAM; i--) {
        hash = (hash ^ text[i]) * BASE;
        hash ^= hash >>> 29;
        weight += LetterFolding.isWide(text[i]) ? 2 : 1;
      }
      if (weight >= Fingerprints.LONG_GRAM) {
        marks[size++] = hash;
      }
    }
    return size == marks.length ? marks : Arrays.copyOf(marks, size);
  }
}
