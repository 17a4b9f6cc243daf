package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose words a Korean quote is. Nearly every Korean quote stands in a sentence that goes on
 * behind it with an ending (…”고, …”라며, …”는): that sentence, or those before it, name the source.
 * Only a quote that is a sentence of its own can lack one; its neighbours are then read for what
 * leads in to it or points back at it.
 */
public final class KoreanReading implements LanguageDesk.Reading {

  private static final int MOST_CHAINED = 8;

  /** How long what stands behind a quote can be, if it only says that it was said. */
  private static final int MOST_SAID = 40;

  /**
   * How many sentences, a summary or a caption, can stand before the scene that opens a feature.
   */
  private static final int MOST_BEFORE_SCENE = 2;

  /** Shorter lines without a full stop are taken for headings. */
  private static final int LEAST_LINE = 25;

  private static final int LEAST_PHRASE = 15;
  private static final int LEAST_PHRASE_WORDS = 4;

  private final QuotedDraft draft;
  private final String text;
  private final KoreanTail tail = new KoreanTail();
  private final KoreanSegments segments;
  private final KoreanSources sources;
  private final KoreanSurroundings surroundings;
  private final Judge judge = Judge.read(Lexicon.text("ko/reach.txt"));
  private final Evidence evidence = new Evidence();
  private boolean collected;
  private @Nullable KoreanNeighbours neighbours;
  private @Nullable KoreanSpeakers speakers;

  public KoreanReading(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.segments = new KoreanSegments(draft, tail);
    this.sources = new KoreanSources(draft, segments);
    this.surroundings = new KoreanSurroundings(draft, segments, tail);
  }

  private KoreanNeighbours neighbours() {
    KoreanNeighbours known = neighbours;
    if (known == null) {
      known = new KoreanNeighbours(draft, sources.names());
      neighbours = known;
    }
    return known;
  }

  @Override
  public Attribution attribute(Quote quote) {
    if (!KoreanSegments.isSpeechMark(text.charAt(quote.start()))) {
      return Attribution.NOT_SPEECH;
    }
    Block.Kind kind = draft.block(quote).kind();
    if (kind == Block.Kind.HEADING || kind == Block.Kind.TABLE_ROW || kind == Block.Kind.CAPTION) {
      return Attribution.byForm();
    }
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    if (!last.closed()) {
      return Attribution.byForm();
    }
    int segment = segments.at(quote.start());
    return segment >= 0 && segments.quote(segment) == draft.indexOf(quote.start())
        ? alone(quote, segment)
        : inSentence(quote, Math.max(segment, 0));
  }

  /**
   * Who stands near a quote, to fit weights to; valid until the next quote is asked for.
   *
   * @return null where its form decides
   */
  public @Nullable Evidence evidence(Quote quote) {
    collected = false;
    attribute(quote);
    return collected ? evidence : null;
  }

  /** A quote that is part of a sentence. */
  private Attribution inSentence(Quote quote, int segment) {
    int blockEnd = draft.prose().blocks().get(quote.lastBlock()).end();
    KoreanTail.Kind kind = tail.of(text, quote.end(), blockEnd, segments.lastWord(quote));
    if (kind != KoreanTail.Kind.REPORTS && !isSpeech(quote)) {
      return Attribution.NOT_SPEECH;
    }
    if (kind != KoreanTail.Kind.REPORTS) {
      return Attribution.byForm();
    }
    KoreanNames.Name name = sources.anonymous(quote);
    if (name != null) {
      return isKnown(name, quote)
          ? Attribution.to(name.start(), name.end())
          : Attribution.anonymous(name.start(), name.end());
    }
    return isSpeech(quote) && namesNobody(quote, segment)
        ? Attribution.MISSING
        : Attribution.byForm();
  }

