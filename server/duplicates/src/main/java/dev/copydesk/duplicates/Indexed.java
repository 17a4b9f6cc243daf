package dev.copydesk.duplicates;

import java.util.List;

/**
 * What is remembered of one draft. Immutable.
 *
 * @param order what drafts are put in order by
 * @param matches what the draft has twice
 * @param fingerprints what it is compared with other drafts by
 */
record Indexed(
    String order, Manuscript manuscript, List<Match> matches, Fingerprints fingerprints) {

  static Indexed of(Manuscript manuscript) {
    Letters letters = manuscript.letters();
    Fingerprints all = Fingerprints.of(letters, manuscript.masked());
    return new Indexed(
        DraftOrder.key(manuscript.prose().draft().name()),
        manuscript,
        SelfMatches.of(manuscript, all),
        all.thinned(letters).trimmed());
  }

  /** Whether this is the earlier of two drafts: the one that a copy is taken from. */
  boolean isBefore(Indexed other) {
    return order.compareTo(other.order) <= 0;
  }
}
