package dev.copydesk.quotes.english;

import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.scan.QuotedDraft;

/** Quotes in English, as British and American newspapers write them. */
public final class EnglishDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    return new EnglishReading(draft);
  }
}
