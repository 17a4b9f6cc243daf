package dev.copydesk.bench.boilerplate;

import dev.copydesk.boilerplate.page.PageTrees;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link PageTrees}: gradient boosting of the logistic loss, Newton steps, the leaf with most
 * to gain divided first, a random part of the lines and signs for each tree (Friedman,
 * <i>Stochastic Gradient Boosting</i>, 2002; Ke and others, <i>LightGBM</i>, 2017). The same lines
 * give the same trees.
 */
final class TreeFitting {

  private static final int BINS = 64;

  /**
   * How trees are grown.
   *
   * @param trees how many
   * @param leaves most of a tree
   * @param rate what a tree counts
   * @param share of the lines, for each tree
   * @param signs share of the signs, for each tree
   * @param least hessian of a leaf
   */
  record Plan(
      int trees, int leaves, double rate, double share, double signs, double least, double ridge) {}

  private final Plan plan;
  private final int rows;
  private final int signs;
  private final byte[][] bins;
  private final float[][] limits;
  private final boolean[] right;
  private final float[] weights;
  private final float[] gradients;
  private final float[] hessians;
  private final double[] scores;
  private final Random random = new Random(1);
  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
  private int nodeCount;

  TreeFitting(Plan plan, byte[][] bins, float[][] limits, boolean[] right, float[] weights) {
    this.plan = plan;
    this.bins = bins;
    this.limits = limits;
    this.right = right;
    this.weights = weights;
    this.rows = right.length;
    this.signs = bins.length;
    this.gradients = new float[rows];
    this.hessians = new float[rows];
    this.scores = new double[rows];
  }

  /** Limits between bins that are about equally full. */
  static float[] limits(float[] sample) {
    float[] sorted = sample.clone();
    Arrays.sort(sorted);
    float[] limits = new float[BINS];
    int count = 0;
    for (int bin = 1; bin < BINS; bin++) {
      float value = sorted[(int) ((long) bin * sorted.length / BINS)];
      if (value < sorted[sorted.length - 1] && (count == 0 || value > limits[count - 1])) {
        limits[count++] = value;
      }
    }
    return Arrays.copyOf(limits, count);
  }

  static byte bin(float[] limits, float value) {
    int low = 0;
    int high = limits.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value > limits[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (byte) low;
  }

  /** The trees as {@link PageTrees} reads them. */
  byte[] fit() {
    try {
      return fitted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] fitted() throws IOException {
    for (int tree = 0; tree < plan.trees; tree++) {
      grow();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(signs);
    for (float[] limit : limits) {
      out.writeByte(limit.length);
      for (float value : limit) {
        out.writeFloat(value);
      }
    }
    out.writeShort(plan.trees);
    out.writeInt(nodeCount);
    nodes.writeTo(out);
    return bytes.toByteArray();
  }

  /** A leaf that may be divided; once it is, its rows are its parts'. */
  private static final class Leaf {
    private int[] rows;
    private float[] sums = {};
    private int sign = -1;
    private int bin;
    private double gain;
    private double value;
    private @Nullable Leaf below;
    private @Nullable Leaf above;

    Leaf(int[] rows) {
      this.rows = rows;
    }
  }

  private void grow() throws IOException {
    int[] sample = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      double likelihood = 1 / (1 + Math.exp(-scores[row]));
      gradients[row] = (float) (weights[row] * ((right[row] ? 1 : 0) - likelihood));
      hessians[row] = (float) (weights[row] * Math.max(1e-4, likelihood * (1 - likelihood)));
      if (random.nextDouble() < plan.share) {
        sample[count++] = row;
      }
    }
    int[] used = IntStream.range(0, signs).filter(i -> random.nextDouble() < plan.signs).toArray();
    Leaf root = new Leaf(Arrays.copyOf(sample, count));
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
      leaves.set(leaves.indexOf(best), best.below);
      leaves.add(best.above);
    }
    IntStream.range(0, 64)
        .parallel()
        .forEach(
            part -> {
              int to = (int) ((part + 1L) * rows / 64);
              for (int row = (int) ((long) part * rows / 64); row < to; row++) {
                scores[row] += leaf(root, row).value;
              }
            });
    write(root, new DataOutputStream(nodes));
  }

  private Leaf leaf(Leaf root, int row) {
    Leaf leaf = root;
    while (leaf.below != null && leaf.above != null) {
      leaf = bins[leaf.sign][row] > leaf.bin ? leaf.above : leaf.below;
    }
    return leaf;
  }

  private void write(Leaf leaf, DataOutputStream out) throws IOException {
    nodeCount++;
    if (leaf.below == null || leaf.above == null) {
      out.writeByte(PageTrees.LEAF);
      out.writeShort((int) Math.round(leaf.value / PageTrees.UNIT));
    } else {
      out.writeByte(leaf.sign);
      out.writeByte(leaf.bin);
      write(leaf.below, out);
      write(leaf.above, out);
    }
  }

  private float[] sums(int[] of, int[] used) {
    float[] sums = new float[used.length * BINS * 2];
    IntStream.range(0, used.length)
        .parallel()
        .forEach(
            k -> {
              byte[] column = bins[used[k]];
              int base = k * BINS * 2;
              for (int row : of) {
                int at = base + column[row] * 2;
                sums[at] += gradients[row];
                sums[at + 1] += hessians[row];
              }
            });
    return sums;
  }

  private void divide(Leaf leaf, int[] used) {
    byte[] column = bins[leaf.sign];
    int count = 0;
    for (int row : leaf.rows) {
      count += column[row] > leaf.bin ? 1 : 0;
    }
    Leaf above = new Leaf(new int[count]);
    Leaf below = new Leaf(new int[leaf.rows.length - count]);
    int a = 0;
    int b = 0;
    for (int row : leaf.rows) {
      if (column[row] > leaf.bin) {
        above.rows[a++] = row;
      } else {
        below.rows[b++] = row;
      }
    }
    Leaf small = a < b ? above : below;
    Leaf large = a < b ? below : above;
    small.sums = sums(small.rows, used);
    large.sums = leaf.sums;
    for (int i = 0; i < large.sums.length; i++) {
      large.sums[i] -= small.sums[i];
    }
    leaf.sums = new float[0];
    leaf.rows = new int[0];
    leaf.above = above;
    leaf.below = below;
    judge(above, used);
    judge(below, used);
  }

  private void judge(Leaf leaf, int[] used) {
    double gradient = 0;
    double hessian = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gradient += leaf.sums[2 * bin];
      hessian += leaf.sums[2 * bin + 1];
    }
    double value = plan.rate * gradient / (hessian + plan.ridge);
    leaf.value = Math.round(Math.max(-1, Math.min(1, value)) / PageTrees.UNIT) * PageTrees.UNIT;
    for (int k = 0; k < used.length; k++) {
      double leftGradient = 0;
      double leftHessian = 0;
      int base = k * BINS * 2;
      for (int bin = 0; bin < limits[used[k]].length; bin++) {
        leftGradient += leaf.sums[base + 2 * bin];
        leftHessian += leaf.sums[base + 2 * bin + 1];
        if (leftHessian < plan.least || hessian - leftHessian < plan.least) {
          continue;
        }
        double gain =
            gain(leftGradient, leftHessian)
                + gain(gradient - leftGradient, hessian - leftHessian)
                - gain(gradient, hessian);
        if (gain > leaf.gain + 1e-6) {
          leaf.gain = gain;
          leaf.sign = used[k];
          leaf.bin = bin;
        }
      }
    }
  }

  private double gain(double gradient, double hessian) {
    return gradient * gradient / (hessian + plan.ridge);
  }
}
