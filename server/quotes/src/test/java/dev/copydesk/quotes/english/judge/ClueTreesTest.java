package dev.copydesk.quotes.english.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.quotes.english.words.Part;
import org.junit.jupiter.api.Test;

class ClueTreesTest {

  private static int[] clues(Clue clue, int value) {
    int[] clues = new int[Clue.values().length];
    clues[clue.ordinal()] = value;
    return clues;
  }

  @Test
  void cluesAreAskedForByNameAndSoArePartsOfSpeech() {
    ClueTrees trees =
        ClueTrees.read(
            """
            # a remark
            threshold 1.5 -0.5 0.75
            LEFT>3 2 1
            BEFORE=THAT -0.5 0.5
            """);

    assertThat(trees.threshold()).isEqualTo(1.5);
    assertThat(trees.unclear()).isEqualTo(-0.5);
    assertThat(trees.alone()).isEqualTo(0.75);
    assertThat(trees.score(clues(Clue.LEFT, 3))).isEqualTo(1 + 0.5);
    assertThat(trees.score(clues(Clue.LEFT, 4))).isEqualTo(2 + 0.5);
    assertThat(trees.score(clues(Clue.BEFORE, Part.THAT.ordinal()))).isEqualTo(1 - 0.5);
  }

  @Test
  void aWordThatIsNoClueIsNamed() {
    assertThatThrownBy(() -> ClueTrees.read("HEIGHT>4 1 2")).hasMessageContaining("HEIGHT");
    assertThatThrownBy(() -> ClueTrees.read("BEFORE=THUS 1 2")).hasMessageContaining("THUS");
  }

  @Test
  void everyClueWritesItsValuesAsItReadsThem() {
    for (Clue clue : Clue.values()) {
      for (int value = 0; value < 3; value++) {
        assertThat(clue.value(clue.written(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void theWeightsOfTheLanguageAreReadOnce() {
    assertThat(EnglishJudge.get()).isSameAs(EnglishJudge.get());
  }
}
