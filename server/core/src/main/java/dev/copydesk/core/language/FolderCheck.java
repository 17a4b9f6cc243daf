package dev.copydesk.core.language;

import dev.copydesk.core.setting.Problems;
import java.util.List;

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
}
