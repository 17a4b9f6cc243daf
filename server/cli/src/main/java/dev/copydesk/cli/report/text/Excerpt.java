package dev.copydesk.cli.report.text;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.LineIndex;
import dev.copydesk.core.text.Span;

/**
 * The words found, in the line that they begin in, ready for a terminal: cut to a width, with
 * nothing in it that would move the cursor.
 *
 * @param line the line's number, from 1
 * @param text the line, or the part of it around the words
 * @param column how many columns stand before the words
 * @param width how many columns the words take, as far as they are shown; at least 1
 * @param lastLine the number of the line that the words end in
 */
public record Excerpt(int line, String text, int column, int width, int lastLine) {

  private static final int COLUMNS_BEFORE = 32;
  private static final String CUT = "…";

  public static Excerpt of(Draft draft, Span span, int columns) {
    LineIndex lines = draft.lines();
    String text = draft.text();
    int line = lines.lineAt(span.start());
    int lastLine = lines.lineAt(Math.max(span.start(), span.end() - 1));
    int lineStart = lines.lineStart(line);
    int lineEnd = line + 1 < lines.lineCount() ? lines.lineStart(line + 1) : text.length();
    while (lineEnd > span.start() && Letters.isLineEnd(text.charAt(lineEnd - 1))) {
      lineEnd--;
    }
    int start = before(text, lineStart, span.start());
    StringBuilder shown = new StringBuilder(start > lineStart ? CUT : "");
    if (start == lineStart) {
      while (start < span.start() && Letters.isBlank(text.charAt(start))) {
        start++; // an indent says nothing here
      }
    }
    append(text, start, span.start(), shown);
    int column = DisplayWidth.of(shown.toString());
    int marked =
        append(
            text,
            span.start(),
            within(text, span.start(), Math.min(span.end(), lineEnd), columns - 1 - column),
            shown);
    int wordsWidth = DisplayWidth.of(shown.toString()) - column;
    int end = within(text, marked, lineEnd, columns - 1 - column - wordsWidth);
    append(text, marked, end, shown);
    if (end < lineEnd) {
      shown.append(CUT);
    }
    return new Excerpt(line + 1, shown.toString(), column, Math.max(1, wordsWidth), lastLine + 1);
  }

  /** Text from elsewhere on one line, with nothing in it that would move the cursor. */
  public static String harmless(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    append(text, 0, text.length(), shown);
    return shown.toString();
  }

  /** Where to begin so that so many columns stand before {@code at}. */
  private static int before(String text, int lineStart, int at) {
    int start = at;
    int columns = 0;
    while (start > lineStart) {
      int codePoint = text.codePointBefore(start);
      columns += DisplayWidth.of(codePoint);
      if (columns > COLUMNS_BEFORE) {
        break;
      }
      start -= Character.charCount(codePoint);
    }
    return start;
  }

  /** Where to end so that no more than so many columns are shown. */
  private static int within(String text, int start, int end, int columns) {
    int at = start;
    int left = columns;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      left -= DisplayWidth.of(codePoint);
      if (left < 0) {
        break;
      }
      at = Math.min(end, at + Character.charCount(codePoint));
    }
    return at;
  }

  private static int append(String text, int start, int end, StringBuilder to) {
    int at = start;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      int type = Character.getType(codePoint);
      if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
        to.append(' ');
      } else if (type == Character.CONTROL
          || type == Character.SURROGATE
          || isDirectionMark(codePoint)) {
        to.append('\uFFFD');
      } else {
        to.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return end;
  }

  /** Marks that turn the direction of the text around them, and so could hide what it says. */
  private static boolean isDirectionMark(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
