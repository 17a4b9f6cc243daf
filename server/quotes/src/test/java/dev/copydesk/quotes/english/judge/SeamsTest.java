package dev.copydesk.quotes.english.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.scan.QuotedDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamsTest {

  private final Seams seams = EnglishJudge.get().seams();

  private int worst(String sentence) {
    QuotedDraft draft = new QuotedDraft(Prose.of(Draft.of(sentence)), Ranges.none());
    EnglishTokens tokens = new EnglishTokens(draft, 0);
    return seams.worst(Part.START, tokens, 0, tokens.sentenceEnd(0), Part.END);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor closed the bridge in May and went home       | The mayor closed the bridge in and went home
          Ms. Aldous told the hall that the bridge was closed    | Ms. Aldous told the hall that was the of bridge
          The crew waited until the ferry came back on Monday    | The crew waited until of the came and on to
          """)
  void aSentenceThatLostAWordHasAWorseSeam(String whole, String broken) {
    assertThat(worst(broken)).isLessThan(worst(whole));
  }

  @Test
  void aStrayMarkMeansNothing() {
    String sentence = "The mayor closed the bridge in May, the council agreed.";

    assertThat(worst(sentence.replace(",", " , ,"))).isEqualTo(worst(sentence));
    assertThat(worst(sentence.replace("agreed.", "agreed ,."))).isEqualTo(worst(sentence));
  }

  @Test
  void theTableIsReadAsItIsWritten() {
    assertThat(Seams.read(seams.written()).written()).isEqualTo(seams.written());
  }

  @Test
  void aTableWithoutAllPartsIsRefused() {
    String table = seams.written();

    assertThatThrownBy(() -> Seams.read(table.substring(table.indexOf('\n') + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
