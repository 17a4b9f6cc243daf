package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What comes with the program besides the program")
final class HandbookTest {

  @TempDir private Path folder;

  @Test
  void theManualPageTellsOfEachCommandAndOption() throws IOException {
    Handbook.main(new String[] {folder.toString(), "1.2"});

    String page = Files.readString(folder.resolve("share/man/man1/copydesk.1"));
    assertThat(page).startsWith(".TH COPYDESK 1").contains(".SH EXIT STATUS");
    Copydesk.commands()
        .forEach(
            (name, command) -> {
              assertThat(page).contains(".SS \"" + name);
              command.options().stream()
                  .filter(option -> !option.hidden())
                  .forEach(
                      option ->
                          assertThat(page).contains(option.longestName().replace("-", "\\-")));
            });
    assertThat(page.lines()).allMatch(line -> line.matches("(\\.[A-Z]+( .*)?|[^.'].*)"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theShellCompletesCommandsOptionsAndTheirWords() throws Exception {
    Handbook.main(new String[] {folder.toString(), "1.2"});
    Path script = folder.resolve("share/bash-completion/completions/copydesk");

    assertThat(completed(script, "copydesk", "ch")).contains("check");
    assertThat(completed(script, "copydesk", "check", "--min")).contains("--min-severity");
    assertThat(completed(script, "copydesk", "check", "--scope", "wo")).contains("workspace");
  }

  private static String completed(Path script, String... words) throws Exception {
    String asked =
        "compopt() { :; }; source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_copydesk;"
            .formatted(script, String.join(" ", words), words.length - 1);
    Process process = new ProcessBuilder("bash", "-c", asked + " echo \"${COMPREPLY[@]}\"").start();
    return new String(process.getInputStream().readAllBytes());
  }
}
