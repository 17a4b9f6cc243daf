package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.evidence.Evidence;
import dev.copydesk.quotes.evidence.Judge;
import dev.copydesk.quotes.evidence.Speech;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whose words a quote is in the languages that {@link PhrasebookDesk} knows. */
public final class PhrasebookReading implements LanguageDesk.Reading {

  /** Nobody names a source further away from the quote. */
  private static final int FARTHEST = 500;

  private static final String SINGLE_MARKS = "'‘’‚‛";

  /** Fewer quotes in single marks are terms. */
  private static final int LEAST_SINGLES = 3;

  /** A longer line is a paragraph, in UTF-16 units. */
  private static final int LONGEST_HEADING = 60;

  private static final String STOPS = PhrasebookPlaces.STOPS;
  private static final String LEADS = ":：?？—–-";

  private final QuotedDraft draft;
  private final String text;
  private final Language language;
  private final LanguageFolder folder;
  private final Sentences sentences;
  private final Phrasebook phrases;
  private final PhrasebookPlaces places;
  private final PhrasebookSpeech speech;
  private final @Nullable Insertions insertions;
  private final PhrasebookNeighbours neighbours;
  private final Judge judge;
  private final Evidence evidence = new Evidence();
  private @Nullable PhrasebookSpeakers speakers;
  private @Nullable Boolean singlesAreMain;

  /** Reads by the reaches of the language. */
  PhrasebookReading(QuotedDraft draft, Language language) {
    this(draft, language, Judge.read(Lexicon.text(language.tag() + "/reach.txt")));
  }

  /** Reads by a judge's own reaches. */
  public PhrasebookReading(QuotedDraft draft, Language language, Judge judge) {
    this.draft = draft;
    this.text = draft.text();
    this.language = language;
    this.folder = LanguageFolder.shipped(language.tag());
    this.sentences = draft.prose().sentences();
    this.phrases = new Phrasebook(language);
    boolean spaced = phrases.isSpaced();
    this.places =
        new PhrasebookPlaces(
            draft,
            spaced,
            spaced ? null : Lexicon.of(language, "tails"),
            spaced ? null : PhrasebookPeople.lexicon(language, "openers"));
    this.speech = new PhrasebookSpeech(text, language, spaced);
    this.insertions = spaced ? new Insertions(text, language, phrases) : null;
    this.neighbours = new PhrasebookNeighbours(draft, language, phrases, places);
    this.judge = judge;
  }

  @Override
  public Attribution attribute(Quote quote) {
    Attribution known = byForm(quote);
    return known != null ? known : Attribution.of(judge.judge(evidence));
  }

  /**
   * Who stands near a quote, to fit reaches to; valid until the next quote is asked for.
   *
   * @return null where its form decides
   */
  public @Nullable Evidence evidence(Quote quote) {
    return byForm(quote) == null ? evidence : null;
  }

  /** What the form of a quote says; null where it says nothing and the evidence is collected. */
  private @Nullable Attribution byForm(Quote quote) {
    Block block = draft.block(quote);
    Block.Kind kind = block.kind();
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    if (isSingle(quote) && !singlesAreMain()) {
      return Attribution.NOT_SPEECH;
    }
    boolean read = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.LIST_ITEM;
    if (!read || !last.closed()) {
      return Attribution.byForm();
    }
    PhrasebookPlaces.Place place = places.of(quote);
    if (!place.alone()) {
      return inSentence(quote, place);
    }
    Speech how = speech.of(quote, place.stopped());
    if (how == Speech.NONE) {
      return Attribution.NOT_SPEECH;
    }
    if (insertions != null && insertions.isIn(quote)) {
      return Attribution.byForm();
    }
    evidence.clear();
    boolean thought = isSingle(quote) && places.lastQuoted(quote) == '?';
    evidence.speech(thought || isHeading(quote, place) ? Speech.DOUBTFUL : how);
    neighbours.collect(quote, place, evidence);
    return null;
  }

  /**
   * A paragraph that is a quote without a full stop, below a line without one: a list of heads; or
   * a short one with a colon: “Traffic: Buses stand still”.
   */
  private boolean isHeading(Quote quote, PhrasebookPlaces.Place place) {
    if (place.stopped() || !place.startsParagraph() || !place.endsParagraph()) {
      return false;
    }
    if (quote.end() - quote.start() < LONGEST_HEADING
        && Letters.find(text, ':', quote.innerStart(), quote.innerEnd()) >= 0) {
      return true;
    }
    Block above = quote.block() == 0 ? null : draft.prose().blocks().get(quote.block() - 1);
    return above != null
        && above.length() > 0
        && above.length() < LONGEST_HEADING
        && Character.isLetterOrDigit(text.charAt(above.end() - 1));
  }

  private boolean isSingle(Quote quote) {
    return SINGLE_MARKS.indexOf(text.charAt(quote.start())) >= 0;
  }

  /** Whether the draft sets what people say in single marks, and nothing in double ones. */
  private boolean singlesAreMain() {
    if (singlesAreMain == null) {
      singlesAreMain =
          draft.quotes().size() >= LEAST_SINGLES
              && draft.quotes().stream().allMatch(this::isSingle);
    }
    return singlesAreMain;
  }

  /** A quote that is part of a sentence. */
  private Attribution inSentence(Quote quote, PhrasebookPlaces.Place place) {
    int sentence = sentences.at(quote.start());
    int lead = Math.max(sentences.start(sentence), draft.block(quote).start());
    int from = Math.max(lead, quote.start() - FARTHEST);
    int tail = Math.min(place.end(), sentences.end(sentences.at(quote.end() - 1)));
    int to = Math.min(Math.max(tail, quote.end()), quote.end() + FARTHEST);
    boolean named =
        phrases.namesSource(draft, from, quote.start())
            || phrases.namesSource(draft, quote.end(), to)
            || leadsIn(quote.start());
    return named ? Attribution.byForm() : Attribution.NOT_SPEECH;
  }

  private boolean leadsIn(int at) {
    int before = at - 1;
    while (before > 0 && Letters.isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && LEADS.indexOf(text.charAt(before)) >= 0;
  }

  @Override
  public List<String> speakers(Quote quote) {
    if (speakers == null) {
      speakers = new PhrasebookSpeakers(draft, language, phrases);
    }
    return speakers.likeliest(quote);
  }

  @Override
  public String someone() {
    return folder.value("someone", "Name");
  }

  @Override
  public AttributionWording attributed(Quote quote, String speaker) {
    int end = quote.end();
    boolean behind = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '。');
    boolean inside = STOPS.indexOf(text.charAt(quote.innerEnd() - 1)) >= 0;
    String wording = folder.value("attributed", " ({0})");
    wording = inside ? folder.value("attributed.stopped", wording) : wording;
    int name = wording.indexOf("{0}");
    return new AttributionWording(
        end, behind ? end + 1 : end, wording.substring(0, name), wording.substring(name + 3));
  }
}
