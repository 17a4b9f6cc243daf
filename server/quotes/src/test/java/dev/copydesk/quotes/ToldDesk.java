package dev.copydesk.quotes;

import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.english.EnglishReading;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;

/** An English desk that takes the sentences at their word and leaves nothing to the judge. */
final class ToldDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    EnglishReading reading = new EnglishReading(draft);
    return new Reading() {
      @Override
      public Attribution attribute(Quote quote) {
        return reading.told(quote);
      }

      @Override
      public List<String> speakers(Quote quote) {
        return reading.speakers(quote);
      }

      @Override
      public AttributionWording attributed(Quote quote, String speaker) {
        return reading.attributed(quote, speaker);
      }
    };
  }
}
