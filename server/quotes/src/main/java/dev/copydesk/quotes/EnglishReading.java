package dev.copydesk.quotes;

import static dev.copydesk.quotes.EnglishWords.*;

import dev.copydesk.core.text.Block;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whose words the quotes of an English draft are. */
final class EnglishReading implements LanguageDesk.Reading {

  private static final int NOT_READ = -2;

  /** A line with a dash that is longer than this is a paragraph, in UTF-16 units. */
  private static final int LONGEST_SIGNATURE = 100;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishTerms terms;
  private int block = -1;
  private EnglishTokens tokens;
  private EnglishClause clause;
  private final long[] sources;
  private final int[] sourceBlocks;
  private @Nullable EnglishSpeakers speakers;
  private int paragraph = -1;
  private boolean paragraphHasSource;

  EnglishReading(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.terms = new EnglishTerms(draft);
    this.sources = new long[draft.quotes().size()];
    this.sourceBlocks = new int[sources.length];
    Arrays.fill(sources, NOT_READ);
    open(draft.prose().blocks().isEmpty() ? -1 : 0);
  }

  @Override
  public Attribution attribute(Quote quote) {
    if (draft.block(quote).kind() == Block.Kind.HEADING) {
      return Attribution.NOT_SPEECH;
    }
    int index = draft.indexOf(quote);
    long source = own(index);
    if (source >= 0) {
      return attributed(quote, source);
    }
    if (isTerm(quote)) {
      return Attribution.NOT_SPEECH;
    }
    if (isTurn(quote)
        || isSelfAttributed(quote)
        || sharesParagraph(index)
        || carries(quote, index)
        || leadsIn(quote, index)) {
      return Attribution.byForm();
    }
    return Attribution.MISSING;
  }

  private Attribution attributed(Quote quote, long source) {
    open(sourceBlocks[draft.indexOf(quote)]);
    int first = EnglishSubjects.first(source);
    int last = EnglishSubjects.last(source);
    if (clause.isAnonymous(source) && !isTerm(quote)) {
      while (last > first && !tokens.has(last, EnglishWords.ANONYMOUS)) {
        last--; // an official familiar with the plan: an official
      }
      return Attribution.anonymous(tokens.start(first), tokens.end(last));
    }
    return Attribution.to(tokens.start(first), tokens.end(last));
  }

  private boolean isTerm(Quote quote) {
    if (isWholeParagraph(quote) && isSentence(quote)) {
      return false; // a term stands in somebody's sentence, a title or a slogan has no full stop
    }
    open(quote.block());
    int token = tokens.tokenOf(draft.indexOf(quote));
    return quote.pieces().size() == 1 && terms.isTerm(quote, tokens, token, isAlone(token));
  }

  /** The source that the sentence of the quote's beginning or end names; -1 if none. */
  private long own(int index) {
    if (sources[index] == NOT_READ) {
      sources[index] = readOwn(index);
    }
    return sources[index];
  }

  private long readOwn(int index) {
    Quote quote = draft.quotes().get(index);
    long source = ownIn(quote.block(), index);
    sourceBlocks[index] = source < 0 ? quote.lastBlock() : quote.block();
    if (source < 0 && quote.lastBlock() != quote.block()) {
      source = ownIn(quote.lastBlock(), index);
    }
    return source;
  }

  private long ownIn(int number, int index) {
    Quote quote = draft.quotes().get(index);
    open(number);
    char last = lastOf(quote);
    int token = tokens.tokenOf(index);
    long source = clause.sourceOf(token, last == ',', last == '?' || last == '!');
    if (source < 0
        && tokens.sort(token + 1) == EnglishTokens.STOP
        && Character.isUpperCase(text.charAt(quote.innerStart()))) {
      source = clause.gestureBefore(token);
    }
    return source;
  }

  /** Some quote of the paragraph has a source: the same goes on speaking. */
  private boolean sharesParagraph(int index) {
    Quote quote = draft.quotes().get(index);
    return hasSource(quote.block())
        || (quote.lastBlock() != quote.block() && hasSource(quote.lastBlock()));
  }

  private boolean hasSource(int number) {
    if (paragraph != number) {
      paragraph = number;
      paragraphHasSource = false;
      int i = draft.firstQuoteIn(number);
      while (draft.piece(i, number) != null && !paragraphHasSource) {
        paragraphHasSource = own(i) >= 0;
        i++;
      }
    }
    return paragraphHasSource;
  }

  /** The speaker of the paragraph before goes on, or that of the next has begun here. */
  private boolean carries(Quote quote, int index) {
    if (index > 0 && draft.quotes().get(index - 1).lastBlock() == quote.block() - 1) {
      Attribution before = draft.attribution(index - 1);
      open(quote.block());
      int token = tokens.tokenOf(index);
      if (before != null
          && before.hasSource()
          && isOpened(draft.quotes().get(index - 1))
          && isDouble(draft.quotes().get(index - 1)) == isDouble(quote)
          && (token == 0 || mentions(token))) {
        return true;
      }
    }
    int next = index + 1;
    return next < draft.quotes().size()
        && draft.quotes().get(next).block() == quote.lastBlock() + 1
        && isWholeParagraph(quote)
        && begins(draft.quotes().get(next))
        && own(next) >= 0;
  }

