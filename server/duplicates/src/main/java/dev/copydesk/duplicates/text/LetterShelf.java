package dev.copydesk.duplicates.text;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the letters of the drafts that were read last, so that a folder of a usual size is read
 * once, and one of any size needs no more memory for it. Of a draft that changes it keeps the
 * newest version alone. Safe on several threads.
 */
public final class LetterShelf {

  /** Letters that are kept at most, of one draft or of many: some 15 MB. */
  private static final int MOST = 4 << 20;

  private final Map<String, FoldedLetters> kept = new LinkedHashMap<>();
  private int letters;

  synchronized void put(String draft, FoldedLetters read) {
    FoldedLetters before = kept.remove(draft);
    letters -= before == null ? 0 : before.size();
    kept.put(draft, read);
    letters += read.size();
    Iterator<FoldedLetters> eldest = kept.values().iterator();
    while (letters > MOST) {
      letters -= eldest.next().size();
      eldest.remove();
    }
  }
}
