package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Korean drafts of many sorts of outlets, with what an editor would stop at.
 *
 * <p>In {@code korean-drafts.txt} a line {@code === title} begins a draft, and a finding is written
 * {@code ‹kind|words›}. What stands outside of marks stays clean.
 */
class KoreanDraftsTest {

  private static final Checker CHECKER =
      new Checker(
          Checker.rules(KoreanDraftsTest.class.getClassLoader()),
          ConfigSource.defaults(),
          Locale.ENGLISH);

  /** A draft, and the same with its marks. */
  record Example(String title, String text, String marked) {
    @Override
    public String toString() {
      return title;
    }

    Draft draft() {
      return Draft.of(title + ".txt", text);
    }
  }

  static Stream<Example> drafts() {
    return Stream.of(read().split("(?m)^=== ")).skip(1).map(KoreanDraftsTest::example);
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void whatIsMarkedIsFoundAndNothingElse(Example example) {
    assertThat(marked(example)).isEqualTo(example.marked);
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void removingAllThatCanGoTakesNoOtherWords(Example example) {
    StringBuilder rest = new StringBuilder(example.text);
    List<Finding> findings = CHECKER.check(Prose.of(example.draft()));
    for (int i = findings.size() - 1; i >= 0; i--) {
      Finding finding = findings.get(i);
      if (finding.fixes().stream().anyMatch(fix -> fix.safety() != Fix.Safety.MANUAL)) {
        rest.replace(finding.span().start(), finding.span().end(), " ");
      }
    }

    String once = fixed(example.draft()).text();

    assertThat(words(once)).isEqualTo(words(rest.toString()));
    assertThat(fixed(Draft.of(example.draft().name(), once)).text()).isEqualTo(once);
  }

  private static Draft fixed(Draft draft) {
    return new Fixer(CHECKER, true).fix(List.of(draft), null, new Workers(1)).drafts().get(0);
  }

  private static String marked(Example example) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Finding finding : CHECKER.check(Prose.of(example.draft()))) {
      String words = finding.span().of(example.text);
      marked.append(example.text, at, finding.span().start());
      marked.append('‹').append(finding.kind()).append('|').append(words).append('›');
      at = finding.span().end();
    }
    return marked.append(example.text.substring(at)).toString();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static Example example(String lines) {
    int body = lines.indexOf('\n') + 1;
    String marked = lines.substring(body);
    String text = marked.replaceAll("‹[^|›]*\\|", "").replace("›", "");
    return new Example(lines.substring(0, body).strip(), text, marked);
  }

  private static String read() {
    try (InputStream in = KoreanDraftsTest.class.getResourceAsStream("korean-drafts.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