  /** Who goes on speaking goes on in the same sort of marks. */
  private boolean isDouble(Quote quote) {
    return "‘'".indexOf(text.charAt(quote.start())) < 0 || quote.innerStart() > quote.start() + 1;
  }

  private static boolean isOpened(Quote quote) {
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    return last.start() < last.innerStart();
  }

  private boolean begins(Quote quote) {
    return quote.start() == draft.block(quote).start();
  }

  private boolean isWholeParagraph(Quote quote) {
    int end = draft.prose().blocks().get(quote.lastBlock()).end();
    return begins(quote) && quote.end() == end;
  }

  /** Whether a person is spoken of in the sentence before the quote, or before it in its own. */
  private boolean mentions(int token) {
    int from = tokens.sentenceStart(tokens.sentenceStart(token) == token ? token - 1 : token);
    for (int i = from; i < token; i++) {
      if (tokens.has(i, EnglishWords.PRONOUN | EnglishWords.CAPITAL)) {
        return true;
      }
    }
    return false;
  }

  /** The sentence or the line before says that somebody is about to speak. */
  private boolean leadsIn(Quote quote, int index) {
    open(quote.block());
    int token = tokens.tokenOf(index);
    if (token == 0 && (followsColon(quote.block()) || isSigned(quote))) {
      return true;
    }
    return isSentence(quote)
        && isAlone(token)
        && (clause.speaksIn(token - 1)
            || clause.asksIn(token - 1)
            || clause.isExplainedFrom(token + 2));
  }

  private boolean isSentence(Quote quote) {
    return ".?!…".indexOf(lastOf(quote)) >= 0;
  }

  /**
   * {@code “LEE: We open in May.”}, {@code "“We open in May,” Lee said."}: who speaks stands
   * inside.
   */
  private boolean isSelfAttributed(Quote quote) {
    int i = quote.innerStart();
    if (i < quote.innerEnd() && "“‘".indexOf(text.charAt(i)) >= 0) {
      int close = text.indexOf(text.charAt(i) == '“' ? '”' : '’', i);
      return close > 0
          && close < quote.innerEnd() - 2
          && ",?!".indexOf(text.charAt(close - 1)) >= 0;
    }
    int colon = i;
    while (colon < quote.innerEnd() && colon - i < 40 && text.charAt(colon) != ':') {
      char c = text.charAt(colon);
      boolean begins = colon == i || text.charAt(colon - 1) == ' ';
      if (begins && !Character.isUpperCase(c) || !Character.isLetter(c) && " .'’-".indexOf(c) < 0) {
        return false;
      }
      colon++;
    }
    return colon > i && colon < quote.innerEnd() && text.charAt(colon) == ':';
  }

  /** {@code Q: …}, {@code MS. LEE: …}: all of the paragraph is what one person says. */
  private boolean isTurn(Quote quote) {
    open(quote.block());
    for (int i = 0; i < 6 && i < tokens.size(); i++) {
      if (tokens.sort(i) == EnglishTokens.COLON) {
        return i > 0;
      }
      if (tokens.sort(i) == EnglishTokens.STOP ? i > 2 : !tokens.has(i, EnglishWords.CAPITAL)) {
        return false;
      }
    }
    return false;
  }

  private boolean followsColon(int number) {
    if (number == 0) {
      return false;
    }
    Block before = draft.prose().blocks().get(number - 1);
    return before.length() > 1 && text.charAt(before.end() - 1) == ':';
  }

  /** Whether the next line is a dash and a name. */
  private boolean isSigned(Quote quote) {
    int next = quote.lastBlock() + 1;
    if (next == draft.prose().blocks().size() || !isWholeParagraph(quote)) {
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
        && !endsInDash(line);
  }

  /** {@code – What comes next –} is a heading between paragraphs. */
  private boolean endsInDash(Block line) {
    int last = line.end() - 1;
    while (last > line.start() && ". ".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return "—–-―".indexOf(text.charAt(last)) >= 0;
  }

  /** The last of the quoted words' own characters, marks and brackets at the end passed over. */
  private char lastOf(Quote quote) {
    int i = quote.innerEnd() - 1;
    while (i > quote.innerStart()
        && (MarkReader.isMark(text.charAt(i)) || " )]\u00A0".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= quote.innerStart() ? text.charAt(i) : ' ';
  }

  private boolean isAlone(int token) {
    return tokens.sort(token - 1) == EnglishTokens.STOP
        && tokens.sort(token + 1) == EnglishTokens.STOP;
  }

  private void open(int number) {
    if (number != block && number >= 0) {
      block = number;
      tokens = new EnglishTokens(draft, number);
      clause = new EnglishClause(tokens);
    }
  }

  @Override
  public List<String> speakers(Quote quote) {
    EnglishSpeakers known = speakers;
    if (known == null) {
      known = new EnglishSpeakers(draft);
      speakers = known;
    }
    return known.of(quote);
  }

  @Override
  public Wording attributed(Quote quote, String speaker) {
    return new EnglishWording(draft).of(quote);
  }
}
