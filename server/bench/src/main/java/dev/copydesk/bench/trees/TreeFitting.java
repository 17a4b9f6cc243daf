package dev.copydesk.bench.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link dev.copydesk.core.trees.BoostedTrees}: gradient boosting with Newton steps (Chen and
 * Guestrin, <i>XGBoost: A Scalable Tree Boosting System</i>, 2016), the leaf with most to gain
 * divided first (Ke and others, <i>LightGBM</i>, 2017), a random part of the rows and signs for
 * each tree (Friedman, <i>Stochastic Gradient Boosting</i>, 2002). The same rows give the same
 * trees.
 */
public final class TreeFitting {

  private static final int BINS = AskedSign.BINS;

  /** What a tree counts. */
  private static final double RATE = 0.1;

  /** What answers are rounded to, so that trees score as they are read. */
  private static final double UNIT = 1 / 2000.0;

  /** The greatest answer of one tree. */
  private static final double MOST = 1;

  /**
   * How trees are grown.
   *
   * @param trees how many
   * @param leaves most of a tree
   * @param rows share of the rows, for each tree
   * @param signs share of the signs, for each tree
   * @param least curve of a leaf
   * @param ridge what holds answers back where there is little to learn from
   */
  public record Plan(
      int trees, int leaves, double rows, double signs, double least, double ridge) {}

  private final Plan plan;
  private final AskedSign[] signs;
  private final Loss loss;
  private final int rows;
  private final float[] slopes;
  private final float[] curves;
  private final double[] scores;
  private final Random random = new Random(1);
  private final StringBuilder written = new StringBuilder();

  private TreeFitting(Plan plan, AskedSign[] signs, Loss loss) {
    this.plan = plan;
    this.signs = signs;
    this.loss = loss;
    this.rows = loss.rows();
    this.slopes = new float[rows];
    this.curves = new float[rows];
    this.scores = new double[rows];
  }

  /**
   * The trees that fit, each a line.
   *
   * @param signs with the values of all rows
   */
  public static String fit(Plan plan, AskedSign[] signs, Loss loss) {
    return new TreeFitting(plan, signs, loss).fit();
  }

  private String fit() {
    if (loss.start() != 0) {
      Arrays.fill(scores, inUnits(loss.start()) * UNIT);
      written.append(answer(inUnits(loss.start()))).append('\n');
    }
    for (int tree = 0; tree < plan.trees; tree++) {
      loss.look(scores, slopes, curves);
      Leaf root = grow();
      IntStream.range(0, 64)
          .parallel()
          .forEach(
              part -> {
                int to = (int) ((part + 1L) * rows / 64);
                for (int row = (int) ((long) part * rows / 64); row < to; row++) {
                  scores[row] += leaf(root, row).units * UNIT;
                }
              });
      write(root);
      written.setCharAt(written.length() - 1, '\n');
    }
    return written.toString();
  }

  private static long inUnits(double value) {
    return Math.round(value / UNIT);
  }

  private static String answer(long units) {
    return String.format(Locale.ROOT, "%.4f", units * UNIT).replaceFirst("\\.?0+$", "");
  }

  /** A leaf that may be divided; once it is, its rows are its parts'. */
  private static final class Leaf {
    private int[] rows;

    /** For each sign that is used and each bin, the sums of slopes and curves in turn. */
    private float[] sums = {};

    private int sign = -1;
    private int bin;
    private double gain;
    private long units;
    private @Nullable Leaf yes;
    private @Nullable Leaf no;

    Leaf(int[] rows) {
      this.rows = rows;
    }
  }

