package dev.copydesk.quotes.english.page;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Collections;
import java.util.List;

/**
 * Forms of a text in which a quote may well have a source though no sentence names one. Nobody is
 * to be told there that a source is missing: what tells whose words these are stands in a place
 * that the weights do not see.
 */
public final class EnglishDoubts {

  /** A sentence of more tokens says more than how somebody took something. */
  private static final int SHORT_SENTENCE = 13;

  /** So near to its beginning a sentence refers to what was said before, in tokens. */
  private static final int REFERENCE = 14;

  /** No more tokens stand between whose words they are and what they are called. */
  private static final int OWNED = 3;

  /** So many sentences before a quote that stands below a box of the page may still tell whose. */
  private static final int FAR_BEHIND_ASIDE = 4;

  /** Behind a verb a name stands no farther, in tokens. */
  private static final int FARTHEST_NAME = 8;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishPage page;
  private final EnglishManner manner;

  public EnglishDoubts(QuotedDraft draft, EnglishPage page) {
    this.draft = draft;
    this.text = draft.text();
    this.page = page;
    this.manner = new EnglishManner(draft, page);
  }

  /**
   * Whether a quote that seems to have no source stands in one of these forms.
   *
   * @param evidence who stands near it
   */
  public boolean holdFor(Quote quote, int index, Evidence evidence) {
    return opensDraft(quote)
        || isTorn(quote, index)
        || isInLine(quote)
        || hasOddMark(quote)
        || goesOnBehind(quote, index, evidence)
        || isTold(quote, index)
        || isAsked(quote, index)
        || isReopened(quote)
        || isLedIn(quote, index, evidence)
        || isReferredTo(quote, index)
        || isHeadOfReview(quote)
        || manner.namesNobody()
        || manner.speaksToReader(quote)
        || manner.isBehindAside(quote) && isIn(evidence, 2, FAR_BEHIND_ASIDE, Sign.PRONOUN);
  }

  /** A deck, or an opening that quotes first and names later. */
  private boolean opensDraft(Quote quote) {
    return manner.isOpening(quote.block())
        && page.isWholeParagraph(quote)
        && quote.lastBlock() + 1 < draft.prose().blocks().size();
  }

  /** {@code “…,”¶says Ann Lee}: line breaks that stand inside a sentence. */
  private boolean isTorn(Quote quote, int index) {
    List<Block> blocks = draft.prose().blocks();
    int before = quote.block() - 1;
    if (before >= 0
        && blocks.get(before).length() > 0
        && !manner.endsInStop(blocks.get(before))
        && page.first(quote).tokens().startsInLowerCase(0)) {
      return true;
    }
    int next = quote.lastBlock() + 1;
    return page.lastOf(quote, index) == ','
        && quote.end() == blocks.get(quote.lastBlock()).end()
        && next < blocks.size()
        && page.paragraph(next).tokens().startsInLowerCase(0);
  }

  /** {@code The mayor, “a friend of bridges,” meets Lee}: part of a heading or a caption. */
  private boolean isInLine(Quote quote) {
    Block block = draft.block(quote);
    return block.length() < EnglishManner.LONGEST_LINE
        && quote.block() > 0
        && !page.isWholeParagraph(quote)
        && quote.end() < block.end()
        && Character.isLetterOrDigit(text.charAt(block.end() - 1));
  }

  /** A mark without a partner beside it, or one that closes and looks like one that opens. */
  private boolean hasOddMark(Quote quote) {
    boolean turned =
        quote.innerEnd() < quote.end() && "“‘".indexOf(text.charAt(quote.innerEnd())) >= 0;
    return turned || hasLostMark(quote.block(), quote.lastBlock());
  }

  private boolean hasLostMark(int firstBlock, int lastBlock) {
    List<Block> blocks = draft.prose().blocks();
    List<Integer> lost = draft.lostMarks();
    int from = Collections.binarySearch(lost, blocks.get(firstBlock).start());
    from = from < 0 ? -from - 1 : from;
    return from < lost.size() && lost.get(from) < blocks.get(lastBlock).end();
  }

