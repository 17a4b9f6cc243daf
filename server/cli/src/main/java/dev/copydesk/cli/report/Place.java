package dev.copydesk.cli.report;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import dev.copydesk.core.text.Span;

/**
 * A stretch of a draft as people count it: lines and columns from 1, columns in UTF-16 code units,
 * the end column behind the last one.
 */
public record Place(int line, int column, int endLine, int endColumn) {

  public static Place of(Span span, Draft draft) {
    Position start = draft.lines().position(span.start());
    Position end = draft.lines().position(span.end());
    return new Place(start.line() + 1, start.character() + 1, end.line() + 1, end.character() + 1);
  }

  /** The last line with words in it: a stretch that ends with a line's end ends in that line. */
  public int lastLine() {
    return endColumn == 1 && endLine > line ? endLine - 1 : endLine;
  }
}
