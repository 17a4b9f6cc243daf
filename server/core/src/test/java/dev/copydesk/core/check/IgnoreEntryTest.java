package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreEntryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All rights\nreserved",
        "라라라 라라라",
        "a passage that goes on and on, far past what anybody would want to read again in a file "
            + "of settings, and then a little further still"
      })
  void aFindingStaysQuietOnceItsEntryIsInTheHouseStyle(String words) {
    WordRule rule = new WordRule("word", 100, words);
    Draft draft = Draft.of("Before. " + words + " After.");
    List<Finding> findings = Checker.of(rule).check(Prose.of(draft));
    assertThat(findings).hasSize(1);

    Config.Ignore entry = IgnoreEntry.of(findings.get(0), draft);

    Config config = new Config(List.of(), List.of(), Map.of(), List.of(entry));
    Checker ignoring = new Checker(List.of(rule), name -> config, Locale.ENGLISH);
    assertThat(ignoring.check(Prose.of(draft))).isEmpty();
    assertThat(entry.words()).hasSizeLessThanOrEqualTo(121);
  }
}
