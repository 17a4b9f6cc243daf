package dev.copydesk.quotes;

/**
 * Decides from the clues to a quote whether its source is missing: the sum of many small decision
 * trees (Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of
 * Statistics 29, 2001), held against a threshold that few sound quotes reach. Trees, threshold and
 * {@link Seams} are data, fitted by the benchmarks' FitQuoteWeights; a quote costs a walk down each
 * tree. Has no state; safe on several threads.
 */
final class EnglishJudge {

  private static final Object LOCK = new Object();
  private static volatile EnglishJudge known;

  private final Seams seams;
  private final ClueTrees trees;

  EnglishJudge(Seams seams, ClueTrees trees) {
    this.seams = seams;
    this.trees = trees;
  }

  /** The judge with the data of the language, read when first asked for. */
  @SuppressWarnings("NullAway") // made under the lock
  static EnglishJudge get() {
    EnglishJudge judge = known;
    if (judge == null) {
      synchronized (LOCK) {
        judge = known;
        if (judge == null) {
          Seams seams = Seams.read(Lexicon.text("en/clues.seams"));
          judge = new EnglishJudge(seams, ClueTrees.read(Lexicon.text("en/clues.trees")));
          known = judge;
        }
      }
    }
    return judge;
  }

  Seams seams() {
    return seams;
  }

  /** Whether clues, numbered as {@link Clue}, say that nobody is named. */
  boolean isMissing(int[] clues) {
    return trees.score(clues) > trees.threshold();
  }
}
