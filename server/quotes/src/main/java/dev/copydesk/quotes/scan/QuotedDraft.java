package dev.copydesk.quotes.scan;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with its quotes found, and what was said of them so far. For one thread. */
public final class QuotedDraft {

  private final Prose prose;
  private final Ranges marked;
  private final List<Quote> quotes;
  private final List<Integer> lostMarks;
  private final @Nullable Attribution[] attributions;
  private final int[] firstOfBlock;

  public QuotedDraft(Prose prose, Ranges marked) {
    this.prose = prose;
    this.marked = marked;
    QuoteScanner scanner = new QuoteScanner(prose);
    scanner.scan();
    this.quotes = scanner.quotes().stream().filter(quote -> quote.depth() == 0).toList();
    this.lostMarks = scanner.lostMarks();
    this.attributions = new Attribution[quotes.size()];
    this.firstOfBlock = new int[prose.blocks().size() + 1];
    int next = 0;
    for (int block = 0; block < firstOfBlock.length; block++) {
      while (next < quotes.size() && quotes.get(next).block() < block) {
        next++;
      }
      firstOfBlock[block] = next;
    }
  }

  public Prose prose() {
    return prose;
  }

  public String text() {
    return prose.text();
  }

  /** All quotes of depth 0, in the order of the draft. */
  public List<Quote> quotes() {
    return quotes;
  }

  /** Number of the first quote that begins in the block or behind it. */
  int firstQuoteOf(int block) {
    return firstOfBlock[block];
  }

  /** Number of the first quote that has a piece in the block, if any has. */
  public int firstQuoteIn(int block) {
    int first = firstOfBlock[block];
    return first > 0 && quotes.get(first - 1).lastBlock() >= block ? first - 1 : first;
  }

  /** The piece in a block of the quote with this number; null where it has none there. */
  public Quote.@Nullable Piece piece(int quote, int block) {
    if (quote >= quotes.size()) {
      return null;
    }
    Quote found = quotes.get(quote);
    int number = block - found.block(); // the pieces of a quote stand in blocks that follow
    return number >= 0 && number < found.pieces().size() ? found.pieces().get(number) : null;
  }

  /** Offsets of marks whose partner is missing, in the order of the draft. */
  public List<Integer> lostMarks() {
    return lostMarks;
  }

  public Block block(Quote quote) {
    return prose.blocks().get(quote.block());
  }

  /** Whether an earlier rule marked some of these words as not the article's. */
  public boolean isMarked(int start, int end) {
    return marked.overlaps(start, end);
  }

  /** The number of a quote in {@link #quotes()}. */
  public int indexOf(Quote quote) {
    return indexOf(quote.start());
  }

  /**
   * The number of the first quote in {@link #quotes()} that begins at {@code offset} or behind it,
   * or of the last one.
   */
  public int indexOf(int offset) {
    int low = 0;
    int high = quotes.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The quote that {@code offset} is in; null if none. */
  public @Nullable Quote quoteAt(int offset) {
    int index = quotes.isEmpty() ? -1 : indexOf(offset);
    for (int i = Math.max(0, index - 1); i <= index; i++) {
      Quote quote = quotes.get(i);
      if (quote.start() <= offset && offset < quote.end()) {
        return quote;
      }
    }
    return null;
  }

  /** What was said of the quote with this number; null where it was not judged (yet). */
  public @Nullable Attribution attribution(int index) {
    return attributions[index];
  }

  public void setAttribution(int index, Attribution attribution) {
    attributions[index] = attribution;
  }
}
