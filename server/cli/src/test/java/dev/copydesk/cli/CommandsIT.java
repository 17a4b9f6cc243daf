package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside check, and the options of check that need more than a draft. */
final class CommandsIT {

  private static final String NOTICE = "ⓒ 한빛일보. 무단 전재 및 재배포 금지\n";

  @TempDir private Path folder;

  private void draft(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void rulesListsEveryRuleWithItsKindsAndSeverities() {
    Launched run = Launched.in(folder, "rules");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("boilerplate", "duplicate-passage", "unattributed-quote")
        .containsPattern("copyright +warning ")
        .containsPattern("pull-quote +hint ")
        .containsPattern("unbalanced +info ");
  }

  @Test
  void explainShowsTheSectionOnAKindInTheLanguageAskedFor() {
    Launched english = Launched.in(folder, "explain", "boilerplate/byline");
    Launched korean = Launched.in(folder, "explain", "boilerplate/byline", "--lang", "ko");

    assertThat(english.out()).startsWith("## byline\n");
    assertThat(korean.out()).startsWith("## byline\n").isNotEqualTo(english.out());
    assertThat(Launched.in(folder, "explain", "boilerplate").out()).startsWith("# ");
  }

  @Test
  void explainOffersTheNearestNameForAnUnknownOne() {
    assertThat(Launched.in(folder, "explain", "byline"))
        .isEqualTo(
            new Launched(
                2,
                "",
                "copydesk: there is no rule or kind 'byline'; did you mean"
                    + " 'boilerplate/byline'?\n"));
  }

  @Test
  void initWritesAConfigurationThatChangesNothing() throws IOException {
    draft("notice.txt", NOTICE);
    String before = Launched.in(folder, "check").out();

    assertThat(Launched.in(folder, "init").exit()).isZero();

    Launched after = Launched.in(folder, "check");
    assertThat(after.out()).isEqualTo(before);
    assertThat(after.err()).isEmpty();
    assertThat(Launched.in(folder, "init"))
        .isEqualTo(
            new Launched(
                2, "", "copydesk: there is a .copydesk.yaml already; it stays as it is\n"));
  }

  @Test
  void configTellsWhereEachValueComesFrom() throws IOException {
    draft(".copydesk.yaml", "rules:\n  boilerplate:\n    kinds:\n      share: error\n");

    Launched run = Launched.in(folder, "config");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("share: error +# \\.copydesk\\.yaml:4:14\n")
        .containsPattern("byline: hint +# built-in\n");
  }

  @Test
  void configTellsWhatIsWrong() throws IOException {
    draft(".copydesk.yaml", "rules:\n  boilerplat: off\n");

    Launched run = Launched.in(folder, "config");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: .copydesk.yaml:2:3: ").contains("boilerplate");
  }

  @Test
  void lspAnswersAnEditorAndLeavesWithIt() {
    String input =
        message("\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}")
            + message("\"method\":\"initialized\",\"params\":{}")
            + message("\"id\":2,\"method\":\"shutdown\"")
            + message("\"method\":\"exit\"");

    Launched run = new Launched.Start(Launched.LAUNCHER, folder).input(input).run("lsp");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Content-Length: ").contains("\"capabilities\"");
    assertThat(run.err()).isEmpty();
  }

  private static String message(String content) {
    String json = "{\"jsonrpc\":\"2.0\"," + content + "}";
    return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
  }

  @Test
  void aPluginInAFolderThatIsNamedRunsBesideTheOthers() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("our plugins"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(plugins.resolve("house.jar")))) {
      String service = "META-INF/services/dev.copydesk.core.rule.Rule";
      add(jar, service, "dev.copydesk.cli.ShoutingRule\n".getBytes(StandardCharsets.UTF_8));
      String name = "dev/copydesk/cli/ShoutingRule.class";
      add(jar, name, Files.readAllBytes(Path.of("target/test-classes").resolve(name)));
    }
    draft("loud.txt", "The mayor said NEVER AGAIN on Tuesday.\n");

    Launched run = Launched.in(folder, "check", "--plugins", "our plugins", "loud.txt");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("loud.txt:1:16: warning: ", "[shouting/capitals]");
    assertThat(Launched.in(folder, "check", "loud.txt").exit()).isZero();
  }

  private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  @Test
  void aWordThatIsNoCommandIsWrongUseAndHelpIsNot() {
    assertThat(Launched.in(folder, "chek").err())
        .isEqualTo(
            "copydesk: there is no command 'chek'; did you mean 'check'? (see copydesk --help)\n");
    assertThat(Launched.in(folder, "chek").exit()).isEqualTo(2);
    assertThat(Launched.in(folder, "--help").out()).contains("check", "lsp", "rules", "explain");
    assertThat(Launched.in(folder, "check", "--help").out()).contains("--unsafe-fixes");
    assertThat(Launched.in(folder).exit()).isEqualTo(2);
  }
}
