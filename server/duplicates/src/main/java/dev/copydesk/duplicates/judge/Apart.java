package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.duplicates.match.Groups;
import java.util.List;

/**
 * What a passage and its copy tell where other text stands between the two. Right beside each other
 * they are a slip of the hand or of a scraper; apart, good copy repeats itself in more ways: it
 * shows again what it speaks about, lists what has one form, and quotes itself above and below. So
 * more has to be the same.
 */
final class Apart {

  /** Weight below which whole sentences may come again: a tip, a question, a line of a form. */
  private static final int WHOLE = 80;

  /** The same for one sentence, and for sentences out of a longer paragraph. */
  private static final int ONE_SENTENCE = 90;

  private static final int PART_OF_PARAGRAPH = 140;

  /** Weight below which words out of the middle of sentences may come again, the same or nearly. */
  private static final int SAME_WORDS = 165;

  private static final int LIKE_WORDS = 256;

  private static final int OTHER_WORDS = 300;

  private static final int FEW_WORDS = 400;

  /** Similarity of words of which a few were changed. */
  private static final double ALIKE = 0.93;

  /** Weight below which sentences may be like others, and similarity that they then have. */
  private static final int OTHER_SENTENCES = 400;

  private static final double LEAST_ALIKE = 0.86;

  /** Weight below which words that were cut through may be a name, an address, a line of code. */
  private static final int TORN = 66;

  private static final int LIKE_TORN = 150;

  /** A draft that repeats a passage in so many code units, with words changed, has a form. */
  private static final int HABIT_LETTERS = 3000;

  private static final int HABIT = 3;

  private static final double HABIT_SIMILARITY = 0.985;

  /** Weight up to which a sentence or two above the text may be its deck. */
  private static final int LONG_DECK = 320;

  private static final int DECK_SENTENCES = 2;

  /** A deck is no more than one in so many letters of a draft. */
  private static final int DECK_OF = 12;

  /** Blocks above a text, its headline among them. */
  private static final int HEAD_BLOCKS = 5;

  /** A deck begins before one in so many letters of a draft. */
  private static final int HEAD_OF = 20;

  /** Weight of a line on average, up to which lines are a list, a timetable, a form. */
  private static final int SHORT_LINE = 56;

  private static final int LINES = 3;

  /** Weight from which on lines were pasted, unless the draft has a habit. */
  private static final int LONG_LIST = 420;

  /** The same where words differ, as they do from form to form. */
  private static final int LONG_FORM = 1000;

  /** Weight from which on prose has a full stop, and weight that goes by without one at most. */
  private static final int PROSE = 250;

  private static final int PROSE_BESIDES = 110;

  private static final double SAME_LINES = 0.98;

  private static final int WITHOUT_STOP = 300;

  private final CopiedPassage passage;
  private final CopiedPassage.Stretch first;
  private final CopiedPassage.Stretch second;
  private final Surroundings around;
  private final int weight;

  private final Groups.Habit habit;

  Apart(CopiedPassage passage, Surroundings around, Groups.Habit habit) {
    this.habit = habit;
    this.passage = passage;
    this.first = passage.first();
    this.second = passage.second();
    this.around = around;
    this.weight = around.weight(second);
  }

  /** Whether good copy says it twice. */
  boolean isEcho() {
    boolean blocks = around.isBlock(first) && around.isBlock(second);
    boolean whole = blocks || first.whole() && second.whole();
    if (!passage.exact() && !(passage.torn() && !whole) && isHabit()) {
      return true;
    }
    if (passage.cut() || passage.torn() && !whole) {
      return weight < (passage.exact() || passage.cut() ? TORN : LIKE_TORN);
    }
    if (isList(false) || isIntroduced(first) && isIntroduced(second)) {
      return true;
    }
    if (whole) {
      boolean other = !passage.exact() && passage.similarity() < LEAST_ALIKE;
      int least = other ? OTHER_SENTENCES : leastWhole(blocks);
      return isIntroduced(first) || isIntroduced(second) || isDeck() || weight < least;
    }
    if (passage.exact()) {
      return weight < SAME_WORDS;
    }
    if (passage.similarity() < LEAST_ALIKE) {
      return weight < FEW_WORDS;
    }
    return weight < (passage.similarity() >= ALIKE ? LIKE_WORDS : OTHER_WORDS);
  }

  private int leastWhole(boolean blocks) {
    if (!blocks) {
      return PART_OF_PARAGRAPH;
    }
    return around.sentences(second) > 1 ? WHOLE : ONE_SENTENCE;
  }

  /** Whether the draft has one form for many things, and this is one of them. */
  private boolean isHabit() {
    return passage.similarity() < HABIT_SIMILARITY
        && habit.passages() >= HABIT
        && (long) HABIT_LETTERS * (habit.passages() + habit.altered()) >= around.text().length();
  }

  /** Whether a colon leads up to it: the text shows what it speaks about. */
  private boolean isIntroduced(CopiedPassage.Stretch stretch) {
    String text = around.text();
    int at = stretch.start();
    boolean marked = Marks.opensQuote(text.charAt(at));
    while (at > 0
        && (Letters.isSpace(text.charAt(at - 1)) || Marks.opensQuote(text.charAt(at - 1)))) {
      at--;
      marked |= !Letters.isBlank(text.charAt(at));
    }
    return marked && at > 0 && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == '：');
  }

  boolean isList(boolean besides) {
    return weight < (besides || passage.exact() ? LONG_LIST : LONG_FORM)
            && isLines(first)
            && isLines(second)
        || isNumbered(first) && isNumbered(second)
        || weight >= (besides && passage.similarity() < SAME_LINES ? PROSE_BESIDES : PROSE)
            && isWithoutStops(first)
            && isWithoutStops(second);
  }

  /** Whether it has no sentences: a table, a list of prices. */
  private boolean isWithoutStops(CopiedPassage.Stretch stretch) {
    String text = around.text();
    int stops = 0;
    for (int i = stretch.start(); i < stretch.end(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean goesOn = Character.isDigit(next) || Character.isLowerCase(next);
      stops += !goesOn && Marks.isStop(text.charAt(i)) ? 1 : 0;
    }
    return (stops + 0.5) * WITHOUT_STOP < weight;
  }

  /** Whether it begins with the number of an item. */
  private boolean isNumbered(CopiedPassage.Stretch stretch) {
    String text = around.text();
    int at = stretch.start();
    while (at < stretch.end() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > stretch.start()
        && at < stretch.end()
        && ".)".indexOf(text.charAt(at)) >= 0
        && around.startOfBlock(at) == stretch.start();
  }

  /** Whether it is made of short lines. */
  private boolean isLines(CopiedPassage.Stretch stretch) {
    List<Block> blocks = around.blocks(stretch);
    return blocks.size() >= LINES && around.weight(stretch) <= SHORT_LINE * blocks.size();
  }

  private boolean isDeck() {
    int block = around.blockAt(first.end() - 1);
    return block < HEAD_BLOCKS
        && HEAD_OF * first.start() <= around.text().length()
        && around.sentences(first) <= DECK_SENTENCES
        && weight <= LONG_DECK
        && DECK_OF * weight <= around.text().length();
  }
}
