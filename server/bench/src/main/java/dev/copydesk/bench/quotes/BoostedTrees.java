package dev.copydesk.bench.quotes;

import dev.copydesk.quotes.english.speakers.SpeakerSignal;
import dev.copydesk.quotes.english.speakers.SpeakerTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fits {@link SpeakerTrees}: gradient boosting of the softmax over the names of each case, Newton
 * steps, with a random part of the cases and of the signals for each tree (Friedman, <i>Stochastic
 * Gradient Boosting</i>, 2002). The same cases and seed give the same trees.
 */
final class BoostedTrees {

  /**
   * The names that a case offers.
   *
   * @param signals for each name, by {@link SpeakerSignal}
   * @param right for each name, whether it is the one that was cut
   */
  record Group(double[][] signals, boolean[] right) {}

  private static final int TREES = 200;
  private static final double LEARNING_RATE = 0.1;
  private static final int BINS = 32;
  private static final double LEAST_HESSIAN = 3;
  private static final double RIDGE = 5;
  private static final double SHARE_OF_GROUPS = 0.5;
  private static final double SHARE_OF_SIGNALS = 0.3;
  private static final int SIGNALS = SpeakerSignal.values().length;

  private final Random random;
  private final double[][] limits = new double[SIGNALS][];
  private final byte[][] bins;
  private final int[] groupStarts;
  private final boolean[] right;
  private final double[] scores;
  private final double[] gradients;
  private final double[] hessians;
  private final StringBuilder file = new StringBuilder();

  private BoostedTrees(List<Group> groups, long seed) {
    this.random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    this.groupStarts = new int[groups.size() + 1];
    for (int i = 0; i < groups.size(); i++) {
      rows.addAll(Arrays.asList(groups.get(i).signals()));
      groupStarts[i + 1] = rows.size();
    }
    this.right = new boolean[rows.size()];
    for (int i = 0; i < groups.size(); i++) {
      boolean[] group = groups.get(i).right();
      System.arraycopy(group, 0, right, groupStarts[i], group.length);
    }
    this.bins = new byte[SIGNALS][rows.size()];
    this.scores = new double[rows.size()];
    this.gradients = new double[rows.size()];
    this.hessians = new double[rows.size()];
    for (int signal = 0; signal < SIGNALS; signal++) {
      bin(rows, signal);
    }
  }

  /** The trees that give the right names the highest scores, in the form that is shipped. */
  static String fit(List<Group> groups, long seed) {
    BoostedTrees trees = new BoostedTrees(groups, seed);
    StringBuilder names = new StringBuilder();
    for (SpeakerSignal signal : SpeakerSignal.values()) {
      names.append(names.isEmpty() ? "" : " ").append(signal);
    }
    trees.file.append(names).append('\n');
    for (int i = 0; i < TREES; i++) {
      trees.grow();
    }
    return trees.file.toString();
  }

  /** Cuts the values of a signal into bins that are about equally full. */
  private void bin(List<double[]> rows, int signal) {
    double[] sorted = rows.stream().mapToDouble(row -> row[signal]).sorted().toArray();
    limits[signal] =
        java.util.stream.IntStream.range(1, BINS)
            .mapToDouble(bin -> round(sorted[(int) ((long) bin * sorted.length / BINS)]))
            .distinct()
            .toArray();
    for (int row = 0; row < rows.size(); row++) {
      double value = rows.get(row)[signal];
      int bin = 0;
      while (bin < limits[signal].length && value > limits[signal][bin]) {
        bin++;
      }
      bins[signal][row] = (byte) bin;
    }
  }

  /** As the file has it; just above the value, so that it goes left in both. */
  private static double round(double value) {
    return Math.ceil(value * 1e4) / 1e4;
  }

