package dev.copydesk.lsp.draft;

import dev.copydesk.core.text.Letters;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The text of an open draft as the editor changes it, piece by piece. Lines are kept up to date
 * with every piece, so that a thousand cursors in a long draft stay cheap. For one thread.
 */
public final class DraftBuffer {

  private final PositionEncoding encoding;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int lines = 1;
  private final Caret caret = new Caret();

  public DraftBuffer(String text, PositionEncoding encoding) {
    this.encoding = encoding;
    replace(0, 0, text);
  }

  public void apply(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      caret.changed(0, text.length(), change.getText().length());
      replace(0, text.length(), change.getText());
    } else {
      int start = offset(range.getStart());
      int end = Math.max(start, offset(range.getEnd()));
      caret.changed(start, end, change.getText().length());
      replace(start, end, change.getText());
    }
  }

  /** Where somebody types. */
  Caret caret() {
    return caret;
  }

  /** The text as it stands now. */
  public String text() {
    return text.toString();
  }

  private int offset(Position position) {
    int line = position.getLine();
    if (line < 0) {
      return 0;
    }
    if (line >= lines) {
      return text.length();
    }
    return encoding.advance(text, starts[line], lineEnd(line), position.getCharacter());
  }

  private int lineEnd(int line) {
    if (line + 1 == lines) {
      return text.length();
    }
    int end = starts[line + 1] - 1;
    boolean pair = text.charAt(end) == '\n' && end > starts[line] && text.charAt(end - 1) == '\r';
    return pair ? end - 1 : end;
  }

  private void replace(int start, int end, String newText) {
    // One line earlier where a line end stands right before: a line feed may join it.
    int first = lineAt(Math.max(0, start - 1));
    int last = lineAt(end);
    int behind = last + 1 < lines ? starts[last + 1] : text.length();
    int shift = newText.length() - (end - start);
    text.replace(start, end, newText);
    splice(first + 1, Math.min(last + 2, lines), lineStarts(starts[first], behind + shift), shift);
  }

  /** Where lines start in a stretch of the text, behind its own start. */
  private int[] lineStarts(int from, int to) {
    int[] found = new int[8];
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Puts other line starts in the place of those from {@code from} on; those behind move. */
  private void splice(int from, int to, int[] with, int shift) {
    int more = with.length - (to - from);
    if (lines + more > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(lines + more, starts.length * 2));
    }
    System.arraycopy(starts, to, starts, to + more, lines - to);
    System.arraycopy(with, 0, starts, from, with.length);
    lines += more;
    if (shift != 0) {
      for (int i = from + with.length; i < lines; i++) {
        starts[i] += shift;
      }
    }
  }

  private int lineAt(int offset) {
    return Letters.floor(starts, lines, offset);
  }
}
