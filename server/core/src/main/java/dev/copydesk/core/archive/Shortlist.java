package dev.copydesk.core.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which articles of an archive are candidates for a draft. Every engine chooses alike, so that the
 * same articles give the same findings wherever they are kept: nothing here depends on how an
 * engine lays them out.
 *
 * <p>An article counts by the fingerprints that it shares with the draft, a rare one for more than
 * a common one. A draft is asked about in parts, so that a long one with passages from many
 * articles is as well served as a short one.
 */
public final class Shortlist {

  /** Fingerprints of a draft that are asked about together. */
  public static final int PART = 400;

  /** Candidates for one part of a draft. */
  public static final int CANDIDATES = 40;

  /** A fingerprint that stands in more articles than this is that of a notice or a formula. */
  public static final int RECURRING = 200;

  private Shortlist() {}

  /** What an article gains by a fingerprint that it shares with so many. */
  public static int weight(int articles) {
    return Math.max(1, RECURRING / articles);
  }

  /** The parts of a question, each of fingerprints that differ, in rising order. */
  public static List<long[]> parts(Question question) {
    long[] all = question.fingerprints();
    List<long[]> parts = new ArrayList<>();
    for (int from = 0; from < all.length; from += PART) {
      long[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + PART));
      parts.add(Arrays.stream(part).sorted().distinct().toArray());
    }
    return parts;
  }
}
