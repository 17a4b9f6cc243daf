package dev.copydesk.quotes.english.judge;

import dev.copydesk.quotes.lexicon.Lexicon;

/**
 * Decides from the clues to a quote whether its source is missing: the sum of many small decision
 * trees (Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of
 * Statistics 29, 2001), held against a threshold that few sound quotes reach. Trees, threshold and
 * {@link Seams} are data, fitted by the benchmarks' FitQuoteWeights; a quote costs a walk down each
 * tree. Has no state; safe on several threads.
 */
public final class EnglishJudge {

  private final Seams seams;
  private final ClueTrees trees;

  public EnglishJudge(Seams seams, ClueTrees trees) {
    this.seams = seams;
    this.trees = trees;
  }

  /** The judge with the data of the language, read when first asked for. */
  public static EnglishJudge get() {
    return Shipped.JUDGE;
  }

  private static final class Shipped {
    static final EnglishJudge JUDGE =
        new EnglishJudge(
            Seams.read(Lexicon.text("en/clues.seams")),
            ClueTrees.read(Lexicon.text("en/clues.trees")));
  }

  public Seams seams() {
    return seams;
  }

  /** Whether clues, numbered as {@link Clue}, say that nobody is named. */
  public boolean isMissing(int[] clues) {
    return trees.score(clues) > trees.threshold();
  }
}
