package dev.copydesk.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A configuration comes with the workspace, and nobody knows who wrote it. */
class ConfigBoundsTest {

  private static final RuleInfo RULE =
      RuleInfo.of("boilerplate", ConfigBoundsTest.class, 100)
          .unnecessary("copyright", Severity.WARNING)
          .setting("phrases", Setting.Type.ENTRIES, "")
          .build();

  private static final String OFF = "rules: { boilerplate: off }";

  @TempDir Path temp;

  @Test
  void whatIsExtendedTwiceAtEachLevelDoesNotDoubleForEver() throws IOException {
    write("work/.copydesk.yaml", "extends: [s0.yaml, s0.yaml]\n");
    for (int i = 0; i < 30; i++) {
      String next = "s" + (i + 1) + ".yaml";
      write("work/s" + i + ".yaml", "extends: [" + next + ", " + next + "]\nignore: [{}]\n");
    }
    write("work/s30.yaml", OFF);

    assertThat(problems()).anyMatch(problem -> problem.contains("extends more than 64 files"));
  }

  @Test
  void aLongChainEnds() throws IOException {
    write("work/.copydesk.yaml", "extends: s0.yaml\n");
    for (int i = 0; i < 70; i++) {
      write("work/s" + i + ".yaml", "extends: s" + (i + 1) + ".yaml\n");
    }
    write("work/s70.yaml", OFF);

    assertThat(problems())
        .containsExactly("s63.yaml:1:10: extends more than 64 files; the rest is left out");
  }

  @Test
  void whatNoHouseStyleHoldsIsDeclinedWithItsPlace() throws IOException {
    write("work/.copydesk.yaml", "rules:\n  boilerplate:\n    phrases: ['" + "(".repeat(50_000));
    write(
        "work/a/.copydesk.yaml",
        "rules:\n  boilerplate:\n    phrases: ['"
            + "(".repeat(50_000)
            + "a"
            + ")".repeat(50_000)
            + "', b]\n");
    write("work/b/.copydesk.yaml", "include: [" + "x,".repeat(25_000) + "x]\n");
    write("work/c/.copydesk.yaml", "#".repeat(600 << 10));
    ConfigLoader loader = loader();

    Config declined = loader.of(draft("a/a.md"));
    loader.of(draft("b/a.md"));
    loader.of(draft("c/a.md"));

    assertThat(declined.settings(RULE).texts("phrases")).containsExactly("b");
    assertThat(loader.problems())
        .extracting(Problem::toString)
        .contains(
            "a/.copydesk.yaml:3:15: longer than 4000 letters; it is left out",
            "c/.copydesk.yaml: larger than 512 KiB, which no configuration is")
        .anyMatch(problem -> problem.contains("more than 20000 values"));
  }

  @Test
  void allConfigurationsTogetherAreBounded() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("work/" + i + "/.copydesk.yaml", OFF + "\n#" + "x".repeat(500 << 10));
    }
    ConfigLoader loader = loader();

    for (int i = 0; i < 10; i++) {
      loader.of(draft(i + "/a.md"));
    }

    assertThat(loader.problems()).hasSize(2);
    assertThat(loader.problems().get(0).message()).startsWith("not read: the configurations");
  }

  @Test
  void aValueOfMegabytesIsDeclinedAtOnce() throws IOException {
    write("work/.copydesk.yaml", "ignore: \"" + "x".repeat(4_000_000) + "\"\n");

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(problems()).hasSize(1));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsOutsideIsNotRead() throws IOException {
    write("elsewhere/house.yaml", OFF);
    write("work/a.md", "");
    Files.createSymbolicLink(
        temp.resolve("work/.copydesk.yaml"), temp.resolve("elsewhere/house.yaml"));
    ConfigLoader loader = loader();

    assertThat(loader.of(draft("a.md")).rule("boilerplate").on()).isTrue();
    loader.of(draft("b.md"));
    assertThat(loader.problems())
        .extracting(Problem::toString)
        .containsExactly(".copydesk.yaml: a link that leads outside the workspace; it is not read");
  }

  @Test
  void whatWasReadLastCountsWhileTheFileIsBroken() throws IOException {
    write("work/.copydesk.yaml", OFF);
    ConfigLoader before = loader();
    before.of(draft("a.md"));
    write("work/.copydesk.yaml", OFF + "\n bad: [");

    ConfigLoader now = loader();
    now.keep(before);

    assertThat(now.of(draft("a.md")).rule("boilerplate").on()).isFalse();
    assertThat(now.problems()).hasSize(1);

    write("work/.copydesk.yaml", "");
    ConfigLoader mended = loader();
    mended.keep(now);
    assertThat(mended.of(draft("a.md")).rule("boilerplate").on()).isTrue();
  }

  @Test
  void anUnknownSeverityChangesNothing() throws IOException {
    write(
        "work/.copydesk.yaml",
        "rules: { boilerplate: { severity: loud, kinds: { copyright: quiet } } }");
    write("work/a/.copydesk.yaml", "rules: { boilerplate: loud }");
    ConfigLoader loader = loader();

    for (String name : List.of("a.md", "a/a.md")) {
      Config.RuleConfig rule = loader.of(draft(name)).rule("boilerplate");
      assertThat(rule.on()).isTrue();
      assertThat(rule.severity(RULE.kinds().get(0))).contains(Severity.WARNING);
    }
    assertThat(loader.problems()).hasSize(3);
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
