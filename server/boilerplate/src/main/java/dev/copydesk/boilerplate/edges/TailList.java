package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * A list behind the last sentence of a draft whose items are headlines and names of pages: each
 * begins with a mark and none is a sentence or gives a figure behind a colon, as the list of an
 * article's facts does.
 */
final class TailList {

  /** In code units. */
  private static final int LONGEST_ITEM = 160;

  private static final int LEAST_ITEM = 8;
  private static final String MARKS = "・■▼▶●◆★☆□";
  private static final String HEADS = "[【〔<＜■◆";
  private static final int LONGEST_HEADING = 40;

  /** A heading may end with them. */
  private static final String SHOUTS = "!！";

  private static final String STOPS = "。.";
  private static final String SENTENCE_ENDS = "。.!?！？";

  private TailList() {}

  /**
   * Adds what stands in such a list and is not found yet.
   *
   * @return the number of the last block before the list
   */
  static int find(Prose prose, List<Find> found, Messages messages, List<Find> finds) {
    List<Block> blocks = prose.blocks();
    int first = blocks.size();
    int items = 0;
    int facts = 0;
    while (first > 0 && isOfList(prose.text(), blocks.get(first - 1), found, items > 0)) {
      first--;
      Block block = blocks.get(first);
      boolean item = MARKS.indexOf(prose.text().charAt(block.start())) >= 0;
      items += item ? 1 : 0;
      facts += item && isFact(prose.text(), block) ? 1 : 0;
    }
    boolean article = first > 0 && blocks.get(first - 1).length() > LEAST_ITEM;
    if (first > 1 && items > 1 && isHeading(prose.text(), blocks.get(first - 1))) {
      first--;
      article |= blocks.get(first - 1).length() > LEAST_ITEM;
    }
    if (items < 2 || 3 * facts > items || !article) {
      return blocks.size() - 1;
    }
    String message = messages.say("kind." + Kind.RELATED_LINKS.id());
    for (int i = first; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!Merging.isFound(found, block.start(), block.end())) {
        int last = i;
        while (last + 1 < blocks.size()
            && !Merging.isFound(found, blocks.get(last + 1).start(), blocks.get(last + 1).end())) {
          last++;
        }
        finds.add(new Find(Kind.RELATED_LINKS, block.start(), blocks.get(last).end(), message));
        i = last;
      }
    }
    return first - 1;
  }

  /**
   * Whether a line is found already, or is an item, or an address below one.
   *
   * @param below whether an item stands below it: then a headline may ask or shout
   */
  private static boolean isOfList(String text, Block block, List<Find> found, boolean below) {
    if (Merging.isFound(found, block.start(), block.end())) {
      return true;
    }
    if (block.kind() != Block.Kind.PARAGRAPH || block.length() > LONGEST_ITEM) {
      return false;
    }
    boolean item =
        MARKS.indexOf(text.charAt(block.start())) >= 0
            && (below ? STOPS : SENTENCE_ENDS).indexOf(text.charAt(block.end() - 1)) < 0
            && block.length() >= LEAST_ITEM;
    return item || text.startsWith("http", block.start());
  }

  /** Whether a line is what a list is headed by: in brackets or behind a sign, and no sentence. */
  private static boolean isHeading(String text, Block block) {
    char last = text.charAt(block.end() - 1);
    return HEADS.indexOf(text.charAt(block.start())) >= 0
        && block.length() <= LONGEST_HEADING
        && (SENTENCE_ENDS.indexOf(last) < 0 || SHOUTS.indexOf(last) >= 0);
  }

  /** Whether an item names something and, behind a colon, says what it is. */
  private static boolean isFact(String text, Block block) {
    for (int i = block.start() + 1; i < block.end() - 1; i++) {
      char c = text.charAt(i);
      if (c == '：' || c == ':' && text.charAt(i + 1) != '/') {
        return true;
      }
    }
    return false;
  }
}
