package dev.copydesk.boilerplate.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasePackTest {

  private final Checker checker = Checker.of(new BoilerplateRule());

  record Example(String language, String kind, String phrase, String words) {
    @Override
    public String toString() {
      return kind + " " + words;
    }
  }

  static Stream<Example> marked() {
    return examples("marks ");
  }

  static Stream<Example> left() {
    return examples("leaves ");
  }

  @ParameterizedTest
  @MethodSource("marked")
  void marksExactlyTheWordsThatThePackSays(Example example) {
    String draft = example.words.replace("‹", "").replace("›", "");
    List<String> expected = new ArrayList<>();
    for (String part : example.words.split("‹", -1)) {
      if (part.contains("›")) {
        expected.add(part.substring(0, part.indexOf('›')));
      }
    }
    assertThat(expected).isNotEmpty();
    List<Finding> findings = check(draft);
    assertThat(
            findings.stream()
                .filter(finding -> finding.kind().equals(example.kind))
                .map(finding -> finding.span().of(draft)))
        .as("%s", findings)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("left")
  void leavesWhatOnlyComesNear(Example example) {
    assertThat(check(example.words)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void every_phrase_has_an_example_of_each_sort(Language language) {
    String block = "";
    for (String line : (PhrasePack.source(language) + "\nphrase end").split("\n")) {
      if (line.startsWith("phrase ")) {
        assertThat(block.isEmpty() || block.contains("\nmarks ") && block.contains("\nleaves "))
            .as(block)
            .isTrue();
        block = line;
      } else if (!block.isEmpty()) {
        block += "\n" + line;
      }
    }
  }

  private List<Finding> check(String draft) {
    return checker.check(Prose.of(Draft.of(draft)));
  }

  private static Stream<Example> examples(String keyword) {
    List<Example> examples = new ArrayList<>();
    for (Language language : Language.values()) {
      if (language == Language.OTHER) {
        continue;
      }
      String kind = "";
      String phrase = "";
      for (String line : PhrasePack.source(language).split("\n")) {
        if (line.startsWith("kind ")) {
          kind = line.substring(5);
        } else if (line.startsWith("phrase ")) {
          phrase = line;
        } else if (line.startsWith(keyword)) {
          examples.add(new Example(language.tag(), kind, phrase, line.substring(keyword.length())));
        }
      }
    }
    return examples.stream();
  }
}
