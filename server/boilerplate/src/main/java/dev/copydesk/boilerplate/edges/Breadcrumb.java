package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** The line above a headline that says where in a site it stands: short names with arrows. */
final class Breadcrumb {

  private static final int MOST_LINES = 6;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_NAME = 24;
  private static final int LEAST_NAMES = 3;
  private static final String ARROWS = ">›»〉＞";

  private Breadcrumb() {}

  /** Adds the line where one of a draft's first is one. */
  static void find(Prose prose, Messages messages, List<Find> finds) {
    int last = Math.min(MOST_LINES, prose.blocks().size() - 1);
    for (Block block : prose.blocks().subList(0, Math.max(0, last))) {
      if (block.kind() == Block.Kind.PARAGRAPH && isOne(prose.text(), block)) {
        String message = messages.say("kind." + Kind.NAVIGATION.id());
        finds.add(new Find(Kind.NAVIGATION, block.start(), block.end(), message));
        return;
      }
    }
  }

  private static boolean isOne(String text, Block block) {
    if (block.length() > LONGEST_LINE) {
      return false;
    }
    int names = 0;
    int letters = 0;
    for (int i = block.start(); i <= block.end(); i++) {
      if (i == block.end() || ARROWS.indexOf(text.charAt(i)) >= 0) {
        if (letters == 0 && i < block.end() || letters > LONGEST_NAME) {
          return false;
        }
        names += letters > 0 ? 1 : 0;
        letters = 0;
      } else if (".!?\"“”«".indexOf(text.charAt(i)) >= 0) {
        return false;
      } else {
        letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
      }
    }
    return names >= LEAST_NAMES;
  }
}
