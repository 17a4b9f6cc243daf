package dev.copydesk.duplicates.judge;

import dev.copydesk.duplicates.match.Groups;
import org.jspecify.annotations.Nullable;

/**
 * What an editor makes of a passage that stands twice: an error of one kind or another, or
 * something that good copy does, such as a deck that the lede repeats, a quote that is taken up
 * again, a refrain, a formula with other figures.
 */
public final class Judgement {

  /** What is wrong with a passage. */
  public enum Kind {
    REPEAT("repeat"),
    RESTART("restart"),
    NEAR("near"),
    CROSS_DRAFT("cross-draft"),
    PULL_QUOTE("pull-quote");

    public final String id;

    Kind(String id) {
      this.id = id;
    }
  }

  /** Weight below which a part of one sentence is a turn of phrase. */
  private static final int TURN_OF_PHRASE = 150;

  /** Weight below which a part of two sentences is one. */
  private static final int SCRAP = 90;

  /** Weight below which one sentence may come again as a refrain does. */
  private static final int SHORT_SENTENCE = 72;

  /** Weight up to which a quote may be taken up again. */
  private static final int LONG_QUOTE = 400;

  /** Weight up to which a statement may be quoted by two drafts. */
  private static final int LONG_STATEMENT = 450;

  /** Weight up to which a passage may be a note that a house sets below its articles. */
  private static final int LONG_NOTE = 320;

  /** Weight up to which sentences in the head of a draft are a deck or an abstract. */
  private static final int LONG_DECK = 320;

  private static final int DECK_SENTENCES = 2;

  /** Words of what a form names, at most. */
  private static final int LONG_NAME = 3;

  /** Blocks that the head of a draft has at most: kicker, headline, deck, byline, abstract. */
  private static final int HEAD_BLOCKS = 5;

  /**
   * How likely an error has to be where its measures say that it is one, and where they say that it
   * is none.
   */
  private static final double LIKELY = 0.5;

  private static final double SURE = 0.93;

  private final CopiedPassage passage;
  private final CopiedPassage.Stretch first;
  private final CopiedPassage.Stretch second;
  private final Surroundings aroundFirst;
  private final Surroundings aroundSecond;
  private final Echo echo;

  private Judgement(CopiedPassage passage, Surroundings aroundFirst, Surroundings aroundSecond) {
    this.passage = passage;
    this.first = passage.first();
    this.second = passage.second();
    this.aroundFirst = aroundFirst;
    this.aroundSecond = aroundSecond;
    this.echo = new Echo(passage, aroundFirst, aroundSecond);
  }

  /**
   * What is wrong with a passage that one draft has twice; null where nothing is.
   *
   * @param habit how much the draft repeats itself
   */
  public static @Nullable Kind within(
      CopiedPassage passage, Surroundings around, Groups.Habit habit) {
    return new Judgement(passage, around, around).within(habit);
  }

  /** What is wrong with a passage that two drafts have; null where nothing is. */
  public static @Nullable Kind across(
      CopiedPassage passage, Surroundings aroundFirst, Surroundings aroundSecond) {
    return new Judgement(passage, aroundFirst, aroundSecond).across();
  }

  /**
   * The signs that trees judge a passage by, as {@link CopySign} has them; null where they are not
   * asked, because it is marked up as a quote or good copy always says such things twice.
   */
  public static float @Nullable [] signs(
      CopiedPassage passage, Surroundings around, Groups.Habit habit) {
    Judgement judgement = new Judgement(passage, around, around);
    PasteEvidence evidence = new PasteEvidence(passage, around);
    boolean judged = !judgement.isPullQuote() && !judgement.isForm(evidence);
    return judged ? CopySigns.of(passage, around, habit) : null;
  }

  private @Nullable Kind within(Groups.Habit habit) {
    if (isPullQuote()) {
      return Kind.PULL_QUOTE;
    }
    PasteEvidence evidence = new PasteEvidence(passage, aroundFirst);
    if (isForm(evidence)) {
      return null;
    }
    Kind kind = measured(evidence, habit);
    if (kind == Kind.PULL_QUOTE) {
      return kind;
    }
    double likelihood = CopyTrees.get().likelihood(CopySigns.of(passage, aroundFirst, habit));
    if (kind == null && likelihood >= SURE) {
      return passage.exact() ? Kind.REPEAT : Kind.NEAR;
    }
    boolean reset = evidence.isSetInOtherLines() && weight() >= SCRAP;
    return reset || likelihood >= LIKELY ? kind : null;
  }

