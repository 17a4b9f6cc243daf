package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.text.Letters;

/**
 * Tells the lines of menus from lists of headlines: the names of sections, rows of labels, tags.
 */
final class MenuLines {

  /** A wider line is no name of a section, but may be a headline. */
  private static final float WIDEST_SECTION = 4;

  /** So many names of sections are a menu. */
  private static final int FEWEST_SECTIONS = 5;

  /** So many labels side by side are a row. */
  private static final int FEWEST_LABELS = 4;

  /** A wider line of tags would be a sentence whose blanks were lost. */
  private static final float WIDEST_TAGS = 25;

  private static final int NAVIGATION = kinds(Kind.NAVIGATION);

  private MenuLines() {}

  /** Whether lines are names of sections: a list of other articles has their headlines. */
  static boolean isMenu(PageLines lines, int from, int to) {
    int labels = 0;
    for (int i = from; i < to; i++) {
      labels += lines.width(i) < WIDEST_SECTION ? 1 : 0;
    }
    return to - from >= FEWEST_SECTIONS && labels * 10 >= (to - from) * 8;
  }

  /** Whether a line is short labels with bars or dashes between them, as at the foot of a page. */
  static boolean isRow(PageLines lines, int line) {
    if (isJoined(lines, line) || line > 0 && isJoined(lines, line - 1)) {
      return true;
    }
    char[] text = lines.text();
    int seams = 0;
    for (int i = lines.start(line) + 1; i + 1 < lines.end(line); i++) {
      boolean apart = Letters.isSpace(text[i - 1]) && Letters.isSpace(text[i + 1]);
      seams += apart && (text[i] == '|' || text[i] == '-') ? 1 : 0;
    }
    int labels = seams + 1;
    return labels >= FEWEST_LABELS
        && lines.width(line) < WIDEST_SECTION * labels
        && !lines.has(line, Shape.ENDED);
  }

  /** Whether a line and the next are labels that stood side by side. */
  private static boolean isJoined(PageLines lines, int line) {
    if (line + 1 >= lines.count()
        || lines.width(line) >= WIDEST_SECTION
        || lines.width(line + 1) >= WIDEST_SECTION) {
      return false;
    }
    for (int i = lines.end(line); i < lines.start(line + 1); i++) {
      if (lines.text()[i] == '\n' || lines.text()[i] == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is tags that were set side by side and lost what stood between them. */
  static boolean isTags(PageLines lines, int line) {
    char[] text = lines.text();
    int seams = 0;
    int words = 1;
    for (int i = lines.start(line) + 1; i < lines.end(line); i++) {
      words += Letters.isSpace(text[i]) ? 1 : 0;
      seams += Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1]) ? 1 : 0;
    }
    return seams > 1
        && words > 1
        && seams * 2 >= words
        && lines.width(line) < WIDEST_TAGS
        && !lines.has(line, Shape.ENDED);
  }

  /** Whether labels of a menu stand on either side of a line. */
  static boolean isWithinMenu(PageLines lines, int line) {
    return line > 0
        && line + 1 < lines.count()
        && lines.is(line - 1, NAVIGATION)
        && lines.is(line + 1, NAVIGATION);
  }

  /** Whether a line is a label between two others: an item of a menu. */
  static boolean isAmongLabels(PageLines lines, int line) {
    return line > 0
        && line + 1 < lines.count()
        && isLabel(lines, line - 1)
        && isLabel(lines, line)
        && isLabel(lines, line + 1);
  }

  static boolean isLabel(PageLines lines, int line) {
    return lines.width(line) < WIDEST_SECTION && !lines.has(line, Shape.ENDED);
  }

  static boolean isMenuRow(PageLines lines, int line) {
    return lines.is(line, NAVIGATION) || lines.areLabels(line, Kind.NAVIGATION);
  }

  /** Whether a line is told to be of a menu by itself, or has no word. */
  static boolean isOfMenu(PageLines lines, int line) {
    return lines.head(line) == Kind.NAVIGATION
        || lines.has(line, Shape.WORDLESS) && !lines.has(line, Shape.DATE)
        || isRow(lines, line);
  }

  /** Whether lines with the heading of a part among them are items of the menu that they follow. */
  static boolean isInMenu(PageLines lines, int from, int to) {
    boolean labels =
        from > 1
            && isLabel(lines, from - 1)
            && isLabel(lines, from - 2)
            && (to - from > 2 || to - from > 1 && lines.is(from - 1, NAVIGATION));
    for (int i = from; i < to && labels; i++) {
      labels = isLabel(lines, i);
    }
    return labels;
  }

  /** What most of a block's labels say; navigation where they do not agree. */
  static Kind kind(PageLines lines, int from, int to, Kind[] labels) {
    int all = 0;
    int[] votes = new int[labels.length];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < labels.length; k++) {
        int bit = 1 << labels[k].ordinal();
        int vote = lines.is(i, bit) ? 2 : lines.near(i, bit) ? 1 : 0;
        votes[k] += vote;
        all += vote;
      }
    }
    for (int k = 0; k < labels.length; k++) {
      if (votes[k] * 5 > all * 3) {
        return labels[k];
      }
    }
    return Kind.NAVIGATION;
  }
}
