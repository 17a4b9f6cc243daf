package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out finds that the article behind them shows to be none: signs that end a text where it
 * goes on, so that they part its pieces, and the heading of a list where a paragraph follows, the
 * name of a section that heads a part of the article, a caption that the markup puts at its
 * picture, a prompt that somebody is quoted with.
 */
public final class Overruled {

  /** A paragraph of an article has at least so many code units, an item of a list fewer. */
  private static final int LEAST_PARAGRAPH = 100;

  /** Behind the end of a release notes may stand, but no such part of the draft. */
  private static final int MOST_NOTES = 4;

  private static final String PARTS = "#* ";
  private static final int LONGEST_SPEAKER = 5;

  /** "of", "and", "to" in the name of a section. */
  private static final int LONGEST_LITTLE = 3;

  private static final int LONGEST_FIELD = 30;
  private static final int DIGITS_OF_ITEM = 3;
  private static final int NO_ITEM = -1;

  /** A line that is longer than a time of day says what happened then. */
  private static final int LONGEST_CLOCK = 16;

  private Overruled() {}

  /**
   * The finds without those.
   *
   * @param found in text order, none overlapping
   */
  public static List<Find> leftOut(Prose prose, List<Find> found) {
    List<Find> kept = new ArrayList<>(found.size());
    ArticleText article = new ArticleText(prose, found);
    boolean items = areItems(prose, found);
    boolean verse = !found.isEmpty() && Verse.is(prose);
    for (Find find : found) {
      boolean overruled =
          switch (find.kind()) {
            case END_MARK -> isSign(prose.text(), find) && partsArticle(prose, found, find);
            case RELATED_LINKS -> leadsIn(prose, found, find) || isOfRecord(prose, found, find);
            case RECURRING ->
                leadsIn(prose, found, find)
                    || Headings.is(prose.text(), find)
                    || signsQuote(prose, find);
            case PRESS_RELEASE ->
                isTitle(prose.text(), find) && headsLaterPart(prose, found, article, find)
                    || isSaid(prose.text(), find)
                    || Praise.isOfArticle(prose, article, find);
            case TIMESTAMP -> headsLog(prose, find);
            case BYLINE -> items && itemAbove(prose.text(), find) != NO_ITEM;
            case CAPTION, PHOTO_CREDIT -> isOfFigure(prose, find);
            case SYNDICATION -> isOfRecord(prose, found, find);
            case NAVIGATION ->
                verse
                    || isTitle(prose.text(), find) && isHeading(prose, found, find)
                    || isOfRow(prose.text(), find)
                    || isSpeaker(prose.text(), find) && isBeforeParagraph(prose, found, find);
            case SHARE -> verse || isSaid(prose.text(), find);
            case SUBSCRIBE, CONTACT, COMMENTS, APP_PROMO -> isSaid(prose.text(), find);
            default -> false;
          };
      if (!overruled) {
        kept.add(find);
      }
    }
    return kept;
  }

  /** Whether a find begins a quote within a line: somebody says it. */
  private static boolean isSaid(String text, Find find) {
    int mark = find.start() - 1;
    return mark > 0
        && Marks.opensQuote(text.charAt(mark))
        && Letters.isBlank(text.charAt(mark - 1));
  }

  /**
   * Whether two bylines stand below lines with one number and the next: a list of books with their
   * writers.
   */
  private static boolean areItems(Prose prose, List<Find> found) {
    int last = NO_ITEM;
    for (Find find : found) {
      int item = find.kind() == Kind.BYLINE ? itemAbove(prose.text(), find) : NO_ITEM;
      if (item != NO_ITEM && last != NO_ITEM && item == last + 1) {
        return true;
      }
      last = item == NO_ITEM ? last : item;
    }
    return false;
  }

