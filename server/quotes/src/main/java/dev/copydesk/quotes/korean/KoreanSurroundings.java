package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Gap;
import dev.copydesk.quotes.evidence.Genre;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.evidence.Speech;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import org.jspecify.annotations.Nullable;

/** Collects who stands near a Korean quote that is a sentence of its own. */
final class KoreanSurroundings {

  /** How many sentences on each side are looked at. */
  private static final int MOST = 8;

  /** A quote with fewer sentences and lines before it belongs to the opening, which names later. */
  private static final int LEAST_BEFORE = 5;

  /** A draft of fewer sentences and lines has no opening: it can be seen whole. */
  private static final int LEAST_ARTICLE = 12;

  /** A longer paragraph has lost its line breaks. */
  private static final int LONGEST_PARAGRAPH = 1_000;

  /** Statements end with it; headlines leave it out. */
  private static final char STATEMENT = '다';

  /** Claims end with it that a sentence goes on behind: “…할 것”이라며. */
  private static final char CLAIM = '것';

  /** In words that end with a noun, what tells a sentence from a headline. */
  private static final int LEAST_PARTICLES = 3;

  private static final int LONGEST_HEAD = 70;

  /** So far behind a subheading its words are taken up again, in UTF-16 units. */
  private static final int TAKEN_UP_WITHIN = 160;

  /** So many words of a subheading come again. */
  private static final int LEAST_AGAIN = 2;

  /** Of so many words at most each is looked for. */
  private static final int MOST_WORDS = 20;

  /** The first syllables of a word, which particles and endings leave as they are. */
  private static final int STEM = 2;

  private static final int LEAST_QUOTED = 12;

  /** What stands before the questions of an interview. */
  private static final String QUESTION_MARKS = "-–—―▲△▷▶■□◆◇●○◎▣Q?";

  private static final String SECTION_SIGNS = "■◆◇●▶▣□★#[【<〈━";

  /** How many lines of heads and captions stand above the first paragraph of a section. */
  private static final int MOST_HEADS = 4;

  /** An answer of an interview is as long, in UTF-16 units. */
  private static final int LEAST_ANSWER = 40;

  /** Fewer answers are no interview. */
  private static final int LEAST_ANSWERS = 3;

  private final QuotedDraft draft;
  private final String text;
  private final KoreanSegments segments;
  private final KoreanTail tail;
  private @Nullable Boolean interview;

  KoreanSurroundings(QuotedDraft draft, KoreanSegments segments, KoreanTail tail) {
    this.draft = draft;
    this.text = draft.text();
    this.segments = segments;
    this.tail = tail;
  }

  void collect(
      Quote quote, int segment, boolean stopped, KoreanNeighbours neighbours, Evidence evidence) {
    if (lostLineBreaks(quote)) {
      evidence.withoutLineBreaks();
    }
    boolean head = !stopped && lostLineBreaks(quote) && isTakenUp(quote);
    if (head || !stopped && isDeck(quote, segment)) {
      evidence.speech(Speech.DOUBTFUL);
    } else if (!stopped && isCutOff(segment)) {
      evidence.gap(Gap.SURE); // within a paragraph a quote goes on: “…”고, “…”라며
    }
    int last = segments.count() - 1;
    for (int i = 1; i <= MOST && segment - i >= 0; i++) {
      look(segment - i, Side.BEFORE, i, quote, neighbours, evidence);
    }
    for (int i = 1; i <= MOST && segment + i <= last; i++) {
      look(segment + i, Side.BEHIND, i, quote, neighbours, evidence);
    }
    if (segment < LEAST_BEFORE && segments.count() >= LEAST_ARTICLE) {
      evidence.atEdge();
    }
    if (neighbours.lines().areScript()) {
      evidence.genre(Genre.TRANSCRIPT);
    } else if (lostLineBreaks(quote) && isInterview()) {
      evidence.genre(Genre.INTERVIEW);
    } else if (isAlone(segment - 1) || isAlone(segment + 1)) {
      evidence.genre(Genre.ROUND_UP);
    }
    lookForQuestion(quote, segment, neighbours, evidence);
    lookForSection(segment, evidence);
  }

