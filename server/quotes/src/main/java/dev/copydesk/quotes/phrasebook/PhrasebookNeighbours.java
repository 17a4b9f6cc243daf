package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Genre;
import dev.copydesk.quotes.evidence.Side;
import dev.copydesk.quotes.evidence.Sign;
import dev.copydesk.quotes.evidence.Speech;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.phrasebook.PhrasebookPlaces.Place;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.MarkReader;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects who stands near a quote that is a sentence of its own. */
final class PhrasebookNeighbours {

  /** How many sentences on each side are looked at. */
  private static final int MOST = 7;

  /** Of a very long sentence only so much beside the quote is looked at. */
  private static final int FARTHEST = 500;

  /** A line above or below a quote that is longer is no label and no credit. */
  private static final int MOST_LABEL = 80;

  /** So many quotes in a row are a dialogue, or a list of what many say or write. */
  private static final int LEAST_LISTED = 2;

  /** A quote with fewer sentences before it belongs to the opening, which names later. */
  private static final int LEAST_BEFORE = 2;

  /** A draft of fewer sentences has no opening: it can be seen whole. */
  private static final int LEAST_ARTICLE = 8;

  /** So many paragraphs that begin with what is said, and so large a share, are a story. */
  private static final int LEAST_SAID = 8;

  private static final double SHARE_SAID = 0.4;

  /** What tells behind the opening quote of a draft who speaks. */
  private static final List<Sign> NAMING = List.of(Sign.SUBJECT, Sign.PERSON, Sign.SAYING);

  private static final String LEADS = ":：—–―=>＞";
  private static final String QUESTIONS = "?？";
  private static final String DASHES = "—–-―•*·(（<[【~〜";

  private final QuotedDraft draft;
  private final String text;
  private final Sentences sentences;
  private final Phrasebook phrases;
  private final PhrasebookPlaces places;
  private final PhrasebookPeople people;
  private final @Nullable Lexicon naming;
  private final int leastQuoted;
  private @Nullable Boolean story;

  PhrasebookNeighbours(
      QuotedDraft draft, Language language, Phrasebook phrases, PhrasebookPlaces places) {
    this.draft = draft;
    this.text = draft.text();
    this.sentences = draft.prose().sentences();
    this.phrases = phrases;
    this.places = places;
    this.people = new PhrasebookPeople(draft, language, phrases.isSpaced());
    this.naming = PhrasebookPeople.lexicon(language, "naming");
    this.leastQuoted = phrases.isSpaced() ? 15 : 8;
  }

  void collect(Quote quote, Place place, Evidence evidence) {
    int index = draft.indexOf(quote);
    if (listed(index) >= LEAST_LISTED || place.startsParagraph() && isRow(index)) {
      evidence.genre(Genre.ROUND_UP);
    }
    if (isStory()) {
      evidence.genre(Genre.FICTION);
    }
    boolean stands = lookBefore(quote, place, evidence);
    boolean follows = lookBehind(quote, place, evidence);
    boolean opens = place.before() < 0 && quote.block() == 0 && namesBehind(evidence);
    if (!stands && sentences.count() >= LEAST_ARTICLE || opens || !follows) {
      evidence.atEdge();
    }
  }

  /** Whether so many paragraphs begin with what somebody says as only a story has. */
  private boolean isStory() {
    if (story == null) {
      int said = 0;
      int paragraphs = 0;
      for (int number = 0; number < draft.prose().blocks().size(); number++) {
        Block block = draft.prose().blocks().get(number);
        Quote.Piece piece = draft.piece(draft.firstQuoteIn(number), number);
        paragraphs += block.kind() == Block.Kind.PARAGRAPH ? 1 : 0;
        said += piece != null && piece.start() == block.start() ? 1 : 0;
      }
      story = said >= LEAST_SAID && said >= SHARE_SAID * paragraphs;
    }
    return story;
  }

  /** Whether the sentences behind the first words of a draft tell who speaks them. */
  private static boolean namesBehind(Evidence evidence) {
    return NAMING.stream().anyMatch(sign -> evidence.sentences(sign, Side.BEHIND) <= 2);
  }

  /** How many quotes stand one behind the other, with nothing between, around this one. */
  private int listed(int index) {
    int first = index;
    while (first > 0 && index - first < LEAST_LISTED && follows(first - 1)) {
      first--;
    }
    int last = index;
    while (last + 1 < draft.quotes().size() && last - index < LEAST_LISTED && follows(last)) {
      last++;
    }
    return last - first + 1;
  }

  /** Whether the paragraph beside this one is a quote and nothing else, too. */
  private boolean isRow(int index) {
    return index > 0 && isBeside(index - 1) || index + 1 < draft.quotes().size() && isBeside(index);
  }

  private boolean isBeside(int index) {
    Quote quote = draft.quotes().get(index);
    Quote next = draft.quotes().get(index + 1);
    return next.block() == quote.lastBlock() + 1 && isWhole(quote) && isWhole(next);
  }

  private boolean isWhole(Quote quote) {
    Place place = places.of(quote);
    return place.startsParagraph()
        && place.endsParagraph()
        && quote.end() - quote.start() >= leastQuoted;
  }

