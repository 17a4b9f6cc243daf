package dev.copydesk.bench.trees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.trees.BoostedTrees;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeFittingTest {

  private static final TreeFitting.Plan PLAN = new TreeFitting.Plan(20, 4, 1, 1, 0.1, 1);
  private static final List<String> WEATHER = List.of("SUN", "RAIN", "SNOW", "FOG");
  private static final BoostedTrees.Signs READ =
      new BoostedTrees.Signs() {
        @Override
        public int place(String name) {
          return List.of("WEATHER", "HOUR", "DEGREES").indexOf(name);
        }

        @Override
        public float value(String name, String written) {
          return name.equals("WEATHER")
              ? WEATHER.indexOf(written)
              : BoostedTrees.Signs.super.value(name, written);
        }
      };

  /** The ferry is late where it snows, or where it is colder than minus 2.5 in the evening. */
  @Test
  void treesAskForKindsCountsAndMeasures() {
    int rows = 4 * 24 * 11;
    float[] degrees = new float[rows];
    boolean[] late = new boolean[rows];
    float[] weights = new float[rows];
    AskedSign weather = AskedSign.kind("WEATHER", WEATHER::get, rows);
    AskedSign hour = AskedSign.counted("HOUR", rows);
    for (int row = 0; row < rows; row++) {
      degrees[row] = -5 + row / 96;
      late[row] = row % 4 == 2 || row / 4 % 24 > 18 && degrees[row] < -2.5f;
      weights[row] = 1;
      weather.set(row, row % 4);
      hour.set(row, row / 4 % 24);
    }
    AskedSign measured = AskedSign.measured("DEGREES", degrees, rows);
    for (int row = 0; row < rows; row++) {
      measured.set(row, degrees[row]);
    }

    String written =
        TreeFitting.fit(
            PLAN, new AskedSign[] {weather, hour, measured}, Loss.logistic(late, weights, -1));

    BoostedTrees trees = BoostedTrees.read(written, READ);
    assertThat(trees.score(new float[] {2, 7, 4})).isPositive();
    assertThat(trees.score(new float[] {1, 20, -3})).isPositive();
    assertThat(trees.score(new float[] {1, 18, -3})).isNegative();
    assertThat(trees.score(new float[] {3, 20, -2})).isNegative();
    assertThat(written).startsWith("-1\n").contains("WEATHER=SNOW ", "HOUR>18 ", "DEGREES>-3 ");
  }
}
