package dev.copydesk.quotes.examples;

import dev.copydesk.core.text.Language;
import java.util.Map;

/**
 * Runs the examples of the word lists with the lists as they are on the class path: called from
 * {@link ThinnedLists} with lists that lack entries.
 */
public final class ListExamples {

  private ListExamples() {}

  /** What the examples of each list of a language show, by the list's name without its ending. */
  static Map<String, Shows> of(Language language) {
    return switch (language) {
      case ENGLISH -> EnglishExamples.all();
      case KOREAN -> KoreanExamples.all();
      case OTHER -> Map.of();
      default -> PhrasebookExamples.all(language);
    };
  }

  /**
   * What examples come out as they must. Takes and gives types of the platform alone, because it is
   * called across class loaders.
   *
   * @param rows for each row: language tag, list, entry, example that matches, example that does
   *     not
   * @return for each row whether both examples hold
   */
  public static boolean[] hold(String[][] rows) {
    boolean[] hold = new boolean[rows.length];
    for (Language language : Language.values()) {
      Map<String, Shows> shown = null;
      for (int i = 0; i < rows.length; i++) {
        if (rows[i][0].equals(language.tag())) {
          shown = shown == null ? of(language) : shown;
          Shows shows = shown.get(rows[i][1]);
          hold[i] =
              shows != null
                  && shows.holds(rows[i][2], rows[i][3], true)
                  && shows.holds(rows[i][2], rows[i][4], false);
        }
      }
    }
    return hold;
  }
}
