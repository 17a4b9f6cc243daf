package dev.copydesk.quotes.english;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.english.clause.EnglishClause;
import dev.copydesk.quotes.english.clause.EnglishCue;
import dev.copydesk.quotes.english.judge.Clue;
import dev.copydesk.quotes.english.judge.EnglishClues;
import dev.copydesk.quotes.english.judge.EnglishJudge;
import dev.copydesk.quotes.english.page.EnglishDoubts;
import dev.copydesk.quotes.english.page.EnglishForms;
import dev.copydesk.quotes.english.page.EnglishPage;
import dev.copydesk.quotes.english.page.EnglishTerms;
import dev.copydesk.quotes.english.speakers.EnglishSpeakers;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.EnglishWords;
import dev.copydesk.quotes.english.words.Part;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Gap;
import dev.copydesk.quotes.evidence.Opinion;
import dev.copydesk.quotes.evidence.Opinion.Certainty;
import dev.copydesk.quotes.evidence.Reason;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose words the quotes of an English draft are. What a form of the text or a clause
 * bound to the quote says, counts; where that leaves doubt, {@link EnglishJudge} weighs the clues.
 */
public final class EnglishReading implements LanguageDesk.Reading {

  private static final String DASHES = "—–―-";

  /** What stands behind a dash is a credit where it is no longer, in UTF-16 units. */
  private static final int LONGEST_SIGNATURE = 120;

  private final QuotedDraft draft;
  private final EnglishJudge judge;
  private final EnglishPage page;
  private final EnglishForms forms;
  private final EnglishDoubts doubts;
  private final EnglishTerms terms;
  private final EnglishClues clues;
  private final boolean[] sourced;
  private @Nullable EnglishSpeakers speakers;
  private int paragraph = -1;
  private boolean paragraphHasSource;

  public EnglishReading(QuotedDraft draft) {
    this(draft, EnglishJudge.get());
  }

  public EnglishReading(QuotedDraft draft, EnglishJudge judge) {
    this.draft = draft;
    this.judge = judge;
    this.page = new EnglishPage(draft);
    this.forms = new EnglishForms(draft, page);
    this.doubts = new EnglishDoubts(draft, page);
    this.terms = new EnglishTerms(draft);
    this.clues = new EnglishClues(draft, page, judge.seams());
    this.sourced = new boolean[draft.quotes().size()];
  }

  @Override
  public Attribution attribute(Quote quote) {
    int index = draft.indexOf(quote);
    Attribution reading = read(quote, index);
    Attribution unsaid = leftOut(quote, index);
    if (unsaid != null) {
      return unsaid;
    }
    int[] found = clues(quote, index, reading);
    if (found == null) {
      return reading;
    }
    if (isTakenByForm(quote)) {
      return Attribution.byForm();
    }
    Evidence evidence = clues.evidence();
    boolean whole = isSentenceOfItsOwn(quote, index) && page.lastOf(quote, index) != ',';
    evidence.gap(whole ? Gap.NONE : Gap.LIKELY);
    Opinion opinion = judge.judge(found, evidence);
    EnglishClause clause = page.first(quote);
    if (opinion.certainty() == Certainty.UNCLEAR
        && clause.isJoined(clause.tokens().tokenOf(index))) {
      opinion = new Opinion(Certainty.MISSING, opinion.reason()); // its verb is gone
    }
    if (opinion.certainty() == Certainty.MISSING && doubts.holdFor(quote, index, evidence)) {
      opinion = new Opinion(Certainty.UNCLEAR, opinion.reason());
    }
    return opinion.certainty() == Certainty.SOUND && reading.hasSource()
        ? reading
        : Attribution.of(opinion);
  }

  /** {@code The plan was described as “…”}: the sentence leaves out who said it; null elsewhere. */
  private @Nullable Attribution leftOut(Quote quote, int index) {
    EnglishTokens tokens = page.first(quote).tokens();
    EnglishCue words = page.first(quote).leavesOutWho(tokens.tokenOf(index));
    if (words == null || !page.isPhrase(quote) || page.hasSource(index)) {
      return null;
    }
    int start = tokens.start(words.first());
    int end = tokens.end(words.last());
    return Attribution.of(
        new Opinion(Certainty.MISSING, new Reason(Reason.Kind.LEFT_OUT, 0, start, end)));
  }

  /**
   * What the sentences and the form of the text say of a quote, taken by their word: missing where
   * they name nobody. The judge has not been heard.
   */
  public Attribution told(Quote quote) {
    int index = draft.indexOf(quote);
    Attribution told = read(quote, index);
    sourced[index] = told.hasSource();
    return told;
  }

