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

  /** A wider line with a date in it says more than when something was published. */
  private static final float LONGEST_DATE = 8;

  /** What joins the names in a window's title. */
  private static final String TITLE_JOINS = "_|";

  /** Shorter lines are labels. */
  private static final float SHORTEST = 4;

  /** A line of a list of headlines is as wide at least. */
  private static final float LEAST_WIDTH = 5;

  /**
   * @param body the first line of the article
   */
  static Headline of(PageLines lines, int body) {
    int last = Math.min(lines.count() - 1, body + 2); // it may have been taken for the article's
    int title = last;
    while (title >= 0 && !lines.has(title, PageLines.TITLE)) {
      title--;
    }
    if (title >= 0) {
      return new Headline(title, title + 1);
    }
    if (body > 0
        && lines.width(0) > SHORTEST + 1
        && !isWindowTitle(lines)
        && (mayBe(lines, 0) || isSaidAgain(lines, 0))) {
      return new Headline(0, 1); // no title of a window: nothing up to the article says it again
    }
    int line = body - 1;
    int stop = Math.max(0, body - REACH);
    while (line >= stop && !mayBe(lines, line)) {
      line--;
    }
    if (line < stop) {
      return NONE;
    }
    boolean deck = lines.has(line, Shape.ENDED) && line > 0 && mayBe(lines, line - 1);
    return new Headline(deck ? line - 1 : line, line + 1);
  }

  /**
   * Whether the first line names section and site behind the headline, as a window's title does.
   */
  private static boolean isWindowTitle(PageLines lines) {
    int joined = 0;
    for (int i = lines.start(0); i < lines.end(0); i++) {
      joined += TITLE_JOINS.indexOf(lines.text()[i]) >= 0 ? 1 : 0;
    }
    return joined >= 2;
  }

  /** Whether it might be a headline but for the lists below the article that name it too. */
  private static boolean isSaidAgain(PageLines lines, int line) {
    return lines.has(line, PageLines.REPEATED)
        && lines.width(line) >= SHORTEST
        && !lines.cued(line, ~0)
        && !lines.has(line, Shape.DATE | Shape.WORDLESS | PageLines.LINKED);
  }

  private static boolean mayBe(PageLines lines, int line) {
    return lines.width(line) >= SHORTEST
        && !lines.cued(line, ~0)
        && !(lines.has(line, Shape.DATE) && lines.width(line) < LONGEST_DATE)
        && !lines.has(line, Shape.WORDLESS | PageLines.REPEATED | PageLines.LINKED);
  }

  boolean isFound() {
    return from >= 0;
  }

  boolean contains(int line) {
    return from <= line && line < to;
  }

  /**
   * Behind the lines from one on that no cue knows and that are as long as headlines: a list of
   * them that nothing heads; the line itself where there are not several.
   */
  static int listEnd(PageLines lines, int from, int to) {
    int at = from;
    while (at < to
        && lines.width(at) >= LEAST_WIDTH
        && !lines.has(at, Shape.ENDED)
        && !lines.cued(at, ~0)
        && lines.head(at) == null) {
      at++;
    }
    return at - from > 1 ? at : from;
  }
}
