package dev.copydesk.quotes.english.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpeakerTreesTest {

  @Test
  void signalsAreAskedForByName() {
    SpeakerTrees trees =
        SpeakerTrees.of("# remark\nNEAR>0.5 COUNT>3 7 5 COUNT>2 3 1\nNEAR>0.5 1 0");

    assertThat(trees.score(signals(0.5, 2))).isEqualTo(1);
    assertThat(trees.score(signals(0.5, 2.1))).isEqualTo(3);
    assertThat(trees.score(signals(0.6, 3))).isEqualTo(6);
    assertThat(trees.score(signals(0.6, 4))).isEqualTo(8);
  }

  @Test
  void aFileThatNamesAnUnknownSignalOrIsCutOffIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SpeakerTrees.of("WEATHER>1 2 3"));
    assertThatIllegalArgumentException().isThrownBy(() -> SpeakerTrees.of("NEAR>0.5 1"));
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
