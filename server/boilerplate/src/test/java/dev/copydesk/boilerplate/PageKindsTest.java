package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of which kind the parts of a pasted page are. In the files a bar stands before each line, and
 * before that the kind of the finding that it is in; none where it is the article's.
 */
class PageKindsTest {

  private final Checker checker = Checker.of(new BoilerplateRule());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kinds.de",
        "kinds.de.parts",
        "kinds.es.deck",
        "kinds.ja",
        "kinds.de.player",
        "kinds.es",
        "kinds.ko",
        "kinds.zh",
        "kinds.zh.foot"
      })
  void everyLineHasItsKind(String page) throws IOException {
    StringBuilder draft = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<String> said = read(page).lines().toList();
    for (String line : said) {
      starts.add(draft.length());
      draft.append(line.substring(line.indexOf('|') + 1)).append('\n');
    }

    List<Finding> findings = checker.check(Prose.of(Draft.of(draft.toString())));

    List<String> found = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      String line = said.get(i).substring(said.get(i).indexOf('|') + 1);
      found.add(kind(findings, starts.get(i)) + "|" + line);
    }
    assertThat(found).isEqualTo(said);
  }

  private static String kind(List<Finding> findings, int offset) {
    return findings.stream()
        .filter(finding -> finding.span().start() <= offset && offset < finding.span().end())
        .map(Finding::kind)
        .findFirst()
        .orElse("");
  }

  private static String read(String page) throws IOException {
    try (InputStream in = PageKindsTest.class.getResourceAsStream("pages/" + page + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
