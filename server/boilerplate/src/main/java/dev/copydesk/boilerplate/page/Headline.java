package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.text.Shape;

/**
 * The headline that stands between a page's menus and its article. It is no part of the article's
 * body, but no editor wants to lose it.
 *
 * @param from its first line; -1 where none was found
 * @param to behind its last line: a deck may follow
 */
record Headline(int from, int to) {

  static final Headline NONE = new Headline(-1, -1);

  /** So many labels, dates and names may stand between a headline and the article. */
  private static final int REACH = 15;

  /** Shorter lines are labels. */
  private static final float SHORTEST = 4;

  static Headline of(PageLines lines, int bodyStart) {
    int title = bodyStart - 1;
    while (title >= 0 && !lines.has(title, PageLines.TITLE)) {
      title--;
    }
    if (title >= 0) {
      return new Headline(title, title + 1);
    }
    int last = bodyStart - 1;
    int stop = Math.max(0, bodyStart - REACH);
    while (last >= stop && !mayBe(lines, last)) {
      last--;
    }
    if (last < stop) {
      return NONE;
    }
    boolean deck = lines.has(last, Shape.ENDED) && last > 0 && mayBe(lines, last - 1);
    return new Headline(deck ? last - 1 : last, last + 1);
  }

  private static boolean mayBe(PageLines lines, int line) {
    return lines.width(line) >= SHORTEST
        && !lines.cued(line, ~0)
        && !lines.has(line, Shape.DATE | Shape.WORDLESS | PageLines.REPEATED | PageLines.LINKED);
  }

  boolean isFound() {
    return from >= 0;
  }

  boolean contains(int line) {
    return from <= line && line < to;
  }
}
