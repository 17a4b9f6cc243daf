package dev.copydesk.quotes.scan;

import java.util.List;

/**
 * Words between quote marks, as offsets into the prose text.
 *
 * @param pieces one; or one for each paragraph that the quote goes on over
 * @param depth 0 for a quote that stands in no other, 1 for one inside it, …
 */
public record Quote(List<Piece> pieces, int depth) {

  /**
   * The part of a quote that stands in one paragraph.
   *
   * @param start offset of the opening mark, or of the first word where the mark is missing
   * @param innerStart offset of the first word
   * @param innerEnd offset behind the last word
   * @param end offset behind the closing mark, or {@code innerEnd} where there is none
   * @param block number of the block that it stands in
   */
  public record Piece(int start, int innerStart, int innerEnd, int end, int block) {

    /** Whether the quoted words are followed by a mark in this paragraph. */
    public boolean closed() {
      return innerEnd < end;
    }
  }

  public Quote {
    pieces = List.copyOf(pieces);
  }

  /** Offset of the opening mark. */
  public int start() {
    return pieces.get(0).start();
  }

  /** Offset behind the closing mark. */
  public int end() {
    return pieces.get(pieces.size() - 1).end();
  }

  /** Offset of the first quoted word. */
  public int innerStart() {
    return pieces.get(0).innerStart();
  }

  /** Offset behind the last quoted word. */
  public int innerEnd() {
    return pieces.get(pieces.size() - 1).innerEnd();
  }

  /** Number of the block that the quote begins in. */
  public int block() {
    return pieces.get(0).block();
  }

  /** Number of the block that the quote ends in. */
  public int lastBlock() {
    return pieces.get(pieces.size() - 1).block();
  }
}
