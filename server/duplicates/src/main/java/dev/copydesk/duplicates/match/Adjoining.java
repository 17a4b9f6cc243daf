package dev.copydesk.duplicates.match;

import dev.copydesk.core.text.Sentences;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import org.jspecify.annotations.Nullable;

/**
 * Sets right the matches in which a copy follows its source at once. Letters before and behind the
 * two match by chance there, so that the two stretches of the match overlap; the source ends where
 * the copy begins.
 */
final class Adjoining {

  /** Share of a match that two stretches may have in common for them to be source and copy. */
  private static final double MOST_COMMON = 0.25;

  private Adjoining() {}

  /** The match itself where its stretches do not overlap, or where they repeat without a pause. */
  static Match parted(Manuscript manuscript, Match match) {
    int over = match.endA() - match.startB();
    if (over <= 0 || over > MOST_COMMON * match.lengthB()) {
      return match;
    }
    Match exact = exact(manuscript, match, match.startB() - match.startA());
    if (exact == null) {
      exact = exact(manuscript, match, match.endB() - match.endA());
    }
    if (exact != null) {
      return exact;
    }
    return new Match(
        match.startA(), match.startB(), match.startB(), match.endB() - over, match.differences());
  }

  /**
   * What of a match, or right beside it, stands again letter for letter right behind itself; null
   * if nothing does.
   *
   * @param length of the stretch
   */
  private static @Nullable Match exact(Manuscript manuscript, Match match, int length) {
    FoldedLetters letters = manuscript.letters();
    char[] text = letters.folded();
    int middle = (match.startA() + match.startB()) / 2;
    int lowest = Math.max(0, match.startA() - match.lengthA());
    int highest = Math.min(letters.size() - length, match.endB());
    int from = middle;
    while (from > lowest && text[from - 1] == text[from - 1 + length]) {
      from--;
    }
    int to = middle;
    while (to < highest && text[to] == text[to + length]) {
      to++;
    }
    if (to - from < length) {
      return null;
    }
    int start = sentenceStart(manuscript, from, to - length);
    return new Match(start, start + length, start + length, start + 2 * length, 0);
  }

  /** The first letter of [from, to] that a sentence begins with; the first of all if none does. */
  private static int sentenceStart(Manuscript manuscript, int from, int to) {
    FoldedLetters letters = manuscript.letters();
    Sentences sentences = manuscript.prose().sentences();
    int sentence = Math.max(0, sentences.at(letters.offset(from)));
    for (; sentence < sentences.count(); sentence++) {
      int start = letters.letterAt(sentences.start(sentence));
      if (start > to) {
        break;
      }
      if (start >= from) {
        return start;
      }
    }
    return from;
  }
}
