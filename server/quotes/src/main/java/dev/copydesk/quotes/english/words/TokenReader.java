package dev.copydesk.quotes.english.words;

import static dev.copydesk.quotes.english.words.EnglishTokens.CLOSE;
import static dev.copydesk.quotes.english.words.EnglishTokens.COLON;
import static dev.copydesk.quotes.english.words.EnglishTokens.COMMA;
import static dev.copydesk.quotes.english.words.EnglishTokens.DASH;
import static dev.copydesk.quotes.english.words.EnglishTokens.OPEN;
import static dev.copydesk.quotes.english.words.EnglishTokens.OTHER;
import static dev.copydesk.quotes.english.words.EnglishTokens.QUOTE;
import static dev.copydesk.quotes.english.words.EnglishTokens.STOP;
import static dev.copydesk.quotes.english.words.EnglishTokens.WORD;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;

/** Reads the tokens of one block. */
final class TokenReader {

  private static final int IN_NAMES =
      EnglishWords.DAY
          | EnglishWords.TITLE
          | EnglishWords.ANONYMOUS
          | EnglishWords.ABBREVIATION
          | EnglishWords.UTTERANCE;

  private final QuotedDraft draft;
  private final String text;
  private final int blockNumber;
  private final int from;
  private final EnglishWords words = EnglishWords.get();
  private byte[] sorts = new byte[64];
  private int[] bits = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int[] quoteTokens = new int[8];
  private int quoteCount;

  private TokenReader(QuotedDraft draft, int blockNumber) {
    this.draft = draft;
    this.text = draft.text();
    this.blockNumber = blockNumber;
    this.from = draft.prose().blocks().get(blockNumber).start();
  }

  static BlockTokens read(QuotedDraft draft, int blockNumber) {
    TokenReader reader = new TokenReader(draft, blockNumber);
    reader.read();
    int[] quotes = Arrays.copyOf(reader.quoteTokens, reader.quoteCount);
    return new BlockTokens(
        reader.sorts, reader.bits, reader.starts, reader.ends, reader.size, quotes);
  }

  private byte sort(int token) {
    return token < 0 ? STOP : sorts[token];
  }

  private void read() {
    Block block = draft.prose().blocks().get(blockNumber);
    Sentences sentences = draft.prose().sentences();
    int sentence = Math.max(0, sentences.at(block.start()));
    int quote = draft.firstQuoteIn(blockNumber);
    int at = block.start();
    while (at < block.end()) {
      while (sentence < sentences.count() && sentences.end(sentence) <= at) {
        if (sentences.end(sentence) > block.start() && sort(size - 1) != STOP) {
          add(STOP, at, at, 0);
        }
        sentence++;
      }
      Quote.Piece piece = draft.piece(quote, blockNumber);
      if (piece != null && piece.start() <= at) {
        addQuote(piece);
        at = piece.end();
        quote++;
        while (sentence < sentences.count() && sentences.end(sentence) < at) {
          sentence++;
        }
        if (endsSentence(piece, at, block.end())) {
          add(STOP, at, at, 0);
        }
      } else {
        int end = piece == null ? block.end() : Math.min(piece.start(), block.end());
        at = Math.max(at + 1, token(at, end));
      }
    }
  }

  private void addQuote(Quote.Piece piece) {
    if (quoteCount == quoteTokens.length) {
      quoteTokens = Arrays.copyOf(quoteTokens, quoteCount * 2);
    }
    quoteTokens[quoteCount] = size;
    add(QUOTE, piece.start(), piece.end(), quoteCount++);
  }

  private boolean endsSentence(Quote.Piece piece, int behind, int end) {
    char last = piece.innerEnd() > piece.innerStart() ? text.charAt(piece.innerEnd() - 1) : ' ';
    int next = behind;
    while (next < end && MarkReader.isGap(text.charAt(next))) {
      next++;
    }
    return (last == '.' || last == '?' || last == '!')
        && (next == end || Character.isUpperCase(text.charAt(next)));
  }

