package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.edges.NameLine;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The headline that stands between a page's menus and its article. It is no part of the article's
 * body, but no editor wants to lose it. And of which kind the lines beside it are that say who
 * wrote the article, when it went out and whose its pictures are.
 *
 * @param from its first line; -1 where none was found
 * @param to behind its last line: a deck may follow
 */
record Headline(int from, int to) {

  static final Headline NONE = new Headline(-1, -1);

  /** A line with a date and more words tells more than a time. */
  private static final float WORDS_OF_A_TIME = 5;

  /** A longer line is not taken for a credit. */
  private static final float LONGEST_CREDIT = 120;

  private static final int NO_CREDIT =
      kinds(Kind.NAVIGATION, Kind.SHARE, Kind.SUBSCRIBE, Kind.COPYRIGHT, Kind.ADVERTISEMENT);

  private static final int COPYRIGHT = kinds(Kind.COPYRIGHT);
  private static final int BYLINE = kinds(Kind.BYLINE);
  private static final int CAPTION = kinds(Kind.CAPTION);

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

  /** The headline of another article has so many words, and the name of a section has fewer. */
  private static final float SHORTEST_OTHER = 7;

  private static final float WIDEST = 25;

  private static final int IDEOGRAPHS_OF_NAME = 4;

  private static final float LEAST_DECK = 12;

  private static final String QUESTION_MARKS = "?？";

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

  /** Whether every third of several lines or more may be the headline of another article. */
  static boolean areTeasers(PageLines lines, int from, int to) {
    int headlines = 0;
    for (int i = from; i < to; i++) {
      headlines += mayBeOfOther(lines, i) ? 1 : 0;
    }
    return headlines > 1 && headlines * 3 >= to - from;
  }

  /** Whether a line that is not the article's may be the headline of another one. */
  private static boolean mayBeOfOther(PageLines lines, int line) {
    boolean asks = QUESTION_MARKS.indexOf(lines.text()[lines.end(line) - 1]) >= 0;
    return lines.width(line) >= SHORTEST_OTHER
        && lines.width(line) <= WIDEST
        && (asks || !lines.has(line, Shape.ENDED | Shape.COLON))
        && !lines.cued(line, ~0)
        && lines.head(line) != Kind.NAVIGATION
        && !isRow(lines, line);
  }

  /**
   * Whether labels stand side by side in a line, as at the foot of a page: with signs between them,
   * or with blanks in a script that sets no words apart.
   */
  private static boolean isRow(PageLines lines, int line) {
    char[] text = lines.text();
    int seams = 0;
    for (int i = lines.start(line) + 1; i + 1 < lines.end(line); i++) {
      boolean apart = text[i - 1] == ' ' && text[i + 1] == ' ';
      boolean unspaced = WordWeights.isUnspaced(text[i - 1]) && WordWeights.isUnspaced(text[i + 1]);
      seams += text[i] == '|' || apart && text[i] == '-' || unspaced && text[i] == ' ' ? 1 : 0;
    }
    return seams > 1;
  }

  /**
   * The deck that stands below a headline, with credits and times between them at most; -1 if none.
   *
   * @param body the first line of the article
   */
  int deck(PageLines lines, int body) {
    int line = to;
    while (isFound() && line < body && credit(lines, body, line) != null) {
      line++;
    }
    boolean deck =
        isFound()
            && line > to
            && line < body
            && lines.width(line) >= LEAST_DECK
            && !lines.cued(line, ~0)
            && !lines.has(line, Shape.WORDLESS | PageLines.REPEATED | PageLines.LINKED);
    return deck ? line : -1;
  }

