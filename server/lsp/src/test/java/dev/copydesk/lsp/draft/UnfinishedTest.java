package dev.copydesk.lsp.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfinishedTest {

  /** The caret is written as a vertical bar; the second column is what waits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "One is over. “We had no choice,” |;“We had no choice,” ",
        "One is over. “We had no choice.” |;“We had no choice.” ",
        "“We had no choice.” The may|;“We had no choice.” The may",
        "“우리에겐 길이 없었다”고 시|;“우리에겐 길이 없었다”고 시",
        "“We had no cho|”;“We had no cho",
        "“We had no choice,” she said.|;",
        "“We had no choice,” she said. |;",
        "“We had | no choice,” she said.;",
        "One paragraph\\n|;",
      })
  void theSentenceBeingTypedWaits(String typed, @Nullable String waits) {
    String text = typed.replace("\\n", "\n");
    int caret = text.indexOf('|');
    Draft draft = Draft.of(text.replace("|", ""));

    Span unfinished = Unfinished.at(Prose.of(draft), caret);

    assertThat(unfinished == null ? null : unfinished.of(draft.text())).isEqualTo(waits);
  }
}
