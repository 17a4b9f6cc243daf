package dev.copydesk.duplicates.match;

import dev.copydesk.core.setting.Settings;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * From when on a match is a passage.
 *
 * @param leastExact weight of a passage that stands twice letter for letter
 * @param leastNear weight of the letters that a near copy has in common with its source
 * @param leastSimilarity share of letters that a near copy has in common with its source
 */
public record Thresholds(int leastExact, int leastNear, double leastSimilarity) {

  /** Weight of a sentence that the markup sets apart. */
  private static final int LEAST_SET_APART = 24;

  /** Similarity of text that repeats itself without a pause. */
  private static final double LEAST_IN_RUN = 0.92;

  /**
   * Similarity of passages in two drafts; two accounts of one event in their own words have less.
   */
  private static final double LEAST_ACROSS = 0.78;

  public static Thresholds of(Settings settings) {
    return new Thresholds(
        settings.number("least-letters"),
        settings.number("least-near-letters"),
        settings.number("least-similarity") / 100.0);
  }

  /** The matches that are passages, overlaps between the two copies of one set right. */
  public List<Match> kept(Manuscript manuscript, List<Match> matches) {
    List<Match> kept = new ArrayList<>();
    for (Match match : matches) {
      Match parted = Adjoining.parted(manuscript, match);
      boolean run = parted.endA() > parted.startB();
      if (isPassage(manuscript, parted) && (!run || parted.similarity() >= LEAST_IN_RUN)) {
        kept.add(parted);
      }
    }
    return kept;
  }

  /** What a draft shares with others and is a passage. */
  public List<LibraryMatches.Shared> keptAcross(
      Manuscript manuscript, List<LibraryMatches.Shared> shared) {
    if (shared.isEmpty()) {
      return shared;
    }
    return shared.stream()
        .filter(one -> one.match().similarity() >= LEAST_ACROSS)
        .filter(one -> isLongEnough(manuscript, one.match()))
        .toList();
  }

  private boolean isPassage(Manuscript manuscript, Match match) {
    return isLongEnough(manuscript, match) || isPullQuote(manuscript, match);
  }

  private static boolean isPullQuote(Manuscript manuscript, Match match) {
    return match.isExact()
        && manuscript.weight(match.startB(), match.endB()) >= LEAST_SET_APART
        && (manuscript.fillsSetApart(match.startA(), match.endA())
            || manuscript.fillsSetApart(match.startB(), match.endB()));
  }

  private boolean isLongEnough(Manuscript manuscript, Match match) {
    int weight = manuscript.weight(match.startB(), match.endB());
    if (match.isExact()) {
      return weight >= leastExact;
    }
    return match.similarity() >= leastSimilarity && weight * match.similarity() >= leastNear;
  }
}
