package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.scan.QuotedDraft;

/**
 * German, French, Spanish, Japanese and Chinese, known by what they say when they name a source and
 * by their order of words. Marks only a quote that stands alone between sentences that name nobody.
 */
public final class PhrasebookDesk implements LanguageDesk {

  private final Language language;

  public PhrasebookDesk(Language language) {
    this.language = language;
  }

  @Override
  public Reading read(QuotedDraft draft) {
    return new PhrasebookReading(draft, language);
  }
}
