package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import java.util.List;

/**
 * The forms in which good copy says again what it has said: a post below the words that were quoted
 * from it, the caption of a picture, a transcript behind the story, a summary above it.
 */
final class Echo {

  /** Who posted something, and the links before that, are named in no more, in code units. */
  private static final int LONG_SIGNATURE = 90;

  /** What a post says behind the part that was quoted, in code units. */
  private static final int REST_OF_POST = 320;

  /** Weight up to which a passage may be a caption. */
  private static final int LONG_CAPTION = 400;

  /** A credit in brackets is no longer, in code units. */
  private static final int LONG_CREDIT = 90;

  /** Whoever speaks in a transcript is named no further in front of the words, in code units. */
  private static final int LONG_TURN = 300;

  /** Letters of a name in capitals. */
  private static final int SHORT_NAME = 3;

  /** A line without a full stop is a heading if it is no longer, and else says something. */
  private static final int LONG_HEADING = 64;

  /** Lines of verse and lists are shorter, in code units. */
  private static final int SHORT_LINE = 60;

  /** Similarity of a caption and the text that it was taken from. */
  private static final double SAME_LINE = 0.9;

  /** Similarity of a quote that was cut out of what was said. */
  private static final double SAME_QUOTE = 0.965;

  /** The same of what was said at length, and its weight. */
  private static final double SAME_SPEECH = 0.985;

  private static final int LONG_SPEECH = 850;

  /** Sentences of a summary. */
  private static final int SUMMARY_SENTENCES = 8;

  /** Sentences of a summary that the text has word for word. */
  private static final int LEAD_SENTENCES = 3;

  /** A kicker, or a subject of its own, before what a summary says, in code units. */
  private static final int LEAD_IN = 80;

  /** Blocks above a story that may be its summary, its picture and its kicker among them. */
  private static final int HEAD_BLOCKS = 6;

  /** A head is no more than one in so many letters of a draft. */
  private static final int HEAD_OF = 8;

  private final CopiedPassage passage;
  private final CopiedPassage.Stretch first;
  private final CopiedPassage.Stretch second;
  private final Surroundings aroundFirst;
  private final Surroundings aroundSecond;

  Echo(CopiedPassage passage, Surroundings aroundFirst, Surroundings aroundSecond) {
    this.passage = passage;
    this.first = passage.first();
    this.second = passage.second();
    this.aroundFirst = aroundFirst;
    this.aroundSecond = aroundSecond;
  }

  /** Whether one copy is a post, and its author and account stand behind it. */
  boolean isPosted() {
    return isPost(second, aroundSecond, second.end())
        || !passage.seam() && isPost(first, aroundFirst, first.end());
  }

  /** Whether a post is shown again with its author and account. */
  boolean isPostedAgain() {
    return isPost(first, aroundFirst, signature(first))
        && isPost(second, aroundSecond, signature(second));
  }

  private static int signature(CopiedPassage.Stretch stretch) {
    return Math.max(stretch.start(), stretch.end() - LONG_SIGNATURE);
  }