  /**
   * Whether the sentence says that something is said and nobody in it or near it could be the one
   * who says it. Korean leaves out a subject that the reader knows, so this is rare.
   */
  private boolean namesNobody(Quote quote, int segment) {
    boolean first = segments.start(segment) == quote.start();
    if (!first
        || !segments.isTerminated(segment)
        || segment >= MOST_CHAINED
        || segments.end(segment) - quote.end() > MOST_SAID
        || !neighbours().saysWithoutSubject(quote.end(), segments.end(segment))) {
      return false;
    }
    int last = Math.min(segments.count() - 1, segment + 1);
    for (int i = Math.max(0, segment - MOST_CHAINED); i <= last; i++) {
      if (i != segment && neighbours().namesAnybody(segments.start(i), segments.end(i))) {
        return false;
      }
    }
    return sources.of(quote) == null;
  }

  /** Whether the quote before this one has the same words for its source: said once is enough. */
  private boolean isKnown(KoreanNames.Name name, Quote quote) {
    int index = draft.indexOf(quote);
    Attribution before = index == 0 ? null : draft.attribution(index - 1);
    return before != null && before.sourceStart() == name.start();
  }

  /** A quote that is a sentence of its own. */
  private Attribution alone(Quote quote, int segment) {
    if (!isSpeech(quote)) {
      return Attribution.NOT_SPEECH;
    }
    if (draft.block(quote).kind() == Block.Kind.QUOTATION) {
      return Attribution.byForm();
    }
    boolean stopped = segments.isStopped(quote) || segments.isTerminated(segment);
    if (segments.count() > 1 && !stopped && isHeadingLine(quote, segment)) {
      return Attribution.byForm();
    }
    if (text.charAt(segments.start(segment)) != text.charAt(quote.start())) {
      return Attribution.byForm(); // a bullet or a dash before it: an interview, a list of quotes
    }
    if (isAttributed(segment, stopped, isSpoken(quote))) {
      return Attribution.byForm();
    }
    evidence.clear();
    surroundings.collect(quote, segment, stopped, neighbours(), evidence);
    collected = true;
    return Attribution.of(judge.judge(evidence));
  }

  private boolean isAttributed(int segment, boolean stopped, boolean spoken) {
    int before = segment - 1;
    for (int i = 0; i < MOST_CHAINED && before >= 0 && segments.quote(before) >= 0; i++) {
      Attribution known = draft.attribution(segments.quote(before));
      if (stopped && known != null && isNamed(known)) {
        return true;
      }
      before--;
    }
    int behind = segment + 1;
    for (int i = 0; i < MOST_CHAINED && behind < segments.count(); i++) {
      if (segments.quote(behind) < 0) {
        break;
      }
      behind++;
    }
    return before >= 0 && leadsIn(before, stopped, spoken)
        || behind < segments.count() && follows(behind, stopped, spoken)
        || stopped && segments.startsLine(segment) && isScene(segment, behind);
  }

  private static boolean isNamed(Attribution attribution) {
    return attribution.verdict() == Attribution.Verdict.ATTRIBUTED
        || attribution.verdict() == Attribution.Verdict.ANONYMOUS;
  }

  private boolean leadsIn(int before, boolean stopped, boolean spoken) {
    int start = segments.start(before);
    int end = segments.end(before);
    if (neighbours().leadsIn(start, end)) {
      return true;
    }
    if ((stopped || spoken) && neighbours().asks(start, end)) {
      return true;
    }
    boolean terminated = segments.isTerminated(before);
    if (!terminated && segments.isLine(before) && neighbours().lines().isLabel(start, end)) {
      return true;
    }
    if (segments.isLine(before) && neighbours().lines().isPutAsQuestion(start, end)) {
      return true;
    }
    return stopped && (quotesSomebody(start, end) || spoken && neighbours().hasPerson(start, end));
  }

