package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * Reads plain text: the prose is the text as it stands. Each line is a block, but for paragraphs
 * that were wrapped: their lines are one block. Where most paragraphs of a draft were, two lines
 * that could be either are one.
 */
final class PlainTextReader {

  /** Narrower paragraphs are lists or verse. In columns, a wide character counting two. */
  private static final int LEAST_WIDTH = 40;

  /** Nobody wraps wider than this. */
  private static final int MOST_WIDTH = 100;

  /** Room, in columns, for a Japanese or Chinese letter and the mark behind it, and to spare. */
  private static final int SPARE = 6;

  /** For each line that a word was broken in, or that has a space too many, so many are full. */
  private static final int FULL_LINES = 6;

  /** The items of a list are lines of their own. */
  private static final String ITEM_MARKS = "・■□▶▷►•●○◆◇※☆★▼▽";

  private final char[] text;
  private final ProseBuilder prose;

  /** The lines that are not empty: start, end, start, end, …. */
  private int[] lines = new int[64];

  private int lineCount;

  /** Lines that follow one another without an empty one: the first of each group. */
  private int[] groups = new int[32];

  private int groupCount;

  /** What the lines of a group are. */
  private enum Group {
    LINES,
    WRAPPED,

    /** May be either, as two lines may: nothing but the next paragraphs tells. */
    EITHER
  }

  /** Whether a line that begins with this letter is an item of a list and one of its own. */
  static boolean beginsItem(char first) {
    return ITEM_MARKS.indexOf(first) >= 0;
  }

  private PlainTextReader(Draft draft) {
    this.prose = ProseBuilder.asItStands(draft);
    this.text = prose.asItStands();
  }

  static Prose read(Draft draft) {
    PlainTextReader reader = new PlainTextReader(draft);
    reader.collect();
    reader.build();
    return reader.prose.build();
  }

  private void collect() {
    boolean goesOn = false;
    int at = 0;
    while (at < text.length) {
      int end = lineEnd(at);
      if (end > at) {
        if (!goesOn) {
          groups = with(groups, groupCount, lineCount);
          groupCount++;
        }
        lines = with(lines, 2 * lineCount, at);
        lines = with(lines, 2 * lineCount + 1, end);
        lineCount++;
      }
      goesOn = end > at;
      at = nextLine(end);
    }
    groups = with(groups, groupCount, lineCount);
  }

  private static int[] with(int[] numbers, int at, int number) {
    int[] room = at < numbers.length ? numbers : Arrays.copyOf(numbers, at * 2);
    room[at] = number;
    return room;
  }

  private void build() {
    Group[] found = new Group[groupCount];
    int width = 0;
    int wrapped = 0;
    int others = 0;
    for (int group = 0; group < groupCount; group++) {
      found[group] = look(group);
      if (found[group] == Group.WRAPPED) {
        width = Math.max(width, width(group));
        wrapped++;
      } else if (found[group] == Group.LINES && groups[group + 1] - groups[group] > 1) {
        others++;
      }
    }
    boolean habit = wrapped > others;
    for (int group = 0; group < groupCount; group++) {
      int first = groups[group];
      int last = groups[group + 1] - 1;
      boolean either =
          found[group] == Group.EITHER
              && habit
              && linesWithRoom(group, width) * FULL_LINES <= last - first;
      if (found[group] == Group.WRAPPED || either) {
        block(start(first), end(last));
      } else {
        for (int line = first; line <= last; line++) {
          block(start(line), end(line));
        }
      }
    }
  }

  private void block(int start, int end) {
    prose.block(Block.Kind.PARAGRAPH, Block.Place.MAIN, start, end, 0);
  }

  private int start(int line) {
    return lines[2 * line];
  }

  private int end(int line) {
    return lines[2 * line + 1];
  }

  /** The columns of the widest line of a group. */
  private int width(int group) {
    int width = 0;
    for (int line = groups[group]; line < groups[group + 1] && width <= MOST_WIDTH; line++) {
      width = Math.max(width, columns(start(line), end(line)));
    }
    return width;
  }

  /**
   * Whether the lines of a group were broken only for want of room: no line but the last could have
   * taken the first word of the next.
   */
  private Group look(int group) {
    int first = groups[group];
    int last = groups[group + 1] - 1;
    if (first == last) {
      return Group.LINES;
    }
    int width = width(group);
    if (width < LEAST_WIDTH || width > MOST_WIDTH) {
      return Group.LINES;
    }
    int lower = 0;
    for (int line = first; line < last; line++) {
      char next = text[start(line + 1)];
      if (beginsItem(next)) {
        return Group.LINES;
      }
      lower += Character.isLowerCase(next) ? 1 : 0;
    }
    int roomy = linesWithRoom(group, width);
    if (roomy * FULL_LINES > last - first) {
      return Group.LINES;
    }
    boolean clear = roomy == 0 && (last - first > 1 || lower > 0);
    return clear ? Group.WRAPPED : Group.EITHER;
  }

  /** How many lines of a group could have taken the first word of the next. */
  private int linesWithRoom(int group, int width) {
    int count = 0;
    for (int line = groups[group]; line < groups[group + 1] - 1; line++) {
      count += hasRoom(line, width) ? 1 : 0;
    }
    return count;
  }

  /** Whether a line of so many columns could have taken the first word of the next line. */
  private boolean hasRoom(int line, int width) {
    int room = width - columns(start(line), end(line));
    int next = start(line + 1);
    return isBrokenAnywhere(text[end(line) - 1], text[next])
        ? room >= SPARE
        : room > columns(next, wordEnd(next, end(line + 1)));
  }

  /** Behind what stands together at the start of a line: other spaces do not break. */
  private int wordEnd(int start, int end) {
    int word = start;
    while (word < end && text[word] != ' ' && text[word] != '\t') {
      word++;
    }
    return word;
  }

  /** Whether a line may be broken between two letters, wherever they stand: not beside Hangul. */
  private static boolean isBrokenAnywhere(char before, char next) {
    boolean jamo = next >= 0x3130 && next <= 0x318F;
    return next >= 0x3000 && next < 0xA000 && !jamo && !Letters.isHangul(before);
  }

  private int columns(int start, int end) {
    int columns = end - start;
    for (int i = start; i < end && columns <= MOST_WIDTH; i++) {
      if (isWide(text[i])) {
        columns++;
      }
    }
    return columns;
  }

  /** After the East Asian widths of Unicode Standard Annex #11, block by block. */
  private static boolean isWide(char c) {
    return c >= 0x1100
        && (c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF01 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6);
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length && !endsLine(text[end])) {
      end++;
    }
    return end;
  }

  /** Editors count no line behind a separator of Unicode; whoever pasted it meant one. */
  private static boolean endsLine(char c) {
    return Letters.isLineEnd(c) || c == '\u2028' || c == '\u2029';
  }

  private int nextLine(int lineEnd) {
    if (lineEnd >= text.length) {
      return text.length;
    }
    boolean pair = text[lineEnd] == '\r' && lineEnd + 1 < text.length && text[lineEnd + 1] == '\n';
    return lineEnd + (pair ? 2 : 1);
  }
}
