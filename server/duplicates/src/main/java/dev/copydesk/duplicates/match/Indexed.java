package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import java.util.List;

/**
 * What is remembered of one draft. Immutable.
 *
 * @param order what drafts are put in order by
 * @param matches what the draft has twice
 * @param fingerprints what it is compared with other drafts by
 */
public record Indexed(
    String order, Manuscript manuscript, List<Match> matches, Fingerprints fingerprints) {

  public static Indexed of(Manuscript manuscript) {
    FoldedLetters letters = manuscript.letters();
    Fingerprints all = Fingerprints.of(letters, manuscript.masked());
    return new Indexed(
        DraftOrder.key(manuscript.prose().draft().name()),
        manuscript,
        SelfMatches.of(manuscript, all),
        all.thinned(letters).trimmed());
  }

  /** Whether this is the earlier of two drafts: the one that a copy is taken from. */
  public boolean isBefore(Indexed other) {
    return order.compareTo(other.order) <= 0;
  }
}
