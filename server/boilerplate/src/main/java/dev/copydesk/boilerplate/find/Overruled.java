package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out finds that the article behind them shows to be none: signs that end a text where it
 * goes on, so that they part its pieces, and the heading of a list where a paragraph follows, the
 * name of a section that heads a part of the article.
 */
public final class Overruled {

  /** A paragraph of an article has at least so many code units, an item of a list fewer. */
  private static final int LEAST_PARAGRAPH = 100;

  /** Behind the end of a release notes may stand, but no such part of the draft. */
  private static final int MOST_NOTES = 4;

  private static final String PARTS = "#* ";
  private static final int LONGEST_SPEAKER = 5;

  private Overruled() {}

  /**
   * The finds without those.
   *
   * @param found in text order, none overlapping
   */
  public static List<Find> leftOut(Prose prose, List<Find> found) {
    List<Find> kept = new ArrayList<>(found.size());
    for (Find find : found) {
      boolean overruled =
          switch (find.kind()) {
            case END_MARK -> isSign(prose.text(), find) && partsArticle(prose, found, find);
            case RELATED_LINKS -> leadsIn(prose, found, find);
            case NAVIGATION ->
                isWord(prose.text(), find) && isHeading(prose, found, find)
                    || isSpeaker(prose.text(), find) && isBeforeParagraph(prose, found, find);
            default -> false;
          };
      if (!overruled) {
        kept.add(find);
      }
    }
    return kept;
  }

  /** Whether a find is one word with a capital, as the name of a section is. */
  private static boolean isWord(String text, Find find) {
    for (int i = find.start(); i < find.end(); i++) {
      char c = text.charAt(i);
      if (!Letters.isLatin(c) || i > find.start() != Character.isLowerCase(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a find is a short word of Hangul in brackets, as in front of who speaks on the air. */
  private static boolean isSpeaker(String text, Find find) {
    int last = find.end() - 1;
    boolean brackets = text.charAt(find.start()) == '[' && text.charAt(last) == ']';
    for (int i = find.start() + 1; i < last; i++) {
      brackets &= Letters.isHangul(text.charAt(i));
    }
    return brackets && last - find.start() > 2 && last - find.start() <= LONGEST_SPEAKER;
  }

  private static boolean isBeforeParagraph(Prose prose, List<Find> found, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    return block >= 0
        && block + 1 < blocks.size()
        && !Merging.isFound(found, blocks.get(block + 1).start(), blocks.get(block + 1).end());
  }

  /** Whether a find is a block of its own, with a paragraph of the article above it and below. */
  private static boolean isHeading(Prose prose, List<Find> found, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    return block > 0
        && block + 1 < blocks.size()
        && find.start() == blocks.get(block).start()
        && find.end() == blocks.get(block).end()
        && isParagraph(prose.text(), found, blocks.get(block - 1))
        && isParagraph(prose.text(), found, blocks.get(block + 1));
  }

  private static boolean isSign(String text, Find find) {
    for (int i = find.start(); i < find.end(); i++) {
      if (PARTS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether more than notes stand behind a sign: paragraphs that nothing found, one first. */
  private static boolean partsArticle(Prose prose, List<Find> found, Find find) {
    List<Block> blocks = prose.blocks();
    int first = prose.blockAt(find.end() - 1) + 1;
    if (first == blocks.size() || !isParagraph(prose.text(), found, blocks.get(first))) {
      return false;
    }
    int behind = 0;
    for (Block block : blocks.subList(first, blocks.size())) {
      behind += isParagraph(prose.text(), found, block) ? block.length() : 0;
    }
    return behind * MOST_NOTES > prose.text().length();
  }

  /** Whether a line that ends in a colon has a paragraph below it, which it leads in. */
  private static boolean leadsIn(Prose prose, List<Find> found, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    return prose.text().charAt(find.end() - 1) == ':'
        && block >= 0
        && block + 1 < blocks.size()
        && find.end() == blocks.get(block).end()
        && isParagraph(prose.text(), found, blocks.get(block + 1));
  }

  private static boolean isParagraph(String text, List<Find> found, Block block) {
    return block.length() >= LEAST_PARAGRAPH
        && KeptSentences.isSentence(text, block)
        && !Merging.isFound(found, block.start(), block.end());
  }
}
