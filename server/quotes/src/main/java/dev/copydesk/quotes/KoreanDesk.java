package dev.copydesk.quotes;

/** Korean. */
final class KoreanDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    return new KoreanReading(draft);
  }
}