  private static boolean isPost(CopiedPassage.Stretch stretch, Surroundings around, int from) {
    String text = around.text();
    int to = Math.min(text.length(), stretch.end() + REST_OF_POST);
    int account = from;
    while (account < to && !text.startsWith("(@", account)) {
      account++;
    }
    if (account == to) {
      return false;
    }
    int signature = Math.max(stretch.start(), account - LONG_SIGNATURE);
    for (int i = account - 1; i >= signature; i--) {
      if ("—–".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one copy has lines that say something and end without a full stop, where the other runs
   * on: captions, decks and pull quotes are set like that.
   */
  boolean isInLines() {
    boolean same = passage.exact() || passage.similarity() >= SAME_LINE;
    return same
        && isShort()
        && first.whole()
        && second.whole()
        && hasOpenLine(first, aroundFirst) != hasOpenLine(second, aroundSecond);
  }

  private static boolean hasOpenLine(CopiedPassage.Stretch stretch, Surroundings around) {
    String text = around.text();
    if (stretch.start() - around.startOfBlock(stretch.start()) > LEAD_IN) {
      return false;
    }
    int open = 0;
    int ended = 0;
    boolean wrapped = false;
    for (Block block : around.blocks(stretch)) {
      if (wrapped && !Character.isUpperCase(text.charAt(block.start()))) {
        return false; // the sentence goes on: the text has lines because it was wrapped
      }
      boolean ends = around.endsSentence(block.end());
      wrapped = !ends && Character.isLetterOrDigit(text.charAt(block.end() - 1));
      int common = Math.min(stretch.end(), block.end()) - Math.max(stretch.start(), block.start());
      if (block.length() > LONG_HEADING && 5 * common >= 4 * block.length()) {
        boolean goesOn = ",;:-–—".indexOf(text.charAt(block.end() - 1)) >= 0;
        open += !ends && !goesOn && block.kind() == Block.Kind.PARAGRAPH ? 1 : 0;
        ended += ends ? 1 : 0;
      }
    }
    return open > 0 && open >= ended;
  }

  private boolean isShort() {
    return aroundSecond.weight(second) <= LONG_CAPTION;
  }

  /** Whether a credit stands behind one copy, or pictures have the same words and credits. */
  boolean isPictured() {
    boolean credited = isCredited(first, aroundFirst) || isCredited(second, aroundSecond);
    boolean formula =
        !passage.exact()
            && endsInBrackets(first, aroundFirst)
            && endsInBrackets(second, aroundSecond);
    return !passage.seam() && (formula || isShort() && credited);
  }

  /** Whether the lines of a stretch end in brackets, as they do where each has its credit. */
  private static boolean endsInBrackets(CopiedPassage.Stretch stretch, Surroundings around) {
    List<Block> blocks = around.blocks(stretch);
    int brackets = 0;
    for (Block block : blocks) {
      brackets += around.text().charAt(block.end() - 1) == ')' ? 1 : 0;
    }
    boolean several = blocks.size() > 1 || stretch.length() <= LONG_CAPTION;
    return several && brackets > 0 && 3 * brackets >= 2 * blocks.size();
  }

  /** Whether one copy is quoted and the other is what the words were taken from, or tells them. */
  boolean isQuoted() {
    int one = aroundFirst.endsInQuoteMarks(first);
    int other = aroundSecond.endsInQuoteMarks(second);
    boolean sameParagraph =
        passage.seam() && aroundFirst.isSameBlock(first.start(), second.end() - 1);
    boolean same = passage.similarity() >= (isShort() ? SAME_QUOTE : SAME_SPEECH);
    boolean sure = one + other == 2 || same && aroundSecond.weight(second) <= LONG_SPEECH;
    return !sameParagraph && sure && (one == 0) != (other == 0);
  }

  /** Whether brackets with a slash in them, or a sign of copyright, stand right behind. */
  private static boolean isCredited(CopiedPassage.Stretch stretch, Surroundings around) {
    String text = around.text();
    int at = stretch.end();
    while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ' ')) {
      at++;
    }
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '©' || c == 'ⓒ') {
      return true;
    }
    int end = Math.min(text.length(), at + LONG_CREDIT + 1);
    int close = c == '(' ? Letters.find(text, ')', at, end) : -1;
    return close > at
        && text.substring(at, close).indexOf('/') > 0
        && around.isSameBlock(at, Math.max(0, stretch.end() - 1));
  }

  /** Whether one copy is a speaker's turn in a transcript: a name in capitals and a colon. */
  boolean isTranscript() {
    return !passage.seam() && isTurn(first, aroundFirst) != isTurn(second, aroundSecond);
  }

  private static boolean isTurn(CopiedPassage.Stretch stretch, Surroundings around) {
    String text = around.text();
    int from = Math.max(around.startOfBlock(stretch.start()), stretch.start() - LONG_TURN);
    int capitals = 0;
    for (int i = from; i < stretch.end(); i++) {
      char c = text.charAt(i);
      if (c == ':' && capitals >= SHORT_NAME) {
        return true;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLetterOrDigit(c) || !Letters.isSpace(c) && ".-()'’".indexOf(c) < 0) {
        capitals = 0;
      }
    }
    return false;
  }

  /** Whether the first copy stands in the head of the draft and sums up what follows. */
  boolean isSummary() {
    boolean pasted = passage.exact() && aroundFirst.isBlock(first) && aroundSecond.isBlock(second);
    int block = aroundFirst.blockAt(first.end() - 1);
    return !pasted
        && !passage.seam()
        && block < HEAD_BLOCKS
        && block < aroundSecond.blockAt(second.start())
        && HEAD_OF * first.end() <= aroundFirst.text().length()
        && aroundFirst.fillsBlock(first)
        && first.start() - aroundFirst.startOfBlock(first.start()) <= LEAD_IN
        && aroundFirst.sentences(first) <= (passage.exact() ? LEAD_SENTENCES : SUMMARY_SENTENCES);
  }

  /** Whether it is verse: lines that are mostly short and do not end as sentences do. */
  boolean isRefrain() {
    return !passage.seam() && isRefrain(first, aroundFirst) && isRefrain(second, aroundSecond);
  }

  private static boolean isRefrain(CopiedPassage.Stretch stretch, Surroundings around) {
    List<Block> lines = around.blocks(stretch);
    int sentences = 0;
    int length = 0;
    for (Block line : lines) {
      length += line.length();
      sentences += around.endsSentence(line.end()) ? 1 : 0;
    }
    return lines.size() > 1 && length <= SHORT_LINE * lines.size() && 2 * sentences <= lines.size();
  }

  /** Whether one copy is an item of a list and the other is none. */
  boolean isListed() {
    return !passage.seam() && aroundFirst.isListItem(first) != aroundSecond.isListItem(second);
  }
}
