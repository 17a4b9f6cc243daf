package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.KeptSentences;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the lines that belong to a find into it: the telephone numbers below a tip line, the name
 * and address below "Media contact", the paragraph below "About …", and lines of the same kind.
 */
final class Following {

  /** What stands below a phrase and belongs to it, as phrase packs name it. */
  enum Lines {
    NONE,
    /** Lines that begin with a mark or with the number of an item. */
    BULLETS,
    /** The items of a list, each with a mark before it, to the last. */
    ITEMS,
    /** Short lines up to an empty one. */
    LINES,
    /** The next line, if it is a headline. */
    HEADLINE,
    /** The next paragraph. */
    PARAGRAPH
  }

  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 80;
  private static final int LEAST_PARAGRAPH = 40;
  private static final int DIGITS_OF_NUMBER = 7;

  /** What stands where a bullet was that an encoding did not have. */
  private static final String LOST_BULLET = "? ";

  private static final String BULLETS = "▷▶►·•●☎◇◆-*☞①②③④⑤⑥⑦⑧⑨⑩";

  /** More items, and longer ones, than a list of headlines has. */
  private static final int MOST_ITEMS = 100;

  private static final int LONGEST_ITEM = 160;
  private static final int LEAST_HEADLINE = 12;
  private static final int LONGEST_DATE = 24;
  private static final String ITEM_MARKS = BULLETS + "・■□▼▽☆★◎○※＞>»【";

  /** What the heading of a list begins with. */
  private static final String HEADS = "【■◆";

  private final Prose prose;
  private final List<Block> blocks;

  private Following(Prose prose) {
    this.prose = prose;
    this.blocks = prose.blocks();
  }

