package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of the article from those that a page put around it and between its paragraphs.
 */
final class PageBody {

  private static final int NAVIGATION = kinds(Kind.NAVIGATION);
  private static final int RELATED = kinds(Kind.RELATED_LINKS);
  private static final int CAPTION = kinds(Kind.CAPTION);

  /** What is said in a short sentence of a page and never of an article. */
  private static final int PROMPTS =
      kinds(
          Kind.SUBSCRIBE,
          Kind.RELATED_LINKS,
          Kind.SHARE,
          Kind.APP_PROMO,
          Kind.COPYRIGHT,
          Kind.CAPTION,
          Kind.CONTACT);

  /** The kinds whose labels make a page. A credit or a caption alone does not. */
  private static final int PAGE =
      kinds(
          Kind.NAVIGATION,
          Kind.SHARE,
          Kind.RELATED_LINKS,
          Kind.COMMENTS,
          Kind.SUBSCRIBE,
          Kind.ADVERTISEMENT,
          Kind.APP_PROMO,
          Kind.COPYRIGHT);

  /**
   * What only a page has: menus, buttons and comment sections. Articles end with the others too.
   */
  private static final int MENUS = kinds(Kind.NAVIGATION, Kind.SHARE, Kind.COMMENTS);

  /** So many different ones of these at least. */
  private static final int FEWEST_MENUS = 2;

  /** With fewer different cues a draft is an article, however many short lines it has. */
  private static final int PASTED_PAGE = 3;

  /** With as many a single one before or behind the article will do. */
  private static final int PLAINLY_A_PAGE = 5;

  /** So many labels, dates, names and prompts may stand between a headline and its article. */
  private static final int FAR_BELOW_TITLE = 15;

  private final PageLines lines;
  private final int start;
  private final int end;
  private final BitSet dropped = new BitSet();

  private PageBody(PageLines lines) {
    int[] body = BodySearch.of(lines);
    this.lines = lines;
    this.start = body[0];
    this.end = body[1];
  }

  /** The article among the lines of a draft; all of them where the draft is no pasted page. */
  static PageBody of(PageLines lines) {
    PageBody body = new PageBody(lines);
    body.markInsets();
    body.weigh();
    return body;
  }

  /**
   * Whether the labels of a draft, their cues looked for, give reason to look closer: page titles
   * aside, nothing else makes a page.
   */
  static boolean mayBePage(PageLines lines) {
    Set<Long> different = new HashSet<>();
    for (int i = 0; i < lines.count() && different.size() < PASTED_PAGE - 1; i++) {
      boolean cue = lines.cued(i, PAGE) && !lines.isStrong(i);
      if (cue || lines.has(i, PageLines.PLACED)) {
        different.add(lines.hash(i));
      }
    }
    return different.size() >= PASTED_PAGE - 1;
  }

  /** The first line of the article. */
  int start() {
    return start;
  }

  /** Behind the last line of the article. */
  int end() {
    return end;
  }

  /** The numbers of the lines that are not the article's. */
  BitSet chrome() {
    return dropped;
  }

  private void markInsets() {
    boolean listing = false;
    for (int i = start; i < end; i++) {
      if (lines.isStrong(i)) {
        boolean inset =
            isPrompt(i) || isTeaser(i) || lines.isDoubled(i) || lines.has(i, PageLines.PLACED);
        dropped.set(i, inset);
        listing &= inset;
      } else {
        boolean ended = lines.has(i, Shape.ENDED);
        boolean cued = lines.cued(i, ~0) || lines.has(i, PageLines.PLACED);
        boolean inset =
            cued
                || (listing && !ended)
                || (lines.has(i, PageLines.REPEATED) && !ended)
                || lines.has(i, PageLines.TITLE)
                || (lines.has(i, Shape.WORDLESS) && !lines.has(i, Shape.NUMBERED));
        dropped.set(i, inset);
        if (lines.is(i, RELATED) || (lines.near(i, RELATED) && lines.width(i) < 8)) {
          listing = true;
        } else if (ended && !inset) {
          listing = false;
        }
      }
    }
  }

  private boolean isPrompt(int line) {
    float width = lines.width(line);
    return (width < 40 || (width < 120 && lines.near(line, CAPTION))) && lines.near(line, PROMPTS);
  }

  /** The summary below a headline that stands twice, as links to other articles do. */
  private boolean isTeaser(int line) {
    return line - 1 > start
        && dropped.get(line - 1)
        && lines.has(line - 1, PageLines.REPEATED)
        && lines.width(line - 1) >= 5
        && !lines.cued(line - 1, ~0);
  }

  /** Keeps of what was found only what the draft as a whole gives reason to believe. */
  private void weigh() {
    BitSet insets = (BitSet) dropped.clone();
    dropped.clear();
    int before = evidence(0, start, PAGE, null);
    int behind = evidence(end, lines.count(), PAGE, null);
    int within = evidence(start, end, PAGE & ~NAVIGATION, insets);
    int all = before + behind + within;
    int menus = evidence(0, lines.count(), MENUS, null);
    if (all >= PASTED_PAGE && menus >= FEWEST_MENUS) {
      int least = all >= PLAINLY_A_PAGE ? 1 : 2;
      if (before >= least) {
        dropped.set(0, start);
        spareBelowTitle();
      }
      if (behind >= least) {
        dropped.set(end, lines.count());
      }
      dropped.or(insets);
    }
    for (int i = 0; i < lines.count(); i++) {
      if (lines.has(i, PageLines.PLACED)) {
        dropped.set(i);
      } else if (lines.has(i, PageLines.KEPT)) {
        dropped.clear(i);
      }
    }
  }

  /**
   * An article stands below its headline: where the search found one far below, what stands between
   * the two may be the article, and only what cues know is called chrome.
   */
  private void spareBelowTitle() {
    int title = start - 1;
    while (title >= 0 && !lines.has(title, PageLines.TITLE)) {
      title--;
    }
    if (title >= 0 && start - title > FAR_BELOW_TITLE) {
      for (int i = title + 1; i < start; i++) {
        dropped.set(i, isPageCue(i, PAGE));
      }
    }
  }

  /** How many different cues of a page stand in a range of lines. */
  private int evidence(int from, int to, int kinds, @Nullable BitSet among) {
    Set<Long> different = new HashSet<>();
    for (int i = from; i < to && different.size() < PLAINLY_A_PAGE; i++) {
      if ((among == null || among.get(i)) && isEvidence(i, kinds)) {
        different.add(lines.hash(i));
      }
    }
    return different.size();
  }

  private boolean isEvidence(int line, int kinds) {
    if (line < start && lines.has(line, PageLines.TITLE)) {
      return true;
    }
    if (lines.isStrong(line) || !isPageCue(line, kinds)) {
      return false;
    }
    // The name of a section alone may be a heading of the article; in a menu it has company.
    return isPageCue(line, kinds & ~NAVIGATION)
        || lines.near(line, kinds & NAVIGATION)
        || isPageCue(line - 1, PAGE)
        || isPageCue(line + 1, PAGE)
        || (isLabel(line - 1) && isLabel(line + 1));
  }

  private boolean isLabel(int line) {
    return line >= 0 && line < lines.count() && lines.has(line, Shape.LABEL);
  }

  private boolean isPageCue(int line, int kinds) {
    return line >= 0
        && line < lines.count()
        && (lines.is(line, kinds)
            || (lines.width(line) <= 12 && lines.near(line, kinds))
            || lines.has(line, PageLines.PLACED));
  }
}
