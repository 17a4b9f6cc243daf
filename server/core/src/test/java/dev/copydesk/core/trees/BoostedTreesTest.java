package dev.copydesk.core.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

  private enum Weather {
    SUN,
    RAIN
  }

  private static final BoostedTrees.Signs SIGNS =
      new BoostedTrees.Signs() {
        @Override
        public int place(String name) {
          int place = List.of("LENGTH", "WORDS", "WEATHER").indexOf(name);
          if (place < 0) {
            throw new IllegalArgumentException(name);
          }
          return place;
        }

        @Override
        public float value(String name, String written) {
          return name.equals("WEATHER")
              ? Weather.valueOf(written).ordinal()
              : BoostedTrees.Signs.super.value(name, written);
        }
      };

  private static double score(String trees, float length, float words, Weather weather) {
    return BoostedTrees.read(trees, SIGNS).score(new float[] {length, words, weather.ordinal()});
  }

  @Test
  void treesAreAskedFromTheTopAndSummed() {
    String trees =
        """
        # a remark

        0.25
        LENGTH>3.5 WORDS>8 -3 2 1.125
        WEATHER=RAIN -0.5 0.5
        """;

    assertThat(score(trees, 3.5f, 0, Weather.SUN)).isEqualTo(0.25 + 1.125 + 0.5);
    assertThat(score(trees, 3.6f, 8, Weather.SUN)).isEqualTo(0.25 + 2 + 0.5);
    assertThat(score(trees, 4, 9, Weather.RAIN)).isEqualTo(0.25 - 3 - 0.5);
  }

  @Test
  void moreTreesAndQuestionsThanExpectedHaveRoom() {
    StringBuilder trees = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      trees.append("LENGTH>").append(i).append(" 1 0\n");
    }

    assertThat(score(trees.toString(), 600.5f, 0, Weather.SUN)).isEqualTo(601);
  }

  @Test
  void whatIsNoPartOfATreeIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoostedTrees.read("HEIGHT>4 1 2", SIGNS))
        .withMessageContaining("HEIGHT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoostedTrees.read("WEATHER=SNOW 1 2", SIGNS))
        .withMessageContaining("SNOW");
    for (String number : List.of("1e3", "1.2.3", "-", ".", "", "12345678901234567890", "NaN")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BoostedTrees.decimal(number, 0, number.length()))
          .withMessageContaining(number);
    }
  }

  @Test
  void aTreeThatBreaksOffOrGoesOnIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoostedTrees.read("LENGTH>4 1", SIGNS))
        .withMessage("a tree breaks off");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoostedTrees.read("LENGTH>4 1 2 3", SIGNS))
        .withMessage("behind a tree: 3");
  }

  @Property
  void numbersAreReadAsTheyAreWritten(@ForAll @FloatRange(min = -999, max = 999) float number) {
    String written = java.math.BigDecimal.valueOf((long) (number * 1e4), 4).toPlainString();

    assertThat(BoostedTrees.decimal(written, 0, written.length()))
        .isEqualTo(Float.parseFloat(written));
  }
}
