package dev.copydesk.quotes.english.page;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;

/** Forms of the text that say who speaks without a sentence that does: interviews, lists, lines. */
public final class EnglishForms {

  /** A line with a dash that is longer than this is a paragraph, in UTF-16 units. */
  private static final int LONGEST_SIGNATURE = 100;

  /** A name before a colon is at most as long, in UTF-16 units. */
  private static final int LONGEST_LABEL = 40;

  /** A question to which a quote is the answer is at most as long, in UTF-16 units. */
  private static final int LONGEST_QUESTION = 160;

  /** A source in brackets is shorter than this, in tokens. */
  private static final int LONGEST_CREDIT = 8;

  /** Fewer quotes than this under one line are no list. */
  private static final int SHORTEST_LIST = 3;

  /** How far to either side the other quotes of a list are looked for, in paragraphs. */
  private static final int LONGEST_LIST = 12;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishPage page;

  public EnglishForms(QuotedDraft draft, EnglishPage page) {
    this.draft = draft;
    this.text = draft.text();
    this.page = page;
  }

  /** Whether the form of the text alone says who speaks. */
  public boolean name(Quote quote) {
    return isTurn(quote)
        || isSelfAttributed(quote)
        || page.begins(quote)
            && (followsColon(quote.block()) || answers(quote.block()) || isSigned(quote))
        || isInBrackets(quote)
        || isPost(quote)
        || isListed(quote);
  }

  /** {@code Q: …}, {@code MS. LEE: …}: all of the paragraph is what one person says. */
  private boolean isTurn(Quote quote) {
    EnglishTokens tokens = page.first(quote).tokens();
    for (int i = 0; i < 6 && i < tokens.size(); i++) {
      if (tokens.sort(i) == EnglishTokens.COLON) {
        return i > 0;
      }
      if (tokens.sort(i) == EnglishTokens.STOP ? i > 2 : !tokens.has(i, CAPITAL)) {
        return false;
      }
    }
    return false;
  }

  /** {@code “LEE: We open in May.”}, {@code "“We open in May,” Lee said."}: it stands inside. */
  private boolean isSelfAttributed(Quote quote) {
    int i = quote.innerStart();
    if (i < quote.innerEnd() && "“‘".indexOf(text.charAt(i)) >= 0) {
      char closing = text.charAt(i) == '“' ? '”' : '’';
      int close = Letters.find(text, closing, i, quote.innerEnd() - 2);
      return close >= 0 && ",?!".indexOf(text.charAt(close - 1)) >= 0;
    }
    int colon = i;
    while (colon < quote.innerEnd() && colon - i < LONGEST_LABEL && text.charAt(colon) != ':') {
      char c = text.charAt(colon);
      boolean begins = colon == i || text.charAt(colon - 1) == ' ';
      if (begins && !Character.isUpperCase(c) || !Character.isLetter(c) && " .'’-".indexOf(c) < 0) {
        return false;
      }
      colon++;
    }
    return colon > i && colon < quote.innerEnd() && text.charAt(colon) == ':';
  }

  private boolean followsColon(int number) {
    if (number == 0) {
      return false;
    }
    Block before = draft.prose().blocks().get(number - 1);
    return before.length() > 1 && text.charAt(before.end() - 1) == ':';
  }

