package dev.copydesk.quotes.korean;

import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.scan.QuotedDraft;

/** Korean. */
public final class KoreanDesk implements LanguageDesk {

  @Override
  public Reading read(QuotedDraft draft) {
    return new KoreanReading(draft);
  }
}
