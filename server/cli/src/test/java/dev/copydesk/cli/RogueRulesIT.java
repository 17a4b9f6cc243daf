package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RogueRulesIT {

  @TempDir private Path folder;

  @Test
  void aRuleThatEndsTheProgramMakesNoBuildGreen() throws IOException {
    plugin("System.out.println(\"all is well\"); System.exit(0); return List.of();");

    Launched run = Launched.in(folder, "check", "--plugins", ".", "a.md");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("a plugin's rule has ended the program");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatARulePrintsIsKeptOutOfTheReport() throws IOException {
    plugin("System.out.println(\"hello\"); return List.of();");

    Launched run = Launched.in(folder, "check", "--plugins", ".", "--format", "json", "a.md");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("{").doesNotContain("hello");
    assertThat(run.err()).contains("hello");
  }

  private void plugin(String check) throws IOException {
    new PluginJar(folder)
        .rule(
            "Rogue",
            "Rule",
            """
            private static final RuleInfo INFO = RuleInfo.of("rogue", Rogue.class, 150)
                .kind("k", Severity.WARNING).build();
            public RuleInfo info() { return INFO; }
            public List<Finding> check(Prose p, RuleContext c) { %s }
            """
                .formatted(check))
        .write("rogue.jar");
    Files.writeString(folder.resolve("a.md"), "All quiet here.\n");
  }
}