  /**
   * {@code Lee sees a way out. “…,” i.e., a bridge}, {@code …, Lee said. “…,” and when}: the
   * sentence goes on behind a comma as the sentence before, about somebody, lets it.
   */
  private boolean goesOnBehind(Quote quote, int index, Evidence evidence) {
    if (page.lastOf(quote, index) != ',') {
      return false;
    }
    EnglishTokens tokens = page.last(quote).tokens();
    int i = tokens.tokenOf(index) + 1;
    while (tokens.has(i, ADVERB)
        || tokens.isWord(i) && tokens.bits(i) == 0 && isSaying(tokens, i + 1)) {
      i++;
    }
    if (isSaying(tokens, i)) {
      return true; // “…,” later adding
    }
    if (tokens.has(i, PREPOSITION) && tokens.endsWith(i + 1, "ing")) {
      return true; // “…,” in finding the keys
    }
    boolean joins = tokens.has(i, CONJUNCTION | RELATIVE | SUBORDINATOR | ABBREVIATION);
    boolean named = tokens.has(i + 1, CAPITAL | PRONOUN); // “…,” and Lee wrote it down
    return joins && (named || isSomebodyBefore(evidence));
  }

  private static boolean isSaying(EnglishTokens tokens, int token) {
    return tokens.has(token, SAY) && tokens.has(token, ING);
  }

  /** Whether the sentence before in the paragraph is about somebody. */
  private static boolean isSomebodyBefore(Evidence evidence) {
    return isIn(evidence, 0, Sign.SPEAKER, Sign.SUBJECT, Sign.PERSON, Sign.PRONOUN);
  }

  /** Whether the sentence before has one of these, no more paragraphs off than given. */
  private static boolean isIn(Evidence evidence, int paragraphs, Sign... signs) {
    return isIn(evidence, paragraphs, 1, signs);
  }

  private static boolean isIn(Evidence evidence, int paragraphs, int sentences, Sign... signs) {
    for (Sign sign : signs) {
      if (evidence.paragraphs(sign, Side.BEFORE) <= paragraphs
          && evidence.sentences(sign, Side.BEFORE) <= sentences) {
        return true;
      }
    }
    return false;
  }

