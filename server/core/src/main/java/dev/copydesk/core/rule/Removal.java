package dev.copydesk.core.rule;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that take words out of a draft and leave the spacing, the paragraphs and the markup
 * around them as an editor would: no double space, no space at a line's edge, no empty line more
 * than before, no markup left around nothing, and no sentences run together.
 */
public final class Removal {

  private final Prose prose;
  private final Draft draft;
  private final String text;

  private Removal(Prose prose) {
    this.prose = prose;
    this.draft = prose.draft();
    this.text = draft.text();
  }

  /**
   * @param start offset into the prose text of the first word to go
   * @param end offset into the prose text behind the last word to go
   * @return edits in rising order, not overlapping
   */
  public static List<Edit> of(Prose prose, int start, int end) {
    String words = prose.text();
    int from = start;
    int to = end;
    boolean spaceBefore = from > 0 && isBlank(words.charAt(from - 1));
    boolean spaceAfter = to < words.length() && isBlank(words.charAt(to));
    if (spaceAfter && (spaceBefore || from == 0 || isLineEnd(words.charAt(from - 1)))) {
      while (to < words.length() && isBlank(words.charAt(to))) {
        to++;
      }
    } else if (spaceBefore && (to == words.length() || closes(words.charAt(to)))) {
      while (from > 0 && isBlank(words.charAt(from - 1))) {
        from--;
      }
    }
    return new Removal(prose).edits(from, to);
  }

  /** Whether no space stands before this: a line end or closing punctuation. */
  private static boolean closes(char c) {
    return isLineEnd(c) || ".,;:!?)]}”’»…。、".indexOf(c) >= 0;
  }

  private List<Edit> edits(int start, int end) {
    List<Span> gone = withMarkup(start, end);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < gone.size(); i++) {
      Span span = gone.get(i);
      if (gone.size() > 1 && i < gone.size() - 1) {
        edits.add(new Edit(draft.name(), span, ""));
      } else {
        edits.add(tidy(span));
      }
    }
    return edits;
  }

  /** The pieces of the draft to go, with the markup whose every word goes. */
  private List<Span> withMarkup(int start, int end) {
    int[] pieces = prose.pieces(start, end);
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < pieces.length; i += 2) {
      all.add(new Span(pieces[i], pieces[i + 1]));
    }
    for (Prose.Element element : prose.elements()) {
      if (start <= element.start() && element.end() <= end) {
        all.add(element.outer());
      }
    }
    all.sort(null);
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && (span.start() <= last.end() || isBlank(last.end(), span.start()))) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
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

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
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

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
