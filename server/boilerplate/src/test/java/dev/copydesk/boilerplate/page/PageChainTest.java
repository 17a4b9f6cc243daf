package dev.copydesk.boilerplate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PageChainTest {

  @Test
  void aSingleDoubtfulLineGoesWithItsNeighbours() {
    assertThat(PageChain.chrome(new float[] {4, 4, -1, 4, 4})).isEqualTo(new BitSet());
    assertThat(PageChain.chrome(new float[] {-4, 4, 4, -4, 1, -4}).toString())
        .isEqualTo("{0, 3, 4, 5}");
  }

  @Test
  void aPageHasAnArticleHoweverShort() {
    assertThat(PageChain.chrome(new float[] {-4, -4, 1, -4, -4}).toString())
        .isEqualTo("{0, 1, 3, 4}");
  }

  @Test
  void theArticleGoesOnBehindABox() {
    assertThat(PageChain.chrome(new float[] {-4, 4, 4, -3, -3, 4, 4, -4}).toString())
        .isEqualTo("{0, 3, 4, 7}");
  }

  @Test
  void aLineThatIsSurelyOtherStandsAgainstItsNeighbours() {
    assertThat(PageChain.chrome(new float[] {4, 4, -5, 4, 4}).toString()).isEqualTo("{2}");
    assertThat(PageChain.chrome(new float[] {-4, -4, 5, -4, -4}).toString())
        .isEqualTo("{0, 1, 3, 4}");
  }

  @Test
  void inDoubtALineIsTheArticles() {
    assertThat(PageChain.chrome(new float[] {0, 0, 0})).isEqualTo(new BitSet());
    assertThat(PageChain.chrome(new float[0])).isEqualTo(new BitSet());
  }
}