  /** Whether the markup sets one copy apart from the text that has the other. */
  private boolean isPullQuote() {
    return aroundFirst.isSetApart(first) != aroundSecond.isSetApart(second)
        && weight() <= LONG_STATEMENT;
  }

  /** Whether good copy says such things twice, however long they are. */
  private boolean isForm(PasteEvidence evidence) {
    boolean posted = weight() <= LONG_STATEMENT && echo.isPosted();
    boolean captions = aroundFirst.isCaption(first) && aroundSecond.isCaption(second);
    if (posted || isFormula() || captions && !passage.seam()) {
      return true;
    }
    if (isRestart() && !isLineAbove()) {
      return false;
    }
    boolean besides = evidence.isBesides();
    boolean again = besides ? evidence.isItem() || isLabelled() : echo.isPostedAgain();
    boolean apart = aroundFirst.isSetApart(first) || aroundSecond.isSetApart(second);
    return isFilledInAnew()
        || again && !evidence.isSetInOtherLines()
        || !passage.cut() && !apart && isAlwaysMeant();
  }

  /** Whether a form says it of one thing after the other, each under its own label. */
  private boolean isLabelled() {
    boolean brought = passage.exact() && !aroundFirst.hasWords(first.end(), second.start());
    return !passage.cut() && !brought && Labels.of(passage, aroundFirst).differ();
  }

  /** Whether the same words stand for the same others time and again: one form for two things. */
  private boolean isFilledInAnew() {
    if (passage.exact() || passage.cut() || passage.torn()) {
      return false;
    }
    ChangedWords changes = ChangedWords.of(aroundFirst.text(), first, second);
    return changes.again() > 0
        && 3 * changes.again() >= changes.count()
        && changes.longest() <= LONG_NAME
        && 2 * changes.replaced() >= changes.count();
  }

  private boolean isAlwaysMeant() {
    return isRestart()
        || isCommon()
        || echo.isInLines()
        || echo.isPictured()
        || echo.isTranscript()
        || echo.isListed()
        || echo.isQuoted();
  }

  /** What is wrong with a passage that is no form, by how much of it there is and where. */
  private @Nullable Kind measured(PasteEvidence evidence, Groups.Habit habit) {
    if (isRestart() && !isLineAbove()) {
      return Kind.RESTART;
    }
    Kind kind = passage.exact() ? Kind.REPEAT : Kind.NEAR;
    boolean scrap = !passage.exact() && weight() < SCRAP && !evidence.isBesides();
    if (isMeant(evidence, new Apart(passage, aroundFirst, habit))) {
      return null;
    }
    if (passage.cut() && !scrap) {
      return kind;
    }
    if (aroundFirst.isSetApart(first) || aroundSecond.isSetApart(second)) {
      return Kind.PULL_QUOTE;
    }
    return !evidence.isSetInOtherLines() && (isEcho() || evidence.isWeak()) ? null : kind;
  }

  /** Whether good copy says it twice, beside each other or with other text between. */
  private boolean isMeant(PasteEvidence evidence, Apart apart) {
    if (!evidence.isBesides()) {
      return !evidence.isSetInOtherLines() && apart.isEcho();
    }
    boolean altered = !passage.exact() && !passage.torn() && !passage.cut();
    return altered && apart.isList(true);
  }

  /** Whether it is short, or above the text, or below a picture. */
  private boolean isEcho() {
    return isPhrase()
        || isDeck()
        || isOfPictures()
        || echo.isSummary()
        || oneSentence() && weight() < SHORT_SENTENCE;
  }

  /** Whether what seems to break off is a line of its own above the paragraph that says it. */
  private boolean isLineAbove() {
    return aroundFirst.isBlock(first) && !passage.cut() && aroundFirst.sentences(first) == 1;
  }

  private @Nullable Kind across() {
    if (passage.cut()) {
      return Kind.CROSS_DRAFT;
    }
    boolean fine =
        isCommon()
            || isQuoteOfBoth()
            || weight() <= LONG_STATEMENT && echo.isPosted()
            || isFurniture()
            || oneSentence() && weight() < TURN_OF_PHRASE;
    return fine ? null : Kind.CROSS_DRAFT;
  }

