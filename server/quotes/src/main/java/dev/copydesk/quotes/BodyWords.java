package dev.copydesk.quotes;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;

/**
 * What the paragraphs of a draft say outside quotes, clause by clause: a question and answer, or
 * {@code Name: words}, needs no marks, and a line set off from it is found there again. Words in
 * brackets are passed over: whoever sets a line off adds them. Linear in the text.
 */
final class BodyWords {

  /** Shorter words are said twice by chance; in letters and digits. */
  private static final int LEAST_LENGTH = 16;

  /** What stands in brackets longer than this is part of the words, in UTF-16 units. */
  private static final int LONGEST_ADDED = 24;

  private static final String BREAKS = ",，、;；:：.。?？!！…—–";
  private static final String OPENING = "([（［";
  private static final String CLOSING = ")]）］";

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private final String text;

  /** Clauses, and each two that follow one another, as hashes in rising order. */
  private final long[] body;

  private long[] found = new long[64];
  private int size;

  // the clause that is read, and the one before it
  private long hash = SEED;
  private int letters;
  private long previous;
  private int previousLetters;

  /** Whether two clauses were so short that nothing is known of them. */
  private boolean brief;

  BodyWords(QuotedDraft draft) {
    this.text = draft.text();
    for (int number = 0; number < draft.prose().blocks().size(); number++) {
      Block block = draft.prose().blocks().get(number);
      int next = draft.firstQuoteIn(number);
      if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.LIST_ITEM) {
        continue;
      }
      int from = block.start();
      for (Quote.Piece piece = draft.piece(next, number);
          piece != null;
          piece = draft.piece(++next, number)) {
        read(from, piece.start());
        from = Math.max(from, piece.end());
      }
      read(from, block.end());
    }
    this.body = Arrays.copyOf(found, size);
    Arrays.sort(body);
  }

  /** Whether the body says all of the quote, one clause behind the other. */
  boolean say(Quote quote) {
    size = 0;
    read(quote.innerStart(), quote.innerEnd());
    if (size == 0 || brief) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (Arrays.binarySearch(body, found[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private void read(int start, int end) {
    previousLetters = 0;
    brief = false;
    hash = SEED;
    letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
        letters++;
      } else if (BREAKS.indexOf(c) >= 0) {
        endClause();
      } else if (OPENING.indexOf(c) >= 0) {
        i = behindAdded(i, end);
      }
    }
    endClause();
  }

  /** The closing bracket of words that were added; the opening one where there are none. */
  private int behindAdded(int open, int end) {
    for (int i = open + 1; i < end && i - open < LONGEST_ADDED; i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return open;
  }

  private void endClause() {
    if (letters == 0) {
      return;
    }
    if (letters >= LEAST_LENGTH) {
      add(hash);
    }
    if (previousLetters > 0) {
      if (previousLetters + letters >= LEAST_LENGTH) {
        add((previous * PRIME ^ hash) * PRIME);
      } else {
        brief = true;
      }
    }
    previous = hash;
    previousLetters = letters;
    hash = SEED;
    letters = 0;
  }

  private void add(long clause) {
    if (size == found.length) {
      found = Arrays.copyOf(found, size * 2);
    }
    found[size++] = clause;
  }
}
