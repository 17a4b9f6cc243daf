package dev.copydesk.quotes;

import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.examples.ListTrial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks whether the lists of a folder that the quote rule reads are well-formed and complete, and
 * tries the examples beside their entries.
 */
public final class QuoteFolderCheck implements FolderCheck {

  private static final List<String> LISTS =
      List.of("says.tsv", "sources.tsv", "little.tsv", "pronouns.tsv", "ages.tsv");

  @Override
  public List<String> files() {
    return List.of(
        "language.properties", "says.tsv", "sources.tsv", "pronouns.tsv", "ages.tsv", "reach.txt");
  }

  @Override
  public void check(LanguageFolder folder, Problems problems) {
    LISTS.forEach(file -> checkList(folder, file, problems));
    checkReach(folder, problems);
    for (String key : List.of("name", "name.ko", "attributed", "someone")) {
      if (folder.find("sources.tsv") != null && folder.value(key, "").isEmpty()) {
        add(folder, "language.properties", 0, "has no '" + key + "'", problems);
      }
    }
    tryExamples(folder, problems);
    if (folder.find("says.tsv") != null && !folder.value("attributed", "{0}").contains("{0}")) {
      add(folder, "language.properties", 0, "'attributed' has no {0} for the speaker", problems);
    }
  }

  private static void checkReach(LanguageFolder folder, Problems problems) {
    String reach = folder.find("reach.txt");
    try {
      Judge.read(reach == null ? "" : reach);
    } catch (IllegalArgumentException e) {
      add(folder, "reach.txt", 0, "is not understood: " + e.getMessage(), problems);
    }
  }

  private static void tryExamples(LanguageFolder folder, Problems problems) {
    ListTrial trial = new ListTrial(List.of(folder));
    for (ListTrial.Row row : trial.wrong()) {
      add(folder, row.file(), row.line(), "its examples do not come out as they must", problems);
    }
    for (ListTrial.Row row : trial.notNeeded()) {
      String told = "is not needed: its examples come out the same without it";
      add(folder, row.file(), row.line(), told, problems);
    }
  }

  private static void checkList(LanguageFolder folder, String file, Problems problems) {
    String text = folder.find(file);
    Set<String> entries = new HashSet<>();
    int number = 0;
    for (String line : text == null ? new String[0] : text.split("\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t");
      if (columns.length != 3 || columns[0].isBlank()) {
        String wanted =
            "needs an entry, an example that has it and one that has not, divided by tabs";
        add(folder, file, number, wanted, problems);
      } else if (!entries.add(columns[0])) {
        add(folder, file, number, "stands twice: " + columns[0], problems);
      }
    }
  }

  private static void add(
      LanguageFolder folder, String file, int line, String message, Problems problems) {
    problems.add(new Location(folder.tag() + "/" + file, line, line == 0 ? 0 : 1), message);
  }
}
