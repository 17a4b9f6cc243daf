package dev.copydesk.boilerplate.page;

import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problems;
import java.util.List;

/** Looks whether the lines of {@code page-labels.tsv} are understood. */
public final class PageLabelFolderCheck implements FolderCheck {

  private static final String FILE = "page-labels.tsv";

  @Override
  public List<String> files() {
    return List.of(FILE);
  }

  @Override
  public void check(LanguageFolder folder, Problems problems) {
    FolderCheck.checkLines(folder, FILE, Cues.Label::of, problems);
  }
}
