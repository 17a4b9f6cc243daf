package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.List;

/**
 * Finds what a draft says twice. Each fingerprint is compared with the last few places that have
 * the same, found through chained hash buckets (as in LZ77 compressors), so that repetitive text
 * costs no more than other text.
 */
final class SelfMatches {

  /** How many earlier places with the same fingerprint are compared. */
  private static final int PLACES = 4;

  /** How many entries of a bucket are looked at. */
  private static final int BUCKET = 16;

  private final char[] text;
  private final int size;
  private final FoldedLetters letters;
  private final MatchingRuns anchors = new MatchingRuns();

  /** For each diagonal, up to which letter it has been compared. */
  private final int[] comparedTo;

  private SelfMatches(FoldedLetters letters) {
    this.letters = letters;
    this.text = letters.folded();
    this.size = letters.size();
    this.comparedTo = new int[size + 1];
  }

  /** Pairs of passages of one text, the first of each pair before the second. */
  static List<Match> of(Manuscript manuscript, Fingerprints fingerprints) {
    FoldedLetters letters = manuscript.letters();
    SelfMatches matches = new SelfMatches(letters);
    matches.anchor(fingerprints);
    if (matches.anchors.size() == 0) {
      return List.of();
    }
    List<Match> passages = new Chaining(letters, letters).passages(matches.anchors);
    matches.addPullQuotes(manuscript, passages);
    return passages;
  }

  /**
   * Blocks that are set apart are short, and known for what they are: they need no more letters.
   */
  private void addPullQuotes(Manuscript manuscript, List<Match> passages) {
    for (int i = 0; i < anchors.size(); i++) {
      int startA = anchors.startA(i);
      int startB = anchors.startB(i);
      int length = anchors.length(i);
      boolean isShort = letters.weight(startA, startA + length) < Chaining.LONE;
      if (isShort
          && (manuscript.fillsSetApart(startA, startA + length)
              || manuscript.fillsSetApart(startB, startB + length))) {
        passages.add(new Match(startA, startA + length, startB, startB + length, 0));
      }
    }
  }

  private void anchor(Fingerprints fingerprints) {
    int count = fingerprints.size();
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(8, count));
    int shift = 32 - bits - 1;
    int[] heads = new int[1 << (bits + 1)];
    int[] before = new int[count];
    for (int f = 0; f < count; f++) {
      int hash = fingerprints.hash(f);
      int bucket = hash >>> shift;
      int head = heads[bucket];
      heads[bucket] = f + 1;
      before[f] = head;
      int places = 0;
      for (int looked = 0; head != 0 && looked < BUCKET && places < PLACES; looked++) {
        if (fingerprints.hash(head - 1) == hash) {
          places++;
          anchor(fingerprints.lastLetter(head - 1), fingerprints.lastLetter(f));
        }
        head = before[head - 1];
      }
    }
  }

  private void anchor(int i, int j) {
    int diagonal = j - i;
    if (comparedTo[diagonal] > j) {
      return;
    }
    int start = i;
    while (start > 0 && text[start - 1] == text[start - 1 + diagonal]) {
      start--;
    }
    int end = i;
    while (end + diagonal < size && text[end] == text[end + diagonal]) {
      end++;
    }
    comparedTo[diagonal] = Math.max(j, end + diagonal);
    if (end - start >= Fingerprints.GRAM / 2
        && letters.weight(start, end) >= Fingerprints.LATIN_GUARANTEE) {
      anchors.add(start, start + diagonal, end - start);
    }
  }
}
