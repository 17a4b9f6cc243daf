package dev.copydesk.core.rule;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;

/**
 * The spacing that an editor leaves where words of a draft are taken out: no double space, no space
 * at a line's edge, no empty line more than before, and no sentences run together. It knows the
 * draft's characters alone, not its markup.
 */
public final class Spacing {

  private final Draft draft;
  private final String text;

  private Spacing(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  /** The edit that takes out what stands in a span, with the white space that goes along. */
  public static Edit without(Draft draft, Span span) {
    return new Spacing(draft).tidy(span);
  }

  private Edit tidy(Span span) {
    int start = span.start();
    int end = span.end();
    int left = start;
    while (left > 0 && isBlank(text.charAt(left - 1))) {
      left--;
    }
    int right = end;
    while (right < text.length() && isBlank(text.charAt(right))) {
      right++;
    }
    boolean lineStart = left == 0 || isLineEnd(text.charAt(left - 1));
    boolean lineEnd = right == text.length() || isLineEnd(text.charAt(right));
    if (lineStart && lineEnd) {
      return wholeLines(left, right);
    }
    if (lineEnd) {
      return new Edit(draft.name(), new Span(left, right), "");
    }
    if (lineStart) {
      // The indent of the line, if any, stays.
      return new Edit(draft.name(), new Span(start, right), "");
    }
    if (right > end) {
      boolean spaceBefore = left < start;
      return new Edit(draft.name(), new Span(start, spaceBefore ? right : end), "");
    }
    boolean runTogether = left == start && needsSpace(text.charAt(start - 1), text.charAt(end));
    return new Edit(draft.name(), new Span(start, end), runTogether ? " " : "");
  }

  /** Lines that go as a whole take one line end with them, and one empty line of two. */
  private Edit wholeLines(int left, int right) {
    int start = left;
    int end = lineBreakEnd(right);
    boolean emptyBefore = start == 0 || isEmptyLineBefore(start);
    if (emptyBefore) {
      for (int next = emptyLineEnd(end); next > end; next = emptyLineEnd(end)) {
        end = next;
      }
    }
    if (end == text.length()) {
      // Nothing follows: the line ends before go instead, but for the last one where there was one.
      boolean closed = right < text.length();
      while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      if (closed && start > 0) {
        start = lineBreakEnd(start);
      }
    }
    return new Edit(draft.name(), new Span(start, end), "");
  }

  private boolean isEmptyLineBefore(int lineStart) {
    int at = lineStart - 1;
    if (at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
      at--;
    }
    while (at > 0 && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at == 0 || isLineEnd(text.charAt(at - 1));
  }

  private int emptyLineEnd(int lineStart) {
    int at = lineStart;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() && isLineEnd(text.charAt(at)) ? lineBreakEnd(at) : lineStart;
  }

  private int lineBreakEnd(int at) {
    if (at >= text.length() || !isLineEnd(text.charAt(at))) {
      return at;
    }
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return at + (pair ? 2 : 1);
  }

  /** Whether what stood apart by the removed words would run together without them. */
  private static boolean needsSpace(char before, char after) {
    boolean sentenceBefore = ".!?…\"”’)]".indexOf(before) >= 0 || isSpacedLetter(before);
    boolean wordAfter = isSpacedLetter(after) || "\"“‘'([".indexOf(after) >= 0;
    return sentenceBefore && wordAfter;
  }

  /** A letter or digit of a script that puts spaces between words. */
  private static boolean isSpacedLetter(char c) {
    boolean unspaced = (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
    return Character.isLetterOrDigit(c) && !unspaced;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
