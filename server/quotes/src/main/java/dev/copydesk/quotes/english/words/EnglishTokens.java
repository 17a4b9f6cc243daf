package dev.copydesk.quotes.english.words;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;

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

  private static final int IN_NAMES =
      EnglishWords.DAY
          | EnglishWords.TITLE
          | EnglishWords.ANONYMOUS
          | EnglishWords.ABBREVIATION
          | EnglishWords.UTTERANCE;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishWords words = EnglishWords.get();
  private final int blockNumber;
  private byte[] sorts = new byte[64];
  private int[] bits = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Part[] parts = {};
  private int size;
  private int firstQuote = -1;
  private int[] quoteTokens = new int[8];
  private int quoteCount;

  public EnglishTokens(QuotedDraft draft, int blockNumber) {
    this.draft = draft;
    this.text = draft.text();
    this.blockNumber = blockNumber;
    read();
  }

  public int size() {
    return size;
  }

  /** The sort of a token; {@link #STOP} before the first and behind the last. */
  public byte sort(int token) {
    return token < 0 || token >= size ? STOP : sorts[token];
  }

  /** What a token is; {@link Part#END} before the first and behind the last. */
  public Part part(int token) {
    if (token < 0 || token >= size) {
      return Part.END;
    }
    if (parts.length == 0) {
      parts = new Part[size];
    }
    Part part = parts[token];
    if (part == null) {
      part = Part.of(this, token);
      parts[token] = part;
    }
    return part;
  }

  /** The bits of a word; 0 for all other tokens. */
  public int bits(int token) {
    return isWord(token) ? bits[token] : 0;
  }

  public boolean has(int token, int any) {
    return (bits(token) & any) != 0;
  }

  public boolean isWord(int token) {
    return sort(token) == WORD;
  }

  public boolean is(int token, String word) {
    return isWord(token)
        && ends[token] - starts[token] == word.length()
        && text.regionMatches(true, starts[token], word, 0, word.length());
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
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** For a quote: its number in the draft. */
  public int quote(int token) {
    return bits[token];
  }

  /** Whether a word ends in ’s or in an apostrophe behind an s. */
  public boolean endsPossessive(int token) {
    if (!isWord(token)) {
      return false;
    }
    int end = ends[token];
    if (end < text.length() && isApostrophe(text.charAt(end)) && text.charAt(end - 1) == 's') {
      return true;
    }
    return end - starts[token] > 1
        && text.charAt(end - 1) == 's'
        && isApostrophe(text.charAt(end - 2));
  }

  public boolean endsWith(int token, String ending) {
    int start = isWord(token) ? ends[token] - ending.length() : -1;
    return start >= 0 && start > starts[token] && text.startsWith(ending, start);
  }

  boolean startsWithDigit(int token) {
    return isWord(token) && Character.isDigit(text.charAt(starts[token]));
  }

  public boolean startsInLowerCase(int token) {
    return isWord(token) && Character.isLowerCase(text.charAt(starts[token]));
  }

  /** For a quote: the last of its words' own characters; a space where there are none. */
  public char lastQuoted(int token) {
    Quote.Piece piece = draft.piece(bits[token], blockNumber);
    int i = piece == null ? starts[token] : piece.innerEnd() - 1;
    int from = piece == null ? i : piece.innerStart();
    while (i >= from
        && (MarkReader.isMark(text.charAt(i)) || " )]\u00A0".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= from ? text.charAt(i) : ' ';
  }

  public char last(int token) {
    return text.charAt(ends[token] - 1);
  }

  /** The token of the quote with this number. */
  public int tokenOf(int quote) {
    return quoteTokens[quote - firstQuote];
  }

  /** The first token of the sentence that a token is in, or the first that is looked at. */
  public int sentenceStart(int token) {
    int start = token;
    while (start > 0 && sorts[start - 1] != STOP && token - start < LONGEST_SENTENCE) {
      start--;
    }
    return start;
  }

  /** Behind the last token of the sentence that a token is in, or the last that is looked at. */
  public int sentenceEnd(int token) {
    int end = token;
    while (end < size && sorts[end] != STOP && end - token < LONGEST_SENTENCE) {
      end++;
    }
    return end;
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
        addQuote(piece, quote);
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

  private void addQuote(Quote.Piece piece, int quote) {
    if (quoteCount == 0) {
      firstQuote = quote;
    }
    if (quoteCount == quoteTokens.length) {
      quoteTokens = Arrays.copyOf(quoteTokens, quoteCount * 2);
    }
    quoteTokens[quoteCount++] = size;
    add(QUOTE, piece.start(), piece.end(), quote);
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

  private static boolean isApostrophe(char c) {
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
