package dev.copydesk.quotes.english.judge;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.english.clause.EnglishClause;
import dev.copydesk.quotes.english.clause.EnglishCue;
import dev.copydesk.quotes.english.page.EnglishPage;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.english.words.QuotedWords;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;
import java.util.List;

/** Collects the clues to a quote from its sentence, its paragraph and those beside it. */
public final class EnglishClues {

  /** No other sentence says who speaks. */
  public static final int UNTOLD = 0;

  /** Another quote of the paragraph has a source. */
  public static final int SHARED = 1;

  /** The speaker of the paragraph beside goes on. */
  public static final int CARRIED = 2;

  /** A sentence beside the quote says that somebody speaks. */
  public static final int LED_IN = 4;

  /** A distance that is as good as none, in tokens. */
  static final int FAR = 31;

  /** A sentence is no longer than this, in tokens. */
  /** What {@link Clue#ENDING} is of a quote that ends with a comma. */
  static final int COMMA = 1;

  private static final int LONGEST = 40;

  /** More quotes with a source tell nothing more. */
  private static final int MOST_SOURCED = 4;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishPage page;
  private final Seams seams;
  private final QuotedWords quoted;
  private final EnglishEvidence evidence;
  private final EnglishGenre genre;
  private final int[] clues = new int[Clue.values().length];

  /** The first quotes with a source of one paragraph, one more than count for another quote. */
  private final int[] firstSourced = new int[MOST_SOURCED + 1];

  private int sourcedCount;
  private int sourcedBlock = -1;

  public EnglishClues(QuotedDraft draft, EnglishPage page, Seams seams) {
    this.draft = draft;
    this.text = draft.text();
    this.page = page;
    this.seams = seams;
    this.quoted = new QuotedWords(draft.text());
    this.evidence = new EnglishEvidence(draft, page);
    this.genre = new EnglishGenre(draft, page);
  }

  /**
   * The clues to a quote, numbered as {@link Clue}; the array is used again for the next quote.
   *
   * @param how in which way other sentences say who speaks, as bits of this class
   * @param sourced for each earlier quote whether it has a source
   */
  public int[] of(Quote quote, int index, int how, boolean[] sourced) {
    Arrays.fill(clues, 0);
    set(Clue.SHARED, how & SHARED);
    set(Clue.CARRIED, how & CARRIED);
    set(Clue.LED_IN, how & LED_IN);
    readQuote(quote, index);
    readSentence(quote, index);
    readCues(quote, index);
    readParagraph(quote, index);
    readBack(quote, index, sourced);
    readNext(quote, index);
    readPlace(quote);
    readNear(evidence.of(quote, index, sourced));
    return clues;
  }

  /** Who stands near the quote last asked for. */
  public Evidence evidence() {
    return evidence.last();
  }

  private void readPlace(Quote quote) {
    List<Block> blocks = draft.prose().blocks();
    set(Clue.KIND, draft.block(quote).kind().ordinal());
    set(Clue.MARKS, marks(text.charAt(quote.start())));
    set(Clue.PIECES, Math.min(9, quote.pieces().size()));
    set(Clue.CLOSED, quote.innerEnd() < quote.end());
    set(Clue.ABOVE, Math.min(FAR, quote.block()));
    set(Clue.BELOW, Math.min(FAR, blocks.size() - 1 - quote.lastBlock()));
    set(Clue.LENGTH, length(quote.block()));
    set(Clue.LENGTH_BEFORE, length(quote.block() - 1));
    set(Clue.LENGTH_BEHIND, length(quote.lastBlock() + 1));
    set(Clue.QUOTES, genre.quotes());
    set(Clue.SHARE, genre.share());
    set(Clue.WRITER, genre.writer());
    set(Clue.QUESTIONS, genre.questions());
  }

  private static int marks(char mark) {
    return switch (mark) {
      case '“', '”' -> 0;
      case '"' -> 1;
      case '‘', '’', '\'' -> 2;
      default -> 3;
    };
  }

  private int length(int block) {
    List<Block> blocks = draft.prose().blocks();
    return block < 0 || block >= blocks.size()
        ? 0
        : Math.min(60, 1 + blocks.get(block).length() / 40);
  }

  private void readNear(Evidence near) {
    for (Side side : Side.values()) {
      for (Sign sign : Sign.values()) {
        set(Clue.near(sign, side), EnglishEvidence.nearness(near, sign, side));
      }
    }
  }

  private void set(Clue clue, int value) {
    clues[clue.ordinal()] = value;
  }

  private void set(Clue clue, boolean value) {
    set(clue, value ? 1 : 0);
  }

  private void set(Clue clue, Part value) {
    set(clue, value.ordinal());
  }

  private void readQuote(Quote quote, int index) {
    quoted.read(quote);
    set(Clue.WORDS, quoted.count());
    set(Clue.VERBS, quoted.verbs());
    set(Clue.PERSON, quoted.hasPerson());
    set(Clue.CAPITAL, !Character.isLowerCase(text.charAt(quote.innerStart())));
    set(Clue.ENDING, ending(page.lastOf(quote, index)));
    Block last = draft.prose().blocks().get(quote.lastBlock());
    set(Clue.WHOLE, (page.begins(quote) ? 1 : 0) + (quote.end() == last.end() ? 2 : 0));
  }

