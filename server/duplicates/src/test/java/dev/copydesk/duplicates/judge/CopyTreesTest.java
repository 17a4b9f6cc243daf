package dev.copydesk.duplicates.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CopyTreesTest {

  private final float[] signs = new float[CopySign.values().length];

  @Test
  void aPassageIsAsLikelyAnErrorAsTheTreesTogetherSay() {
    CopyTrees trees = CopyTrees.of("# a remark\nSIMILARITY>0.9 2 -2\nGAP>3 -0.5 0.5\n");
    signs[CopySign.SIMILARITY.ordinal()] = 0.95f;
    signs[CopySign.GAP.ordinal()] = 7;

    assertThat(trees.likelihood(signs)).isCloseTo(1 / (1 + Math.exp(-1.5)), within(1e-9));
  }

  @Test
  void noSignMayBeAskedForThatThereIsNot() {
    assertThatThrownBy(() -> CopyTrees.of("COLOUR>1 1 2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTreesThatComeWithTheRuleAskForLetters() {
    double none = CopyTrees.get().likelihood(signs);
    assertThat(none).isBetween(0.0, 1.0);
    signs[CopySign.EXACT.ordinal()] = 1;
    signs[CopySign.SIMILARITY.ordinal()] = 1;
    signs[CopySign.BEGUN.ordinal()] = 2;
    signs[CopySign.ENDED.ordinal()] = 2;
    signs[CopySign.WEIGHT.ordinal()] = 900;
    assertThat(CopyTrees.get().likelihood(signs)).isGreaterThan(none);
  }
}