  /**
   * Whether the line right below a Japanese headline is a family's name and a given one, as four
   * ideographs mostly are, with the names of sections below it.
   */
  boolean isSignedBy(PageLines lines, int line) {
    if (!isFound() || line != to || line + 1 >= lines.count() || lines.cued(line, ~0)) {
      return false;
    }
    boolean kana = false;
    for (int i = lines.start(from); i < lines.end(from); i++) {
      kana |= lines.text()[i] >= 'ぁ' && lines.text()[i] <= 'ヺ';
    }
    int ideographs = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      ideographs += Character.isIdeographic(lines.text()[i]) ? 1 : 0;
    }
    return kana
        && ideographs == IDEOGRAPHS_OF_NAME
        && lines.end(line) - lines.start(line) == ideographs
        && lines.is(line + 1, ~0);
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
    boolean counted = lines.width(from) < SHORTEST && lines.head(from) == null; // minutes to read
    int first = counted ? from + 1 : from;
    int at = first;
    while (at < to
        && lines.width(at) >= LEAST_WIDTH
        && (!lines.has(at, Shape.ENDED) || lines.text()[lines.end(at) - 1] == '…')
        && !lines.cued(at, ~0)
        && lines.head(at) == null) {
      at++;
    }
    return at - first > 1 ? at : from;
  }

  /** How many words a line has; two characters are one where words are not set apart. */
  private static float words(PageLines lines, int line) {
    float words = 0;
    boolean within = false;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      boolean letter = Character.isLetter(lines.text()[i]);
      boolean unspaced = letter && WordWeights.isUnspaced(lines.text()[i]);
      words += unspaced ? 0.5f : letter && !within ? 1 : 0;
      within = letter && !unspaced;
    }
    return words;
  }

  /** Whether a line says when the article went out. */
  private static boolean isStamp(PageLines lines, int line) {
    return line >= 0
        && line < lines.count()
        && lines.has(line, Shape.DATE)
        && words(lines, line) <= (isYear(lines, line) ? 0 : WORDS_OF_A_TIME);
  }

  /**
   * Whether a line above the article is a name beside the line that says when it went out, and the
   * headline, a deck or the article beside one of them.
   */
  private static boolean isWriter(PageLines lines, int body, int line) {
    int next = isSign(lines, line + 1) ? line + 2 : line + 1;
    return line < body
        && (isStamp(lines, line - 1) && (isWide(lines, line - 2) || isWide(lines, line + 1))
            || isStamp(lines, next)
                && (isWide(lines, line - 1)
                    || isWide(lines, next + 1)
                    || lines.has(line, PageLines.REPEATED) && lines.has(next, PageLines.REPEATED)))
        && !lines.cued(line, ~0)
        && (isName(lines, line)
            || isInitials(lines, line) && isStamp(lines, next) && isNamed(lines, line));
  }

  /** Whether a line is two capitals or three. */
  private static boolean isInitials(PageLines lines, int line) {
    int length = lines.end(line) - lines.start(line);
    boolean capitals = length == 2 || length == 3;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      capitals &= Character.isUpperCase(lines.text()[i]);
    }
    return capitals;
  }

  /** Whether a line stands below the headline, or is one of two that are the same. */
  private static boolean isNamed(PageLines lines, int line) {
    return isWide(lines, line - 1) || lines.has(line, PageLines.REPEATED);
  }

  /**
   * What kind of credit a line is, or a time stamp; null if none.
   *
   * @param body the first line of the article
   */
  static @Nullable Kind credit(PageLines lines, int body, int line) {
    if (isWriter(lines, body, line) || isBehindLabel(lines, line)) {
      return Kind.BYLINE;
    }
    if (isStamp(lines, line)
        && !isPlayer(lines, line)
        && !lines.near(line, BYLINE)
        && lines.text()[lines.start(line)] != '+' // of a telephone number
        && !lines.is(line, ~0)
        && !lines.near(line, COPYRIGHT)) {
      return Kind.TIMESTAMP;
    }
    if (line >= body && isOwned(lines, line)) {
      return Kind.COPYRIGHT;
    }
    if (lines.width(line) >= LONGEST_CREDIT || lines.cued(line, NO_CREDIT)) {
      return null;
    }
    return lines.near(line, BYLINE)
        ? Kind.BYLINE
        : lines.near(line, CAPTION)
            ? isLabelled(lines, line) ? Kind.PHOTO_CREDIT : Kind.CAPTION
            : null;
  }

  /** Whether a name stands below the words that say whose it is: the author's. */
  private static boolean isBehindLabel(PageLines lines, int line) {
    return line > 0
        && lines.has(line - 1, Shape.COLON)
        && lines.near(line - 1, BYLINE)
        && lines.width(line - 1) < SHORTEST
        && isName(lines, line);
  }

  /**
   * Whether a line has two times of a clock and no date: where a player is, and how long it runs.
   */
  private static boolean isPlayer(PageLines lines, int line) {
    int clocks = 0;
    for (int i = lines.start(line) + 1; i + 1 < lines.end(line); i++) {
      boolean within = isDigit(lines, i - 1) && isDigit(lines, i + 1);
      clocks += lines.text()[i] == ':' && within ? 1 : 0;
    }
    String marks = lines.marks(line);
    return clocks > 1
        && marks.chars().noneMatch(c -> "./-".indexOf(c) >= 0)
        && !hasYear(lines, line);
  }

  /** Whether a line begins with the sign of a right and has a year behind it. */
  private static boolean isOwned(PageLines lines, int line) {
    return lines.text()[lines.start(line)] == '©'
        && lines.width(line) < WIDEST
        && hasYear(lines, line);
  }

  private static boolean isDigit(PageLines lines, int at) {
    return Character.isDigit(lines.text()[at]);
  }

  private static boolean hasYear(PageLines lines, int line) {
    int run = 0;
    for (int i = lines.start(line); i <= lines.end(line); i++) {
      if (i < lines.end(line) && Character.isDigit(lines.text()[i])) {
        run++;
      } else if (run == 4) {
        return true;
      } else {
        run = 0;
      }
    }
    return false;
  }

  private static boolean isName(PageLines lines, int line) {
    int length = lines.end(line) - lines.start(line);
    String words = new String(lines.text(), lines.start(line), length);
    return NameLine.isName(words, 0, length);
  }

  /** Whether a line is a mark, as between a name and a date. */
  private static boolean isSign(PageLines lines, int line) {
    return line < lines.count()
        && lines.has(line, Shape.WORDLESS)
        && lines.end(line) - lines.start(line) == 1
        && !Character.isDigit(lines.text()[lines.start(line)]);
  }

  /** Whether the only figures of a line are those of a year. */
  private static boolean isYear(PageLines lines, int line) {
    int first = -1;
    int figures = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      if (Character.isDigit(lines.text()[i])) {
        first = first < 0 ? i : first;
        figures++;
        if (i - first >= figures) {
          return false; // others stand apart
        }
      }
    }
    return figures == 4;
  }

  /** Whether a line is as wide as a headline, a deck or a paragraph. */
  private static boolean isWide(PageLines lines, int line) {
    return line >= 0 && line < lines.count() && lines.width(line) >= LEAST_WIDTH;
  }

  /** Whether a short line begins with a word and a colon, as the credit of a picture does. */
  private static boolean isLabelled(PageLines lines, int line) {
    int at = lines.start(line);
    while (at < lines.end(line) && Character.isLetter(lines.text()[at])) {
      at++;
    }
    return at < lines.end(line) && lines.text()[at] == ':' && lines.width(line) < LONGEST_DATE;
  }
}
