package dev.copydesk.quotes.english.words;

import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a block, all places counted from its start and its quotes from the first in it: the
 * same for every version of a draft that has the block and its quotes. Knows nothing of the draft.
 */
final class BlockTokens {

  /** Where the pieces of quotes in a block stand, counted from its start. */
  static final class Pieces {

    private static final Pieces NONE = new Pieces(new int[0]);

    private final int[] bounds;

    private Pieces(int[] bounds) {
      this.bounds = bounds;
    }

    static Pieces of(QuotedDraft draft, int blockNumber) {
      int first = draft.firstQuoteIn(blockNumber);
      int behind = first;
      while (draft.piece(behind, blockNumber) != null) {
        behind++;
      }
      if (behind == first) {
        return NONE;
      }
      int from = draft.prose().blocks().get(blockNumber).start();
      int[] bounds = new int[4 * (behind - first)];
      for (int i = 0; i < behind - first; i++) {
        Quote.Piece piece = draft.piece(first + i, blockNumber);
        if (piece != null) {
          bounds[4 * i] = piece.start() - from;
          bounds[4 * i + 1] = piece.innerStart() - from;
          bounds[4 * i + 2] = piece.innerEnd() - from;
          bounds[4 * i + 3] = piece.end() - from;
        }
      }
      return new Pieces(bounds);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pieces pieces && Arrays.equals(bounds, pieces.bounds);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bounds);
    }
  }

  final byte[] sorts;

  /** Of a word, its bits; of a quote, its number in the block. */
  final int[] bits;

  final int[] starts;
  final int[] ends;
  final int[] quoteTokens;
  final int size;

  /** What the tokens are, as far as anybody asked. */
  private final @Nullable Part[] parts;

  BlockTokens(byte[] sorts, int[] bits, int[] starts, int[] ends, int size, int[] quoteTokens) {
    this.sorts = Arrays.copyOf(sorts, size);
    this.bits = Arrays.copyOf(bits, size);
    this.starts = Arrays.copyOf(starts, size);
    this.ends = Arrays.copyOf(ends, size);
    this.size = size;
    this.quoteTokens = quoteTokens;
    this.parts = new Part[size];
  }

  byte sort(int token) {
    return token < 0 || token >= size ? EnglishTokens.STOP : sorts[token];
  }

  /** Null where nobody asked yet. */
  @Nullable Part part(int token) {
    return parts[token];
  }

  /** Whoever works it out comes to the same. */
  void tell(int token, Part part) {
    parts[token] = part;
  }
}