  private void grow() {
    int[] rows = sample();
    boolean[] used = new boolean[SIGNALS];
    for (int i = 0; i < SIGNALS; i++) {
      used[i] = random.nextDouble() < SHARE_OF_SIGNALS;
    }
    int[] nodes = new int[scores.length];
    StringBuilder line = new StringBuilder();
    for (int depth = 0; depth < SpeakerTrees.DEPTH; depth++) {
      Split[] splits = splits(rows, nodes, 1 << depth, used);
      for (Split split : splits) {
        line.append(split == null ? "-" : split.signal + ":" + text(split.limit)).append(' ');
      }
      for (int row = 0; row < scores.length; row++) {
        Split split = splits[nodes[row]];
        boolean goesRight = split != null && bins[split.signal][row] > split.bin;
        nodes[row] = 2 * nodes[row] + (goesRight ? 1 : 0);
      }
    }
    double[] leaves = leaves(rows, nodes);
    for (int row = 0; row < scores.length; row++) {
      scores[row] += leaves[nodes[row]];
    }
    for (double leaf : leaves) {
      line.append(text(leaf)).append(' ');
    }
    file.append(line.toString().strip()).append('\n');
  }

  /** Fills in gradients and hessians, and gives the rows of the groups that this tree sees. */
  private int[] sample() {
    int[] rows = new int[scores.length];
    int count = 0;
    for (int group = 0; group + 1 < groupStarts.length; group++) {
      if (random.nextDouble() < SHARE_OF_GROUPS) {
        differentiate(groupStarts[group], groupStarts[group + 1]);
        for (int row = groupStarts[group]; row < groupStarts[group + 1]; row++) {
          rows[count++] = row;
        }
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private void differentiate(int from, int to) {
    double all = 0;
    double allRight = 0;
    for (int row = from; row < to; row++) {
      double value = Math.exp(scores[row]);
      all += value;
      allRight += right[row] ? value : 0;
    }
    for (int row = from; row < to; row++) {
      double value = Math.exp(scores[row]);
      double likelihood = value / all;
      gradients[row] = (right[row] ? value / allRight : 0) - likelihood;
      hessians[row] = likelihood * (1 - likelihood);
    }
  }

  /** Where the rows of one node part. */
  private record Split(int signal, int bin, double limit, double gain) {}

  private Split[] splits(int[] rows, int[] nodes, int count, boolean[] used) {
    Split[] best = new Split[count];
    for (int signal = 0; signal < SIGNALS; signal++) {
      if (!used[signal]) {
        continue;
      }
      double[][] gradient = new double[count][BINS];
      double[][] hessian = new double[count][BINS];
      for (int row : rows) {
        gradient[nodes[row]][bins[signal][row]] += gradients[row];
        hessian[nodes[row]][bins[signal][row]] += hessians[row];
      }
      for (int node = 0; node < count; node++) {
        Split split = split(signal, gradient[node], hessian[node]);
        if (split != null && (best[node] == null || split.gain > best[node].gain)) {
          best[node] = split;
        }
      }
    }
    return best;
  }

  private @org.jspecify.annotations.Nullable Split split(
      int signal, double[] gradient, double[] hessian) {
    double allGradient = Arrays.stream(gradient).sum();
    double allHessian = Arrays.stream(hessian).sum();
    double leftGradient = 0;
    double leftHessian = 0;
    Split best = null;
    for (int bin = 0; bin < limits[signal].length; bin++) {
      leftGradient += gradient[bin];
      leftHessian += hessian[bin];
      if (leftHessian < LEAST_HESSIAN || allHessian - leftHessian < LEAST_HESSIAN) {
        continue;
      }
      double gain =
          gain(leftGradient, leftHessian)
              + gain(allGradient - leftGradient, allHessian - leftHessian)
              - gain(allGradient, allHessian);
      if (gain > (best == null ? 0 : best.gain)) {
        best = new Split(signal, bin, limits[signal][bin], gain);
      }
    }
    return best;
  }

  private static double gain(double gradient, double hessian) {
    return gradient * gradient / (hessian + RIDGE);
  }

  private double[] leaves(int[] rows, int[] nodes) {
    double[] gradient = new double[SpeakerTrees.LEAVES];
    double[] hessian = new double[SpeakerTrees.LEAVES];
    for (int row : rows) {
      gradient[nodes[row]] += gradients[row];
      hessian[nodes[row]] += hessians[row];
    }
    double[] leaves = new double[SpeakerTrees.LEAVES];
    for (int i = 0; i < leaves.length; i++) {
      double step = LEARNING_RATE * gradient[i] / (hessian[i] + RIDGE);
      leaves[i] = Math.rint(step * 1e4) / 1e4;
    }
    return leaves;
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }
}