  private boolean follows(int index) {
    Quote quote = draft.quotes().get(index);
    Quote next = draft.quotes().get(index + 1);
    if (next.block() != quote.lastBlock()) {
      return false;
    }
    for (int i = quote.end(); i < next.start(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether whole sentences stand before the quote. */
  private boolean lookBefore(Quote quote, Place place, Evidence evidence) {
    int block = quote.block();
    int whole = 0;
    int at = place.before() >= 0 ? place.before() : draft.block(quote).start() - 1;
    int number = at < 0 ? -1 : sentences.at(at);
    int limit = quote.start();
    for (int i = 0; i < MOST && number - i >= 0; i++) {
      int sentence = number - i;
      int end = Math.min(sentences.end(sentence), limit);
      int start = Math.max(sentences.start(sentence), end - FARTHEST);
      int own = draft.prose().blockAt(sentences.start(sentence));
      int paragraphs = block - own;
      if (start >= end) {
        continue;
      }
      char last = text.charAt(end - 1);
      boolean stopped = PhrasebookPlaces.STOPS.indexOf(last) >= 0 || MarkReader.isMark(last);
      whole += stopped && draft.prose().blocks().get(own).kind() != Block.Kind.HEADING ? 1 : 0;
      look(start, end, Side.BEFORE, i + 1, paragraphs, evidence);
      if (i == 0 && announcesTitle(start, end)) {
        evidence.speech(Speech.DOUBTFUL);
      }
      if (i == 0 && leadsIn(start, end, last, stopped, own)) {
        evidence.sees(Sign.LABEL, Side.BEFORE, 1, paragraphs, start, end);
      }
    }
    return whole >= LEAST_BEFORE;
  }

  /** {@code The subtitle reads. “…”}: what is quoted is written somewhere, said by nobody. */
  private boolean announcesTitle(int start, int end) {
    if (naming == null || end - start >= MOST_LABEL) {
      return false;
    }
    int i = start;
    while (i < end) {
      int to = i;
      while (phrases.isSpaced() && to < end && isInWord(text.charAt(to))) {
        to++;
      }
      if (to > i ? naming.contains(text, i, to) : naming.longestAt(text, i, end) > 0) {
        return true;
      }
      i = Math.max(to, i + 1);
    }
    return false;
  }

  private static boolean isInWord(char c) {
    return Character.isLetter(c) || c == '-';
  }

  /** Whether the sentence before ends as one does that leads in to a quote, or asks. */
  private boolean leadsIn(int start, int end, char last, boolean stopped, int block) {
    if (LEADS.indexOf(last) >= 0 || QUESTIONS.indexOf(last) >= 0) {
      return true;
    }
    if (stopped) {
      return false;
    }
    Block own = draft.prose().blocks().get(block);
    boolean ends = own.end() - end < 2 && own.kind() != Block.Kind.HEADING;
    if (!phrases.isSpaced()) {
      return ends && last >= 'ぁ' && last <= 'ん' || "<[【(（〈《".indexOf(text.charAt(start)) >= 0;
    }
    return ends
        && own.start() == start
        && end - start < MOST_LABEL
        && ("<[(".indexOf(text.charAt(start)) >= 0 || Character.isLowerCase(last) && last == ',');
  }

  /** Returns whether anything stands behind the quote. */
  private boolean lookBehind(Quote quote, Place place, Evidence evidence) {
    int block = quote.lastBlock();
    int number;
    int from;
    if (place.endsParagraph()) {
      number = sentences.at(place.end() - 1) + 1;
      from = number < sentences.count() ? sentences.start(number) : -1;
    } else {
      number = sentences.at(place.behind());
      from = place.behind();
    }
    for (int i = 0; i < MOST && number + i < sentences.count(); i++) {
      int sentence = number + i;
      int start = i == 0 ? from : sentences.start(sentence);
      int end = Math.min(Math.max(sentences.end(sentence), start + 1), start + FARTHEST);
      int own = draft.prose().blockAt(start);
      look(start, end, Side.BEHIND, i + 1, own - block, evidence);
      if (i == 0 && isSignature(start, end, own)) {
        evidence.sees(Sign.SIGNATURE, Side.BEHIND, 1, own - block, start, end);
      }
    }
    return from >= 0;
  }

  private boolean isSignature(int start, int end, int block) {
    char first = text.charAt(start);
    if (DASHES.indexOf(first) >= 0) {
      return true;
    }
    Block own = draft.prose().blocks().get(block);
    char last = text.charAt(end - 1);
    return own.start() == start
        && own.length() < MOST_LABEL
        && PhrasebookPlaces.STOPS.indexOf(last) < 0
        && (!phrases.isSpaced() || Character.isUpperCase(first) || Character.isDigit(first))
        && !MarkReader.isMark(first);
  }

  private void look(int start, int end, Side side, int number, int paragraphs, Evidence evidence) {
    if (phrases.namesSource(draft, start, end)) {
      evidence.sees(Sign.SAYING, side, number, paragraphs, start, end);
    }
    speaker(start, end, side, number, paragraphs, evidence);
    people.look(start, end, side, number, paragraphs, evidence);
  }

  /** A quote near whose source is known, or that is part of a sentence. */
  private void speaker(
      int start, int end, Side side, int number, int paragraphs, Evidence evidence) {
    if (draft.quotes().isEmpty()) {
      return;
    }
    for (int i = draft.indexOf(start); i < draft.quotes().size(); i++) {
      Quote other = draft.quotes().get(i);
      if (other.start() >= end) {
        return;
      }
      if (other.start() < start || other.end() - other.start() < leastQuoted) {
        continue;
      }
      Attribution known = draft.attribution(i);
      boolean speaks =
          known == null
              ? !places.of(other).alone()
              : known.verdict() != Attribution.Verdict.MISSING;
      if (speaks) {
        evidence.sees(Sign.SPEAKER, side, number, paragraphs, other.start(), other.end());
      }
    }
  }
}
