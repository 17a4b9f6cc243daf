package dev.copydesk.boilerplate.text;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;

/**
 * Takes a line apart that is the lines of a page joined by bullets or bars, as some programs paste
 * them: {@code Home • News • Sport • Sign in}.
 */
public final class JoinedLabels {

  private static final String JOINS = "|•·";

  /** With fewer labels a line is one: a byline, a place and a time. */
  private static final int FEWEST = 4;

  /** Headlines among them are wider than labels, in words; sentences would be wider still. */
  private static final float WIDEST = 14;

  private JoinedLabels() {}

  /**
   * Where the labels of a line start and end, in turns, counted in code units from the start of the
   * text; the line's own start and end where it is no such line.
   */
  public static int[] parts(char[] text, int start, int end) {
    int joins = 0;
    for (int i = start + 1; i + 1 < end; i++) {
      if (isJoin(text, i)) {
        joins++;
      } else if (Marks.isFullStop(text[i]) && Letters.isSpace(text[i + 1])) {
        return new int[] {start, end};
      }
    }
    if (joins + 1 < FEWEST || Shape.width(text, start, end) > WIDEST * (joins + 1)) {
      return new int[] {start, end};
    }
    int[] parts = new int[2 * (joins + 1)];
    int count = 0;
    int from = start;
    for (int i = start + 1; i + 1 < end; i++) {
      if (isJoin(text, i)) {
        parts[count++] = from;
        parts[count++] = i;
        from = i + 1;
      }
    }
    parts[count++] = from;
    parts[count] = end;
    return parts;
  }

  /** Whether a mark stands between labels, with a blank on either side. */
  private static boolean isJoin(char[] text, int at) {
    return JOINS.indexOf(text[at]) >= 0
        && Letters.isSpace(text[at - 1])
        && Letters.isSpace(text[at + 1]);
  }
}
