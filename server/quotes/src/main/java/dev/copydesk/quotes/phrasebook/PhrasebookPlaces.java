package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import org.jspecify.annotations.Nullable;

/** Tells a quote that stands between sentences from one that is part of a sentence. */
final class PhrasebookPlaces {

  static final String STOPS = ".!?…。！？";

  /** What goes on with a sentence, or opens a bracket that belongs to the quote. */
  private static final String LINKS = ",，、;；:：—–-―)）]…/·";

  private static final String OPENING = "«“\"„»‚‘「『¿¡([（【■●▼▲◆★☆※・#*";
  private static final String CLOSING = "»”\"“」』’)）]】";

  private final QuotedDraft draft;
  private final String text;
  private final boolean spaced;
  private final @Nullable Lexicon tails;
  private final @Nullable Lexicon openers;

  /**
   * Where a quote stands.
   *
   * @param alone whether no words of its own sentence stand before or behind it
   * @param stopped whether it ends with a full stop or the like, inside the marks or behind them
   * @param before offset of the last character before it that is no space; -1 where it begins its
   *     paragraph
   * @param behind offset of the first character behind it, its full stop and spaces passed over
   * @param end offset behind the paragraph that it ends in
   */
  record Place(boolean alone, boolean stopped, int before, int behind, int end) {

    boolean startsParagraph() {
      return before < 0;
    }

    boolean endsParagraph() {
      return behind >= end;
    }
  }

  PhrasebookPlaces(
      QuotedDraft draft, boolean spaced, @Nullable Lexicon tails, @Nullable Lexicon openers) {
    this.draft = draft;
    this.text = draft.text();
    this.spaced = spaced;
    this.tails = tails;
    this.openers = openers;
  }

  Place of(Quote quote) {
    Block block = draft.block(quote);
    int end = draft.prose().blocks().get(quote.lastBlock()).end();
    int before = quote.start() - 1;
    while (before >= block.start() && Letters.isSpace(text.charAt(before))) {
      before--;
    }
    before = before < block.start() ? -1 : before;
    int behind = quote.end();
    while (behind < end && STOPS.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean stopped = behind > quote.end() || STOPS.indexOf(lastQuoted(quote)) >= 0;
    int next = Letters.behindSpace(text, behind, end);
    boolean alone =
        (before < 0 || endsSentence(before))
            && (next >= end || begins(quote, next, behind, stopped, end));
    return new Place(alone, stopped, before, next, end);
  }

  private boolean endsSentence(int at) {
    char c = text.charAt(at);
    return STOPS.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  /** Whether another sentence begins behind the quote. */
  private boolean begins(Quote quote, int next, int behind, boolean stopped, int end) {
    char c = text.charAt(next);
    if (LINKS.indexOf(c) >= 0) {
      return false;
    }
    if (spaced) {
      return Character.isUpperCase(c) || Character.isDigit(c) || OPENING.indexOf(c) >= 0;
    }
    if (behind > quote.end() || tails == null) {
      return true;
    }
    int tail = tails.longestAt(text, quote.end(), end);
    return tail < 0 || openers != null && openers.longestAt(text, quote.end(), end) > tail;
  }

  char lastQuoted(Quote quote) {
    int last = quote.innerEnd() - 1;
    while (last > quote.innerStart() && Letters.isSpace(text.charAt(last))) {
      last--;
    }
    return text.charAt(Math.max(last, 0));
  }
}