  /** A quote with no words of its sentence around it: what two say in turn, what many say. */
  private boolean isAlone(int segment) {
    if (segment < 0 || segment >= segments.count() || segments.quote(segment) < 0) {
      return false;
    }
    Quote other = draft.quotes().get(segments.quote(segment));
    return other.end() - other.start() >= LEAST_QUOTED;
  }

  /**
   * Whether answers stand throughout the draft that need no name each: long, in a row of their own.
   */
  private boolean isInterview() {
    Boolean known = interview;
    if (known == null) {
      int answers = 0;
      for (int i = 0; i < segments.count(); i++) {
        Quote quote = segments.quote(i) < 0 ? null : draft.quotes().get(segments.quote(i));
        boolean answer =
            quote != null
                && quote.end() - quote.start() >= LEAST_ANSWER
                && segments.isStopped(quote);
        answers += answer ? 1 : 0;
      }
      known = answers >= LEAST_ANSWERS;
      interview = known;
    }
    return known;
  }

  /** The sentence or paragraph before is the question of an interview. */
  private void lookForQuestion(
      Quote quote, int segment, KoreanNeighbours neighbours, Evidence evidence) {
    if (segment > 0) {
      int start = segments.start(segment - 1);
      int end = segments.end(segment - 1);
      if (neighbours.lines().isPutAsQuestion(start, end)) {
        evidence.sees(Sign.LABEL, Side.BEFORE, 1, 1, start, end);
      }
    }
    if (quote.block() > 0 && quote.start() == draft.block(quote).start()) {
      Block before = draft.prose().blocks().get(quote.block() - 1);
      if (QUESTION_MARKS.indexOf(text.charAt(before.start())) >= 0) {
        evidence.sees(Sign.LABEL, Side.BEFORE, 1, 1, before.start(), before.end());
      }
    }
  }

  /** The quote opens a section, whose lines will name who it is about. */
  private void lookForSection(int segment, Evidence evidence) {
    for (int i = segment - 1; i >= 0 && segment - i <= MOST_HEADS; i--) {
      int start = segments.start(i);
      if (segments.startsLine(i) && SECTION_SIGNS.indexOf(text.charAt(start)) >= 0) {
        evidence.sees(Sign.LABEL, Side.BEFORE, 1, 1, start, segments.end(i));
      }
    }
  }

  private boolean lostLineBreaks(Quote quote) {
    return draft.block(quote).length() > LONGEST_PARAGRAPH || draft.prose().blocks().size() == 1;
  }

  /**
   * A line among others without a full stop, or what was one before the line breaks were lost, or
   * one cut with dots as headlines are.
   */
  private boolean isDeck(Quote quote, int segment) {
    boolean dots = Letters.find(text, '…', quote.innerStart(), quote.innerEnd()) >= 0;
    Block block = draft.block(quote);
    boolean line = block.length() < LONGEST_HEAD && block.end() == quote.end();
    line |=
        lostLineBreaks(quote)
            && quote.end() - quote.start() < LONGEST_HEAD
            && segments.lastWord(quote) != CLAIM
            && isHeadline(quote);
    dots |= segment > 0 && !segments.startsLine(segment) && endsWithDots(segment - 1);
    boolean noun = segments.lastWord(quote) != STATEMENT;
    return segments.count() > 1 && (dots || noun && (line || segments.isLine(segment)));
  }

