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
  private final int blockNumber;

  /** Offset of the block in the draft; offsets here count from there. */
  private final int from;

  /** The letters of the block: read many times each, which a string makes dear. */
  private final char[] text;

  private final EnglishWords words = EnglishWords.get();
  private byte[] sorts = new byte[64];
  private int[] bits = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int[] quoteTokens = new int[8];
  private int quoteCount;

  private TokenReader(QuotedDraft draft, int blockNumber) {
    Block block = draft.prose().blocks().get(blockNumber);
    this.draft = draft;
    this.blockNumber = blockNumber;
    this.from = block.start();
    this.text = new char[block.length()];
    draft.text().getChars(block.start(), block.end(), text, 0);
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
    Sentences sentences = draft.prose().sentences();
    int sentence = Math.max(0, sentences.at(from));
    int quote = draft.firstQuoteIn(blockNumber);
    int at = 0;
    while (at < text.length) {
      while (sentence < sentences.count() && sentences.end(sentence) <= from + at) {
        if (sentences.end(sentence) > from && sort(size - 1) != STOP) {
          add(STOP, at, at, 0);
        }
        sentence++;
      }
      Quote.Piece piece = draft.piece(quote, blockNumber);
      if (piece != null && piece.start() - from <= at) {
        addQuote(piece);
        at = piece.end() - from;
        quote++;
        while (sentence < sentences.count() && sentences.end(sentence) < from + at) {
          sentence++;
        }
        if (endsSentence(piece, at)) {
          add(STOP, at, at, 0);
        }
      } else {
        int end = piece == null ? text.length : Math.min(piece.start() - from, text.length);
        at = Math.max(at + 1, token(at, end));
      }
    }
  }

  private void addQuote(Quote.Piece piece) {
    if (quoteCount == quoteTokens.length) {
      quoteTokens = Arrays.copyOf(quoteTokens, quoteCount * 2);
    }
    quoteTokens[quoteCount] = size;
    add(QUOTE, piece.start() - from, piece.end() - from, quoteCount++);
  }

  private boolean endsSentence(Quote.Piece piece, int behind) {
    char last = piece.innerEnd() > piece.innerStart() ? text[piece.innerEnd() - 1 - from] : ' ';
    int next = behind;
    while (next < text.length && MarkReader.isGap(text[next])) {
      next++;
    }
    return (last == '.' || last == '?' || last == '!')
        && (next == text.length || Character.isUpperCase(text[next]));
  }

  private int token(int at, int end) {
    char c = text[at];
    if (Character.isLetterOrDigit(c)) {
      int behind = wordEnd(at, end);
      add(WORD, at, behind, bits(at, behind, end));
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
        if (at + 1 == end || MarkReader.isGap(text[at + 1]) || isRunTogether(at)) {
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

  private int bits(int start, int end, int stop) {
    int found = words.of(text, start, end);
    int phrase = (found & EnglishWords.OPENS) == 0 ? 0 : phraseAt(start, end, stop);
    return bitsHere(found & ~EnglishWords.OPENS, start, end) | phrase;
  }

  /** The bits of a verb of two words, such as "fired back". */
  private int phraseAt(int start, int end, int stop) {
    int next = end + 1;
    if (next >= stop || text[end] != ' ') {
      return 0;
    }
    int behind = next;
    while (behind < stop && behind - next < 8 && Character.isLowerCase(text[behind])) {
      behind++;
    }
    boolean isShort = behind > next && behind - next < 8;
    return isShort ? words.of(text, start, behind) & EnglishWords.VERB_BITS : 0;
  }

  /** What is left of what a word can be where it stands. */
  private int bitsHere(int known, int start, int end) {
    int found = known;
    if (found == 0 && end - start > 2 && isApostrophe(text[end - 2])) {
      found = words.of(text, start, end - 2) & ~EnglishWords.VERB & ~EnglishWords.OPENS;
    }
    if (!Character.isUpperCase(text[start])) {
      return found;
    }
    boolean name = sort(size - 1) != STOP && end - start > 1;
    // Will Doyle, Mark Read: inside a sentence a capital makes a name of any word.
    boolean verb = name && (found & EnglishWords.SAY) != 0 && isPast(end);
    return (name && !verb ? found & IN_NAMES : found & ~EnglishWords.BASE) | EnglishWords.CAPITAL;
  }

  private boolean isPast(int end) {
    return text[end - 2] == 'e' && text[end - 1] == 'd';
  }

  /** Letters, digits, hyphens and apostrophes; a stop where a letter follows or it abbreviates. */
  private int wordEnd(int at, int end) {
    int i = at;
    boolean letter = true;
    while (letter || i < end && joins(text[i])) {
      boolean next = i + 1 < end && Character.isLetterOrDigit(text[i + 1]);
      if (text[i] == '.' && next && isRunTogether(i)) {
        return i;
      }
      if (!letter && !next) {
        break;
      }
      letter = next;
      i++;
    }
    boolean abbreviates = i < end && text[i] == '.' && isAbbreviation(at, i);
    return abbreviates ? i + 1 : i;
  }

  private static boolean joins(char c) {
    return c == '.' || c == '-' || isApostrophe(c);
  }

  /** {@code …he said.Later}: a sentence ends, though no space follows. */
  private boolean isRunTogether(int dot) {
    return dot > 1
        && Character.isUpperCase(text[dot + 1])
        && Character.isLowerCase(text[dot - 1])
        && Character.isLowerCase(text[dot - 2]);
  }

  private boolean isAbbreviation(int start, int dot) {
    for (int i = start; i < dot; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return (words.of(text, start, dot + 1) & ~EnglishWords.OPENS) != 0
        || dot == start + 1 && Character.isUpperCase(text[start]);
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
    starts[size] = start;
    ends[size++] = end;
  }
}
