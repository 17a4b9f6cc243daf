package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.setting.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("What the program says of its use")
final class WordingTest {

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?:new (?:WrongUse|UnreadableDraft)\\(\\s*|new"
              + " Problem\\([^;\"]*|(?:problems|into)\\.add\\([^;\"]*)\"((?:[^\"\\\\]|\\\\.)+)\"");

  @Test
  void isSaidInKoreanToo() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (String module : List.of(".", "../core", "../boilerplate")) {
      Path sources = Path.of(module, "src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> collect(file, missing));
      }
    }

    missing.remove("/"); // of a file's name
    assertThat(missing).hasSizeGreaterThan(60);
    missing.removeAll(Wording.all(Locale.KOREAN).keySet());
    assertThat(missing).isEmpty();
  }

  private static void collect(Path file, TreeSet<String> into) {
    try {
      Matcher complaint =
          COMPLAINT.matcher(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
      while (complaint.find()) {
        into.add(complaint.group(1).replace("\\\"", "\""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void helpsInKoreanToo() {
    TreeSet<String> missing = new TreeSet<>();
    for (CommandSpec command : Copydesk.commands().values()) {
      missing.addAll(List.of(command.usageMessage().description()));
      command.options().stream()
          .filter(option -> !option.hidden())
          .forEach(option -> missing.addAll(List.of(option.description())));
      command
          .positionalParameters()
          .forEach(argument -> missing.addAll(List.of(argument.description())));
    }

    missing.removeAll(Wording.all(Locale.KOREAN).keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void leavesNothingOutInTheOtherLanguage() {
    Wording.all(Locale.KOREAN)
        .forEach(
            (form, korean) ->
                assertThat(korean.split("%", -1).length)
                    .as(form)
                    .isEqualTo(form.split("%", -1).length));
  }
}