  private static int ending(char last) {
    return switch (last) {
      case ',' -> COMMA;
      case '.' -> 2;
      case '?' -> 3;
      case '!' -> 4;
      case '-', '—', '–', '…' -> 5;
      default -> 0;
    };
  }

  private void readSentence(Quote quote, int index) {
    EnglishTokens left = page.first(quote).tokens();
    int token = left.tokenOf(index);
    int from = left.sentenceStart(token);
    set(Clue.LEFT, Math.min(FAR, token - from));
    set(Clue.BEFORE, left.part(token - 1));
    set(Clue.SECOND_BEFORE, token - 2 < from ? Part.END : left.part(token - 2));
    set(Clue.FIRST, left.part(from));
    set(Clue.SMALL_START, left.startsInLowerCase(from));
    readReach(left, from, token);
    Part quotePart = left.part(token);
    int before = token - 1;
    while (before >= from && left.part(before).isPunctuation()) {
      before--;
    }
    Part partBefore = before < from ? Part.START : left.part(before);
    int seamBefore = seams.of(partBefore, quotePart);
    int seam = seams.worst(Part.START, left, from, token, quotePart);

    EnglishTokens right = page.last(quote).tokens();
    int last = right.tokenOf(index);
    int end = right.sentenceEnd(last);
    int behind = last + 1;
    while (behind < end && isMark(right, behind)) {
      behind++;
    }
    boolean nothing = behind >= end;
    set(Clue.RIGHT, nothing ? 0 : Math.min(FAR, end - last - 1));
    set(Clue.BEHIND, nothing ? Part.END : right.part(last + 1));
    set(Clue.SECOND_BEHIND, nothing || last + 2 >= end ? Part.END : right.part(last + 2));
    set(Clue.THIRD_BEHIND, nothing || last + 3 >= end ? Part.END : right.part(last + 3));
    Part lastPart = right.part(last);
    Part partBehind = nothing ? Part.END : right.part(behind);
    set(Clue.SEAM_BEFORE, seamBefore);
    set(Clue.SEAM_BEHIND, seams.of(lastPart, partBehind));
    set(Clue.SEAM, Math.min(seam, seams.worst(lastPart, right, last + 1, end, Part.END)));
  }

  private static boolean isMark(EnglishTokens tokens, int token) {
    byte sort = tokens.sort(token);
    return sort != EnglishTokens.WORD && sort != EnglishTokens.QUOTE && sort != EnglishTokens.OPEN;
  }

  private void readReach(EnglishTokens tokens, int from, int quote) {
    int say = FAR;
    int stance = FAR;
    int noun = FAR;
    for (int i = Math.max(from, quote - FAR); i < quote; i++) {
      if (tokens.has(i, SAY) && !tokens.has(i, NOUN)) {
        say = quote - i;
      }
      if (tokens.has(i, STANCE)) {
        stance = quote - i;
      }
      if (tokens.has(i, UTTERANCE)) {
        noun = quote - i;
      }
    }
    set(Clue.SAY_REACH, say);
    set(Clue.STANCE_REACH, stance);
    set(Clue.NOUN_REACH, noun);
  }

  private void readCues(Quote quote, int index) {
    EnglishCue lead = page.lead(index);
    if (lead != null) {
      EnglishTokens tokens = page.first(quote).tokens();
      set(Clue.LEAD, lead.bond().ordinal());
      set(Clue.LEAD_WORD, tokens.part(lead.token()));
      set(Clue.LEAD_REACH, Math.min(FAR, tokens.tokenOf(index) - lead.token()));
      set(Clue.LEAD_SOURCE, tokens.part(lead.last()));
    }
    EnglishCue tail = page.tail(index);
    if (tail != null) {
      EnglishTokens tokens = page.last(quote).tokens();
      set(Clue.TAIL, tail.bond().ordinal());
      set(Clue.TAIL_WORD, tokens.part(tail.token()));
      set(Clue.TAIL_REACH, Math.max(0, Math.min(FAR, tail.first() - tokens.tokenOf(index))));
    }
  }

  private void readParagraph(Quote quote, int index) {
    int block = quote.block();
    findSourced(block);
    int sourced = 0;
    for (int i = 0; i < sourcedCount && sourced < MOST_SOURCED; i++) {
      sourced += firstSourced[i] == index ? 0 : 1;
    }
    set(Clue.SOURCED, sourced);
    set(Clue.EARLIER, index > 0 ? inParagraph(index - 1, block) : 0);
    set(Clue.LATER, quote.lastBlock() == block ? inParagraph(index + 1, block) : 0);
  }

