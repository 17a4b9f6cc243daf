package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept quiet")
final class KeptQuietTest {

  private static final Rule WORD = new WordRule("word", 100, "bad");
  private static final Rule OTHER = new WordRule("other", 200, "worse");

  private static List<String> idleComments(List<Rule> running, String text) {
    KeptQuiet kept = kept(running);
    check(running, Config.defaults(), text, kept);
    return kept.comments().stream().map(Problem::toString).toList();
  }

  private static KeptQuiet kept(List<Rule> running) {
    List<RuleInfo> installed = List.of(WORD.info(), OTHER.info());
    return new KeptQuiet(installed, running.stream().map(Rule::info).toList());
  }

  private static void check(List<Rule> rules, Config config, String text, KeptQuiet kept) {
    new Checker(rules, draft -> config, Locale.ENGLISH)
        .checkAll(List.of(Prose.of(Draft.of("a.md", text))), null, new Workers(1), kept);
  }

  @Test
  void isToldWhereACommentKeepsNothingQuietAnyMore() {
    String text =
        """
        <!-- copydesk-disable-next-line word -->
        bad

        <!-- copydesk-disable-next-line old-word/found -->
        good

          <!-- copydesk-disable -->

        good

        <!-- copydesk-enable -->
        <!-- copydesk-disable word -->
        bad bad
        """;

    assertThat(idleComments(List.of(WORD, OTHER), text))
        .containsExactly(
            "a.md:4:1: keeps nothing quiet: nothing is found there",
            "a.md:7:3: keeps nothing quiet: nothing is found there");
  }

  @Test
  void isNotToldWhereTheRuleDidNotRun() {
    String text = "<!-- copydesk-disable other -->\n\n<!-- copydesk-disable -->\n\ngood\n";

    assertThat(idleComments(List.of(WORD), text)).isEmpty();
  }

  @Test
  void isToldWhereACommentNamesNoRule() {
    assertThat(idleComments(List.of(WORD), "<!-- copydesk-disable-file wrod -->\n\nbad\n"))
        .containsExactly("a.md:1:1: there is no rule or kind 'wrod'");
  }

  @Test
  void isToldWhereAnEntryMatchesNothing() {
    Config.Ignore met = new Config.Ignore("word", "bad", "", new Location("c.yaml", 2, 3));
    Config.Ignore idle = new Config.Ignore("word/found", "good", "", new Location("c.yaml", 4, 3));
    Config.Ignore unknown = new Config.Ignore("other", "x", "", new Location("c.yaml", 6, 3));
    Config config = new Config(List.of(), List.of(), Map.of(), List.of(met, idle, unknown));
    KeptQuiet kept = kept(List.of(WORD));

    check(List.of(WORD), config, "bad", kept);

    assertThat(kept.ignores())
        .extracting(Problem::toString)
        .containsExactly("c.yaml:4:3: keeps nothing quiet: these words are not found");
  }
}
