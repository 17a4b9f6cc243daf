package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that stand among lines of the page and are the article's all the same: decks and ledes
 * above its bulk, what goes on behind a box. The judge leans on neighbours, and theirs are labels.
 */
final class SparedParagraphs {

  /** The headings of boxes that stand between paragraphs. */
  private static final int INSERTS =
      kinds(Kind.RELATED_LINKS, Kind.ADVERTISEMENT, Kind.SUBSCRIBE, Kind.APP_PROMO);

  /** The headings of lists in which a sentence is a teaser. */
  private static final int LISTS =
      kinds(
          Kind.SHARE,
          Kind.RELATED_LINKS,
          Kind.COMMENTS,
          Kind.SUBSCRIBE,
          Kind.ADVERTISEMENT,
          Kind.APP_PROMO,
          Kind.COPYRIGHT);

  private static final int NAVIGATION = kinds(Kind.NAVIGATION);
  private static final String QUESTION_MARKS = "?？";
  private static final int ADVERTISEMENT = kinds(Kind.ADVERTISEMENT);
  private static final int COMMENTS = kinds(Kind.COMMENTS);

  /** A box between paragraphs has no more lines. */
  private static final int LONGEST_INSERT = 6;

  /** A line of fewer words may be a teaser. */
  private static final float PARAGRAPH = 20;

  /** Among lists a teaser has no more words than this. */
  private static final float TEASER = 25;

  /** So many sentences behind an advertisement are no teaser. */
  private static final int SENTENCES = 3;

  /** So many of them share a word with the headline. */
  private static final int ON_SUBJECT = 2;

  /** A line less likely of the article than this is not asked about. */
  private static final float UNLIKELY = -2;

  /** A line below the headline that is less likely than this is no deck. */
  private static final float HARDLY = -3;

  /** Nor one less likely than this far behind the article. */
  private static final float DOUBTFUL = -1.5f;

  private final PageLines lines;
  private final float[] scores;
  private final int start;
  private final int end;
  private final BitSet dropped;
  private final Headline headline;
  private final int title;
  private @Nullable PageVocabulary words;

  private SparedParagraphs(PageLines lines, float[] scores, int start, int end, BitSet dropped) {
    this.lines = lines;
    this.scores = scores;
    this.start = start;
    this.end = end;
    this.dropped = dropped;
    this.headline = Headline.of(lines, start);
    // Without one above the article, its first line is the headline or the lede.
    this.title = headline.isFound() ? headline.from() : start;
  }

  /**
   * Takes such paragraphs out of what is not the article's.
   *
   * @param scores of each line, the logarithm of the odds that it is of the article
   * @param start the first line of the article's bulk
   * @param end behind its last
   */
  static void spare(PageLines lines, float[] scores, int start, int end, BitSet dropped) {
    if (start < end) {
      SparedParagraphs spared = new SparedParagraphs(lines, scores, start, end, dropped);
      spared.above();
      spared.questions();
      spared.betweenInserts();
      spared.behindAdvertisements();
      spared.behind();
    }
  }

  /**
   * Above the end of the article a paragraph is likelier a lede than a part of the page, whatever
   * stands around it: the judge alone decides, its neighbours do not. Right below the headline it
   * is the deck, unless it says the headline again, as a button to share it does.
   */
  private void above() {
    for (int i = 0; i < end; i++) {
      if (lines.isParagraph(i, PARAGRAPH) && scores[i] > 0) {
        dropped.clear(i);
      }
    }
    int deck = headline.to();
    if (headline.isFound()
        && deck < start
        && lines.isParagraph(deck, 0)
        && scores[deck] > HARDLY
        && !lines.has(deck, PageLines.REPEATED)
        && !folded(deck).contains(folded(headline.from()))) {
      dropped.clear(deck);
    }
  }

  private String folded(int line) {
    return Shape.folded(lines.text(), lines.start(line), lines.end(line));
  }

  /** The name of a section with a question below it heads the questions of the article. */
  private void questions() {
    for (int i = start; i + 1 < end; i++) {
      if (lines.is(i, NAVIGATION)
          && !dropped.get(i + 1)
          && QUESTION_MARKS.indexOf(lines.text()[lines.end(i + 1) - 1]) >= 0) {
        dropped.clear(i);
      }
    }
  }

  /**
   * A page puts the same box between paragraphs again and again: what stands between two of them is
   * the article, though nothing follows it but the page.
   */
  private void betweenInserts() {
    int last = end - 1; // the last line that is the article's
    for (int i = end; i < lines.count() && i - last <= LONGEST_INSERT; i++) {
      if (lines.isParagraph(i, 0)
          && i > last + 1
          && lines.is(last + 1, INSERTS)
          && i + 1 < lines.count()
          && lines.hash(i + 1) == lines.hash(last + 1)) {
        dropped.clear(i);
        last = i;
      }
    }
  }

  /**
   * An advertisement does not end an article: sentences right behind its mark go on with it where
   * several of them are about what the headline is about.
   */
  private void behindAdvertisements() {
    for (int i = end; i < lines.count() && !lines.cued(i, COMMENTS); i++) {
      if (lines.is(i, ADVERTISEMENT)) {
        int behind = behindSentences(i + 1);
        if (behind - i > SENTENCES) {
          dropped.clear(i + 1, behind);
        }
      }
    }
  }

  /** Behind the sentences from a line on; the line itself where too few are on the subject. */
  private int behindSentences(int from) {
    int to = from;
    int shared = 0;
    while (to < lines.count() && lines.has(to, Shape.ENDED) && !lines.cued(to, ~0)) {
      shared += words().share(to, title) ? 1 : 0;
      to++;
    }
    return shared >= ON_SUBJECT ? to : from;
  }

  private PageVocabulary words() {
    PageVocabulary known = words;
    if (known == null) {
      known = new PageVocabulary(lines);
      words = known;
    }
    return known;
  }

  /** Behind the article a paragraph has to be about what the headline is about. */
  private void behind() {
    boolean listed = false;
    for (int i = end; i < lines.count() && !lines.cued(i, COMMENTS); i++) {
      listed |= lines.cued(i, LISTS) || i >= end + LONGEST_INSERT;
      if (lines.isParagraph(i, listed ? TEASER : PARAGRAPH)
          && scores[i] > (listed ? DOUBTFUL : UNLIKELY)) {
        if (words().share(i, title)) {
          dropped.clear(i);
        }
      }
    }
  }
}