  /** Whether it is something that many drafts say twice, and that drafts have in common. */
  private boolean isCommon() {
    return aroundFirst.isHeading(first)
        || aroundSecond.isHeading(second)
        || aroundFirst.isQuoteAlone(first)
        || aroundSecond.isQuoteAlone(second)
        || weight() <= LONG_QUOTE && isQuotedAgain()
        || weight() <= 2 * LONG_QUOTE && isToldInPieces()
        || echo.isRefrain()
        || !passage.exact() && hasOtherFigures()
        || Figures.fill(aroundSecond.text(), second.start(), second.end());
  }

  /** Whether the first copy broke off, and the text starts over right behind it. */
  private boolean isRestart() {
    return passage.seam()
        && first.begun()
        && !aroundFirst.endsSentence(first.end())
        && !second.ended();
  }

  /** Whether it is a part of a sentence, too short to have been copied. */
  private boolean isPhrase() {
    int least = oneSentence() ? TURN_OF_PHRASE : SCRAP;
    return !(first.whole() && second.whole()) && weight() < least;
  }

  /** Whether the first copy is a deck or an abstract above the text that says it again. */
  private boolean isDeck() {
    boolean pasted = passage.exact() && aroundFirst.isBlock(first) && aroundSecond.isBlock(second);
    int block = aroundFirst.blockAt(first.end() - 1);
    return aroundFirst.sentences(first) <= DECK_SENTENCES
        && weight() <= LONG_DECK
        && !pasted
        && aroundFirst.fillsBlock(first)
        && block < HEAD_BLOCKS
        && block < aroundSecond.blockAt(second.start());
  }

  /** Whether a caption says it in the words of the text. */
  private boolean isOfPictures() {
    return oneSentence() && (aroundFirst.isCaption(first) || aroundSecond.isCaption(second));
  }

  /** Whether two lines with subjects of their own go on alike: pictures of one event, lists. */
  private boolean isFormula() {
    return passage.exact() && aroundFirst.isRestOfLine(first) && aroundSecond.isRestOfLine(second);
  }

  /** Whether the same words are quoted in both places, or quoted here and told there. */
  private boolean isQuotedAgain() {
    boolean one = aroundFirst.isInQuotes(first);
    boolean other = aroundSecond.isInQuotes(second);
    return one && other
        || one && aroundFirst.touchesQuoteMark(first)
        || other && aroundSecond.touchesQuoteMark(second);
  }

  /** Whether an interview has in full what the text quotes in pieces. */
  private boolean isToldInPieces() {
    boolean one = aroundFirst.isInQuotes(first);
    boolean other = aroundSecond.isInQuotes(second);
    return !passage.exact()
        && one != other
        && (one ? aroundSecond.isMostlyQuoted(second) : aroundFirst.isMostlyQuoted(first));
  }

  /** Whether both drafts quote the same words, each with its own speaker and cue around them. */
  private boolean isQuoteOfBoth() {
    boolean oneSentenceEach =
        !passage.exact()
            && aroundFirst.isWithinSentence(first)
            && aroundSecond.isWithinSentence(second);
    boolean ownWords =
        oneSentenceEach
            || aroundFirst.touchesQuoteMark(first)
            || aroundSecond.touchesQuoteMark(second);
    return ownWords
        && weight() <= LONG_STATEMENT
        && aroundFirst.isMostlyQuoted(first)
        && aroundSecond.isMostlyQuoted(second);
  }

  /**
   * Whether both drafts end with it, an editor's note, a line on the writer, a list of links, or
   * have it in brackets.
   */
  private boolean isFurniture() {
    boolean foot =
        weight() <= LONG_NOTE && aroundFirst.isFoot(first) && aroundSecond.isFoot(second);
    return foot || aroundFirst.isBracketed(first) && aroundSecond.isBracketed(second);
  }

  /**
   * Whether the numbers or the names in two similar stretches differ: a formula, filled in anew.
   */
  private boolean hasOtherFigures() {
    Figures one = Figures.of(aroundFirst.text(), first.start(), first.end());
    Figures other = Figures.of(aroundSecond.text(), second.start(), second.end());
    return one.differFrom(other);
  }

  private boolean oneSentence() {
    return aroundSecond.isWithinSentence(second) || aroundFirst.isWithinSentence(first);
  }

  private int weight() {
    return aroundSecond.weight(second);
  }
}
