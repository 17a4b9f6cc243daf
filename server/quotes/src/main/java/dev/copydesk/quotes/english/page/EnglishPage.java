package dev.copydesk.quotes.english.page;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.english.clause.EnglishClause;
import dev.copydesk.quotes.english.clause.EnglishCue;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.EnglishWords;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a draft as they are read for its quotes, each kept as long as it is near. */
public final class EnglishPage {

  /** How many paragraphs are kept; those around a quote are looked at again and again. */
  private static final int KEPT = 8;

  /** In fewer words something is named, and nobody quoted. */
  private static final int FEWEST_WORDS = 5;

  /** Of more words a credit behind a quote is none. */
  private static final int MOST_NAMES = 4;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishClause[] paragraphs = new EnglishClause[KEPT];
  private final int[] numbers = new int[KEPT];
  private final @Nullable EnglishCue[] leads;
  private final @Nullable EnglishCue[] tails;
  private final byte[] read;

  private static final byte LEAD = 1;
  private static final byte TAIL = 2;

  public EnglishPage(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.leads = new EnglishCue[draft.quotes().size()];
    this.tails = new EnglishCue[leads.length];
    this.read = new byte[leads.length];
    Arrays.fill(numbers, -1);
  }

  public EnglishClause paragraph(int number) {
    int slot = number % KEPT;
    if (numbers[slot] != number) {
      paragraphs[slot] = new EnglishClause(new EnglishTokens(draft, number));
      numbers[slot] = number;
    }
    return paragraphs[slot];
  }

  /** The paragraph that a quote begins in. */
  public EnglishClause first(Quote quote) {
    return paragraph(quote.block());
  }

  /** The paragraph that a quote ends in. */
  public EnglishClause last(Quote quote) {
    return paragraph(quote.lastBlock());
  }

  /** Who speaks by what stands before the quote in its sentence; null if nothing says so. */
  public @Nullable EnglishCue lead(int index) {
    if ((read[index] & LEAD) == 0) {
      read[index] |= LEAD;
      leads[index] = readLead(index);
    }
    return leads[index];
  }

  private @Nullable EnglishCue readLead(int index) {
    Quote quote = draft.quotes().get(index);
    EnglishClause paragraph = first(quote);
    return paragraph.before(paragraph.tokens().tokenOf(index));
  }

  /** Who speaks by what stands behind the quote in its sentence; null if nothing says so. */
  public @Nullable EnglishCue tail(int index) {
    if ((read[index] & TAIL) == 0) {
      read[index] |= TAIL;
      tails[index] = readTail(index);
    }
    return tails[index];
  }

  private @Nullable EnglishCue readTail(int index) {
    Quote quote = draft.quotes().get(index);
    EnglishClause paragraph = last(quote);
    EnglishTokens tokens = paragraph.tokens();
    int token = tokens.tokenOf(index);
    EnglishCue cue = paragraph.after(token);
    boolean alone = cue == null && quote.block() == quote.lastBlock() && lead(index) == null;
    return alone
            && tokens.sort(token + 1) == EnglishTokens.STOP
            && Character.isUpperCase(text.charAt(quote.innerStart()))
        ? paragraph.gestureBefore(token)
        : cue;
  }

  /** Whether the sentence of the quote's beginning or end names a source. */
  public boolean hasSource(int index) {
    return lead(index) != null || tail(index) != null;
  }

  /** Whether a paragraph is nothing but quoted words. */
  boolean isQuote(int number) {
    Block block = draft.prose().blocks().get(number);
    Quote.Piece piece = draft.piece(draft.firstQuoteIn(number), number);
    return piece != null && piece.start() == block.start() && piece.end() == block.end();
  }

  /** Whether nothing but a few names without a full stop stands behind a quote. */
  public boolean isNames(Quote quote) {
    EnglishTokens tokens = last(quote).tokens();
    int from = tokens.size();
    while (from > 0 && tokens.has(from - 1, EnglishWords.CAPITAL)) {
      from--;
    }
    boolean behind = from > 0 && tokens.end(from - 1) >= quote.end();
    boolean stop = behind && tokens.sort(from - 1) == EnglishTokens.STOP;
    return behind && stop && tokens.size() - from <= MOST_NAMES && from < tokens.size();
  }

  /** Whether the quoted words are part of a sentence, and more than a name or a term. */
  public boolean isPhrase(Quote quote) {
    int words = 1;
    int small = 0;
    for (int i = quote.innerStart() + 1; i < quote.innerEnd() - 1; i++) {
      if (text.charAt(i) == ' ') {
        words++;
        small += Character.isLowerCase(text.charAt(i + 1)) ? 1 : 0;
      }
    }
    return quote.pieces().size() == 1 && words >= FEWEST_WORDS && small * 2 >= words;
  }

  public boolean begins(Quote quote) {
    return quote.start() == draft.block(quote).start();
  }

  /** Whether the paragraphs of a quote hold nothing else. */
  public boolean isWholeParagraph(Quote quote) {
    int end = draft.prose().blocks().get(quote.lastBlock()).end();
    return begins(quote) && quote.end() == end;
  }

  /** The last of the quoted words' own characters, marks and brackets at the end passed over. */
  public char lastOf(Quote quote, int index) {
    EnglishTokens tokens = last(quote).tokens();
    return tokens.lastQuoted(tokens.tokenOf(index));
  }

  public boolean isSentence(Quote quote, int index) {
    return ".?!…".indexOf(lastOf(quote, index)) >= 0;
  }

  /** Whether a quote makes up a sentence, or several. */
  public static boolean isAlone(EnglishTokens tokens, int token) {
    return tokens.sort(token - 1) == EnglishTokens.STOP
        && tokens.sort(token + 1) == EnglishTokens.STOP;
  }
}
