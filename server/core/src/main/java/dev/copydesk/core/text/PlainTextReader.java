package dev.copydesk.core.text;

/**
 * Reads plain text: the prose is the text as it stands. Each line is a block, but for paragraphs
 * that were wrapped by hand: their lines are one block.
 */
final class PlainTextReader {

  /** Narrower paragraphs are lists or verse. In columns, a wide character counting two. */
  private static final int LEAST_WIDTH = 40;

  /** Nobody wraps wider than this. */
  private static final int MOST_WIDTH = 100;

  private final String text;
  private final boolean carriageReturns;
  private final ProseBuilder prose;

  private PlainTextReader(Draft draft) {
    this.text = draft.text();
    this.carriageReturns = text.indexOf('\r') >= 0;
    this.prose = ProseBuilder.asItStands(draft);
  }

  static Prose read(Draft draft) {
    PlainTextReader reader = new PlainTextReader(draft);
    reader.read();
    return reader.prose.build();
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      int group = groupEnd(at, end);
      if (group > end && isWrapped(at, group)) {
        block(at, group);
        end = group;
      } else {
        for (; end < group; end = lineEnd(at)) {
          block(at, end);
          at = nextLine(end);
        }
        block(at, end);
      }
      at = nextLine(end);
    }
  }

  private void block(int start, int end) {
    prose.block(Block.Kind.PARAGRAPH, Block.Place.MAIN, start, end, 0);
  }

  /** The end of the last of the lines that follow one another without an empty one. */
  private int groupEnd(int start, int firstEnd) {
    int end = firstEnd;
    int lineStart = start;
    while (end > lineStart) {
      int next = nextLine(end);
      int nextEnd = lineEnd(next);
      if (next == nextEnd) {
        break;
      }
      lineStart = next;
      end = nextEnd;
    }
    return end;
  }

  /**
   * Whether the lines of a group were broken only for want of room: no line but the last could have
   * taken the first word of the next.
   */
  private boolean isWrapped(int start, int end) {
    int width = 0;
    int lines = 0;
    for (int at = start; at < end; at = nextLine(lineEnd(at))) {
      width = Math.max(width, columns(at, lineEnd(at)));
      lines++;
      if (width > MOST_WIDTH) {
        return false;
      }
    }
    if (width < LEAST_WIDTH) {
      return false;
    }
    int lower = 0;
    int at = start;
    for (int lineEnd = lineEnd(at); lineEnd < end; lineEnd = lineEnd(at)) {
      int next = nextLine(lineEnd);
      int word = next;
      while (word < end && !isSpace(text.charAt(word))) {
        word++;
      }
      if (columns(at, lineEnd) + 1 + columns(next, word) <= width) {
        return false;
      }
      lower += Character.isLowerCase(text.charAt(next)) ? 1 : 0;
      at = next;
    }
    return lines > 2 || lower > 0;
  }

  private int columns(int start, int end) {
    int columns = end - start;
    for (int i = start; i < end && columns <= MOST_WIDTH; i++) {
      if (text.charAt(i) >= 0x1100) {
        columns++;
      }
    }
    return columns;
  }

  private int lineEnd(int at) {
    if (!carriageReturns) {
      int lineFeed = text.indexOf('\n', at);
      return lineFeed < 0 ? text.length() : lineFeed;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int nextLine(int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    boolean pair =
        text.charAt(lineEnd) == '\r'
            && lineEnd + 1 < text.length()
            && text.charAt(lineEnd + 1) == '\n';
    return lineEnd + (pair ? 2 : 1);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
  }
}
