package dev.copydesk.quotes.english.speakers;

import dev.copydesk.quotes.lexicon.Lexicon;
import java.util.Arrays;
import java.util.List;

/**
 * What the {@link SpeakerSignal}s of a name are worth together: the sum of regression trees that
 * were fitted by gradient boosting (Friedman, <i>Greedy Function Approximation: A Gradient Boosting
 * Machine</i>, 2001) to the likelihood that the right name of a draft scores highest, a softmax
 * over its names (ListNet: Cao et al., <i>Learning to Rank: From Pairwise Approach to Listwise
 * Approach</i>, 2007). {@code FitSpeakers} among the benchmarks writes the file.
 *
 * <p>In the file, lines that begin with {@code #} are remarks, the first other line names the
 * signals, and each line behind it is a tree: its seven splits from the root down, level by level,
 * each as the number of a signal and the greatest value that goes left ({@code 3:0.5}, or {@code -}
 * where all go left), then what its eight leaves are worth, from left to right. Immutable.
 */
public final class SpeakerTrees {

  /** How many splits lead to each leaf. */
  public static final int DEPTH = 3;

  public static final int LEAVES = 1 << DEPTH;
  static final int SPLITS = LEAVES - 1;

  private final int[] signals;
  private final double[] limits;
  private final double[] leaves;

  private SpeakerTrees(int trees) {
    this.signals = new int[trees * SPLITS];
    this.limits = new double[trees * SPLITS];
    this.leaves = new double[trees * LEAVES];
  }

  /** The trees that come with the rule, read when first asked for. */
  static SpeakerTrees get() {
    return Shipped.TREES;
  }

  private static final class Shipped {
    static final SpeakerTrees TREES = of(Lexicon.text("en/speakers.trees"));
  }

  /**
   * Reads what stands in a file of trees.
   *
   * @throws IllegalArgumentException if it is none, or names a signal that there is not
   */
  public static SpeakerTrees of(String file) {
    List<String> lines =
        file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    int[] ordinals =
        Arrays.stream(lines.get(0).split(" "))
            .mapToInt(name -> SpeakerSignal.valueOf(name).ordinal())
            .toArray();
    SpeakerTrees trees = new SpeakerTrees(lines.size() - 1);
    for (int tree = 0; tree < lines.size() - 1; tree++) {
      trees.read(tree, lines.get(tree + 1).split(" "), ordinals);
    }
    return trees;
  }

  private void read(int tree, String[] cells, int[] ordinals) {
    if (cells.length != SPLITS + LEAVES) {
      throw new IllegalArgumentException("tree " + tree + " has " + cells.length + " cells");
    }
    for (int i = 0; i < SPLITS; i++) {
      int colon = cells[i].indexOf(':');
      int at = tree * SPLITS + i;
      signals[at] = colon < 0 ? -1 : ordinals[Integer.parseInt(cells[i].substring(0, colon))];
      limits[at] = colon < 0 ? 0 : Double.parseDouble(cells[i].substring(colon + 1));
    }
    for (int i = 0; i < LEAVES; i++) {
      leaves[tree * LEAVES + i] = Double.parseDouble(cells[SPLITS + i]);
    }
  }

  /** How likely a name is to speak, to be compared with the other names of the same quote. */
  public double score(double[] values) {
    double score = 0;
    for (int tree = 0; tree < leaves.length / LEAVES; tree++) {
      int node = 0;
      while (node < SPLITS) {
        int split = tree * SPLITS + node;
        boolean right = signals[split] >= 0 && values[signals[split]] > limits[split];
        node = 2 * node + (right ? 2 : 1);
      }
      score += leaves[tree * LEAVES + node - SPLITS];
    }
    return score;
  }
}
