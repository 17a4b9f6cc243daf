package dev.copydesk.quotes;

/** Quotes in English, as British and American newspapers write them. */
final class EnglishDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    return new EnglishReading(draft);
  }
}
