package dev.copydesk.quotes.english.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpeakerTreesTest {

  private static final String LEAVES = " 1 2 3 4 5 6 7 8";

  @Test
  void aValueUpToTheLimitGoesLeftAndAGreaterOneRight() {
    SpeakerTrees trees = SpeakerTrees.of("NEAR COUNT\n0:0.5 1:2 1:3 - - - -" + LEAVES);

    assertThat(trees.score(signals(0.5, 2))).isEqualTo(1);
    assertThat(trees.score(signals(0.5, 2.1))).isEqualTo(3);
    assertThat(trees.score(signals(0.6, 3))).isEqualTo(5);
    assertThat(trees.score(signals(0.6, 4))).isEqualTo(7);
  }

  @Test
  void theTreesAddUp() {
    String tree = "0:0.5 - - - - - -" + LEAVES;

    assertThat(SpeakerTrees.of("# remark\nNEAR\n" + tree + "\n" + tree).score(signals(1, 0)))
        .isEqualTo(10);
  }

  @Test
  void aFileThatNamesAnUnknownSignalOrIsCutOffIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SpeakerTrees.of("WEATHER\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> SpeakerTrees.of("NEAR\n0:0.5 - 1 2"));
  }

  @Test
  void theTreesOfTheRuleReadTheSignalsThatThereAre() {
    assertThat(SpeakerTrees.get().score(new double[SpeakerSignal.values().length])).isFinite();
  }

  private static double[] signals(double near, double count) {
    double[] signals = new double[SpeakerSignal.values().length];
    signals[SpeakerSignal.NEAR.ordinal()] = near;
    signals[SpeakerSignal.COUNT.ordinal()] = count;
    return signals;
  }
}
