package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whose words a quote is in the languages that {@link PhrasebookDesk} knows. */
final class PhrasebookReading implements LanguageDesk.Reading {

  /** Nobody names a source further away from the quote. */
  private static final int FARTHEST = 500;

  private static final int LEAST_WORDS = 3;

  /** Without spaces a character says about as much as half a word. */
  private static final int LEAST_CHARACTERS = 8;

  /** A line above or below a quote that is longer is no label and no credit. */
  private static final int MOST_LABEL = 60;

  private static final String SINGLE_MARKS = "'‘’‚‛";
  private static final String STOPS = ".!?…。！？";
  private static final String LEADS = ":：?？—–-";
  private static final String LINKS = ",，、;；:：—–-)）]…/·";
  private static final String DASHES = "—–-―•*·(（<";

  private final QuotedDraft draft;
  private final String text;
  private final Language language;
  private final Sentences sentences;
  private final Phrasebook phrases;
  private final @Nullable Lexicon tails;
  private @Nullable PhrasebookSpeakers speakers;

  PhrasebookReading(QuotedDraft draft, Language language) {
    this.draft = draft;
    this.text = draft.text();
    this.language = language;
    this.sentences = draft.prose().sentences();
    this.phrases = new Phrasebook(language);
    this.tails = phrases.isSpaced() ? null : Lexicon.of(language, "tails");
  }

  @Override
  public Attribution attribute(Quote quote) {
    Block block = draft.block(quote);
    Block.Kind kind = block.kind();
    Quote.Piece last = quote.pieces().get(quote.pieces().size() - 1);
    if (SINGLE_MARKS.indexOf(text.charAt(quote.start())) >= 0) {
      return Attribution.NOT_SPEECH;
    }
    boolean read = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.LIST_ITEM;
    if (!read || !last.closed()) {
      return Attribution.byForm();
    }
    int sentence = sentences.at(quote.start());
    int lead = Math.max(sentences.start(sentence), block.start());
    int leadStart = Math.max(lead, quote.start() - FARTHEST);
    int blockEnd = draft.prose().blocks().get(quote.lastBlock()).end();
    int tailEnd = Math.min(blockEnd, sentences.end(sentences.at(quote.end() - 1)));
    boolean stopped = isStopped(quote, blockEnd);
    boolean goesOn = goesOn(quote, blockEnd, stopped);
    if (hasWords(leadStart, quote.start()) || goesOn) {
      return inSentence(quote, leadStart, goesOn ? tailEnd : quote.end());
    }
    if (!isSpeech(quote, stopped)) {
      return Attribution.NOT_SPEECH;
    }
    if (language == Language.FRENCH
        && phrases.namesInside(text, quote.innerStart(), quote.innerEnd())) {
      return Attribution.byForm();
    }
    boolean bullet = leadStart < quote.start();
    return !stopped || bullet || isAttributed(quote, sentence, tailEnd)
        ? Attribution.byForm()
        : Attribution.MISSING;
  }

  /** A quote that is part of a sentence. */
  private Attribution inSentence(Quote quote, int start, int end) {
    int from = Math.max(start, quote.start() - FARTHEST);
    int to = Math.min(Math.max(end, quote.end()), quote.end() + FARTHEST);
    boolean named =
        phrases.namesSource(draft, from, quote.start())
            || phrases.namesSource(draft, quote.end(), to)
            || leadsIn(quote.start());
    return named ? Attribution.byForm() : Attribution.NOT_SPEECH;
  }