  /**
   * Whether the sentences behind have some of the quoted words again, as those below a subheading
   * have.
   */
  private boolean isTakenUp(Quote quote) {
    if (quote.end() - quote.start() >= LONGEST_HEAD || segments.lastWord(quote) == STATEMENT) {
      return false;
    }
    int end = Math.min(text.length(), quote.end() + TAKEN_UP_WITHIN);
    String behind = text.substring(quote.end(), end);
    KoreanWords words = KoreanWords.withQuotes(text, quote.innerStart(), quote.innerEnd());
    int again = 0;
    for (int i = 0; i < words.count() && i < MOST_WORDS; i++) {
      int from = words.start(i);
      while (from < words.end(i) && !Hangul.is(text.charAt(from))) {
        from++;
      }
      boolean stem = words.end(i) - from >= STEM && Hangul.is(text.charAt(from + 1));
      again += stem && isAtWord(behind, text.substring(from, from + STEM)) ? 1 : 0;
    }
    return again >= LEAST_AGAIN;
  }

  private static boolean isAtWord(String behind, String stem) {
    int at = behind.indexOf(stem);
    while (at > 0 && Hangul.is(behind.charAt(at - 1))) {
      at = behind.indexOf(stem, at + 1);
    }
    return at >= 0;
  }

  /**
   * Whether the words are put as headlines are: no verb ends them, and few words have a particle.
   */
  boolean isHeadline(Quote quote) {
    if (KoreanGrammar.SENTENCE_ENDS.indexOf(segments.lastWord(quote)) >= 0) {
      return false;
    }
    KoreanWords words = KoreanWords.withQuotes(text, quote.innerStart(), quote.innerEnd());
    int particles = 0;
    for (int i = 0; i < words.count(); i++) {
      particles +=
          words.length(i) > 1 && KoreanGrammar.PARTICLES.indexOf(words.last(i)) >= 0 ? 1 : 0;
    }
    return particles < LEAST_PARTICLES;
  }

  private boolean endsWithDots(int segment) {
    int end = segments.end(segment);
    return text.charAt(end - 1) == '…' || text.startsWith("..", Math.max(0, end - 2));
  }

  /** Whether the quote stands in the middle of a paragraph, behind a whole sentence. */
  private boolean isCutOff(int segment) {
    return segment > 0
        && !segments.startsLine(segment)
        && segments.isTerminated(segment - 1)
        && segments.quote(segment - 1) < 0;
  }

  private void look(
      int segment,
      Side side,
      int number,
      Quote quote,
      KoreanNeighbours neighbours,
      Evidence evidence) {
    int start = segments.start(segment);
    int end = segments.end(segment);
    if (side == Side.BEFORE && number == 1 && neighbours.goesOnReporting(start, end)) {
      evidence.sees(Sign.LABEL, side, number, 1, start, end);
    }
    int block = side == Side.BEFORE ? quote.block() : quote.lastBlock();
    int paragraphs = Math.abs(draft.prose().blockAt(start) - block);
    if (quotesSomebody(start, end)) {
      evidence.sees(Sign.SPEAKER, side, number, paragraphs, start, end);
    }
    if (neighbours.hasWriter(start, end)) {
      evidence.sees(Sign.FIRST_PERSON, side, number, paragraphs, start, end);
    }
    if (neighbours.hasPerson(start, end)) {
      evidence.sees(Sign.SUBJECT, side, number, paragraphs, start, end);
    }
  }

  /** Whether the sentence holds a quote that somebody says. */
  private boolean quotesSomebody(int start, int end) {
    if (draft.quotes().isEmpty()) {
      return false;
    }
    for (int i = draft.indexOf(start); i < draft.quotes().size(); i++) {
      Quote other = draft.quotes().get(i);
      if (other.start() >= end) {
        return false;
      }
      if (other.start() >= start
          && other.end() - other.start() >= LEAST_QUOTED
          && KoreanSegments.isSpeechMark(text.charAt(other.start()))
          && speaks(i, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaks(int index, Quote other) {
    Attribution known = draft.attribution(index);
    if (known != null) {
      return known.hasSource() || known.verdict() == Attribution.Verdict.UNCLEAR;
    }
    Block block = draft.prose().blocks().get(other.lastBlock());
    if (isAlone(segments.at(other.start()))) {
      return true;
    }
    return tail.of(text, other.end(), block.end(), segments.lastWord(other))
        == KoreanTail.Kind.REPORTS;
  }
}
