package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

  @ParameterizedTest
  @CsvSource({
    "drafts/river.md, river.md",
    "river.md, river.md",
    "file:///desk/%EA%B0%95%20%EA%B8%B0%EC%82%AC+1.txt, 강 기사+1.txt",
    "file:///desk/100%.txt, 100%.txt",
    "untitled:Untitled-1, untitled:Untitled-1"
  })
  void aSentenceCallsADraftByTheNameOfItsFile(String name, String title) {
    assertThat(new Draft(name, Format.TEXT, 0, "").title()).isEqualTo(title);
  }
}