  /** The number of the item that a find stands on the line below of; {@link #NO_ITEM} if none. */
  private static int itemAbove(String text, Find find) {
    int above = Letters.beforeSpace(text, find.start(), 0);
    if (above == find.start() || !Letters.isLineEnd(text.charAt(above))) {
      return NO_ITEM;
    }
    int start = above;
    while (start > 0 && !Letters.isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    int number = 0;
    int at = start;
    while (at < above && at - start < DIGITS_OF_ITEM && Character.isDigit(text.charAt(at))) {
      number = 10 * number + Character.digit(text.charAt(at), 10);
      at++;
    }
    int behind = at < above && ".)".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    boolean item = at > start && behind < above && Letters.isBlank(text.charAt(behind));
    return item ? number : NO_ITEM;
  }

  /** Whether the markup says that a find stands with its picture, where it belongs. */
  private static boolean isOfFigure(Prose prose, Find find) {
    int block = prose.blockAt(find.start());
    return block >= 0 && prose.blocks().get(block).kind() == Block.Kind.CAPTION;
  }

  /**
   * Whether a find is words with capitals, but for little ones between, as the name of a section
   * is.
   */
  private static boolean isTitle(String text, Find find) {
    int length = 0;
    boolean capital = false;
    for (int i = find.start(); i <= find.end(); i++) {
      char c = i < find.end() ? text.charAt(i) : ' ';
      if (c == ' ') {
        if (length == 0 || !capital && length > LONGEST_LITTLE || !capital && i == find.end()) {
          return false;
        }
        length = 0;
      } else if (!Letters.isLatin(c) || length > 0 && !Character.isLowerCase(c)) {
        return false;
      } else {
        capital = length == 0 ? Character.isUpperCase(c) : capital;
        length++;
      }
    }
    return Character.isUpperCase(text.charAt(find.start()));
  }

  /** Whether a find is a line with a paragraph right below it and another anywhere above. */
  private static boolean headsLaterPart(
      Prose prose, List<Find> found, ArticleText article, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    return block > 0
        && block + 1 < blocks.size()
        && find.end() == blocks.get(block).end()
        && isParagraph(prose.text(), found, blocks.get(block + 1))
        && article.isAbove(block);
  }

  /** Whether a line names somebody and an outlet below a quote, whose source it is. */
  private static boolean signsQuote(Prose prose, Find find) {
    int block = prose.blockAt(find.start());
    String text = prose.text();
    int comma = Letters.find(text, ',', find.start(), find.end());
    if (block < 1 || comma < 0 || !Marks.closesQuote(lastOf(prose, block - 1))) {
      return false;
    }
    for (int i = find.start(); i < find.end(); i++) {
      boolean first = i == find.start() || text.charAt(i - 1) == ' ';
      boolean word = first && i + LONGEST_LITTLE < find.end();
      if (word && !Character.isUpperCase(text.charAt(i)) && !isLittle(text, i)) {
        return false;
      }
    }
    return !KeptSentences.isSentence(text, prose.blocks().get(block));
  }

  private static boolean isLittle(String text, int start) {
    int end = start;
    while (Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - start <= LONGEST_LITTLE;
  }

  private static char lastOf(Prose prose, int block) {
    return prose.text().charAt(prose.blocks().get(block).end() - 1);
  }

  /** Whether a find is some cells of a row and not the whole of it, with figures in them. */
  private static boolean isOfRow(String text, Find find) {
    int before = Letters.beforeBlanks(text, find.start(), 0) - 1;
    int behind = Letters.behindBlanks(text, find.end(), text.length());
    boolean cell =
        before >= 0 && text.charAt(before) == '|'
            || behind < text.length() && text.charAt(behind) == '|';
    for (int i = find.start(); cell && i < find.end(); i++) {
      if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '%') {
        return true;
      }
    }
    return false;
  }

  /** Whether the lines above and below a line have labels, too, as a record of a list has. */
  private static boolean isOfRecord(Prose prose, List<Find> found, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    return block > 0
        && block + 1 < blocks.size()
        && find.start() == blocks.get(block).start()
        && isField(prose.text(), found, blocks.get(block - 1))
        && isField(prose.text(), found, blocks.get(block + 1));
  }

  /** Whether a line that is no find is a label of few words, a colon, and what it holds. */
  private static boolean isField(String text, List<Find> found, Block line) {
    int colon = line.start();
    int most = Math.min(line.end() - 1, line.start() + LONGEST_FIELD);
    while (colon < most && text.charAt(colon) != ':') {
      colon++;
    }
    return colon > line.start()
        && colon < most
        && text.charAt(colon) == ':'
        && text.charAt(colon + 1) == ' '
        && Character.isUpperCase(text.charAt(line.start()))
        && line.length() < LEAST_PARAGRAPH
        && !Merging.isFound(found, line.start(), line.end());
  }

  /** Whether the line below a date begins with a time of day: a transcript of that day, a log. */
  private static boolean headsLog(Prose prose, Find find) {
    int block = prose.blockAt(find.start());
    List<Block> blocks = prose.blocks();
    if (block < 0 || block + 1 == blocks.size() || find.end() != blocks.get(block).end()) {
      return false;
    }
    Block below = blocks.get(block + 1);
    String text = prose.text();
    int at = below.start();
    while (at < below.end() && at < below.start() + 2 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > below.start()
        && at + 2 < below.end()
        && text.charAt(at) == ':'
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && below.length() > LONGEST_CLOCK;
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

  static boolean isParagraph(String text, List<Find> found, Block block) {
    return block.length() >= LEAST_PARAGRAPH
        && KeptSentences.isSentence(text, block)
        && !Merging.isFound(found, block.start(), block.end());
  }
}
