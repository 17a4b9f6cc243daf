package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.phrases.HousePattern;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.ConfigNode;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

  private final BoilerplateRule declared = new BoilerplateRule();
  private final Problems problems = new Problems();

  @Test
  void aPhraseOfTheHouseIsFoundWhateverItsCaseAndSpacing() {
    Settings settings = phrases(text("The Ledger is printed on recycled paper"));

    List<Finding> findings =
        check(settings, "It rained. THE LEDGER is printed  on recycled paper. It rained on.");

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.kind()).isEqualTo("recurring");
    assertThat(finding.span().start()).isEqualTo(11);
    assertThat(finding.span().end()).isEqualTo(51);
    assertThat(finding.entry()).isEqualTo("The Ledger is printed on recycled paper");
    assertThat(finding.message()).contains("house entry: The Ledger is printed");
  }

  @Test
  void aPhraseOfTheHouseIsNotFoundInsideALongerWord() {
    assertThat(check(phrases(text("pier")), "The happier ending.")).isEmpty();
  }

  @Test
  void aHouseEntrySaysItsKindSeverityMessageAndWhetherItIsSafe() {
    Settings settings =
        phrases(
            mapping(
                "text", "물때표 제공 가람항만청",
                "kind", "navigation",
                "severity", "error",
                "message", "마지막 줄에 밝히세요.",
                "safe", "false"));

    Finding finding = check(settings, "비가 왔다. 물때표 제공 가람항만청").get(0);

    assertThat(finding.kind()).isEqualTo("navigation");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message()).startsWith("마지막 줄에 밝히세요.");
    assertThat(finding.fixes().get(0).safety()).isEqualTo(Fix.Safety.UNSAFE);
  }

  @Test
  void aPatternOfTheHouseIsFoundWithAndWithoutFixedWords() {
    Settings settings =
        declared
            .info()
            .defaultSettings()
            .with("patterns", list(text("Desk note \\d+:[^.]*\\."), text("[A-Z]{2}-\\d{4}")));

    List<Finding> findings = check(settings, "It rained. Desk note 12: cut this. See QX-2031 now.");

    assertThat(findings)
        .extracting(Finding::entry)
        .containsExactly("Desk note \\d+:[^.]*\\.", "[A-Z]{2}-\\d{4}");
  }

  @Test
  void aPatternThatDoesNotCompileIsAProblemAtItsLineAndColumn() {
    Location place = new Location(".copydesk.yaml", 7, 11);
    Settings settings =
        declared
            .info()
            .defaultSettings()
            .with("patterns", list(new ConfigNode.Scalar(place, "Desk (note"), text("fine note")));

    List<Finding> findings = check(settings, "a fine note");

    assertThat(problems.all()).extracting(Problem::location).containsExactly(place);
    assertThat(problems.all().get(0).message()).contains("Desk (note");
    assertThat(findings).hasSize(1);
  }

  @Test
  void aPatternThatWouldBeSlowToMatchIsAProblem() {
    check(
        declared.info().defaultSettings().with("patterns", list(text("(((a{30}){30}){30})"))),
        "aaa");

    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void aKindOrKeyThatIsNotKnownIsAProblemAndTheRestStillCounts() {
    Settings settings =
        phrases(
            mapping("text", "Tide tables", "kind", "rubbish"),
            mapping("text", "Ferry times", "colour", "red"),
            mapping("kind", "share"));

    List<Finding> findings = check(settings, "Tide tables. Ferry times.");

    assertThat(problems.all()).hasSize(3);
    assertThat(findings).hasSize(2);
  }

  @Test
  void wordsThatEveryMatchMustHaveAreToldFromThePattern() {
    assertThat(HousePattern.anchor("Desk note \\d+")).isEqualTo("desk note ");
    assertThat(HousePattern.anchor("(a|b)harbor?x")).isEqualTo("harbo");
    assertThat(HousePattern.anchor("harbor|pier")).isNull();
    assertThat(HousePattern.anchor("[]abc]pier[^]]")).isEqualTo("pier");
    assertThat(HousePattern.anchor("\\d+")).isNull();
  }

  private List<Finding> check(Settings settings, String draft) {
    Rule rule = declared.configured(settings, problems);
    RuleContext context =
        new RuleContext(settings, Locale.ENGLISH, Ranges.none(), null, () -> false);
    return rule.check(Prose.of(Draft.of(draft)), context);
  }

  private Settings phrases(ConfigNode... entries) {
    return declared.info().defaultSettings().with("phrases", list(entries));
  }

  private static ConfigNode list(ConfigNode... entries) {
    return new ConfigNode.Sequence(Location.BUILT_IN, Arrays.asList(entries));
  }

  private static ConfigNode text(String words) {
    return new ConfigNode.Scalar(Location.BUILT_IN, words);
  }

  private static ConfigNode mapping(String... words) {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    Map<String, Location> keys = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      values.put(words[i], text(words[i + 1]));
      keys.put(words[i], Location.BUILT_IN);
    }
    return new ConfigNode.Mapping(Location.BUILT_IN, values, keys);
  }
}