  private int token(int at, int end) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      int behind = wordEnd(at, end);
      add(WORD, at, behind, bitsOf(at, behind) | phraseAt(at, behind, end));
      return behind;
    }
    switch (c) {
      case ',' -> add(COMMA, at, at + 1, 0);
      case ':' -> add(COLON, at, at + 1, 0);
      case '—', '–' -> add(DASH, at, at + 1, 0);
      case '-' -> add(DASH, at, at + 1, 0);
      case '(', '[' -> add(OPEN, at, at + 1, 0);
      case ')', ']' -> add(CLOSE, at, at + 1, 0);
      case '.' -> {
        if (at + 1 == end || MarkReader.isGap(text.charAt(at + 1)) || isRunTogether(at)) {
          add(STOP, at, at, 0); // even where the next word has no capital
        }
      }
      default -> {
        if (!MarkReader.isGap(c) && Character.getType(c) != Character.FORMAT) {
          add(OTHER, at, at + 1, 0);
        }
      }
    }
    return at + 1;
  }

  /** The bits of a verb of two words, such as "fired back". */
  private int phraseAt(int start, int end, int stop) {
    int next = end + 1;
    if (next >= stop || text.charAt(end) != ' ' || !Character.isLowerCase(text.charAt(next))) {
      return 0;
    }
    int behind = next;
    while (behind < stop && behind - next < 8 && Character.isLowerCase(text.charAt(behind))) {
      behind++;
    }
    return behind - next < 8 ? words.of(text, start, behind) & EnglishWords.VERB_BITS : 0;
  }

  private int bitsOf(int start, int end) {
    int found = words.of(text, start, end);
    if (found == 0 && end - start > 2 && isApostrophe(text.charAt(end - 2))) {
      found = words.of(text, start, end - 2) & ~EnglishWords.VERB;
    }
    if (!Character.isUpperCase(text.charAt(start))) {
      return found;
    }
    boolean name = sort(size - 1) != STOP && end - start > 1;
    // Will Doyle, Mark Read: inside a sentence a capital makes a name of any word.
    boolean verb = (found & EnglishWords.SAY) != 0 && text.startsWith("ed", end - 2);
    return (name && !verb ? found & IN_NAMES : found & ~EnglishWords.BASE) | EnglishWords.CAPITAL;
  }

  /** Letters, digits, hyphens and apostrophes; a stop where a letter follows or it abbreviates. */
  private int wordEnd(int at, int end) {
    int i = at;
    while (i < end) {
      char c = text.charAt(i);
      boolean inside = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == '.' && inside && isRunTogether(i)) {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && !(inside && (c == '.' || c == '-' || isApostrophe(c)))) {
        break;
      }
      i++;
    }
    boolean abbreviates = i < end && text.charAt(i) == '.' && isAbbreviation(at, i);
    return abbreviates ? i + 1 : i;
  }

  /** {@code …he said.Later}: a sentence ends, though no space follows. */
  private boolean isRunTogether(int dot) {
    return Character.isUpperCase(text.charAt(dot + 1))
        && dot > 1
        && Character.isLowerCase(text.charAt(dot - 1))
        && Character.isLowerCase(text.charAt(dot - 2));
  }

  private boolean isAbbreviation(int start, int dot) {
    return text.indexOf('.', start) < dot
        || words.of(text, start, dot + 1) != 0
        || dot == start + 1 && Character.isUpperCase(text.charAt(start));
  }

  static boolean isApostrophe(char c) {
    return c == '’' || c == '\'';
  }

  private void add(byte sort, int start, int end, int value) {
    if (size == sorts.length) {
      sorts = Arrays.copyOf(sorts, size * 2);
      bits = Arrays.copyOf(bits, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    sorts[size] = sort;
    bits[size] = value;
    starts[size] = start - from;
    ends[size++] = end - from;
  }
}
