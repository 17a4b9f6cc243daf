package dev.copydesk.bench.quotes;

import dev.copydesk.quotes.english.judge.Clue;
import dev.copydesk.quotes.english.judge.ClueTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Fits decision trees over {@link Clue}s one after the other, each to what those before it leave of
 * the logistic loss (Friedman 2001), with second-order leaves and a share of the clues for each
 * tree (Chen and Guestrin, “XGBoost: a scalable tree boosting system”, KDD 2016). Gives the same
 * trees for the same cases.
 */
final class ClueTreeFitting {

  private static final int TREES = 160;
  private static final int DEPTH = 3;
  private static final double RATE = 0.1;
  private static final double RIDGE = 2;
  private static final double LIGHTEST = 0.3;
  private static final double SHARE = 0.3;

  /** More than any clue's value. */
  private static final int VALUES = 64;

  /** A quote with its clues, whether its source is missing, and how much it counts. */
  record Case(int[] clues, boolean missing, double weight) {}

  private final List<Case> cases;
  private final double[] scores;
  private final double[] slopes;
  private final double[] curves;
  private final Random random = new Random(1);
  private final boolean[] asked = new boolean[Clue.values().length];

  private ClueTreeFitting(List<Case> cases) {
    this.cases = cases;
    this.scores = new double[cases.size()];
    this.slopes = new double[scores.length];
    this.curves = new double[scores.length];
  }

  /** The trees, one on each line, as {@link ClueTrees#read} takes them. */
  static String fit(List<Case> cases) {
    return new ClueTreeFitting(cases).fit();
  }

  private String fit() {
    List<String> lines = new ArrayList<>();
    double missing = 0;
    double all = 0;
    for (Case one : cases) {
      missing += one.missing() ? one.weight() : 0;
      all += one.weight();
    }
    lines.add(number(Math.log(missing / (all - missing))));
    Arrays.fill(scores, Double.parseDouble(lines.get(0)));
    int[] everyone = new int[scores.length];
    Arrays.setAll(everyone, i -> i);
    for (int tree = 0; tree < TREES; tree++) {
      look();
      StringBuilder line = new StringBuilder();
      grow(everyone, 0, line);
      lines.add(line.toString().strip());
    }
    return String.join("\n", lines) + "\n";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void look() {
    for (int i = 0; i < scores.length; i++) {
      double likely = 1 / (1 + Math.exp(-scores[i]));
      double weight = cases.get(i).weight();
      slopes[i] = weight * ((cases.get(i).missing() ? 1 : 0) - likely);
      curves[i] = weight * Math.max(1e-6, likely * (1 - likely));
    }
    for (int clue = 0; clue < asked.length; clue++) {
      asked[clue] = random.nextDouble() < SHARE;
    }
  }

  /** The best question for some cases: smaller than a value, or equal to it. */
  private record Question(int clue, boolean equal, int value, double gain) {

    boolean isYes(int[] clues) {
      return equal ? clues[clue] == value : clues[clue] < value;
    }

    String written() {
      Clue asked = Clue.values()[clue];
      return asked.name() + (equal ? '=' : '<') + asked.written(value);
    }
  }

  private void grow(int[] members, int depth, StringBuilder line) {
    double slope = 0;
    double curve = 0;
    for (int i : members) {
      slope += slopes[i];
      curve += curves[i];
    }
    Question question = depth == DEPTH ? null : best(members, slope, curve);
    if (question == null) {
      String leaf = number(RATE * slope / (curve + RIDGE));
      double value = Double.parseDouble(leaf); // what is read again, no more
      for (int i : members) {
        scores[i] += value;
      }
      line.append(leaf).append(' ');
      return;
    }
    line.append(question.written()).append(' ');
    grow(chosen(members, question, true), depth + 1, line);
    grow(chosen(members, question, false), depth + 1, line);
  }

  private int[] chosen(int[] members, Question question, boolean yes) {
    return Arrays.stream(members)
        .filter(i -> question.isYes(cases.get(i).clues()) == yes)
        .toArray();
  }

  private @Nullable Question best(int[] members, double slope, double curve) {
    Question best = null;
    double[] slopeOf = new double[VALUES];
    double[] curveOf = new double[VALUES];
    for (int clue = 0; clue < asked.length; clue++) {
      if (!asked[clue]) {
        continue;
      }
      Arrays.fill(slopeOf, 0);
      Arrays.fill(curveOf, 0);
      for (int i : members) {
        int value = cases.get(i).clues()[clue];
        slopeOf[value] += slopes[i];
        curveOf[value] += curves[i];
      }
      boolean equal = Clue.values()[clue].sort() != Clue.Sort.NUMBER;
      double yesSlope = 0;
      double yesCurve = 0;
      for (int value = 0; value < VALUES; value++) {
        if (curveOf[value] == 0) {
          continue;
        }
        yesSlope = equal ? slopeOf[value] : yesSlope + slopeOf[value];
        yesCurve = equal ? curveOf[value] : yesCurve + curveOf[value];
        double gain = gain(slope, curve, yesSlope, yesCurve);
        if (gain > (best == null ? 1e-9 : best.gain())) {
          best = new Question(clue, equal, equal ? value : value + 1, gain);
        }
      }
    }
    return best;
  }

  private static double gain(double slope, double curve, double yesSlope, double yesCurve) {
    if (yesCurve < LIGHTEST || curve - yesCurve < LIGHTEST) {
      return 0;
    }
    return worth(yesSlope, yesCurve)
        + worth(slope - yesSlope, curve - yesCurve)
        - worth(slope, curve);
  }

  private static double worth(double slope, double curve) {
    return slope * slope / (curve + RIDGE);
  }
}
