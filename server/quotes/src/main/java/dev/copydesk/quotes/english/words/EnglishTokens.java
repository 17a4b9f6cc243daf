package dev.copydesk.quotes.english.words;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;

/**
 * What stands around the quotes of one block: words and punctuation, each quote as one token, and a
 * stop where a sentence ends outside of quotes.
 */
public final class EnglishTokens {

  public static final byte WORD = 0;
  public static final byte COMMA = 1;
  public static final byte COLON = 2;
  public static final byte DASH = 3;
  public static final byte OPEN = 4;
  public static final byte CLOSE = 5;
  public static final byte QUOTE = 6;
  public static final byte STOP = 7;
  public static final byte OTHER = 8;

  /** How many tokens to either side are looked at, so that no text costs more than linear time. */
  private static final int LONGEST_SENTENCE = 100;

  private final QuotedDraft draft;
  private final String text;
  private final int blockNumber;

  /** Offset of the block, which places in {@link #read} count from. */
  private final int from;

  /** Number of the first quote that has a piece in the block. */
  private final int firstQuote;

  private final BlockTokens read;

  public EnglishTokens(QuotedDraft draft, int blockNumber) {
    Block block = draft.prose().blocks().get(blockNumber);
    this.draft = draft;
    this.text = draft.text();
    this.blockNumber = blockNumber;
    this.from = block.start();
    this.firstQuote = draft.firstQuoteIn(blockNumber);
    BlockTokens.Pieces pieces = BlockTokens.Pieces.of(draft, blockNumber);
    this.read = draft.prose().kept(blockNumber, pieces, () -> TokenReader.read(draft, blockNumber));
  }

  public int size() {
    return read.size;
  }

  /** The sort of a token; {@link #STOP} before the first and behind the last. */
  public byte sort(int token) {
    return read.sort(token);
  }

  /** What a token is; {@link Part#END} before the first and behind the last. */
  public Part part(int token) {
    if (token < 0 || token >= read.size) {
      return Part.END;
    }
    Part part = read.part(token);
    if (part == null) {
      part = Part.of(this, token);
      read.tell(token, part);
    }
    return part;
  }

  /** The bits of a word; 0 for all other tokens. */
  public int bits(int token) {
    return isWord(token) ? read.bits[token] : 0;
  }

  public boolean has(int token, int any) {
    return (bits(token) & any) != 0;
  }

  public boolean isWord(int token) {
    return sort(token) == WORD;
  }

  /**
   * @param word in an alphabet
   */
  public boolean is(int token, String word) {
    return isWord(token)
        && read.ends[token] - read.starts[token] == word.length()
        && ((text.charAt(start(token)) ^ word.charAt(0)) & ~0x20) == 0 // mostly that is told first
        && text.regionMatches(true, start(token), word, 0, word.length());
  }

  /** Whether a word is a form of "to be" that helps another verb. */
  public boolean isBe(int token) {
    return is(token, "is")
        || is(token, "are")
        || is(token, "was")
        || is(token, "were")
        || is(token, "be")
        || is(token, "been")
        || is(token, "being");
  }

  public int start(int token) {
    return from + read.starts[token];
  }

  public int end(int token) {
    return from + read.ends[token];
  }

  /** For a quote: its number in the draft. */
  public int quote(int token) {
    return firstQuote + read.bits[token];
  }

  /** Whether a word ends in ’s or in an apostrophe behind an s. */
  public boolean endsPossessive(int token) {
    if (!isWord(token)) {
      return false;
    }
    int end = end(token);
    if (end < text.length()
        && TokenReader.isApostrophe(text.charAt(end))
        && text.charAt(end - 1) == 's') {
      return true;
    }
    return end - start(token) > 1
        && text.charAt(end - 1) == 's'
        && TokenReader.isApostrophe(text.charAt(end - 2));
  }

  public boolean endsWith(int token, String ending) {
    int start = isWord(token) ? end(token) - ending.length() : -1;
    return start >= 0 && start > start(token) && text.startsWith(ending, start);
  }

  boolean startsWithDigit(int token) {
    return isWord(token) && Character.isDigit(text.charAt(start(token)));
  }

  public boolean startsInLowerCase(int token) {
    return isWord(token) && Character.isLowerCase(text.charAt(start(token)));
  }

  /** For a quote: the last of its words' own characters; a space where there are none. */
  public char lastQuoted(int token) {
    Quote.Piece piece = draft.piece(quote(token), blockNumber);
    int i = piece == null ? start(token) : piece.innerEnd() - 1;
    int from = piece == null ? i : piece.innerStart();
    while (i >= from
        && (MarkReader.isMark(text.charAt(i)) || " )]\u00A0".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= from ? text.charAt(i) : ' ';
  }

  public char last(int token) {
    return text.charAt(end(token) - 1);
  }

  /** The token of the quote with this number. */
  public int tokenOf(int quote) {
    return read.quoteTokens[quote - firstQuote];
  }

  /** The first token of the sentence that a token is in, or the first that is looked at. */
  public int sentenceStart(int token) {
    int start = token;
    while (start > 0 && read.sorts[start - 1] != STOP && token - start < LONGEST_SENTENCE) {
      start--;
    }
    return start;
  }

  /** Behind the last token of the sentence that a token is in, or the last that is looked at. */
  public int sentenceEnd(int token) {
    int end = token;
    while (end < read.size && read.sorts[end] != STOP && end - token < LONGEST_SENTENCE) {
      end++;
    }
    return end;
  }
}