  /**
   * @param hits in text order, none overlapping
   * @return in text order, none overlapping
   */
  static List<Hit> of(Prose prose, List<Hit> hits) {
    Following following = new Following(prose);
    List<Hit> joined = new ArrayList<>(hits.size());
    boolean release = hits.stream().anyMatch(Following::isOfRelease);
    for (Hit hit : hits) {
      if (hit.entry().following() == Lines.PARAGRAPH && !release && !following.isPortrait(hit)) {
        continue;
      }
      Hit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && hit.start() < last.end()) {
        if (hit.end() > last.end()) {
          joined.set(joined.size() - 1, last.at(last.start(), hit.end()));
        }
      } else if (last != null && following.goesOn(last, hit)) {
        joined.set(joined.size() - 1, last.at(last.start(), following.end(hit)));
      } else {
        joined.add(hit.at(hit.start(), following.end(hit)));
      }
    }
    return joined;
  }

  /** Whether a find shows that the draft is a press release, whatever its headings are. */
  private static boolean isOfRelease(Hit hit) {
    return hit.kind() == Kind.PRESS_RELEASE && hit.entry().following() != Lines.PARAGRAPH;
  }

  /**
   * Whether the paragraph below a heading, if any, names a web address as a firm's portrait does.
   */
  private boolean isPortrait(Hit heading) {
    String below = prose.text().substring(heading.end(), end(heading));
    return below.isEmpty() || below.contains("www.") || below.contains("://");
  }

  /** Whether two finds are lines of one block of the same kind. */
  private boolean goesOn(Hit hit, Hit next) {
    Kind kind = hit.kind();
    if (kind != next.kind() || kind.isCredit() || kind.isRight() || hit.entry().house()) {
      return false;
    }
    if (!Letters.isSpace(prose.text(), hit.end(), next.start())) {
      return false;
    }
    int block = prose.blockAt(hit.end() - 1);
    return prose.blockAt(next.start()) > block && lineEnds(block, prose.blockAt(next.start())) < 2;
  }

  private int end(Hit hit) {
    int block = prose.blockAt(hit.end() - 1);
    if (block < 0 || hit.end() < blocks.get(block).end()) {
      return hit.end();
    }
    return switch (hit.entry().following()) {
      case NONE -> hit.end();
      case ITEMS -> behindItems(hit.end(), block);
      case HEADLINE -> behindHeadline(hit.end(), block);
      case BULLETS -> behindLines(hit.end(), block, true);
      case LINES -> behindLines(hit.end(), block, false);
      case PARAGRAPH -> behindParagraph(hit.end(), block);
    };
  }

  private int behindLines(int from, int block, boolean bullets) {
    int end = from;
    int last = Math.min(blocks.size(), block + 1 + MOST_LINES);
    for (int i = block + 1; i < last; i++) {
      Block next = blocks.get(i);
      if (next.length() > LONGEST_LINE
          || next.kind() == Block.Kind.HEADING
          || bullets && !isItem(next)
          || !bullets && (KeptSentences.isSentence(prose.text(), next) || headsStory(i))
          || lineEnds(i - 1, i) > 1) {
        break;
      }
      end = next.end();
    }
    return end;
  }

  /** Whether a line names nobody to call or write to, and a paragraph of the article follows. */
  private boolean headsStory(int line) {
    if (line + 1 >= blocks.size()) {
      return false;
    }
    Block below = blocks.get(line + 1);
    return below.length() > LEAST_PARAGRAPH
        && KeptSentences.isSentence(prose.text(), below)
        && !isAddress(blocks.get(line));
  }

  private boolean isAddress(Block line) {
    int digits = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = prose.text().charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      if (c == '@' || digits >= DIGITS_OF_NUMBER) {
        return true;
      }
    }
    return false;
  }

  /** Behind the last item of a list; a sentence is none. */
  private int behindItems(int from, int block) {
    String text = prose.text();
    int end = from;
    int items = from;
    int headings = 0;
    int last = Math.min(blocks.size(), block + 1 + MOST_ITEMS);
    for (int i = block + 1; i < last; i++) {
      Block next = blocks.get(i);
      boolean marked =
          ITEM_MARKS.indexOf(text.charAt(next.start())) >= 0
              || text.startsWith("http", next.start());
      boolean sentence = "。.".indexOf(text.charAt(next.end() - 1)) >= 0;
      if (!marked || sentence || next.length() > LONGEST_ITEM || lineEnds(i - 1, i) > 2) {
        break;
      }
      boolean heading =
          i > block + 1
              && HEADS.indexOf(text.charAt(next.start())) >= 0
              && text.charAt(next.start()) != text.charAt(blocks.get(block + 1).start());
      headings = heading ? headings + 1 : 0;
      items = heading ? items : next.end();
      end = next.end();
    }
    end = headings == 1 ? items : end; // without the heading of what is no list
    return end > from || !isAlone(block + 1) ? end : behindHeadline(from, block);
  }

  /** Whether an empty line, or nothing, follows a line. */
  private boolean isAlone(int line) {
    return line + 1 >= blocks.size() || lineEnds(line, line + 1) > 1;
  }

  /**
   * Behind the headline right below, which is no sentence and as long as headlines are; and behind
   * those that follow it where each has its date below.
   */
  private int behindHeadline(int from, int block) {
    int at = block + 1;
    if (!isHeadline(at)) {
      return from;
    }
    while (isDate(at + 1)) {
      at++;
      if (!isHeadline(at + 1) || !isDate(at + 2)) {
        break;
      }
      at++;
    }
    return blocks.get(at).end();
  }

  private boolean isHeadline(int block) {
    if (block >= blocks.size() || lineEnds(block - 1, block) > 2) {
      return false;
    }
    Block line = blocks.get(block);
    return line.length() >= LEAST_HEADLINE
        && line.length() <= LONGEST_ITEM
        && ".!:。".indexOf(prose.text().charAt(line.end() - 1)) < 0;
  }

  /** Whether a line is a date and little else. */
  private boolean isDate(int block) {
    if (block >= blocks.size() || blocks.get(block).length() > LONGEST_DATE) {
      return false;
    }
    Block line = blocks.get(block);
    char[] text = prose.text().substring(line.start(), line.end()).toCharArray();
    return (Shape.flags(text, 0, text.length, Shape.width(text, 0, text.length)) & Shape.DATE) != 0;
  }

  private boolean isItem(Block line) {
    String text = prose.text();
    int at = line.start();
    while (at < line.end() && at < line.start() + 2 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at > line.start()) {
      return at < line.end() && ". )".indexOf(text.charAt(at)) >= 0;
    }
    return BULLETS.indexOf(text.charAt(at)) >= 0
        || text.startsWith(LOST_BULLET, at)
        || isLink(line);
  }

  /** Whether a line is an address, in brackets or not: that of the headline above. */
  private boolean isLink(Block line) {
    String text = prose.text();
    int at = text.charAt(line.start()) == '(' ? line.start() + 1 : line.start();
    boolean begins = text.startsWith("www.", at) || text.startsWith("http", at);
    return begins && Letters.find(text, ' ', at, line.end()) < 0;
  }

  private int behindParagraph(int from, int block) {
    int end = from;
    int allowed = 2;
    for (int i = block + 1; i < blocks.size() && i <= block + MOST_LINES; i++) {
      Block next = blocks.get(i);
      if (next.kind() == Block.Kind.HEADING || lineEnds(i - 1, i) > allowed) {
        break;
      }
      end = next.end();
      allowed = 1;
    }
    return end;
  }

  /** How many line ends of the draft stand between two blocks. */
  private int lineEnds(int block, int next) {
    String draft = prose.draft().text();
    int from = prose.span(blocks.get(block).start(), blocks.get(block).end()).end();
    int to = prose.span(blocks.get(next).start(), blocks.get(next).end()).start();
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = draft.charAt(i);
      boolean second = c == '\n' && i > from && draft.charAt(i - 1) == '\r';
      count += (c == '\n' || c == '\r') && !second ? 1 : 0;
    }
    return count;
  }
}