  /** Finds the first quotes of a paragraph that have a source, once for all of its quotes. */
  private void findSourced(int block) {
    if (sourcedBlock == block) {
      return;
    }
    sourcedBlock = block;
    sourcedCount = 0;
    for (int i = draft.firstQuoteIn(block);
        draft.piece(i, block) != null && sourcedCount < firstSourced.length;
        i++) {
      if (page.hasSource(i)) {
        firstSourced[sourcedCount++] = i;
      }
    }
  }

  private int inParagraph(int quote, int block) {
    return draft.piece(quote, block) == null ? 0 : page.hasSource(quote) ? 2 : 1;
  }

  private void readBack(Quote quote, int index, boolean[] sourced) {
    int block = quote.block();
    EnglishTokens tokens = page.first(quote).tokens();
    int from = tokens.sentenceStart(tokens.tokenOf(index));
    if (from > 0) {
      set(Clue.BACK, 1);
      readBackSentence(page.first(quote), from - 1, sourced);
    } else if (block > 0) {
      set(Clue.BACK, 2);
      EnglishClause before = page.paragraph(block - 1);
      readBackSentence(before, before.tokens().size(), sourced);
    }
    if (block > 0 && index > 0 && draft.quotes().get(index - 1).lastBlock() == block - 1) {
      boolean ends =
          draft.quotes().get(index - 1).end() == draft.prose().blocks().get(block - 1).end();
      set(Clue.PREVIOUS_QUOTE, 1 + (ends ? 1 : 0) + (sourced[index - 1] ? 2 : 0));
    }
  }

  private void readBackSentence(EnglishClause clause, int stop, boolean[] sourced) {
    EnglishTokens tokens = clause.tokens();
    int last = stop - 1;
    while (last >= 0 && tokens.sort(last) == EnglishTokens.STOP) {
      last--;
    }
    if (last < 0) {
      return;
    }
    int from = tokens.sentenceStart(last);
    int noun = FAR;
    int person = 0;
    int quotes = 0;
    for (int i = from; i <= last; i++) {
      if (tokens.has(i, UTTERANCE)) {
        noun = Math.min(FAR, last - i);
      }
      person |= tokens.has(i, PRONOUN) ? 1 : 0;
      person |= isName(tokens, i) ? 2 : 0;
      if (tokens.sort(i) == EnglishTokens.QUOTE) {
        quotes = Math.max(quotes, isSourced(tokens.quote(i), sourced) ? 2 : 1);
      }
    }
    set(Clue.BACK_SAYS, Math.min(2, clause.sayings(from, last + 1)));
    set(Clue.BACK_NOUN, noun);
    set(Clue.BACK_PERSON, person);
    set(Clue.BACK_QUOTE, quotes);
    set(Clue.BACK_WORDS, Math.min(LONGEST, last - from + 1));
    set(Clue.BACK_FIRST, tokens.part(from));
    set(Clue.BACK_SEAM, seams.worst(Part.START, tokens, from, last + 1, Part.END));
    set(Clue.BACK_ENDING, backEnding(tokens, last));
  }

  private static boolean isName(EnglishTokens tokens, int token) {
    return tokens.has(token, CAPITAL)
        && !tokens.has(token, DAY | DETERMINER | PRONOUN | PREPOSITION | SUBORDINATOR);
  }

  private boolean isSourced(int quote, boolean[] sourced) {
    return sourced[quote] || page.hasSource(quote);
  }

  private int backEnding(EnglishTokens tokens, int last) {
    char mark = tokens.last(last);
    int end = tokens.end(last);
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (mark == ':' || next == ':') {
      return 1;
    }
    if (mark == '?' || next == '?') {
      return 2;
    }
    if (next == '.') {
      return 3;
    }
    return mark == '!' ? 4 : tokens.sort(last) == EnglishTokens.QUOTE ? 5 : 0;
  }

  private void readNext(Quote quote, int index) {
    EnglishTokens tokens = page.last(quote).tokens();
    int from = tokens.sentenceEnd(tokens.tokenOf(index));
    while (from < tokens.size() && !tokens.isWord(from) && !isQuote(tokens, from)) {
      from++;
    }
    int block = quote.lastBlock() + 1;
    boolean more = block < draft.prose().blocks().size();
    if (from < tokens.size()) {
      readNextSentence(tokens, from);
    } else if (more) {
      readNextSentence(page.paragraph(block).tokens(), 0);
    }
    int next = index + 1;
    if (more && next < draft.quotes().size() && draft.quotes().get(next).block() == block) {
      boolean begins = page.begins(draft.quotes().get(next));
      set(Clue.FOLLOWING_QUOTE, 1 + (begins ? 1 : 0) + (page.hasSource(next) ? 2 : 0));
    }
  }

  private static boolean isQuote(EnglishTokens tokens, int token) {
    return tokens.sort(token) == EnglishTokens.QUOTE;
  }

  private void readNextSentence(EnglishTokens tokens, int from) {
    int end = tokens.sentenceEnd(from);
    set(Clue.NEXT_FIRST, tokens.part(from));
    set(Clue.NEXT_SEAM, seams.worst(Part.START, tokens, from, end, Part.END));
  }
}
