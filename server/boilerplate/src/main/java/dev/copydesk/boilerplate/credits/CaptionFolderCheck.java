package dev.copydesk.boilerplate.credits;

import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
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
    FolderCheck.checkLines(folder, FILE, CreditWords::part, problems);
  }
}
