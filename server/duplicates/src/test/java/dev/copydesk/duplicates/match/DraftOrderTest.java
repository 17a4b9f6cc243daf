package dev.copydesk.duplicates.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of two drafts is the later one must not hang on how their names are written. */
class DraftOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///drafts/%EA%B0%80.md",
        "file:///drafts/가.md",
        "file:/drafts/가.md",
        "file://localhost/drafts/%ea%b0%80.md",
        "file:///drafts/../drafts/./가.md",
        "/drafts//가.md",
        "/drafts/\u1100\u1161.md", // composed of its letters, as some file systems have it
      })
  void oneFileHasOneKeyHoweverItIsWritten(String name) {
    assertThat(DraftOrder.key(name)).isEqualTo(DraftOrder.key("/drafts/가.md"));
  }

  @Test
  void aPathFromHereIsTheSameAsTheWholeOne() {
    String whole = Path.of("drafts", "100%.md").toAbsolutePath().toString();
    assertThat(DraftOrder.key("drafts/100%.md")).isEqualTo(DraftOrder.key(whole));
    assertThat(DraftOrder.key("./drafts/100%.md")).isEqualTo(DraftOrder.key(whole));
    assertThat(DraftOrder.key("drafts/100%.md")).isLessThan(DraftOrder.key("./drafts/2.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"untitled:Untitled-1", "vscode-vfs://github/a.md", ""})
  void whatLiesInNoFileKeepsItsName(String name) {
    assertThat(DraftOrder.key(name)).isEqualTo(name);
  }
}
