package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes passages of anchors: each anchor that is long enough, or that has another one close by on
 * about the same diagonal, is extended in both directions for as long as the texts say the same.
 */
final class Chaining {

  /** Weight of an anchor that is worth extending by itself. */
  static final int LONE = 56;

  /** Weight of two anchors that are worth extending together. */
  private static final int PAIR = 30;

  /** Weight of what a first look around an anchor must find. */
  private static final int PROMISING = 48;

  /** Letters between two anchors of one passage, at most. */
  private static final int GAP = 220;

  /** How much longer what stands between two anchors may be than they are. */
  private static final int SPREAD = 3;

  /** Letters that a passage's second text may be ahead or behind between two anchors. */
  private static final int SHIFT = 48;

  /** How many earlier anchors and passages are looked at for each. */
  private static final int LOOK_BACK = 24;

  /** Parts of a passage that are joined are as similar as this, and so is the whole. */
  private static final double LEAST_SIMILARITY = 0.7;

  /** Letters of a part that is worth joining. */
  private static final int LEAST_PART = 40;

  private static final int JOIN_BACK = 6;

  private final FoldedLetters a;
  private final FoldedLetters b;
  private final Alignment alignment;
  private final List<Match> tried = new ArrayList<>();
  private final long budget;

  Chaining(FoldedLetters a, FoldedLetters b) {
    this.a = a;
    this.b = b;
    this.alignment = new Alignment(a.folded(), b.folded());
    this.budget = 100_000 + 40L * (a.size() + b.size());
  }

  /** Whether anchors may be parts of a passage at all: several of them, or a long one. */
  static boolean isWorth(MatchingRuns anchors) {
    return anchors.size() > 1 || anchors.size() == 1 && 2 * anchors.length(0) >= LONE;
  }

  /**
   * @param anchors in about the order of the second text
   * @return passages, long and short, similar and less so
   */
  List<Match> passages(MatchingRuns anchors) {
    for (int i = 0; i < anchors.size(); i++) {
      if (isCovered(anchors, i)) {
        continue;
      }
      int weight = a.weight(anchors.startA(i), anchors.endA(i));
      if (weight >= LONE || hasPartner(anchors, i, weight) && isPromising(anchors, i, weight)) {
        tried.add(extended(anchors.startA(i), anchors.startB(i), anchors.length(i)));
      }
    }
    return joined();
  }

  /**
   * Joins passages that stand close to one another in both texts, in whatever order: between them
   * sentences were dropped, added, moved or written anew.
   */
  private List<Match> joined() {
    List<Match> ordered = new ArrayList<>();
    for (Match match : tried) {
      if (match.similarity() >= LEAST_SIMILARITY && match.lengthB() >= LEAST_PART) {
        ordered.add(match);
      }
    }
    ordered.sort(Comparator.comparingInt(Match::startB).thenComparingInt(Match::startA));
    List<Match> joined = new ArrayList<>();
    for (Match match : ordered) {
      boolean taken = false;
      for (int i = joined.size() - 1; i >= 0 && i >= joined.size() - JOIN_BACK && !taken; i--) {
        Match whole = joined.get(i).with(match);
        if (whole != null && whole.similarity() >= LEAST_SIMILARITY && isOne(whole)) {
          joined.set(i, whole);
          taken = true;
        }
      }
      if (!taken) {
        joined.add(match);
      }
    }
    return joined;
  }

  /** Whether the two stretches are apart, as those of one passage are. */
  private boolean isOne(Match match) {
    return a != b || match.endA() <= match.startB();
  }

  private boolean isCovered(MatchingRuns anchors, int i) {
    for (int t = tried.size() - 1; t >= 0 && t >= tried.size() - LOOK_BACK; t--) {
      Match match = tried.get(t);
      if (match.covers(anchors.startA(i), anchors.endA(i), anchors.startB(i), anchors.endB(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPartner(MatchingRuns anchors, int i, int weight) {
    for (int p = i - 1; p >= 0 && p >= i - LOOK_BACK; p--) {
      int gapA = anchors.startA(i) - anchors.endA(p);
      int gapB = anchors.startB(i) - anchors.endB(p);
      boolean near =
          Math.abs(anchors.diagonal(i) - anchors.diagonal(p)) <= SHIFT
              && gapA > -SHIFT
              && gapB > -SHIFT
              && gapA < GAP
              && gapB < GAP;
      if (near) {
        int together = weight + a.weight(anchors.startA(p), anchors.endA(p));
        if (together >= PAIR && Math.max(gapA, gapB) <= SPREAD * together) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a first look around an anchor finds enough for a passage to be there. */
  private boolean isPromising(MatchingRuns anchors, int i, int weight) {
    if (a == b) {
      alignment.holdWithin(anchors.diagonal(i) / 2);
    }
    alignment.glance(true);
    alignment.left(anchors.startA(i), 0, anchors.startB(i), 0);
    int around = alignment.matched();
    alignment.right(anchors.endA(i), a.size(), anchors.endB(i), b.size());
    around += alignment.matched();
    alignment.glance(false);
    int length = anchors.length(i);
    return weight + (long) around * weight / length >= PROMISING;
  }

  private Match extended(int startA, int startB, int length) {
    if (alignment.steps() > budget) {
      return new Match(startA, startA + length, startB, startB + length, 0);
    }
    int endA = startA + length;
    int endB = startB + length;
    boolean apart = a == b && endA <= startB;
    if (a == b) {
      alignment.holdWithin((startB - startA) / 2);
    }
    alignment.left(startA, 0, startB, apart ? endA : 0);
    int leftA = startA - alignment.lengthA();
    int leftB = startB - alignment.lengthB();
    int differences = alignment.differences();
    alignment.right(endA, apart ? leftB : a.size(), endB, b.size());
    return new Match(
        leftA,
        endA + alignment.lengthA(),
        leftB,
        endB + alignment.lengthB(),
        differences + alignment.differences());
  }
}
