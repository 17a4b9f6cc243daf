package dev.copydesk.core.rule;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Letters;
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
    boolean spaceBefore = from > 0 && Letters.isBlank(words.charAt(from - 1));
    boolean spaceAfter = to < words.length() && Letters.isBlank(words.charAt(to));
    if (spaceAfter && (spaceBefore || from == 0 || Letters.isLineEnd(words.charAt(from - 1)))) {
      while (to < words.length() && Letters.isBlank(words.charAt(to))) {
        to++;
      }
    } else if (spaceBefore && (to == words.length() || closes(words.charAt(to)))) {
      while (from > 0 && Letters.isBlank(words.charAt(from - 1))) {
        from--;
      }
    }
    return new Removal(prose).edits(from, to);
  }

  /** Whether no space stands before this: a line end or closing punctuation. */
  private static boolean closes(char c) {
    return Letters.isLineEnd(c) || ".,;:!?)]}”’»…。、".indexOf(c) >= 0;
  }

  private List<Edit> edits(int start, int end) {
    List<Span> gone = withMarkup(start, end);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < gone.size(); i++) {
      Span span = gone.get(i);
      if (gone.size() > 1 && i < gone.size() - 1) {
        edits.add(new Edit(draft.name(), span, ""));
      } else {
        edits.add(Spacing.without(draft, span));
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
    List<Prose.Element> elements = prose.elements();
    for (int i = firstFrom(elements, start); i < elements.size(); i++) {
      Prose.Element element = elements.get(i);
      if (element.start() >= end) {
        break;
      }
      if (element.end() <= end) {
        all.add(element.outer());
      }
    }
    all.sort(null);
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && (span.start() <= last.end() || Letters.isSpace(text, last.end(), span.start()))) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** The first element whose words begin at or behind an offset; they are in that order. */
  private static int firstFrom(List<Prose.Element> elements, int start) {
    int low = 0;
    int high = elements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (elements.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
