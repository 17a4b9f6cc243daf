package dev.copydesk.boilerplate.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of notices and credits, whoever is named; the drafts stand in {@code forms.*.txt}. */
class NoticeFormsTest {

  private static final Pattern MARKED = Pattern.compile("‹([a-z-]+):([^›]*)›");

  private final Checker checker = Checker.of(new BoilerplateRule());

  static Stream<String> drafts() throws IOException {
    return Stream.of("ko", "en", "de", "fr", "es", "ja", "zh").flatMap(NoticeFormsTest::drafts);
  }

  private static Stream<String> drafts(String language) {
    try (InputStream in = NoticeFormsTest.class.getResourceAsStream("forms." + language + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void everythingIsMarkedWithItsKindAndNothingElse(String line) {
    String marked = line.replace('⏎', '\n');
    Matcher matcher = MARKED.matcher(marked);
    List<String> said =
        matcher.results().map(found -> found.group(1) + ": " + found.group(2)).toList();
    String draft = matcher.reset().replaceAll("$2");

    assertThat(found(draft)).isEqualTo(said);
  }

  private List<String> found(String draft) {
    return checker.check(Prose.of(Draft.of(draft))).stream()
        .map(finding -> finding.kind() + ": " + finding.span().of(draft))
        .toList();
  }
}