  private Leaf grow() {
    int[] sample = sample();
    int[] used =
        IntStream.range(0, signs.length).filter(i -> random.nextDouble() < plan.signs).toArray();
    Leaf root = new Leaf(sample);
    root.sums = sums(root.rows, used);
    judge(root, used);
    List<Leaf> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < plan.leaves) {
      Leaf best = null;
      for (Leaf leaf : leaves) {
        if (leaf.sign >= 0 && (best == null || leaf.gain > best.gain)) {
          best = leaf;
        }
      }
      if (best == null) {
        break;
      }
      divide(best, used);
      leaves.set(leaves.indexOf(best), best.no);
      leaves.add(best.yes);
    }
    return root;
  }

  private int[] sample() {
    int[] starts = loss.starts();
    int[] sample = new int[rows];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (random.nextDouble() < plan.rows) {
        int to = i + 1 < starts.length ? starts[i + 1] : rows;
        for (int row = starts[i]; row < to; row++) {
          sample[count++] = row;
        }
      }
    }
    return Arrays.copyOf(sample, count);
  }

  private Leaf leaf(Leaf root, int row) {
    Leaf leaf = root;
    while (leaf.yes != null && leaf.no != null) {
      leaf = signs[leaf.sign].isYes(row, leaf.bin) ? leaf.yes : leaf.no;
    }
    return leaf;
  }

  private void write(Leaf leaf) {
    if (leaf.yes == null || leaf.no == null) {
      written.append(answer(leaf.units)).append(' ');
    } else {
      written.append(signs[leaf.sign].question(leaf.bin)).append(' ');
      write(leaf.yes);
      write(leaf.no);
    }
  }

  private float[] sums(int[] of, int[] used) {
    float[] sums = new float[used.length * BINS * 2];
    IntStream.range(0, used.length)
        .parallel()
        .forEach(
            k -> {
              AskedSign sign = signs[used[k]];
              int base = k * BINS * 2;
              for (int row : of) {
                int at = base + sign.bin(row) * 2;
                sums[at] += slopes[row];
                sums[at + 1] += curves[row];
              }
            });
    return sums;
  }

  private void divide(Leaf leaf, int[] used) {
    AskedSign sign = signs[leaf.sign];
    Leaf yes = new Leaf(Arrays.stream(leaf.rows).filter(i -> sign.isYes(i, leaf.bin)).toArray());
    Leaf no = new Leaf(Arrays.stream(leaf.rows).filter(i -> !sign.isYes(i, leaf.bin)).toArray());
    Leaf small = yes.rows.length < no.rows.length ? yes : no;
    Leaf large = small == yes ? no : yes;
    small.sums = sums(small.rows, used);
    large.sums = leaf.sums;
    for (int i = 0; i < large.sums.length; i++) {
      large.sums[i] -= small.sums[i];
    }
    leaf.sums = new float[0];
    leaf.rows = new int[0];
    leaf.yes = yes;
    leaf.no = no;
    judge(yes, used);
    judge(no, used);
  }

  /** Finds what a leaf answers, and the question that would gain most. */
  private void judge(Leaf leaf, int[] used) {
    double slope = 0;
    double curve = 0;
    for (int bin = 0; bin < BINS; bin++) {
      slope += leaf.sums[2 * bin];
      curve += leaf.sums[2 * bin + 1];
    }
    double answer = RATE * slope / (curve + plan.ridge);
    leaf.units = inUnits(Math.max(-MOST, Math.min(MOST, answer)));
    for (int k = 0; k < used.length; k++) {
      AskedSign sign = signs[used[k]];
      double partSlope = 0;
      double partCurve = 0;
      int base = k * BINS * 2;
      for (int bin = 0; bin < sign.questions(); bin++) {
        partSlope = (sign.isKind() ? 0 : partSlope) + leaf.sums[base + 2 * bin];
        partCurve = (sign.isKind() ? 0 : partCurve) + leaf.sums[base + 2 * bin + 1];
        if (partCurve < plan.least || curve - partCurve < plan.least) {
          continue;
        }
        double gain =
            gain(partSlope, partCurve)
                + gain(slope - partSlope, curve - partCurve)
                - gain(slope, curve);
        if (gain > leaf.gain + 1e-6) {
          leaf.gain = gain;
          leaf.sign = used[k];
          leaf.bin = bin;
        }
      }
    }
  }

  private double gain(double slope, double curve) {
    return slope * slope / (curve + plan.ridge);
  }
}
