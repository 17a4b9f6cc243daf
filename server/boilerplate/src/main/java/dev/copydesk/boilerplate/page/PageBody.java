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

  /** A paragraph has so many words at least. */
  private static final float PARAGRAPH = 20;

  /**
   * A headline that could not be the label of something has so many words at least; a date with a
   * place has fewer.
   */
  private static final float HEADLINE = 7;

  /** Headline, deck, caption, name and date; more lines are a menu, whatever its names are. */
  private static final int LONGEST_HEAD = 6;

  /** So many are counted. */
  private static final int PLAINLY_A_PAGE = 5;

  /** So many labels, dates, names and prompts may stand between a headline and its article. */
  private static final int FAR_BELOW_TITLE = 15;

  private final PageLines lines;
  private final int start;
  private final int end;
  private final BitSet dropped = new BitSet();
  private final BitSet bios = new BitSet();
  private final float[] scores;

  /** A line below the headline that is less likely of the article is none of it. */
  private static final float HARDLY = -2;

  /** Nor is an item of a list that is less likely. */
  private static final float HARDLY_ITEM = -4;

  /** Labels whose log odds come to so much make a page. */
  private static final float SURE = 24;

  /** A label that is likelier of the article than this does not count among them. */
  private static final float DOUBTFUL = -1;

  /** Surer than so nobody is. */
  private static final float CERTAIN = 4;

  /** What speaks against a line that stands beside the article or below it. */
  private static final float BESIDE = -2;

  /** What speaks for a sentence that does not. */
  private static final float WITHIN = 1;

  /** No line counts for more words. */
  private static final float MOST_WORDS = 30;

  /** A button or the name of a list is a page's where it is less likely of the article. */
  private static final float BUTTON = 2;

  /** The name of a section may be a heading of the article. */
  private static final float LABEL = 0.5f;

  private PageBody(PageLines lines) {
    this.lines = lines;
    this.scores = PageJudge.get().scores(lines);
    weighPlaces();
    int[] body = bulk();
    this.start = body[0];
    this.end = body[1];
    weigh(PageChain.chrome(scores));
  }

  /** In a page with places of its own for what is no article, a line's place counts too. */
  private void weighPlaces() {
    boolean placed = false;
    for (int i = 0; i < scores.length && !placed; i++) {
      placed = lines.has(i, PageLines.PLACED);
    }
    for (int i = 0; i < scores.length && placed; i++) {
      scores[i] += lines.has(i, PageLines.BESIDE) ? BESIDE : lines.isStrong(i) ? WITHIN : 0;
    }
  }

  /** The article among the lines of a draft; all of them where the draft is no pasted page. */
  static PageBody of(PageLines lines) {
    return new PageBody(lines);
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

  /** Whether a line that is not the article's says who wrote it. */
  boolean isBio(int line) {
    return bios.get(line) && dropped.get(line);
  }

  /** The numbers of the lines that are not the article's. */
  BitSet chrome() {
    return dropped;
  }

  /**
   * The lines between which the bulk of the article stands: the segment with the greatest sum, as
   * in Pasternack and Roth, "Extracting article text from the web with maximum subsequence
   * segmentation" (WWW 2009).
   */
  private int[] bulk() {
    int[] bulk = {0, 0};
    float most = 0;
    float sum = 0;
    int from = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      float score = Math.max(-CERTAIN, Math.min(CERTAIN, scores[i]));
      sum += score * Math.min(MOST_WORDS, lines.width(i));
      if (sum > most) {
        most = sum;
        bulk[0] = from;
        bulk[1] = i + 1;
      }
    }
    return bulk;
  }

  /** Keeps of what was judged only what the draft as a whole gives reason to believe. */
  private void weigh(BitSet chrome) {
    int all = evidence(0, lines.count(), PAGE, chrome);
    int menus = evidence(0, lines.count(), MENUS, chrome);
    boolean sure = isSurelyPage(chrome);
    if (all >= PASTED_PAGE && menus >= FEWEST_MENUS || sure) {
      dropped.or(chrome);
      dropLabels();
      spareBelowTitle();
      spareHead();
      if (all < PLAINLY_A_PAGE && !sure) {
        spareParagraphs();
      }
      spareSections();
      SparedParagraphs.spare(lines, scores, start, end, dropped);
      bios.or(AuthorBio.drop(lines, dropped));
      spareSentences();
    }
    for (int i = 0; i < lines.count(); i++) {
      if (lines.has(i, PageLines.PLACED)) {
        dropped.set(i);
      } else if (lines.has(i, PageLines.KEPT)) {
        dropped.clear(i);
      }
    }
  }

  /** Whether the judge is so sure of so many different labels that no word list need know one. */
  private boolean isSurelyPage(BitSet chrome) {
    Set<Long> different = new HashSet<>();
    float sure = 0;
    for (int i = chrome.nextSetBit(0); i >= 0 && sure < SURE; i = chrome.nextSetBit(i + 1)) {
      if (scores[i] < DOUBTFUL && !lines.isStrong(i) && different.add(lines.hash(i))) {
        sure += Math.min(CERTAIN, -scores[i]);
      }
    }
    return sure >= SURE;
  }

  /** Labels between paragraphs, each by itself. */
  private void dropLabels() {
    for (int i = 0; i < lines.count(); i++) {
      boolean button = lines.is(i, PAGE & ~NAVIGATION);
      if (!lines.isStrong(i) && lines.is(i, PAGE) && scores[i] < (button ? BUTTON : LABEL)) {
        dropped.set(i);
      }
    }
  }

  /**
   * An article stands below its headline: where the bulk of the text is far below, what stands
   * between the two may be the article, and only what cues know, or what is hardly of an article,
   * is called chrome.
   */
  private void spareBelowTitle() {
    int title = start - 1;
    while (title >= 0 && !lines.has(title, PageLines.TITLE)) {
      title--;
    }
    if (title >= 0 && start - title > FAR_BELOW_TITLE) {
      for (int i = title + 1; i < start; i++) {
        float least = isItem(i, i - 1) || isItem(i, i + 1) ? HARDLY_ITEM : HARDLY;
        dropped.set(i, isPageCue(i, PAGE) || dropped.get(i) && scores[i] < least);
      }
    }
  }

  /** Whether a line and one beside it are items of a list: both have the same marks or a figure. */
  private boolean isItem(int line, int beside) {
    if (beside < 0 || beside >= lines.count()) {
      return false;
    }
    String marks = lines.marks(line);
    return marks.isEmpty()
        ? beginsWithFigure(line) && beginsWithFigure(beside)
        : marks.equals(lines.marks(beside));
  }

  private boolean beginsWithFigure(int line) {
    return Character.isDigit(lines.text()[lines.start(line)]);
  }

  /**
   * Long lines above the article without a single sign of a page among them are its headline and
   * its deck: what was pasted began with the article.
   */
  private void spareHead() {
    int head = dropped.nextClearBit(0);
    for (int i = 0; i < head; i++) {
      if (head > LONGEST_HEAD || isPageCue(i, PAGE) || lines.has(i, PageLines.TITLE)) {
        return;
      }
    }
    for (int i = 0; i < head; i++) {
      if (lines.width(i) >= HEADLINE && !lines.cued(i, ~0)) {
        dropped.clear(i);
      }
    }
  }

  /** A draft that is a page for all that anybody can tell, but not plainly, loses no paragraph. */
  private void spareParagraphs() {
    for (int i = 0; i < lines.count(); i++) {
      if (isParagraph(i)) {
        dropped.clear(i);
      }
    }
  }

  /**
   * What stands below a heading of the article is of the article, up to the first cue of a page;
   * behind links, as of a person, its paragraphs still are, and then the links too. The name of a
   * list is a heading where a paragraph follows it.
   */
  private void spareSections() {
    boolean section = false;
    boolean whole = false;
    int behindHeading = 0;
    for (int i = 0; i < lines.count(); i++) {
      boolean cued = lines.cued(i, ~0) || lines.has(i, PageLines.PLACED);
      boolean linked = lines.has(i, PageLines.LINKED);
      boolean heading = lines.has(i, PageLines.HEADING) && (!cued || isHeadOfParagraph(i));
      section = heading || section && (!cued || linked);
      whole = heading || whole && !cued && !linked;
      behindHeading = heading || !linked ? i + 1 : behindHeading;
      if (whole || section && !linked && isParagraph(i)) {
        dropped.clear(i);
      } else if (section && linked && i > start && isParagraph(i + 1)) {
        dropped.clear(behindHeading, i + 1);
      }
    }
  }

  /** Whether what may be the name of a list has text below it, and no link. */
  private boolean isHeadOfParagraph(int line) {
    int text = line + 1;
    return lines.cued(line, RELATED)
        && text < lines.count()
        && (isParagraph(text) || lines.has(text, Shape.COLON) && lines.width(text) >= PARAGRAPH)
        && !lines.has(text, PageLines.LINKED);
  }

  private boolean isParagraph(int line) {
    return lines.isParagraph(line, PARAGRAPH);
  }

  /** A page has an article: where nothing of it was left, its sentences are. */
  private void spareSentences() {
    for (int i = 0; i < lines.count(); i++) {
      if (lines.isStrong(i) && !dropped.get(i)) {
        return;
      }
    }
    for (int i = 0; i < lines.count(); i++) {
      if (lines.has(i, Shape.ENDED) && !lines.cued(i, ~0)) {
        dropped.clear(i);
      }
    }
  }

  /** How sure it is that a line is of the article, as the logarithm of the odds. */
  float score(int line) {
    return scores[line];
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
