package dev.copydesk.quotes;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.english.EnglishDesk;
import dev.copydesk.quotes.korean.KoreanDesk;
import dev.copydesk.quotes.phrasebook.PhrasebookDesk;
import org.jspecify.annotations.Nullable;

/** Which desk reads which language. */
final class Desks {

  private Desks() {}

  /**
   * The desk for blocks in a language; null where there is none, and nothing is judged. Made when
   * first needed, with its data.
   */
  static @Nullable LanguageDesk of(Language language) {
    return switch (language) {
      case ENGLISH -> new EnglishDesk();
      case KOREAN -> new KoreanDesk();
      default ->
          LanguageFolder.shipped(language.tag()).find("says.tsv") == null
              ? null
              : new PhrasebookDesk(language);
    };
  }
}
