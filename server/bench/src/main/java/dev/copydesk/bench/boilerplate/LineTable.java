package dev.copydesk.bench.boilerplate;

import dev.copydesk.bench.trees.AskedSign;
import dev.copydesk.bench.trees.Loss;
import dev.copydesk.bench.trees.TreeFitting;
import dev.copydesk.boilerplate.page.LineSigns;
import dev.copydesk.boilerplate.page.PageLines;
import dev.copydesk.boilerplate.page.WordWeights;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The signs of the lines of many pages, in bins, with what is right and how much it counts. */
final class LineTable {

  /** Of so many pages the lines are looked at to find where bins should part. */
  private static final int SAMPLED_PAGES = 400;

  private static final int SAMPLED_LINES = 100_000;

  private final List<LabelledPage> pages;
  private final PageLines[] lines;
  private final IntFunction<WordWeights> words;
  private final AskedSign[] signs;
  private final boolean[] right;
  private final float[] weights;

  /**
   * @param lines of each of the pages
   * @param words for the number of a page the weights that were fitted without it
   */
  LineTable(List<LabelledPage> pages, PageLines[] lines, IntFunction<WordWeights> words) {
    this.pages = pages;
    this.lines = lines;
    this.words = words;
    int[] starts = new int[lines.length + 1];
    for (int i = 0; i < lines.length; i++) {
      starts[i + 1] = starts[i] + lines[i].count();
    }
    int rows = starts[lines.length];
    this.signs = signs(rows);
    this.right = new boolean[rows];
    this.weights = new float[rows];
    IntStream.range(0, lines.length).parallel().forEach(i -> fill(i, starts[i]));
  }

  String fit(TreeFitting.Plan plan) {
    return TreeFitting.fit(plan, signs, Loss.logistic(right, weights, 0));
  }

  private AskedSign[] signs(int rows) {
    float[][] sample = new float[LineSigns.COUNT][SAMPLED_LINES];
    float[] row = new float[LineSigns.COUNT];
    int step = Math.max(1, lines.length / SAMPLED_PAGES);
    int filled = 0;
    for (int i = 0; i < lines.length; i += step) {
      LineSigns signs = new LineSigns(lines[i], words.apply(i));
      for (int line = 0; line < lines[i].count() && filled < SAMPLED_LINES; line++) {
        signs.row(line, row);
        for (int sign = 0; sign < row.length; sign++) {
          sample[sign][filled] = row[sign];
        }
        filled++;
      }
    }
    AskedSign[] found = new AskedSign[LineSigns.COUNT];
    for (int sign = 0; sign < found.length; sign++) {
      found[sign] =
          AskedSign.measured(Integer.toString(sign), Arrays.copyOf(sample[sign], filled), rows);
    }
    return found;
  }

  private void fill(int number, int start) {
    LabelledPage page = pages.get(number);
    LineSigns signs = new LineSigns(lines[number], words.apply(number));
    float[] row = new float[LineSigns.COUNT];
    double words = 0;
    for (int line = 0; line < lines[number].count(); line++) {
      words += page.body()[line] ? lines[number].width(line) : 0;
    }
    for (int line = 0; line < lines[number].count(); line++) {
      signs.row(line, row);
      int at = start + line;
      for (int sign = 0; sign < row.length; sign++) {
        this.signs[sign].set(at, row[sign]);
      }
      right[at] = page.body()[line];
      // a line counts by its words, and those of a long article less
      double width = 0.3 + Math.min(60, lines[number].width(line)) / 12;
      weights[at] = (float) (page.weight() * width * Math.sqrt(600 / (words + 200)));
    }
  }
}