  /** {@code “…,” hyped morning host Ann Lee}: any verb of the past, and a name behind it. */
  private boolean isTold(Quote quote, int index) {
    EnglishTokens tokens = page.last(quote).tokens();
    int verb = tokens.tokenOf(index) + 1;
    if (",?!".indexOf(page.lastOf(quote, index)) < 0
        || !tokens.has(verb, PAST) && !tokens.endsWith(verb, "ed")) {
      return false;
    }
    for (int i = verb + 1; i - verb <= FARTHEST_NAME && tokens.isWord(i); i++) {
      if (tokens.has(i, CAPITAL) && !tokens.has(i, DAY)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code The better question is, “…?”}, {@code when asking oneself, “…?”}: what is asked there is
   * asked by nobody; {@code the shouts of “…”}, {@code imagine “…”}.
   */
  private boolean isAsked(Quote quote, int index) {
    EnglishTokens tokens = page.first(quote).tokens();
    int token = tokens.tokenOf(index);
    boolean asked = false;
    for (int i = token - 1; token - i <= OWNED && i >= 0; i--) {
      asked |= tokens.has(i, UTTERANCE) || isSaying(tokens, i);
    }
    boolean called = tokens.is(token - 1, "of") && tokens.has(token - 2, SAY | UTTERANCE);
    return called || tokens.is(token - 1, "imagine") || asked && page.lastOf(quote, index) == '?';
  }

  /** Quoted paragraphs of which only the last is closed, a caption or a subhead between them. */
  private boolean isReopened(Quote quote) {
    int between = quote.block() - 1;
    return between > 0 && page.begins(quote) && hasLostMark(between - 1, between);
  }

  /**
   * {@code The mayor, Ann Lee, was blunt.¶“…”}, {@code Lee’s message is spreading.¶“…”}, {@code Lee
   * is not shy with her opinions - the bridge “…”}: a short sentence says how somebody took it, or
   * that these are somebody's words.
   */
  private boolean isLedIn(Quote quote, int index, Evidence evidence) {
    EnglishTokens own = page.first(quote).tokens();
    int token = own.tokenOf(index);
    int start = own.sentenceStart(token);
    if (start < token) {
      return isOwned(own, start, token) || own.has(start, SAY) && own.startsInLowerCase(start);
    }
    if (start > 0 && page.first(quote).speaksIn(token - 1)) {
      return true; // The captain announces a delay. “…”
    }
    int block = quote.block();
    boolean first = start == 0;
    if (first && block == 0) {
      return false;
    }
    EnglishTokens tokens = first ? page.paragraph(block - 1).tokens() : own;
    int last = (first ? tokens.size() : start) - 1;
    while (last >= 0 && tokens.sort(last) == EnglishTokens.STOP) {
      last--;
    }
    int from = last < 0 ? 0 : tokens.sentenceStart(last);
    if (last < 0) {
      return false;
    }
    if (first && endsInTag(tokens, from, last)) {
      return true;
    }
    if (last - from > SHORT_SENTENCE) {
      return false;
    }
    boolean named = isIn(evidence, 1, Sign.SUBJECT, Sign.PERSON, Sign.NAME);
    return isOwned(tokens, from, last + 1) || named && endsInManner(tokens, from, last);
  }

  /** {@code Lee’s message}, {@code her opinions}, {@code that promise Ms. Lee kept making}. */
  private static boolean isOwned(EnglishTokens tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean person = tokens.has(i + 1, TITLE | CAPITAL) && !tokens.has(i + 1, DAY);
      if (i + 2 < end && tokens.has(i, UTTERANCE) && person) {
        return true;
      }
      if (tokens.endsPossessive(i) && tokens.has(i, CAPITAL)
          || tokens.is(i, "his")
          || tokens.is(i, "her")
          || tokens.is(i, "their")) {
        for (int word = i + 1; word <= i + OWNED && word < end && tokens.isWord(word); word++) {
          if (tokens.has(word, UTTERANCE)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** {@code …, Lee predicts.}: as features go on with whom they follow, whatever the verb. */
  private static boolean endsInTag(EnglishTokens tokens, int from, int last) {
    boolean verb = tokens.has(last, PAST | S_FORM) || tokens.endsWith(last, "s");
    if (!(verb || tokens.endsWith(last, "ed"))
        || tokens.has(last, SAY) && tokens.has(last, PAST)
        || !tokens.startsInLowerCase(last)) {
      return false;
    }
    int name = last - 1;
    while (name > from && tokens.has(name, CAPITAL | TITLE) && last - name <= OWNED) {
      name--;
    }
    return name < last - 1 && tokens.sort(name) == EnglishTokens.COMMA;
  }

  /** {@code “A fine bridge”¶It holds. – Ann L., Selwood}: the head of what is signed below. */
  private boolean isHeadOfReview(Quote quote) {
    int next = quote.lastBlock() + 1;
    if (!page.isWholeParagraph(quote) || next >= draft.prose().blocks().size()) {
      return false;
    }
    Block below = draft.prose().blocks().get(next);
    int stop = Math.max(below.start(), below.end() - EnglishManner.LONGEST_LINE);
    for (int i = below.end() - 2; i > stop; i--) {
      if ("—–―-".indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ') {
        int name = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
        return name < below.end() && Character.isUpperCase(text.charAt(name));
      }
    }
    return false;
  }

  /** {@code … was blunt}, {@code … were not so sure}. */
  private static boolean endsInManner(EnglishTokens tokens, int from, int last) {
    for (int i = last - 1; i > from && last - i <= OWNED; i--) {
      if (tokens.isBe(i)) {
        return true;
      }
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  /** {@code However, few believe those comments}: the next sentence knows them for somebody's. */
  private boolean isReferredTo(Quote quote, int index) {
    EnglishTokens tokens = page.last(quote).tokens();
    int from = tokens.tokenOf(index) + 1;
    while (from < tokens.size() && tokens.sort(from) == EnglishTokens.STOP) {
      from++;
    }
    int next = quote.lastBlock() + 1;
    if (from >= tokens.size()) {
      if (next >= draft.prose().blocks().size()) {
        return false;
      }
      tokens = page.paragraph(next).tokens();
      from = 0;
    }
    int end = Math.min(tokens.sentenceEnd(from), from + REFERENCE);
    for (int i = from; i < end; i++) {
      boolean points =
          tokens.is(i, "those")
              || tokens.is(i, "these")
              || tokens.is(i, "that")
              || tokens.is(i, "this");
      boolean credit = tokens.is(i - 2, "contributed"); // Lee contributed to this report.
      if (points && !credit && tokens.has(i + 1, UTTERANCE)) {
        return true;
      }
    }
    return false;
  }
}