  private boolean leadsIn(int at) {
    int before = at - 1;
    while (before > 0 && isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && LEADS.indexOf(text.charAt(before)) >= 0;
  }

  /**
   * A quote that is a sentence of its own: its neighbours, or the quote before it, name somebody.
   */
  private boolean isAttributed(Quote quote, int sentence, int tailEnd) {
    int index = draft.indexOf(quote);
    if (index > 0) {
      Quote before = draft.quotes().get(index - 1);
      Attribution known = draft.attribution(index - 1);
      boolean beside = sentences.at(before.end() - 1) >= sentence - 1;
      if (beside && known != null && known.verdict() == Attribution.Verdict.ATTRIBUTED) {
        return true;
      }
    }
    if (sentence > 0 && namesBefore(sentence - 1)) {
      return true;
    }
    int behind = behindStop(quote.end(), tailEnd);
    if (hasWords(behind, tailEnd)) {
      return phrases.namesSource(draft, behind, Math.min(tailEnd, behind + FARTHEST));
    }
    int next = sentences.at(Math.max(quote.end(), tailEnd) - 1) + 1;
    return next < sentences.count() && namesBehind(next);
  }

  private boolean namesBefore(int sentence) {
    int end = sentences.end(sentence);
    int start = Math.max(sentences.start(sentence), end - FARTHEST);
    boolean label =
        end - start < MOST_LABEL
            && STOPS.indexOf(text.charAt(end - 1)) < 0
            && isOwnBlock(start, end)
            && "<[(【（".indexOf(text.charAt(start)) >= 0;
    return label || leadsIn(end) || phrases.namesSource(draft, start, end);
  }

  private boolean namesBehind(int sentence) {
    int start = sentences.start(sentence);
    int end = Math.min(sentences.end(sentence), start + FARTHEST);
    boolean credit = isOwnBlock(start, end) && DASHES.indexOf(text.charAt(start)) >= 0;
    return credit || phrases.namesSource(draft, start, end);
  }

  private boolean isOwnBlock(int start, int end) {
    Block block = draft.prose().blocks().get(draft.prose().blockAt(start));
    return block.start() == start && end - start < MOST_LABEL && block.end() - end < 2;
  }

  private boolean isStopped(Quote quote, int blockEnd) {
    int last = quote.innerEnd() - 1;
    while (last > quote.innerStart() && isSpace(text.charAt(last))) {
      last--;
    }
    return STOPS.indexOf(text.charAt(last)) >= 0
        || quote.end() < blockEnd && STOPS.indexOf(text.charAt(quote.end())) >= 0;
  }

  private int behindStop(int at, int end) {
    int behind = at;
    while (behind < end && STOPS.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return behind;
  }

  /** Whether the sentence goes on behind the closing mark. */
  private boolean goesOn(Quote quote, int blockEnd, boolean stopped) {
    int at = quote.end();
    if (at < blockEnd && STOPS.indexOf(text.charAt(at)) >= 0) {
      return false;
    }
    if (tails != null && tails.longestAt(text, at, blockEnd) > 0) {
      return true;
    }
    while (at < blockEnd && isSpace(text.charAt(at))) {
      at++;
    }
    if (at >= blockEnd) {
      return false;
    }
    char c = text.charAt(at);
    boolean small = phrases.isSpaced() && Character.isLowerCase(c);
    return !stopped || small || LINKS.indexOf(c) >= 0 || !phrases.isSpaced() && isAct(at, blockEnd);
  }

  /** Chinese names the speaker right behind the mark: “……。”王立新说。 */
  private boolean isAct(int at, int blockEnd) {
    return phrases.namesSource(draft, at, Math.min(blockEnd, at + LEAST_CHARACTERS));
  }

  private boolean isSpeech(Quote quote, boolean stopped) {
    int words = 0;
    int characters = 0;
    boolean inWord = false;
    for (int i = quote.innerStart(); i < quote.innerEnd(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      characters += letter ? 1 : 0;
      inWord = letter;
    }
    return phrases.isSpaced()
        ? words >= LEAST_WORDS || words == LEAST_WORDS - 1 && stopped
        : characters >= LEAST_CHARACTERS || stopped && characters * 2 >= LEAST_CHARACTERS;
  }

  private boolean hasWords(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u3000';
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
    return switch (language) {
      case FRENCH -> "Nom";
      case SPANISH -> "Nombre";
      case JAPANESE -> "○○さん";
      case CHINESE -> "某某";
      default -> "Name";
    };
  }

  @Override
  public AttributionWording attributed(Quote quote, String speaker) {
    int end = quote.end();
    boolean stop = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '。');
    String before =
        switch (language) {
          case GERMAN -> ", sagte ";
          case FRENCH -> ", a déclaré ";
          case SPANISH -> ", dijo ";
          case JAPANESE -> "と";
          default -> STOPS.indexOf(text.charAt(quote.innerEnd() - 1)) >= 0 ? "" : "，";
        };
    String after =
        switch (language) {
          case JAPANESE -> "は述べた。";
          case CHINESE -> "说。";
          default -> ".";
        };
    return new AttributionWording(quote.end(), stop ? end + 1 : end, before, after);
  }
}
