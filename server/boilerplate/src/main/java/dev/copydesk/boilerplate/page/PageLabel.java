package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import java.util.List;
import java.util.Locale;

/** A line of {@code page-labels.tsv}: a kind, where in a line its words stand, and the words. */
record PageLabel(Kind kind, Cues.How how, List<String> phrases) {

  /**
   * @throws IllegalArgumentException if the line is none; its message says why
   */
  static PageLabel of(String line) {
    String[] columns = line.split("\t");
    if (columns.length < 3 || columns[2].isBlank()) {
      throw new IllegalArgumentException("needs a kind, a place and words, divided by tabs");
    }
    Kind kind = Kind.of(columns[0]);
    if (kind == null) {
      throw new IllegalArgumentException("there is no kind " + columns[0]);
    }
    return new PageLabel(kind, how(columns[1]), List.of(columns[2].split("\\|")));
  }

  private static Cues.How how(String word) {
    for (Cues.How how : Cues.How.values()) {
      if (how.name().toLowerCase(Locale.ROOT).equals(word)) {
        return how;
      }
    }
    throw new IllegalArgumentException("a label is, begins or ends a line, but does not: " + word);
  }
}