  /**
   * {@code “…” — Ann Lee, The Courier}: a dash and what ends the paragraph sign the quote; {@code
   * “…” Selwood Courier}: so do a few names.
   */
  private boolean isSigned(Quote quote) {
    int end = draft.prose().blocks().get(quote.lastBlock()).end();
    int dash = Letters.behindSpace(draft.text(), quote.end(), end);
    if (dash < end && page.begins(quote) && page.isNames(quote)) {
      return true;
    }
    if (dash >= end || DASHES.indexOf(draft.text().charAt(dash)) < 0) {
      return false;
    }
    for (int i = dash + 1; i < end && end - dash < LONGEST_SIGNATURE; i++) {
      if (Character.isUpperCase(draft.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** An address behind the closing mark: a post that was set with the words of it. */
  private boolean isPost(Quote quote) {
    int behind = Letters.behindSpace(draft.text(), quote.end(), draft.text().length());
    return draft.text().startsWith("http", behind) || draft.text().startsWith("pic.", behind);
  }

  /** Whether no word of the sentence stands outside of the marks. */
  private boolean isSentenceOfItsOwn(Quote quote, int index) {
    EnglishTokens left = page.first(quote).tokens();
    EnglishTokens right = page.last(quote).tokens();
    return left.sort(left.tokenOf(index) - 1) == EnglishTokens.STOP
        && right.sort(right.tokenOf(index) + 1) == EnglishTokens.STOP;
  }

  /**
   * What speaks for and against a source, by {@link Clue}; null where there is no doubt. The array
   * is used again for the next quote.
   */
  public int @Nullable [] clues(Quote quote) {
    int index = draft.indexOf(quote);
    return clues(quote, index, read(quote, index));
  }

  /**
   * Whether the form of the text keeps the judge from being sure that the quote that {@link
   * #clues(Quote)} was asked about last has no source.
   */
  public boolean isDoubtful(Quote quote) {
    return isTakenByForm(quote) || doubts.holdFor(quote, draft.indexOf(quote), clues.evidence());
  }

  private boolean isTakenByForm(Quote quote) {
    return isPost(quote) || isSigned(quote) || forms.isCredited(quote) || forms.isSetOff(quote);
  }

  private int @Nullable [] clues(Quote quote, int index, Attribution reading) {
    sourced[index] = reading.hasSource();
    if (reading.verdict() == Attribution.Verdict.NOT_SPEECH || isSure(quote, index)) {
      return null;
    }
    return isTerm(quote, index) ? null : clues.of(quote, index, how(quote, index), sourced);
  }

  /** What the clauses and the form of the text say, taken by their word. */
  private Attribution read(Quote quote, int index) {
    if (draft.block(quote).kind() == Block.Kind.HEADING) {
      return Attribution.NOT_SPEECH;
    }
    EnglishCue lead = page.lead(index);
    EnglishCue tail = page.tail(index);
    Attribution before = lead == null ? null : attributed(quote, index, page.first(quote), lead);
    if (before != null && (tail == null || before.verdict() != Attribution.Verdict.ANONYMOUS)) {
      return before;
    }
    if (tail != null) {
      return attributed(quote, index, page.last(quote), tail);
    }
    if (isTerm(quote, index)) {
      return Attribution.NOT_SPEECH;
    }
    return forms.name(quote) || how(quote, index) != EnglishClues.UNTOLD
        ? Attribution.byForm()
        : Attribution.MISSING;
  }

  private Attribution attributed(Quote quote, int index, EnglishClause clause, EnglishCue cue) {
    EnglishTokens tokens = clause.tokens();
    EnglishCue vague = clause.uncheckable(cue);
    if (vague != null && !isTerm(quote, index)) {
      return forms.isCredited(quote)
          ? Attribution.byForm()
          : Attribution.anonymous(tokens.start(vague.first()), tokens.end(vague.last()));
    }
    return Attribution.to(tokens.start(cue.first()), tokens.end(cue.last()));
  }

  private boolean isTerm(Quote quote, int index) {
    if (page.isWholeParagraph(quote) && page.isSentence(quote, index)) {
      return false; // a term stands in somebody's sentence, a title or a slogan has no full stop
    }
    EnglishTokens tokens = page.first(quote).tokens();
    int token = tokens.tokenOf(index);
    return quote.pieces().size() == 1
        && terms.isTerm(quote, tokens, token, EnglishPage.isAlone(tokens, token));
  }

  /** Whether who speaks is beyond doubt. */
  private boolean isSure(Quote quote, int index) {
    return isBoundBehind(index)
        || isBoundBefore(index)
        || goesOn(quote, index)
        || forms.name(quote)
        || isExplained(quote, index)
        || page.begins(quote) && carries(quote, index);
  }

  /** {@code Lee said, “…”}: nothing stands between; {@code Lee told the hall that “…”}. */
  private boolean isBoundBefore(int index) {
    EnglishCue cue = page.lead(index);
    if (cue == null || cue.bond() != EnglishCue.Bond.VERB) {
      return false;
    }
    EnglishTokens tokens = page.first(draft.quotes().get(index)).tokens();
    if (tokens.is(tokens.tokenOf(index) - 1, "that") && tokens.has(cue.token(), EnglishWords.SAY)) {
      return tokens.has(cue.last(), EnglishWords.PRONOUN | EnglishWords.CAPITAL);
    }
    return isSaid(tokens.part(cue.token()))
        && tokens.tokenOf(index) - cue.token() <= 2
        && cue.last() == cue.token() - 1
        && tokens.has(cue.last(), EnglishWords.PRONOUN | EnglishWords.CAPITAL);
  }

  /** {@code “…,” Lee said}, {@code “…,” said Lee}, {@code “…,” according to Lee}. */
  private boolean isBoundBehind(int index) {
    EnglishCue cue = page.tail(index);
    if (cue == null || cue.bond() != EnglishCue.Bond.CLAUSE) {
      return false;
    }
    EnglishTokens tokens = page.last(draft.quotes().get(index)).tokens();
    int quote = tokens.tokenOf(index);
    if (",?!".indexOf(tokens.lastQuoted(quote)) < 0) {
      return false;
    }
    if (isSaid(tokens.part(quote + 1))
        || tokens.is(quote + 1, "according")
        || tokens.is(quote + 1, "per")) {
      return true;
    }
    int i = quote + 1;
    while (i < cue.first() && tokens.isWord(i)) {
      i++; // the office before the name
    }
    return i == cue.first() && isSaid(tokens.part(cue.token()));
  }

  private static boolean isSaid(Part verb) {
    return verb == Part.SAID || verb == Part.SAYS;
  }

  /** {@code “…,” Lee said. “…”}: the next sentence of the same speaker. */
  private boolean goesOn(Quote quote, int index) {
    if (index == 0 || draft.piece(index - 1, quote.block()) == null) {
      return false;
    }
    EnglishTokens tokens = page.first(quote).tokens();
    int token = tokens.tokenOf(index);
    return tokens.sort(token - 1) == EnglishTokens.STOP
        && tokens.sentenceStart(token - 1) <= tokens.tokenOf(index - 1)
        && isBoundBehind(index - 1);
  }

  /** In which way other sentences say who speaks, as bits of {@link EnglishClues}. */
  private int how(Quote quote, int index) {
    return (sharesParagraph(quote) ? EnglishClues.SHARED : 0)
        | (carries(quote, index) ? EnglishClues.CARRIED : 0)
        | (leadsIn(quote, index) ? EnglishClues.LED_IN : 0);
  }

  /** Some quote of the paragraph has a source: the same goes on speaking. */
  private boolean sharesParagraph(Quote quote) {
    return hasSource(quote.block())
        || (quote.lastBlock() != quote.block() && hasSource(quote.lastBlock()));
  }

  private boolean hasSource(int number) {
    if (paragraph != number) {
      paragraph = number;
      paragraphHasSource = false;
      int i = draft.firstQuoteIn(number);
      while (draft.piece(i, number) != null && !paragraphHasSource) {
        paragraphHasSource = page.hasSource(i);
        i++;
      }
    }
    return paragraphHasSource;
  }

  /** The speaker of the paragraph before goes on, or that of the next has begun here. */
  private boolean carries(Quote quote, int index) {
    if (index > 0 && draft.quotes().get(index - 1).lastBlock() == quote.block() - 1) {
      Quote before = draft.quotes().get(index - 1);
      if (sourced[index - 1]
          && isOpened(before)
          && isDouble(before) == isDouble(quote)
          && (page.begins(quote) || mentions(quote, index))) {
        return true;
      }
    }
    int next = index + 1;
    return next < draft.quotes().size()
        && draft.quotes().get(next).block() == quote.lastBlock() + 1
        && page.isWholeParagraph(quote)
        && page.begins(draft.quotes().get(next))
        && page.hasSource(next);
  }

  /** Who goes on speaking goes on in the same sort of marks. */
  private boolean isDouble(Quote quote) {
    return "‘'".indexOf(draft.text().charAt(quote.start())) < 0
        || quote.innerStart() > quote.start() + 1;
  }

  private static boolean isOpened(Quote quote) {
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    return last.start() < last.innerStart();
  }

  /** Whether a person is spoken of in the sentence before the quote, or before it in its own. */
  private boolean mentions(Quote quote, int index) {
    EnglishTokens tokens = page.first(quote).tokens();
    int token = tokens.tokenOf(index);
    int from = tokens.sentenceStart(tokens.sentenceStart(token) == token ? token - 1 : token);
    for (int i = from; i < token; i++) {
      if (tokens.has(i, EnglishWords.PRONOUN | EnglishWords.CAPITAL)) {
        return true;
      }
    }
    return false;
  }

  /** {@code “….” That was the verdict of Lee.} */
  private boolean isExplained(Quote quote, int index) {
    EnglishClause clause = page.first(quote);
    int token = clause.tokens().tokenOf(index);
    return page.isSentence(quote, index)
        && EnglishPage.isAlone(clause.tokens(), token)
        && clause.isExplainedFrom(token + 2);
  }

  /** The sentence before says that somebody is about to speak, or that behind who has spoken. */
  private boolean leadsIn(Quote quote, int index) {
    EnglishClause clause = page.first(quote);
    int token = clause.tokens().tokenOf(index);
    return page.isSentence(quote, index)
        && EnglishPage.isAlone(clause.tokens(), token)
        && (clause.speaksIn(token - 1) || clause.asksIn(token - 1) || isExplained(quote, index));
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
  public AttributionWording attributed(Quote quote, String speaker) {
    return new EnglishWording(draft).of(quote);
  }
}
