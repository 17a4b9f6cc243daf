package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.rule.Fix.Safety;

/**
 * Judges which lines of a page's chrome nobody would miss, so that they may go unasked: a run of
 * labels, none of them doubtful, with cues among them. A sentence is never certain.
 */
final class Certainty {

  /** A line that is likelier of the article than this is doubtful. */
  private static final float CERTAIN = -4.5f;

  /** Words that are a label in every page may be as likely as this. */
  private static final float BUTTON = -1;

  /** A time that stands by itself may be part of a table or a note. */
  private static final float LONE = -2;

  /** Wider lines may be sentences. */
  private static final float WIDEST = 12;

  /** The widest button. */
  private static final float LABEL = 6;

  /** Of so many lines in a row at least one gives a cue where they are surely a page's. */
  private static final int LINES_OF_A_CUE = 8;

  /** Fewer certain lines among doubtful ones are not set apart. */
  private static final int FEWEST = 5;

  private static final String JOINS = "|•·";

  private static final int NAVIGATION = kinds(Kind.NAVIGATION);

  private static final int BUTTONS =
      kinds(
          Kind.NAVIGATION,
          Kind.SHARE,
          Kind.RELATED_LINKS,
          Kind.COMMENTS,
          Kind.SUBSCRIBE,
          Kind.ADVERTISEMENT);

  private final PageLines lines;
  private final PageBody body;
  private final Headline headline;

  Certainty(PageLines lines, PageBody body, Headline headline) {
    this.lines = lines;
    this.body = body;
    this.headline = headline;
  }

  /** Whether a line that is a find by itself may go unasked. */
  Safety of(Kind kind, int line) {
    return body.score(line) < LONE && !isNamed(line) ? kind.safety() : Safety.UNSAFE;
  }

  /** Whether what may be a name stands in the line: a time with its author's is a credit. */
  private boolean isNamed(int line) {
    return !lines.cued(line, NAVIGATION) && AuthorBio.beginsWithName(lines, line)
        || hasNamedPart(line);
  }

  /** Whether one of the parts that marks join is words without a figure that no cue knows. */
  private boolean hasNamedPart(int line) {
    char[] text = lines.text();
    int start = lines.start(line);
    int parts = 0;
    boolean named = false;
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i <= lines.end(line); i++) {
      if (i == lines.end(line) || JOINS.indexOf(text[i]) >= 0) {
        parts++;
        named |= letter && !digit && (int) Cues.all().of(text, start, i, false) == 0;
        start = i + 1;
        letter = false;
        digit = false;
      } else {
        letter |= Character.isLetter(text[i]);
        digit |= Character.isDigit(text[i]);
      }
    }
    return parts > 1 && named;
  }

  /**
   * Whether a line between two paragraphs may be a heading of the article: it is the name of a
   * section, and the page does not repeat it there as it would a button.
   */
  private boolean mayBeHeading(int line) {
    return lines.is(line, NAVIGATION)
        && line > body.start()
        && line + 1 < body.end()
        && !lines.has(line, PageLines.REPEATED);
  }

  /**
   * The longest run of certain lines between two.
   *
   * @return its first line and the one behind its last; the same twice where there is none
   */
  int[] part(int from, int to) {
    int[] longest = {from, from};
    if (to == from + 1 && mayBeHeading(from)) {
      return longest;
    }
    int start = from;
    int cues = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && isCertain(i)) {
        cues += isCued(i) ? 1 : 0;
        continue;
      }
      int length = i - start;
      boolean whole = length == to - from;
      if (length > longest[1] - longest[0]
          && (whole || length >= FEWEST)
          && cues * LINES_OF_A_CUE >= length) {
        longest[0] = start;
        longest[1] = i;
      }
      start = i + 1;
      cues = 0;
    }
    return longest;
  }

  private boolean isCertain(int line) {
    if (line == 0 && headline.from() > 0 && lines.has(headline.from(), PageLines.TITLE)) {
      return true; // the title of the browser's window, said again by the headline
    }
    if (lines.isStrong(line)
        || lines.width(line) >= WIDEST
        || lines.has(line, Shape.DATE) && hasNamedPart(line)) {
      return false;
    }
    if (lines.has(line, PageLines.PLACED)) {
      return true;
    }
    boolean head = line < body.start();
    if (head && !headline.isFound()) {
      return false; // one of them may be the headline
    }
    boolean button = lines.cued(line, BUTTONS) && lines.width(line) <= LABEL;
    return body.score(line) < (button ? BUTTON : CERTAIN);
  }

  private boolean isCued(int line) {
    return lines.cued(line, ~0) || lines.has(line, PageLines.PLACED);
  }
}
