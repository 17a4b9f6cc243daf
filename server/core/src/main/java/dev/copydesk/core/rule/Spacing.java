package dev.copydesk.core.rule;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
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
    int left = Letters.beforeBlanks(text, start, 0);
    int right = Letters.behindBlanks(text, end, text.length());
    boolean lineStart = left == 0 || Letters.isLineEnd(text.charAt(left - 1));
    boolean lineEnd = right == text.length() || Letters.isLineEnd(text.charAt(right));
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
      start = Letters.beforeSpace(text, start, 0);
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
    at = Letters.beforeBlanks(text, at, 0);
    return at == 0 || Letters.isLineEnd(text.charAt(at - 1));
  }

  private int emptyLineEnd(int lineStart) {
    int at = Letters.behindBlanks(text, lineStart, text.length());
    return at < text.length() && Letters.isLineEnd(text.charAt(at)) ? lineBreakEnd(at) : lineStart;
  }

  private int lineBreakEnd(int at) {
    if (at >= text.length() || !Letters.isLineEnd(text.charAt(at))) {
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
    return Character.isLetterOrDigit(c) && !Letters.isUnspaced(c);
  }
}
