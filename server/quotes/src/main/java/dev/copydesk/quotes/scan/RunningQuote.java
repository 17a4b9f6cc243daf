package dev.copydesk.quotes.scan;

import dev.copydesk.core.text.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A quote in marks that show by their shape which way they face (« », 「 」) and that one paragraph
 * opens and a later one closes. Paragraphs between may open it again or have no mark at all.
 */
final class RunningQuote {

  /** A quote open for longer was never closed. */
  private static final int MOST_PARAGRAPHS = 6;

  private final List<Quote.Piece> pieces = new ArrayList<>();

  boolean isOpen() {
    return !pieces.isEmpty();
  }

  /** Offset of the mark that opened it. */
  int start() {
    return pieces.get(0).start();
  }

  void clear() {
    pieces.clear();
  }

  /** Begins with a mark that its paragraph does not close. */
  void open(MarkSequence marks, int mark, Block block, int number) {
    pieces.add(
        new Quote.Piece(marks.at(mark), marks.behind(mark), block.end(), block.end(), number));
  }

  /**
   * Takes a paragraph in that has no mark of its sort without a partner; false if it is too long.
   */
  boolean passes(Block block, int number) {
    if (pieces.size() >= MOST_PARAGRAPHS) {
      return false;
    }
    pieces.add(new Quote.Piece(block.start(), block.start(), block.end(), block.end(), number));
    return true;
  }

  /** Takes in the paragraph whose mark closes it. */
  Quote close(MarkSequence marks, int mark, Block block, int number) {
    int start = block.start();
    pieces.add(new Quote.Piece(start, start, marks.at(mark), marks.behind(mark), number));
    Quote quote = new Quote(pieces, 0);
    pieces.clear();
    return quote;
  }

  /** Takes in the paragraph that opens it again, with a mark at its beginning, and closes it. */
  Quote closeAgain(MarkSequence marks, int opening, int number) {
    int closing = marks.partner(opening);
    pieces.add(
        new Quote.Piece(
            marks.at(opening),
            marks.behind(opening),
            marks.at(closing),
            marks.behind(closing),
            number));
    Quote quote = new Quote(pieces, 0);
    pieces.clear();
    return quote;
  }
}
