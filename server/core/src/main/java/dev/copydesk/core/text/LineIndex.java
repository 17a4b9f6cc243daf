package dev.copydesk.core.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as the Language Server
 * Protocol has it. Immutable.
 */
public final class LineIndex {

  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  public static LineIndex of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnd) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  public int lineCount() {
    return starts.length;
  }

  /** Offset of the first code unit of {@code line}, counted from 0. */
  public int lineStart(int line) {
    return starts[line];
  }

  /**
   * The line, from 0, that {@code offset} stands in; an offset past the end is in the last line.
   */
  public int lineAt(int offset) {
    return Letters.floor(starts, starts.length, offset);
  }

  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, length));
    int line = lineAt(at);
    return new Position(line, at - starts[line]);
  }

  /** The offset of a place; one past the end of the text is taken as the end, as LSP asks. */
  public int offset(int line, int character) {
    if (line >= starts.length) {
      return length;
    }
    int next = line + 1 < starts.length ? starts[line + 1] : length;
    return Math.min(starts[line] + character, next);
  }
}
