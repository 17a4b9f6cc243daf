package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckerTest {

  @Test
  void aRuleThatThrowsCostsOnlyItsOwnFindings() {
    Checker checker = Checker.of(new ThrowingRule(), new WordRule("word", 200, "rubbish"));

    assertThat(codes(checker.check(prose("some rubbish")))).containsExactly("word/found");
  }

  @Test
  void commentsOfOthersAreLeftAlone() {
    String text = "<!--,-->\n\n<!-- -- why -->\n\n<!-- copydesk- -->\n\nsome rubbish\n";

    assertThat(
            codes(
                Checker.of(new WordRule("word", 100, "rubbish"))
                    .check(Prose.of(Draft.of("a.md", text)))))
        .containsExactly("word/found");
  }

  @Test
  void whatAnEarlierRuleMarkedIsToldToTheNext() {
    Checker checker =
        Checker.of(new WordRule("first", 100, "rubbish"), new WordRule("second", 200, "rubbish"));

    assertThat(codes(checker.check(prose("some rubbish")))).containsExactly("first/found");
  }

  @Test
  void findingsStandInTextOrderWithAnyNumberOfThreads() {
    Checker checker = Checker.of(new WordRule("word", 100, "bad"));
    List<Prose> drafts =
        IntStream.range(0, 50)
            .mapToObj(i -> Prose.of(Draft.of(i + ".txt", "bad ".repeat(i % 7))))
            .toList();

    List<List<Finding>> alone = checker.checkAll(drafts, checker.newLibrary(), new Workers(1));
    List<List<Finding>> together = checker.checkAll(drafts, checker.newLibrary(), new Workers(4));

    assertThat(together).isEqualTo(alone);
    assertThat(alone.get(6)).hasSize(6).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
  }

  @Test
  void theConfigurationSetsSeverityAndSwitchesKindsAndRulesOff() {
    assertThat(checkedWith(rule(Optional.of(Severity.ERROR), Map.of())))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(checkedWith(rule(Optional.empty(), Map.of("found", Optional.empty())))).isEmpty();
    assertThat(
            checkedWith(
                new Config.RuleConfig(false, Optional.empty(), Map.of(), List.of(), Map.of())))
        .isEmpty();
  }

  @Test
  void allowedPhrasesAndIgnoredWordsAreKeptQuiet() {
    Config.RuleConfig allowed =
        new Config.RuleConfig(true, Optional.empty(), Map.of(), List.of("rubbish"), Map.of());
    assertThat(checkedWith(allowed)).isEmpty();

    Config ignoring =
        new Config(
            List.of(),
            List.of(),
            Map.of(),
            List.of(new Config.Ignore("word/found", "rubbi…", "the title of a film")));
    Checker checker = checker(draft -> ignoring);
    assertThat(checker.check(prose("some rubbish"))).isEmpty();
  }

  @Test
  void commentsKeepQuietWhatFollowsThem() {
    Checker checker = Checker.of(new WordRule("word", 100, "bad"));
    String text =
        """
        bad one

        <!-- copydesk-disable-next-line word -- it is a quotation -->
        bad two

        bad three

        <!-- copydesk-disable word/found -->

        bad four

        <!-- copydesk-enable word/found -->

        bad five

        <!-- copydesk-disable-next-line other -->
        bad six
        """;

    Draft draft = Draft.of("a.md", text);
    assertThat(checker.check(Prose.of(draft)))
        .extracting(finding -> draft.lines().position(finding.span().start()).line())
        .containsExactly(0, 5, 13, 16);
    assertThat(checker.check(Prose.of(Draft.of("a.md", "<!-- copydesk-disable-file -->\n\nbad"))))
        .isEmpty();
  }

  @Test
  void formerNamesKeepWorkingInCommentsAndIgnores() {
    for (String name : List.of("old-word", "old-word/found", "old-word/seen", "word/seen")) {
      assertThat(
              Checker.of(new WordRule("word", 100, "bad"))
                  .check(
                      Prose.of(Draft.of("a.md", "<!-- copydesk-disable " + name + " -->\n\nbad"))))
          .as(name)
          .isEmpty();
      Config ignoring =
          new Config(
              List.of(), List.of(), Map.of(), List.of(new Config.Ignore(name, "rubbish", "")));
      assertThat(checker(draft -> ignoring).check(prose("some rubbish"))).as(name).isEmpty();
    }
  }

  @Test
  void aCancelledCheckStops() {
    Checker checker = Checker.of(new WordRule("word", 100, "bad"));

    assertThatThrownBy(() -> checker.check(prose("bad"), checker.newLibrary(), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static List<Finding> checkedWith(Config.RuleConfig rule) {
    Config config = new Config(List.of(), List.of(), Map.of("word", rule), List.of());
    return checker(draft -> config).check(prose("some rubbish"));
  }

  private static Checker checker(ConfigSource configs) {
    return new Checker(List.of(new WordRule("word", 100, "rubbish")), configs, Locale.ENGLISH);
  }

  private static Config.RuleConfig rule(
      Optional<Severity> severity, Map<String, Optional<Severity>> kinds) {
    return new Config.RuleConfig(true, severity, kinds, List.of(), Map.of());
  }

  private static Prose prose(String text) {
    return Prose.of(Draft.of(text));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static final class ThrowingRule implements Rule {

    @Override
    public RuleInfo info() {
      return RuleInfo.of("throwing", CheckerTest.class, 100).kind("any", Severity.ERROR).build();
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      throw new IllegalStateException("on purpose");
    }
  }
}
