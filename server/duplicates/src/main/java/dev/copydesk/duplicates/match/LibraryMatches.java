package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a draft has in common with the others of a library, in time proportional to the draft.
 */
public final class LibraryMatches {

  /** Other places of one fingerprint that are compared. */
  private static final int PLACES = 12;

  private final PassageIndex index;
  private final Indexed draft;
  private final FoldedLetters letters;
  private final Map<Integer, Pairing> pairings = new LinkedHashMap<>();
  private int places;
  private int letter;

  /**
   * A passage that two drafts share.
   *
   * @param other the other draft
   * @param match the other draft's passage first, this draft's second
   */
  public record Shared(Indexed other, Match match) {}

  /** What was compared with one other draft so far. */
  private static final class Pairing {

    final Indexed other;
    final FoldedLetters letters;
    final MatchingRuns anchors = new MatchingRuns();
    int comparedTo;

    Pairing(Indexed other) {
      this.other = other;
      this.letters = other.manuscript().letters();
    }

    /** How many letters match, as far as was looked. */
    long letters() {
      long sum = 0;
      for (int i = 0; i < anchors.size(); i++) {
        sum += anchors.length(i);
      }
      return sum;
    }
  }

  private LibraryMatches(PassageIndex index, Indexed draft) {
    this.index = index;
    this.draft = draft;
    this.letters = draft.manuscript().letters();
  }

  /**
   * What {@code draft} shares with other drafts, earlier ones first; nothing where it shares
   * nothing with an earlier one, since of two drafts the later one is spoken of.
   */
  public static List<Shared> of(PassageIndex index, Indexed draft) {
    LibraryMatches matches = new LibraryMatches(index, draft);
    matches.look();
    List<Shared> shared = new ArrayList<>();
    matches.addShared(true, shared);
    if (!shared.isEmpty()) {
      matches.addShared(false, shared);
    }
    return shared;
  }

  /** A mark of the drafts that are looked at closely for this one, and of where they match it. */
  static long view(PassageIndex index, Indexed draft) {
    LibraryMatches matches = new LibraryMatches(index, draft);
    matches.look();
    long mark = 1;
    for (Pairing pairing : matches.pairings.values()) {
      if (Chaining.isWorth(pairing.anchors)) {
        mark = 31 * mark + System.identityHashCode(pairing.other);
        for (int i = 0; i < pairing.anchors.size(); i++) {
          mark = 31 * (31 * mark + pairing.anchors.startA(i)) + pairing.anchors.length(i);
        }
      }
    }
    return mark;
  }

  /** The drafts that are looked at closely for this one, those that share most first. */
  static List<Indexed> near(PassageIndex index, Indexed draft) {
    LibraryMatches matches = new LibraryMatches(index, draft);
    matches.look();
    return matches.pairings.values().stream()
        .filter(pairing -> Chaining.isWorth(pairing.anchors))
        .sorted(Comparator.comparingLong(Pairing::letters).reversed())
        .map(pairing -> pairing.other)
        .toList();
  }

  private void look() {
    Fingerprints fingerprints = draft.fingerprints();
    int own = index.number(draft.manuscript().prose().draft().name());
    PassageIndex.Visitor visitor = this::compare;
    for (int f = 0; f < fingerprints.size(); f++) {
      places = 0;
      letter = fingerprints.lastLetter(f);
      index.visit(fingerprints.hash(f), own, visitor);
    }
  }

  private void addShared(boolean earlier, List<Shared> to) {
    for (Pairing pairing : pairings.values()) {
      if (pairing.other.isBefore(draft) != earlier || !Chaining.isWorth(pairing.anchors)) {
        continue;
      }
      Chaining chaining = new Chaining(pairing.letters, letters);
      for (Match match : chaining.passages(pairing.anchors)) {
        to.add(new Shared(pairing.other, match));
      }
    }
  }

  private boolean compare(int number, int lastLetter) {
    Pairing pairing = pairings.get(number);
    if (pairing == null) {
      pairing = new Pairing(index.draft(number));
      pairings.put(number, pairing);
    }
    if (pairing.comparedTo <= letter) {
      anchor(pairing, lastLetter);
    }
    return ++places < PLACES;
  }

  private void anchor(Pairing pairing, int otherLetter) {
    char[] a = pairing.letters.folded();
    char[] b = letters.folded();
    int diagonal = letter - otherLetter;
    int start = otherLetter;
    while (start >= 0 && start + diagonal >= 0 && a[start] == b[start + diagonal]) {
      start--;
    }
    start++;
    int end = otherLetter + 1;
    while (end < a.length && end + diagonal < b.length && a[end] == b[end + diagonal]) {
      end++;
    }
    if (pairing.letters.weight(start, end) >= Fingerprints.LONG_GRAM) {
      pairing.anchors.add(start, start + diagonal, end - start);
      pairing.comparedTo = end + diagonal;
    }
  }
}
