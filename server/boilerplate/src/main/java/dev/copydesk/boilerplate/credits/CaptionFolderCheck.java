package dev.copydesk.boilerplate.credits;

import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problems;
import java.util.List;

/** Looks whether the lines of {@code captions.txt} are understood. */
public final class CaptionFolderCheck implements FolderCheck {

  private static final String FILE = "captions.txt";

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void check(LanguageFolder folder, Problems problems) {
    String text = folder.find(FILE);
    String[] lines = text == null ? new String[0] : text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        try {
          CreditWords.part(lines[i]);
        } catch (IllegalArgumentException e) {
          String told = e.getMessage() == null ? "is not understood" : e.getMessage();
          problems.add(new Location(folder.tag() + "/" + FILE, i + 1, 1), told);
        }
      }
    }
  }
}
