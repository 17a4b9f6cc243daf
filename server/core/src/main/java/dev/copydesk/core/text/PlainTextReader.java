package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * Reads plain text: the prose is the text as it stands. Each line is a block, but for paragraphs
 * that were wrapped by hand: their lines are one block.
 */
final class PlainTextReader {

  /** Narrower paragraphs are lists or verse. In columns, a wide character counting two. */
  private static final int LEAST_WIDTH = 40;

  /** Nobody wraps wider than this. */
  private static final int MOST_WIDTH = 100;

  /** Room, in columns, for a Japanese or Chinese letter and the mark behind it, and to spare. */
  private static final int SPARE = 6;

  /** The items of a list are lines of their own. */
  private static final String ITEM_MARKS = "・■□▶▷►•●○◆◇※☆★▼▽";

  private final char[] text;
  private final ProseBuilder prose;

  /** Lines that follow one another without an empty one: start, end, start, end, …. */
  private int[] group = new int[16];

  private int groupSize;

  private PlainTextReader(Draft draft) {
    this.prose = ProseBuilder.asItStands(draft);
    this.text = prose.asItStands();
  }

  static Prose read(Draft draft) {
    PlainTextReader reader = new PlainTextReader(draft);
    reader.read();
    return reader.prose.build();
  }

  private void read() {
    int at = 0;
    while (at < text.length) {
      int end = lineEnd(at);
      if (end > at) {
        addToGroup(at, end);
      } else {
        closeGroup();
      }
      at = nextLine(end);
    }
    closeGroup();
  }

  private void addToGroup(int start, int end) {
    if (groupSize == group.length) {
      group = Arrays.copyOf(group, groupSize * 2);
    }
    group[groupSize++] = start;
    group[groupSize++] = end;
  }

  private void closeGroup() {
    if (groupSize > 2 && isWrapped()) {
      block(group[0], group[groupSize - 1]);
    } else {
      for (int i = 0; i < groupSize; i += 2) {
        block(group[i], group[i + 1]);
      }
    }
    groupSize = 0;
  }

  private void block(int start, int end) {
    prose.block(Block.Kind.PARAGRAPH, Block.Place.MAIN, start, end, 0);
  }

  /**
   * Whether the lines of a group were broken only for want of room: no line but the last could have
   * taken the first word of the next.
   */
  private boolean isWrapped() {
    int width = 0;
    for (int i = 0; i < groupSize; i += 2) {
      width = Math.max(width, columns(group[i], group[i + 1]));
      if (width > MOST_WIDTH) {
        return false;
      }
    }
    if (width < LEAST_WIDTH) {
      return false;
    }
    int lower = 0;
    for (int i = 2; i < groupSize; i += 2) {
      int next = group[i];
      if (ITEM_MARKS.indexOf(text[next]) >= 0) {
        return false;
      }
      int room = width - columns(group[i - 2], group[i - 1]);
      if (isBrokenAnywhere(text[next]) ? room >= SPARE : room > columns(next, wordEnd(i))) {
        return false;
      }
      lower += Character.isLowerCase(text[next]) ? 1 : 0;
    }
    return groupSize > 4 || lower > 0;
  }

  /** Behind the first word of a line. */
  private int wordEnd(int line) {
    int word = group[line];
    while (word < group[line + 1] && !Letters.isSpace(text[word])) {
      word++;
    }
    return word;
  }

  /** Whether a line may be broken in front of a letter, wherever it stands. */
  private static boolean isBrokenAnywhere(char c) {
    return c >= 0x3000 && c < 0xA000;
  }

  private int columns(int start, int end) {
    int columns = end - start;
    for (int i = start; i < end && columns <= MOST_WIDTH; i++) {
      if (text[i] >= 0x1100) {
        columns++;
      }
    }
    return columns;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return end;
  }

  private int nextLine(int lineEnd) {
    if (lineEnd >= text.length) {
      return text.length;
    }
    boolean pair = text[lineEnd] == '\r' && lineEnd + 1 < text.length && text[lineEnd + 1] == '\n';
    return lineEnd + (pair ? 2 : 1);
  }
}
