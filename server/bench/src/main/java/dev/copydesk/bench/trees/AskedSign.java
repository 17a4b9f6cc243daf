package dev.copydesk.bench.trees;

import dev.copydesk.core.trees.BoostedTrees;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A sign that trees may ask for, with the value that each row has, in bins. A sign that is measured
 * is asked for as more than a limit, one of several kinds as equal to one.
 */
public final class AskedSign {

  /** No sign has more values that are told apart. */
  static final int BINS = 64;

  private static final float[] WHOLE_NUMBERS = new float[BINS - 1];

  static {
    for (int i = 0; i < WHOLE_NUMBERS.length; i++) {
      WHOLE_NUMBERS[i] = i;
    }
  }

  private final String name;
  private final boolean isKind;

  /** The greatest value of each bin but the last. */
  private final float[] limits;

  private final IntFunction<String> written;
  private final byte[] bins;

  private AskedSign(
      String name, boolean isKind, float[] limits, IntFunction<String> written, int rows) {
    this.name = name;
    this.isKind = isKind;
    this.limits = limits;
    this.written = written;
    this.bins = new byte[rows];
  }

  /**
   * A sign with limits that part a sample into about equally full bins.
   *
   * @param rows how many rows will be {@linkplain #set set}
   */
  public static AskedSign measured(String name, float[] sample, int rows) {
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
    float[] found = Arrays.copyOf(limits, count);
    return new AskedSign(name, false, found, bin -> decimal(found[bin]), rows);
  }

  /** A sign whose values are whole numbers from 0; 63 and more are one. */
  public static AskedSign counted(String name, int rows) {
    return new AskedSign(name, false, WHOLE_NUMBERS, Integer::toString, rows);
  }

  /**
   * A sign whose values are the numbers of kinds.
   *
   * @param written how a kind is written in a tree
   */
  public static AskedSign kind(String name, IntFunction<String> written, int rows) {
    return new AskedSign(name, true, WHOLE_NUMBERS, written, rows);
  }

  private static String decimal(float value) {
    String written = new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
    if (BoostedTrees.decimal(written, 0, written.length()) != value) {
      throw new IllegalStateException("read otherwise than written: " + value);
    }
    return written;
  }

  /** Says what value a row has. */
  public void set(int row, float value) {
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
    bins[row] = (byte) low;
  }

  int bin(int row) {
    return bins[row];
  }

  /** Up to which bin it may be asked. */
  int questions() {
    return isKind ? BINS : limits.length;
  }

  boolean isKind() {
    return isKind;
  }

  /** Whether the answer for a row is yes where a bin is asked for. */
  boolean isYes(int row, int bin) {
    return isKind ? bins[row] == bin : bins[row] > bin;
  }

  String question(int bin) {
    return name + (isKind ? '=' : '>') + written.apply(bin);
  }
}
