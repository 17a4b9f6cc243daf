package dev.copydesk.quotes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that stand beside each entry of the word lists, and leaves each entry out. */
class ListTrialTest {

  /** As they are written: what is shipped has no examples. */
  private static final Path LANGUAGES = Path.of("..", "languages");

  private static final ListTrial SHIPPED =
      new ListTrial(
          Stream.of(Language.values())
              .filter(language -> language != Language.OTHER)
              .map(language -> LanguageFolder.at(LANGUAGES.resolve(language.tag())))
              .toList());

  @TempDir Path folders;

  @Test
  void everyExampleComesOutAsItMust() {
    assertThat(SHIPPED.rows()).hasSizeGreaterThan(5000);
    assertThat(told(SHIPPED.wrong())).isEmpty();
  }

  @Test
  void noEntryCanBeLeftOut() {
    assertThat(told(SHIPPED.notNeeded())).isEmpty();
  }

  @Test
  void anEntryThatItsExamplesDoNotNeedIsFound() throws IOException {
    Path german = Files.createDirectories(folders.resolve("de"));
    String verbs = LanguageFolder.at(LANGUAGES.resolve("de")).text("says.tsv");
    String needed = verbs.lines().filter(line -> line.startsWith("sagte\t")).findFirst().get();
    Files.writeString(
        german.resolve("says.tsv"), verbs + needed.replaceFirst("sagte", "zwitscherte") + "\n");

    ListTrial trial = new ListTrial(List.of(LanguageFolder.at(german)));

    assertThat(told(trial.notNeeded())).containsExactly("de/says zwitscherte");
  }

  @Test
  void anExampleThatComesOutOtherwiseIsFound() throws IOException {
    Path german = Files.createDirectories(folders.resolve("de"));
    Files.writeString(
        german.resolve("says.tsv"),
        "sagte\tDie Brücke ist zu. Der Weg ist lang.\t„Wir haben zwei Risse gefunden“, sagte Greta"
            + " Hollmann.\n");

    assertThat(told(new ListTrial(List.of(LanguageFolder.at(german))).wrong()))
        .containsExactly("de/says sagte");
  }

  private static List<String> told(List<ListTrial.Row> rows) {
    return rows.stream().map(row -> row.tag() + "/" + row.list() + " " + row.entry()).toList();
  }
}
