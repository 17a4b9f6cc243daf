package dev.copydesk.quotes.english.judge;

import dev.copydesk.core.trees.BoostedTrees;

/**
 * What {@link Clue}s are worth together: {@linkplain BoostedTrees trees} that ask for them by name
 * ({@code LEFT>3}, {@code BEFORE=THAT}), behind the line {@code threshold N M L}: above N a source
 * is missing, above M it is not plain who speaks, above L it is missing where the quote stands
 * alone. {@code FitQuoteWeights} among the benchmarks writes the file. Immutable.
 */
public final class ClueTrees {

  private static final String THRESHOLD = "threshold ";

  private static final BoostedTrees.Signs CLUES =
      new BoostedTrees.Signs() {
        @Override
        public int place(String name) {
          return Clue.valueOf(name).ordinal();
        }

        @Override
        public float value(String name, String written) {
          return Clue.valueOf(name).value(written);
        }
      };

  private final double threshold;
  private final double unclear;
  private final double alone;
  private final BoostedTrees trees;

  private ClueTrees(double threshold, double unclear, double alone, BoostedTrees trees) {
    this.threshold = threshold;
    this.unclear = unclear;
    this.alone = alone;
    this.trees = trees;
  }

  /**
   * Reads trees, and the thresholds where they are given.
   *
   * @throws IllegalArgumentException with the first word that is none
   */
  public static ClueTrees read(String text) {
    int start = text.indexOf(THRESHOLD);
    if (start < 0) {
      return new ClueTrees(0, 0, 0, BoostedTrees.read(text, CLUES));
    }
    int end = text.indexOf('\n', start);
    String[] numbers = text.substring(start + THRESHOLD.length(), end).split(" ");
    return new ClueTrees(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        BoostedTrees.read(text.substring(end), CLUES));
  }

  /** Above which sum it is not plain who speaks. */
  double unclear() {
    return unclear;
  }

  /** Above which sum a source is missing. */
  double threshold() {
    return threshold;
  }

  /** Above which sum a source is missing where no word stands beside the quote. */
  double alone() {
    return alone;
  }

  /** The sum of what all trees say of clues numbered as {@link Clue}. */
  public double score(int[] clues) {
    float[] row = new float[clues.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = clues[i];
    }
    return trees.score(row);
  }
}
