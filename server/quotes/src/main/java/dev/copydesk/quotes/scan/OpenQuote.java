package dev.copydesk.quotes.scan;

import dev.copydesk.core.text.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts so far of a quote in double marks that the last paragraph left open. The next may open
 * it again. Words that are set off, from a mark at the beginning of a paragraph to one at the end
 * of a later one, as verse and letters are, may have paragraphs without a mark between.
 */
final class OpenQuote {

  /** Words set off over more paragraphs than this were never closed. */
  private static final int MOST_SET_OFF = 12;

  private final List<Quote.Piece> pieces = new ArrayList<>();
  private boolean setOff;

  boolean isOpen() {
    return !pieces.isEmpty();
  }

  /** Offset of the mark that opened it. */
  int start() {
    return pieces.get(0).start();
  }

  /** Whether its paragraph began with it. */
  boolean isSetOff() {
    return isOpen() && setOff;
  }

  /** Whether a mark opened it, or opened it again, in the last paragraph. */
  boolean isMarkedLast() {
    Quote.Piece last = pieces.get(pieces.size() - 1);
    return last.start() < last.innerStart();
  }

  void add(Quote.Piece piece, Block block) {
    setOff = pieces.isEmpty() ? piece.start() == block.start() : setOff;
    pieces.add(piece);
  }

  /** Takes a paragraph without marks in; false where it ends what is open. */
  boolean passes(Block block, int number) {
    if (!isSetOff() || pieces.size() >= MOST_SET_OFF || block.kind() == Block.Kind.HEADING) {
      return false;
    }
    pieces.add(new Quote.Piece(block.start(), block.start(), block.end(), block.end(), number));
    return true;
  }

  /** All of it; nothing is open from now on. */
  Quote close() {
    Quote quote = new Quote(pieces, 0);
    pieces.clear();
    return quote;
  }

  void clear() {
    pieces.clear();
  }
}
