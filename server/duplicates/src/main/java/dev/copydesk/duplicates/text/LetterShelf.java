package dev.copydesk.duplicates.text;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keeps the letters of the drafts that were read last, so that a folder of a usual size is read
 * once, and one of any size needs no more memory for it. Safe on several threads.
 */
public final class LetterShelf {

  /** Letters that are kept at most, of one draft or of many: some 15 MB. */
  private static final int MOST = 4 << 20;

  private final Queue<FoldedLetters> kept = new ArrayDeque<>();
  private int letters;

  synchronized void put(FoldedLetters read) {
    kept.add(read);
    letters += read.size();
    while (letters > MOST) {
      letters -= kept.remove().size();
    }
  }
}
