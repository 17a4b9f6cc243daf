package dev.copydesk.quotes.english;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;

/**
 * Writes an attribution behind a quote as English newspapers do: {@code “….”} becomes {@code “…,”
 * Lee said.}, and a sentence that a quote is woven into ends in {@code , Lee said.} Only the full
 * stop at the closing mark is ever changed, never a word.
 */
final class EnglishWording {

  private final QuotedDraft draft;
  private final String text;

  EnglishWording(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  AttributionWording of(Quote quote) {
    int innerEnd = quote.innerEnd();
    String mark = text.substring(innerEnd, quote.end());
    char last = innerEnd > quote.innerStart() ? text.charAt(innerEnd - 1) : ' ';
    if (last == '.' && !isEllipsis(innerEnd - 1)) {
      return new AttributionWording(innerEnd - 1, behind(quote), "," + mark + " ", " said.");
    }
    if (last == '?') {
      return new AttributionWording(quote.end(), behind(quote), " ", " asked.");
    }
    if (last == '!' || last == '…' || last == '.') {
      return new AttributionWording(quote.end(), behind(quote), " ", " said.");
    }
    if (last == ',' || last == '—') {
      boolean ends = nextWord(quote.end()) == blockEnd(quote) || behind(quote) > quote.end();
      return new AttributionWording(quote.end(), behind(quote), " ", ends ? " said." : " said");
    }
    return atSentenceEnd(quote, mark);
  }

  private boolean isEllipsis(int dot) {
    return text.startsWith("..", dot - 1) || text.startsWith(". .", dot - 2);
  }

  /** Behind the quote and a full stop that an attribution cut away has left there. */
  private int behind(Quote quote) {
    int next = nextWord(quote.end());
    boolean stop = next < blockEnd(quote) && text.charAt(next) == '.';
    return stop && !text.startsWith("..", next) ? next + 1 : quote.end();
  }

  private int nextWord(int from) {
    return Letters.behindBlanks(text, from, text.length());
  }

  private int blockEnd(Quote quote) {
    return draft.prose().blocks().get(quote.lastBlock()).end();
  }

  /** The quote is part of a sentence: the attribution closes that. */
  private AttributionWording atSentenceEnd(Quote quote, String mark) {
    Sentences sentences = draft.prose().sentences();
    int sentence = Math.max(0, sentences.at(quote.end() - 1));
    int end = Math.max(quote.end(), Math.min(sentences.end(sentence), blockEnd(quote)));
    int stop = end;
    while (stop > quote.end() && (text.charAt(stop - 1) == '.' || text.charAt(stop - 1) == ' ')) {
      stop--;
    }
    if (stop == quote.end()) {
      return new AttributionWording(quote.innerEnd(), end, "," + mark + " ", " said.");
    }
    char before = text.charAt(stop - 1);
    boolean marked = before == ',' || before == '”' || before == '"';
    return new AttributionWording(stop, end, marked ? " " : ", ", " said.");
  }
}