  /**
   * Whether the paragraph before is the writer's own question about somebody: {@code What would she
   * do differently?}
   */
  private boolean answers(int number) {
    if (number == 0) {
      return false;
    }
    Block before = draft.prose().blocks().get(number - 1);
    if (before.length() > LONGEST_QUESTION || text.charAt(before.end() - 1) != '?') {
      return false;
    }
    EnglishTokens tokens = page.paragraph(number - 1).tokens();
    boolean aboutSomebody = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.sort(i) == EnglishTokens.QUOTE) {
        return false;
      }
      aboutSomebody |= tokens.is(i, "he") || tokens.is(i, "she") || tokens.is(i, "they");
    }
    return aboutSomebody;
  }

  /** Whether the next line is a dash and a name. */
  private boolean isSigned(Quote quote) {
    int next = quote.lastBlock() + 1;
    if (next == draft.prose().blocks().size() || !page.isWholeParagraph(quote)) {
      return false;
    }
    Block line = draft.prose().blocks().get(next);
    int at = line.start();
    while (at < line.end() && "—–-―~ ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > line.start()
        && at < line.end()
        && line.length() < LONGEST_SIGNATURE
        && Character.isLetter(text.charAt(at))
        && (line.length() < LONGEST_LABEL
            || ".;".indexOf(text.charAt(line.end() - 1)) < 0
            || Letters.find(text, ',', at, line.end()) >= 0)
        && !endsInDash(line);
  }

  /** Paragraphs in one pair of marks: verse, a letter, a box with the name of who speaks in it. */
  public boolean isSetOff(Quote quote) {
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    return quote.pieces().size() > 1
        && last.start() == last.innerStart()
        && page.isWholeParagraph(quote);
  }

  /**
   * {@code Ann Lee, The Courier}: the line behind, or what is left of the paragraph, says whose
   * words these are. Digests lead in with "Some argue" and sign each quote so.
   */
  public boolean isCredited(Quote quote) {
    List<Block> blocks = draft.prose().blocks();
    int end = blocks.get(quote.lastBlock()).end();
    int rest = Letters.behindSpace(text, quote.end(), end);
    if (rest < end) {
      return isCredit(rest, end);
    }
    int next = quote.lastBlock() + 1;
    return next < blocks.size() && isCredit(blocks.get(next).start(), blocks.get(next).end());
  }

  /** Names in two parts without a full stop. */
  private boolean isCredit(int start, int end) {
    if (end - start >= LONGEST_SIGNATURE || ".!?:”\"".indexOf(text.charAt(end - 1)) >= 0) {
      return false;
    }
    String line = text.substring(start, end);
    int comma = line.indexOf(", ");
    return comma > 0
        && comma + 2 < line.length()
        && Character.isUpperCase(line.charAt(0))
        && Character.isUpperCase(line.charAt(comma + 2));
  }

  /** {@code – What comes next –} is a heading between paragraphs. */
  private boolean endsInDash(Block line) {
    int last = line.end() - 1;
    while (last > line.start() && ". ".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return "—–-―".indexOf(text.charAt(last)) >= 0;
  }

  /** {@code “….” The vote is on Monday. [The Courier]}: digests name at the end whom they quote. */
  private boolean isInBrackets(Quote quote) {
    EnglishTokens tokens = page.last(quote).tokens();
    int close = tokens.size() - 1;
    while (tokens.sort(close) == EnglishTokens.STOP && close >= 0) {
      close--;
    }
    if (tokens.sort(close) != EnglishTokens.CLOSE || text.charAt(tokens.start(close)) != ']') {
      return false;
    }
    for (int i = close - 1; i >= 0 && close - i < LONGEST_CREDIT; i--) {
      if (tokens.sort(i) == EnglishTokens.OPEN) {
        return tokens.has(i + 1, CAPITAL);
      }
    }
    return false;
  }

  /**
   * {@code “….” #Selwood — Harbor Office (@selwoodharbor) June 3}: a post that names its account.
   */
  private boolean isPost(Quote quote) {
    int end = draft.prose().blocks().get(quote.lastBlock()).end();
    int from = Math.max(quote.end(), end - LONGEST_SIGNATURE);
    int handle = end - 2;
    while (handle >= from && !(text.charAt(handle) == '(' && text.charAt(handle + 1) == '@')) {
      handle--;
    }
    if (handle < from) {
      return false;
    }
    int dash = handle;
    while (dash > from && "—–".indexOf(text.charAt(dash)) < 0) {
      dash--;
    }
    return "—–".indexOf(text.charAt(dash)) >= 0 && text.substring(dash, handle).indexOf('.') < 0;
  }

  /** A list of quotes, each a paragraph, under one that speaks of somebody's words. */
  private boolean isListed(Quote quote) {
    if (!page.isWholeParagraph(quote)) {
      return false;
    }
    int first = quote.block();
    int last = quote.lastBlock();
    int blocks = draft.prose().blocks().size();
    while (first > 0 && quote.block() - first < LONGEST_LIST && page.isQuote(first - 1)) {
      first--;
    }
    while (last + 1 < blocks && last - quote.block() < LONGEST_LIST && page.isQuote(last + 1)) {
      last++;
    }
    return last - first + 1 >= SHORTEST_LIST && first > 0 && speaksOfWords(first - 1);
  }

  private boolean speaksOfWords(int number) {
    EnglishTokens tokens = page.paragraph(number).tokens();
    boolean words = false;
    boolean named = false;
    for (int i = Math.max(0, tokens.size() - 100); i < tokens.size(); i++) {
      words |= tokens.has(i, SAY | UTTERANCE);
      named |= tokens.has(i, PRONOUN | CAPITAL) && !tokens.has(i, DAY);
    }
    return words && named;
  }
}
