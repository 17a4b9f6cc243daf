package dev.copydesk.lsp.draft;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.LineIndex;
import dev.copydesk.core.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Turns a draft's offsets into an editor's positions and back. Any number of positions on a line of
 * any length takes linear time in all. Safe on several threads.
 */
public final class Positions {

  private static final int STRIDE = 512;

  private final String text;
  private final LineIndex lines;
  private final PositionEncoding encoding;

  /** Units before every {@link #STRIDE}th code unit; made when first needed. */
  private volatile int @Nullable [] unitsBefore;

  public Positions(Draft draft, PositionEncoding encoding) {
    this.text = draft.text();
    this.lines = draft.lines();
    this.encoding = encoding;
  }

  public Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  public Position position(int offset) {
    int line = lines.lineAt(offset);
    int start = lines.lineStart(line);
    int units =
        encoding == PositionEncoding.UTF16 ? offset - start : unitsTo(offset) - unitsTo(start);
    return new Position(line, units);
  }

  /** A range's offsets; an end before its start is taken as its start. */
  public Span span(Range range) {
    int start = offset(range.getStart());
    return new Span(start, Math.max(start, offset(range.getEnd())));
  }

  /** A position past the end of its line is taken as that end, one past the text as the text's. */
  public int offset(Position position) {
    int line = position.getLine();
    if (line < 0) {
      return 0;
    }
    if (line >= lines.lineCount()) {
      return text.length();
    }
    int start = lines.lineStart(line);
    return encoding.advance(text, start, lineEnd(line), position.getCharacter());
  }

  private int lineEnd(int line) {
    if (line + 1 == lines.lineCount()) {
      return text.length();
    }
    int end = lines.lineStart(line + 1) - 1;
    boolean pair = end > lines.lineStart(line) && text.charAt(end - 1) == '\r';
    return pair && text.charAt(end) == '\n' ? end - 1 : end;
  }

  private int unitsTo(int offset) {
    int[] before = unitsBefore;
    if (before == null) {
      before = countUnits();
      unitsBefore = before;
    }
    int units = before[offset / STRIDE];
    for (int i = offset - offset % STRIDE; i < offset; i++) {
      units += encoding.units(text, i);
    }
    return units;
  }

  private int[] countUnits() {
    int[] before = new int[text.length() / STRIDE + 1];
    int units = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STRIDE == 0) {
        before[i / STRIDE] = units;
      }
      units += encoding.units(text, i);
    }
    if (text.length() % STRIDE == 0) {
      before[text.length() / STRIDE] = units;
    }
    return before;
  }
}
