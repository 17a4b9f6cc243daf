package dev.copydesk.core.language;

import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells what is wrong with a language folder, for those who write one: each rule that reads files
 * of the folders brings a service of this type.
 *
 * @since 0.2
 */
public interface FolderCheck {

  /** The files that are read, so that an author sees what a language lacks. */
  List<String> files();

  /**
   * Looks through the files that the folder has: each line well-formed, each entry with an example
   * that must match and one that must not, both true, and no entry without which its examples would
   * come out the same.
   *
   * @param problems takes what is wrong, at file, line and column (both from 1)
   */
  void check(LanguageFolder folder, Problems problems);

  /**
   * Looks whether each line of a file is understood, remarks and empty lines aside.
   *
   * @param reader reads a line; throws an IllegalArgumentException whose message says what is wrong
   */
  static void checkLines(
      LanguageFolder folder, String file, Consumer<String> reader, Problems problems) {
    String text = folder.find(file);
    String[] lines = text == null ? new String[0] : text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        try {
          reader.accept(lines[i]);
        } catch (IllegalArgumentException e) {
          String told = e.getMessage() == null ? "is not understood" : e.getMessage();
          problems.add(new Location(folder.tag() + "/" + file, i + 1, 1), told);
        }
      }
    }
  }
}
