package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;

/**
 * Tells a poem from a pasted page, which has short lines, too: most of its lines end with a mark,
 * some with a comma. A word of a menu that is a line of it is verse.
 */
final class Verse {

  /** In code units; a paragraph has longer lines. */
  private static final int LONGEST_LINE = 70;

  private static final int FEWEST_COMMAS = 2;
  private static final String COMMAS = ",;";

  private Verse() {}

  /** Whether a draft is nothing but verse, a title aside. */
  static boolean is(Prose prose) {
    int lines = 0;
    int marked = 0;
    int commas = 0;
    for (Block block : prose.blocks()) {
      String text = prose.text();
      int at = block.start();
      while (at < block.end()) {
        int end = at;
        while (end < block.end() && !Letters.isLineEnd(text.charAt(end))) {
          end++;
        }
        if (end - at > LONGEST_LINE) {
          return false;
        }
        int last = Letters.beforeBlanks(text, end, at);
        if (last > at) {
          char mark = text.charAt(last - 1);
          boolean comma = COMMAS.indexOf(mark) >= 0;
          lines++;
          commas += comma ? 1 : 0;
          marked += comma || Marks.isStop(mark) ? 1 : 0;
        }
        at = end + 1;
      }
    }
    return commas >= FEWEST_COMMAS && marked * 2 >= lines;
  }
}
