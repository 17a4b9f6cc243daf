package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;

/**
 * Finds the lines between which the article stands. Each line speaks for the article (sentences,
 * the more so in company of others) or against it (labels, and cues the more so), and the stretch
 * of lines with the greatest sum is taken: the maximum-sum segment as in Pasternack and Roth,
 * "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009), with
 * lines for tokens and hand-set weights for a trained classifier. What stands behind a comment
 * section, a list of related articles or share buttons counts little once an article was there.
 */
final class BodySearch {

  private static final int SHARE = kinds(Kind.SHARE);
  private static final int COMMENTS = kinds(Kind.COMMENTS);
  private static final int COPYRIGHT = kinds(Kind.COPYRIGHT);
  private static final int RELATED = kinds(Kind.RELATED_LINKS);
  private static final int SUBSCRIBE = kinds(Kind.SUBSCRIBE);
  private static final int CONTACT = kinds(Kind.CONTACT);
  private static final int CAPTION = kinds(Kind.CAPTION);
  private static final int MENU = kinds(Kind.NAVIGATION, Kind.SHARE);
  private static final int TAIL = COMMENTS | COPYRIGHT | SUBSCRIBE | RELATED;

  /** No sentence counts for more words. */
  private static final float MOST = 30;

  /** A longer paragraph is running text even where it stands alone. */
  private static final float PARAGRAPH = 45;

  /** An article begins no further below its headline than this. */
  private static final int BELOW_TITLE = 6;

  /** What the place below the headline is worth, in words. */
  private static final float TITLE_BONUS = 12;

  /** A longer one is no caption. */
  private static final float LONGEST_CAPTION = 120;

  private final PageLines lines;
  private final int count;

  /** Words of the article met so far. */
  private float mass;

  private boolean commented;
  private boolean related;

  /** Share and subscribe buttons behind the article. */
  private int buttons;

  /** Lines since the last sentence. */
  private int gap;

  /** Whether the lines are a list that was led in with a colon. */
  private boolean listed;

  private boolean titled;
  private int lastTitle = -BELOW_TITLE - 1;
  private int titlesAhead;

  private BodySearch(PageLines lines) {
    this.lines = lines;
    this.count = lines.count();
  }

  /** The first line of the article and the line behind its last. */
  static int[] of(PageLines lines) {
    BodySearch search = new BodySearch(lines);
    int[] best = search.best();
    best[1] = search.behindLists(best[1]);
    return best;
  }

  private int[] best() {
    for (int i = 0; i < count; i++) {
      titlesAhead += lines.has(i, PageLines.TITLE) ? 1 : 0;
    }
    int[] best = {0, 0};
    double most = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (lines.has(i, PageLines.TITLE)) {
        titled = true;
        lastTitle = i;
      }
      if (sum <= 0) {
        sum = i - lastTitle <= BELOW_TITLE ? TITLE_BONUS : 0;
        start = i;
      }
      float score = lines.isStrong(i) ? sentence(i) : other(i);
      if (score <= 0 && start == i) {
        start++;
      }
      sum += score;
      if (sum > most + 1e-9) {
        most = sum;
        best[0] = start;
        best[1] = i + 1;
      }
    }
    return best;
  }

  /** How much a sentence speaks for the article. */
  private float sentence(int line) {
    float width = lines.width(line);
    listed = lines.has(line, Shape.COLON);
    if (lines.has(line, PageLines.PLACED) || (width < 40 && isPrompt(line))) {
      return -5;
    }
    float score = Math.min(width, MOST) * company(line, width);
    boolean alone = !lines.isStrong(line - 1) && !lines.isStrong(line + 1);
    if (related && alone && mass > 20) {
      score *= 0.1f;
    }
    if (buttons >= 4) {
      score *= 0.3f;
    }
    if (titled && mass == 0) {
      score *= 1.5f;
    } else if (!titled && titlesAhead > 0) {
      score *= 0.5f;
    }
    if (lines.isDoubled(line) || (width < LONGEST_CAPTION && lines.near(line, CAPTION))) {
      return -1;
    }
    if (isAboutAuthor(line)) {
      return 0;
    }
    if (commented && mass > 40) {
      score *= 0.15f;
    }
    gap = 0;
    mass += score;
    return score;
  }

  private boolean isPrompt(int line) {
    return lines.is(line, COMMENTS) || lines.near(line, TAIL);
  }

  /** Who wrote it: a paragraph below a label such as "About the author". */
  private boolean isAboutAuthor(int line) {
    return mass > 40
        && line > 0
        && !lines.isStrong(line - 1)
        && lines.near(line - 1, CONTACT)
        && !lines.isStrong(line + 1);
  }

  /** A sentence among labels is a teaser or a comment more often than a paragraph. */
  private float company(int line, float width) {
    int others = 0;
    for (int distance = 1; distance <= 2; distance++) {
      others += lines.isStrong(line - distance) ? 1 : 0;
      others += lines.isStrong(line + distance) ? 1 : 0;
    }
    if (others == 0) {
      return width < PARAGRAPH ? 0.25f : 0.6f;
    }
    return others == 1 ? 0.6f : 1;
  }

  /** How much a line that is no sentence speaks for the article, or against it. */
  private float other(int line) {
    gap++;
    if (mass > 60
        && (lines.is(line, SHARE | SUBSCRIBE) || lines.near(line, SUBSCRIBE | COPYRIGHT))) {
      buttons++;
    }
    if (mass > 15 && lines.is(line, RELATED)) {
      related = true;
    }
    if (lines.cued(line, ~0) || lines.has(line, PageLines.PLACED)) {
      listed = false;
      return cue(line);
    }
    boolean item = listed || lines.has(line, Shape.NUMBERED);
    float score;
    if (lines.width(line) >= 14 && lines.has(line, Shape.RUNNING)) {
      score = 4;
    } else if (item) {
      score = 0.5f;
    } else if (lines.has(line, Shape.ENDED | Shape.RUNNING)) {
      score = 2;
    } else {
      score = -3;
    }
    if (gap > 6 && !item) {
      score -= 3;
    }
    if (lines.has(line, PageLines.REPEATED)) {
      score -= 3;
    }
    if (lines.has(line, Shape.DATE) && !listed) {
      score -= 4;
    }
    if (lines.has(line, PageLines.LINKED) && !listed) {
      score -= 4;
    }
    listed |= lines.has(line, Shape.COLON);
    return score;
  }

  private float cue(int line) {
    if (lines.cued(line, COMMENTS)) {
      commented |= mass > 40;
      return mass > 40 ? -40 : -5;
    }
    if (lines.near(line, COPYRIGHT)) {
      return -40;
    }
    if (lines.is(line, RELATED)) {
      return -12;
    }
    if (lines.near(line, RELATED)) {
      return -5;
    }
    if (lines.cued(line, SUBSCRIBE) || lines.near(line, CONTACT)) {
      return -8;
    }
    boolean menu = lines.cued(line, MENU) || lines.has(line, PageLines.PLACED);
    return menu ? -5 : -1;
  }

  /** An article may end with a list: lines that follow it and are all of one form. */
  private int behindLists(int behind) {
    int at = behind;
    while (at < count) {
      int from = at;
      String marks = lines.marks(from);
      boolean heading = marks.isEmpty() && at + 3 < count && !lines.cued(at, ~0);
      if (heading) {
        from = at + 1;
        marks = lines.marks(from);
      }
      int to = from;
      while (to < count && !lines.cued(to, ~0) && lines.marks(to).equals(marks)) {
        to++;
      }
      if (marks.isEmpty() || to - from < 3) {
        break;
      }
      at = to;
    }
    return at;
  }
}
