package dev.copydesk.bench.boilerplate;

import dev.copydesk.boilerplate.page.PageLines;
import dev.copydesk.boilerplate.page.WordWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits {@link WordWeights}: logistic regression by AdaGrad (Duchi and others, 2011) over the words
 * of labelled lines. A word that few sites have says nothing.
 */
final class WordFitting {

  private static final int FEWEST_SITES = 3;
  private static final int EPOCHS = 6;
  private static final float RATE = 0.25f;
  private static final float RIDGE = 2e-5f;

  /** A line's words. */
  record Line(int[] slots, boolean body, float weight, int site) {}

  private WordFitting() {}

  static void add(LabelledPage page, PageLines lines, List<Line> into) {
    int[] buffer = new int[2 * WordWeights.MOST + 4];
    for (int i = 0; i < lines.count(); i++) {
      int count =
          WordWeights.slots(lines.text(), lines.start(i), lines.end(i), lines.width(i), buffer);
      float weight = page.weight() * Math.min(3, 0.4f + lines.width(i) / 15);
      into.add(
          new Line(Arrays.copyOf(buffer, count), page.body()[i], weight, page.site().hashCode()));
    }
  }

  static WordWeights fit(List<Line> lines) {
    boolean[] known = known(lines);
    float[] weights = new float[WordWeights.SIZE];
    float[] squares = new float[WordWeights.SIZE];
    float bias = 0;
    List<Line> order = new ArrayList<>(lines);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Line line : order) {
        int count = line.slots.length;
        if (count == 0) {
          continue;
        }
        float value = (float) (1 / Math.sqrt(count));
        float score = bias;
        for (int slot : line.slots) {
          score += weights[slot] * value;
        }
        float error = (float) (1 / (1 + Math.exp(-score))) - (line.body ? 1 : 0);
        bias -= 0.002f * error;
        for (int slot : line.slots) {
          if (known[slot]) {
            float gradient = error * value * line.weight + RIDGE * weights[slot];
            squares[slot] += gradient * gradient;
            weights[slot] -= RATE * gradient / (1e-3f + (float) Math.sqrt(squares[slot]));
          }
        }
      }
    }
    return quantised(weights);
  }

  private static boolean[] known(List<Line> lines) {
    int[] last = new int[WordWeights.SIZE];
    int[] sites = new int[WordWeights.SIZE];
    boolean[] any = new boolean[WordWeights.SIZE];
    for (Line line : lines) { // in the order of sites
      for (int slot : line.slots) {
        if (!any[slot] || last[slot] != line.site) {
          any[slot] = true;
          last[slot] = line.site;
          sites[slot]++;
        }
      }
    }
    boolean[] known = new boolean[WordWeights.SIZE];
    for (int i = 0; i < known.length; i++) {
      known[i] = sites[i] >= FEWEST_SITES;
    }
    return known;
  }

  private static WordWeights quantised(float[] weights) {
    float unit = 6f / 127;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / unit)));
    }
    return new WordWeights(bytes, unit);
  }
}