  /** Whether the sentence holds a quote whose source is known: its speaker goes on. */
  private boolean quotesSomebody(int start, int end) {
    for (int i = draft.indexOf(start); i < draft.quotes().size(); i++) {
      Quote quote = draft.quotes().get(i);
      if (quote.start() >= end) {
        return false;
      }
      Attribution known = draft.attribution(i);
      if (quote.start() >= start && known != null && isNamed(known)) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(int behind, boolean stopped, boolean spoken) {
    int start = segments.start(behind);
    int end = segments.end(behind);
    if (neighbours().namesTheAct(start, end)) {
      return true;
    }
    boolean line = segments.startsLine(behind);
    boolean credit =
        line && (segments.isLine(behind) && !segments.isTerminated(behind) || isDash(start));
    if (credit && neighbours().lines().isCredit(start, end) || isListed(behind)) {
      return true;
    }
    return stopped
        && (spoken
            ? neighbours().hasPerson(start, end)
            : neighbours().beginsWithPronoun(start, end));
  }

  private boolean holdsSource(int segment) {
    return quotesSomebody(segments.start(segment), segments.end(segment));
  }

  private boolean isDash(int at) {
    return "-–—―".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the next quote of a row takes the row into its sentence: “…” “…” 등의 반응. */
  private boolean isListed(int segment) {
    int start = segments.start(segment);
    return !segments.startsLine(segment) && KoreanSegments.isSpeechMark(text.charAt(start));
  }

  /** A quote that opens the article and is explained in the sentences that follow. */
  private boolean isScene(int segment, int behind) {
    int sentences = 0;
    if (segment > MOST_BEFORE_SCENE * MOST_CHAINED) {
      return false;
    }
    for (int i = segment - 1; i >= 0; i--) {
      sentences += segments.isTerminated(i) ? 1 : 0;
      if (sentences > MOST_BEFORE_SCENE || holdsSource(i)) {
        return false;
      }
    }
    for (int i = behind; i < Math.min(behind + 3, segments.count()); i++) {
      if (neighbours().hasPerson(segments.start(i), segments.end(i))) {
        return true;
      }
    }
    return false;
  }

  /** A line of the headline's, a deck's or a subheading's sort: a quote without a full stop. */
  private boolean isHeadingLine(Quote quote, int segment) {
    if (segments.firstTerminated() >= segment) {
      return true; // nothing but headlines before it
    }
    if (!segments.isLine(segment)) {
      return false;
    }
    return quote.innerEnd() - quote.innerStart() < LEAST_LINE || surroundings.isHeadline(quote);
  }

  /** Whether the words end as people talk (-요, -습니다, a question) and not as copy is written. */
  private boolean isSpoken(Quote quote) {
    int at = quote.innerEnd() - 1;
    while (at > quote.innerStart() && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return KoreanGrammar.SPOKEN_ENDS.indexOf(text.charAt(at)) >= 0
        || at > quote.innerStart() && text.charAt(at) == '다' && text.charAt(at - 1) == '니'
        || text.charAt(at + 1) == '?'
        || text.charAt(at + 1) == '!';
  }

  /** Whether somebody says this: a sentence, or more than a term or a title would take. */
  private boolean isSpeech(Quote quote) {
    int spaces = 0;
    for (int i = quote.innerStart() + 1; i < quote.innerEnd() - 1; i++) {
      spaces += Letters.isSpace(text.charAt(i)) ? 1 : 0;
    }
    char last = segments.lastWord(quote);
    if (spaces > 0
        && (segments.isStopped(quote) || KoreanGrammar.SENTENCE_ENDS.indexOf(last) >= 0)) {
      return true;
    }
    return quote.innerEnd() - quote.innerStart() >= LEAST_PHRASE
        && spaces + 1 >= LEAST_PHRASE_WORDS;
  }

  @Override
  public List<String> speakers(Quote quote) {
    if (speakers == null) {
      speakers = new KoreanSpeakers(draft, segments, sources);
    }
    return speakers.likeliest(quote);
  }

  @Override
  public String someone() {
    return KoreanWording.someone();
  }

  @Override
  public AttributionWording attributed(Quote quote, String speaker) {
    int blockEnd = draft.prose().blocks().get(quote.lastBlock()).end();
    KoreanTail.Kind kind = tail.of(text, quote.end(), blockEnd, segments.lastWord(quote));
    return kind == KoreanTail.Kind.REPORTS
        ? KoreanWording.before(quote, speaker)
        : KoreanWording.behind(text, quote, speaker);
  }
}
