package dev.copydesk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Setting;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

  private static final RuleInfo RULE =
      RuleInfo.of("boilerplate", ConfigLoaderTest.class, 100)
          .unnecessary("copyright", Severity.WARNING)
          .kind("byline", Severity.HINT)
          .formerly("chrome")
          .formerly("author", "byline")
          .setting("drafts", Setting.Type.NUMBER, "4")
          .setting("phrases", Setting.Type.ENTRIES, "")
          .build();

  @TempDir Path temp;

  @Test
  void withoutAFileTheBuiltInConfigurationHolds() {
    assertThat(loader().of(draft("news/a.md"))).isSameAs(Config.defaults());
  }

  @Test
  void aRuleWithNothingBehindItRunsAsDeclared() throws IOException {
    write("work/.copydesk.yaml", "rules:\n  boilerplate:\n    # severity: error\n");
    ConfigLoader loader = loader();

    Config config = loader.of(draft("news/a.md"));

    assertThat(loader.problems()).isEmpty();
    assertThat(config.rule("boilerplate").on()).isTrue();
  }

  @Test
  void formerNamesOfRulesAndKindsKeepWorking() throws IOException {
    write("work/.copydesk.yaml", "rules:\n  chrome:\n    kinds:\n      author: off\n");
    ConfigLoader loader = loader();

    Config config = loader.of(draft("news/a.md"));

    assertThat(loader.problems()).isEmpty();
    assertThat(config.rule("boilerplate").kinds()).containsEntry("byline", Optional.empty());
  }

  @Test
  void theNearerFileIsLaidOverTheWider() throws IOException {
    write(
        "work/.copydesk.yaml",
        """
        exclude: ["archive/**"]
        rules:
          boilerplate:
            severity: info
            drafts: 7
            allow: ["the house motto"]
        """);
    write(
        "work/news/.copydesk.yml",
        """
        exclude: ["tmp/**"]
        rules:
          boilerplate:
            kinds: { byline: off, copyright: error }
            allow: ["another motto"]
        """);
    ConfigLoader loader = loader();

    Config config = loader.of(draft("news/a.md"));

    assertThat(loader.problems()).isEmpty();
    assertThat(config.exclude()).containsExactly("archive/**", "tmp/**");
    assertThat(config.rule("boilerplate").allow())
        .containsExactly("the house motto", "another motto");
    assertThat(config.settings(RULE).number("drafts")).isEqualTo(7);
    assertThat(config.rule("boilerplate").severity(RULE.kinds().get(0))).contains(Severity.ERROR);
    assertThat(config.rule("boilerplate").severity(RULE.kinds().get(1))).isEmpty();
    assertThat(loader.of(draft("b.md")).rule("boilerplate").severity(RULE.kinds().get(1)))
        .contains(Severity.INFO);
  }

  @Test
  void draftsOfOneFolderShareOneConfiguration() throws IOException {
    write("work/.copydesk.json", "{\"rules\": {\"boilerplate\": \"off\"}}");
    ConfigLoader loader = loader();

    assertThat(loader.of(draft("a.md")))
        .isSameAs(loader.of(draft("news/b.md")))
        .extracting(config -> config.rule("boilerplate").on())
        .isEqualTo(false);
  }

  @Test
  void aHouseStyleIsSharedByExtending() throws IOException {
    write("work/style/house.yaml", "rules: { boilerplate: { drafts: 9 } }");
    write("work/.copydesk.yaml", "extends: style/house.yaml\n");

    assertThat(loader().of(draft("a.md")).settings(RULE).number("drafts")).isEqualTo(9);
  }

  @Test
  void extendingDoesNotReachOutOfTheWorkspaceNorGoInCircles() throws IOException {
    write("secret.yaml", "rules: {}");
    write("work/.copydesk.yaml", "extends: [../secret.yaml, .copydesk.yaml, nowhere.yaml]\n");

    assertThat(problems())
        .containsExactly(
            ".copydesk.yaml:1:11: \"../secret.yaml\" lies outside the workspace",
            ".copydesk.yaml:1:27: \".copydesk.yaml\" extends itself in a circle",
            ".copydesk.yaml:1:43: there is no file \"nowhere.yaml\"");
  }

  @Test
  void mistakesAreToldWithLineColumnAndWhatWasProbablyMeant() throws IOException {
    write(
        "work/.copydesk.yaml",
        """
        rulez: {}
        rules:
          boilerplat: off
          boilerplate:
            severity: loud
            draft: 3
            drafts: many
            kinds: { copyrigth: info }
        ignore:
          - rule: boilerplate
        """);

    assertThat(problems())
        .containsExactly(
            ".copydesk.yaml:1:1: \"rulez\" is unknown to a configuration; did you mean \"rules\"?",
            ".copydesk.yaml:3:3: \"boilerplat\" is unknown to the installed rules; did you mean"
                + " \"boilerplate\"?",
            ".copydesk.yaml:6:5: \"draft\" is unknown to boilerplate; did you mean \"drafts\"?",
            ".copydesk.yaml:5:15: \"loud\" is no severity; take error, warning, info, hint or off",
            ".copydesk.yaml:8:14: \"copyrigth\" is unknown to boilerplate; did you mean"
                + " \"copyright\"?",
            ".copydesk.yaml:7:13: drafts takes a whole number",
            ".copydesk.yaml:10:5: an ignore entry needs rule and words");
  }

  @Test
  void whatWouldSilenceEverythingIsTurnedDown() throws IOException {
    write(
        "work/.copydesk.yaml",
        """
        rules:
          boilerplate:
            severity: [off]
            allow: ["", the house motto]
        ignore:
          - rule: boilerplate
            words: "…"
        """);
    ConfigLoader loader = loader();

    Config config = loader.of(draft("a.md"));

    assertThat(config.rule("boilerplate").on()).isTrue();
    assertThat(config.rule("boilerplate").allow()).containsExactly("the house motto");
    assertThat(config.ignores()).isEmpty();
    assertThat(loader.problems()).hasSize(3);
  }

  @Test
  void brokenFilesAreToldAndTheBuiltInConfigurationHolds() throws IOException {
    write("work/.copydesk.yaml", "rules: {\n  boilerplate: [\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(".copydesk.yaml:2:17: while parsing a flow node, expected the node content");
  }

  @Test
  void deepNestingAndAliasesAreTurnedDown() throws IOException {
    write("work/.copydesk.yaml", "include: " + "[".repeat(100) + "]".repeat(100));
    write("work/news/.copydesk.yaml", "a: &a [x]\nb: *a\n");
    ConfigLoader loader = loader();
    loader.of(draft("news/a.md"));

    assertThat(loader.problems())
        .extracting(Problem::message)
        .contains(
            "nested deeper than any setting is",
            "aliases (*name) are not supported; write the value out");
  }

  @Test
  void anIgnoreListIsRead() throws IOException {
    write(
        "work/.copydesk.yaml",
        """
        ignore:
          - rule: boilerplate/copyright
            words: "Copyright 2026 Example"
            reason: our own notice
        """);

    assertThat(loader().of(draft("a.md")).ignores())
        .containsExactly(
            new Config.Ignore(
                "boilerplate/copyright",
                "Copyright 2026 Example",
                "our own notice",
                new Location(".copydesk.yaml", 2, 11)));
  }

  @Test
  void theEncodingOfSomeFilesIsRead() throws IOException {
    write("work/.copydesk.yaml", "encoding:\n  '*.wire': EUC-KR\n  'old/**': nonsense\n");
    write("work/in/.copydesk.yaml", "encoding: utf-8\n");
    ConfigLoader loader = loader();

    assertThat(loader.of(draft("a.md")).encodings())
        .containsExactly(new Config.Encoded("*.wire", Charset.forName("x-windows-949")));
    assertThat(loader.of(draft("in/a.md")).encodings())
        .containsExactly(new Config.Encoded("**", StandardCharsets.UTF_8));
    assertThat(problems())
        .containsExactly(".copydesk.yaml:3:13: there is no encoding \"nonsense\"");
  }

  private List<String> problems() {
    ConfigLoader loader = loader();
    loader.of(draft("a.md"));
    return loader.problems().stream().map(Problem::toString).toList();
  }

  private ConfigLoader loader() {
    return new ConfigLoader(
        List.of(temp.resolve("work")), null, List.of(RULE), name -> Optional.of(Path.of(name)));
  }

  private String draft(String name) {
    return temp.resolve("work").resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
