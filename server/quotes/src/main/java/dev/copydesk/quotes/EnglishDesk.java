package dev.copydesk.quotes;

import java.util.List;

/** English. */
final class EnglishDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    return new Reading() {
      @Override
      public Attribution attribute(Quote quote) {
        return Attribution.NOT_SPEECH;
      }

      @Override
      public List<String> speakers(Quote quote) {
        return List.of();
      }

      @Override
      public Wording attributed(Quote quote, String speaker) {
        return new Wording(quote.end(), quote.end(), " ", " said.");
      }
    };
  }
}
