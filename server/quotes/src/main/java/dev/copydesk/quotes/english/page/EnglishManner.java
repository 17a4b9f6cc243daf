package dev.copydesk.quotes.english.page;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;

/** How a draft as a whole goes about its quotes; counted when first asked for. */
final class EnglishManner {

  /** A line of a page, such as a title or who wrote it, is no longer, in UTF-16 units. */
  static final int LONGEST_LINE = 80;

  /** Fewer quotes than this tell nothing of how a draft names its sources. */
  private static final int FEWEST_QUOTES = 3;

  /** No more quotes than this are asked for their source. */
  private static final int MOST_QUOTES = 60;

  /** So many paragraphs that speak to “you”, and so large a share, are a guide. */
  private static final int LEAST_ADDRESSED = 3;

  private static final double SHARE_ADDRESSED = 0.2;

  /** So many are a guide also where a paragraph speaks of something else. */
  private static final int LEAST_ADDRESSED_ALL_ALONG = 20;

  private static final double SHARE_ADDRESSED_ALL_ALONG = 0.3;

  private final QuotedDraft draft;
  private final EnglishPage page;

  /** The first block of running text; -1 where it was not looked for. */
  private int opening = -1;

  /** How many of the first quotes name a source beside them; -1 where they were not counted. */
  private int sourced = -1;

  /** How many paragraphs speak to “you”; -1 where they were not counted. */
  private int addressed = -1;

  EnglishManner(QuotedDraft draft, EnglishPage page) {
    this.draft = draft;
    this.page = page;
  }

  /** Whether nothing but lines of a page stands above a block. */
  boolean isOpening(int block) {
    int blocks = draft.prose().blocks().size();
    if (opening < 0) {
      opening = 0;
      while (opening < blocks && !isText(draft.prose().blocks().get(opening))) {
        opening++;
      }
    }
    return block <= opening;
  }

  private boolean isText(Block block) {
    return block.kind() != Block.Kind.HEADING
        && (block.length() > LONGEST_LINE || block.length() > 0 && endsInStop(block));
  }

  boolean endsInStop(Block block) {
    return ".!?”\"".indexOf(draft.text().charAt(block.end() - 1)) >= 0;
  }

  /** Whether the draft has several quotes and names the source of none: it reports nobody. */
  boolean namesNobody() {
    int asked = Math.min(MOST_QUOTES, draft.quotes().size());
    if (sourced < 0) {
      sourced = 0;
      for (int i = 0; i < asked && sourced == 0; i++) {
        sourced += page.hasSource(i) ? 1 : 0;
      }
    }
    return sourced == 0 && asked >= FEWEST_QUOTES;
  }

  /**
   * Whether the writer speaks to “you” here and elsewhere, or all along, as guides and
   * advertisements do.
   */
  boolean speaksToReader(Quote quote) {
    boolean here = speaksToReader(quote.block()) || speaksToReader(quote.block() - 1);
    return isGuide(here ? SHARE_ADDRESSED : SHARE_ADDRESSED_ALL_ALONG)
        && (here || addressed >= LEAST_ADDRESSED_ALL_ALONG);
  }

  /** Whether the paragraph above a quote speaks to “you”: an aside, or a box of the page. */
  boolean isBehindAside(Quote quote) {
    return speaksToReader(quote.block() - 1);
  }

  private boolean isGuide(double share) {
    int blocks = draft.prose().blocks().size();
    if (addressed < 0) {
      addressed = 0;
      for (int number = 0; number < blocks; number++) {
        addressed += speaksToReader(number) ? 1 : 0;
      }
    }
    return addressed >= LEAST_ADDRESSED && addressed >= share * blocks;
  }

  private boolean speaksToReader(int block) {
    if (block < 0) {
      return false;
    }
    EnglishTokens tokens = page.paragraph(block).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, "you") || tokens.is(i, "your") || tokens.is(i, "yourself")) {
        return true;
      }
    }
    return false;
  }
}
