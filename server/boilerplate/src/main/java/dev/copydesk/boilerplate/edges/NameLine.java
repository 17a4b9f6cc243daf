package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * A name on a line of its own beside the line that says when the article went out, between headline
 * and lede. The place tells it: the same name elsewhere is an answer in a list.
 */
public final class NameLine {

  private static final int MOST_LINES = 8;
  private static final int LONGEST = 36;
  private static final int MOST_WORDS = 4;
  private static final int LEAST_PARAGRAPH = 60;

  private NameLine() {}

  /** Adds the name beside a draft's first time stamp. */
  static void find(Prose prose, List<Find> found, Messages messages, List<Find> finds) {
    List<Block> blocks = prose.blocks();
    int last = Math.min(MOST_LINES, blocks.size());
    for (int i = 0; i < last && !isParagraph(prose.text(), blocks.get(i)); i++) {
      if (isTime(found, blocks.get(i))) {
        if (isLetter(prose)) {
          return; // who it goes to
        }
        for (int beside : new int[] {i - 1, i + 1}) {
          if (beside > 0
              && beside < last
              && isFree(prose.text(), found, blocks.get(beside))
              && !headsMore(blocks, found, last)) {
            Block name = blocks.get(beside);
            String message = messages.say("kind." + Kind.BYLINE.id());
            finds.add(new Find(Kind.BYLINE, name.start(), name.end(), message));
            return;
          }
        }
        return;
      }
    }
  }

  /** Whether one of the first lines greets somebody. */
  private static boolean isLetter(Prose prose) {
    List<Block> blocks = prose.blocks();
    for (int i = 0; i < Math.min(2 * MOST_LINES, blocks.size()); i++) {
      if (Salutations.isLine(prose.text(), blocks.get(i).start(), blocks.get(i).end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the article has begun: a headline or a deck may be as long, but is no sentence. */
  private static boolean isParagraph(String text, Block block) {
    return block.length() >= LEAST_PARAGRAPH
        && DraftEdges.isSentenceEnd(text.charAt(block.end() - 1));
  }

  private static boolean isTime(List<Find> found, Block block) {
    int next = Merging.firstBehind(found, block.start());
    return next < found.size()
        && found.get(next).kind() == Kind.TIMESTAMP
        && found.get(next).start() == block.start()
        && found.get(next).end() == block.end();
  }

  /** Whether dates head parts of the draft further down, as posts in a row: names may be titles. */
  private static boolean headsMore(List<Block> blocks, List<Find> found, int from) {
    for (Block block : blocks.subList(from, blocks.size())) {
      if (isTime(found, block)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(String text, List<Find> found, Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && !Merging.isFound(found, block.start(), block.end())
        && !isLink(text, block)
        && isName(text, block.start(), block.end());
  }

  /** Whether a line is a link of Markdown, as the section beside a date is. */
  private static boolean isLink(String text, Block block) {
    return block.start() > 0 && text.charAt(block.start() - 1) == '[';
  }

  /**
   * Whether a stretch is two to four words of Latin letters, each with one capital, particles
   * aside, or an agency and such a name.
   */
  public static boolean isName(String text, int start, int end) {
    if (end - start > LONGEST || isList(text, start, end)) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (String word : text.substring(start, end).split(",? ")) {
      words++;
      boolean particle = word.length() <= 3 && word.equals(word.toLowerCase(java.util.Locale.ROOT));
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (!capital && !particle || !isOfName(word)) {
        return false;
      }
      capitals += capital ? 1 : 0;
    }
    return capitals >= 2 && words <= MOST_WORDS;
  }

  /**
   * Whether a stretch has two commas, as what a page is about has and a name with its agency not.
   */
  private static boolean isList(String text, int start, int end) {
    int comma = Letters.find(text, ',', start, end);
    return comma >= 0 && Letters.find(text, ',', comma + 1, end) >= 0;
  }

  private static boolean isOfName(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && "-'’.".indexOf(c) < 0 || c >= 0x250) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals <= 2;
  }
}
