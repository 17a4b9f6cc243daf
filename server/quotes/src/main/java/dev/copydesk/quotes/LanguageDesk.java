package dev.copydesk.quotes;

import dev.copydesk.core.text.Language;
import java.util.List;

/** What an editor of one language knows about quotes. Has no state; safe on several threads. */
interface LanguageDesk {

  /** Starts on a draft; whatever is worked out for all its quotes is worked out at most once. */
  Reading read(QuotedDraft draft);

  /**
   * The desk for blocks in a language; null where there is none, and nothing is judged. Made when
   * first needed, with its data.
   */
  static @org.jspecify.annotations.Nullable LanguageDesk of(Language language) {
    return switch (language) {
      case ENGLISH -> new EnglishDesk();
      case KOREAN -> new KoreanDesk();
      case JAPANESE, CHINESE, GERMAN, FRENCH, SPANISH -> new PhrasebookDesk(language);
      default -> null;
    };
  }

  /** One desk at work on one draft; for one thread. */
  interface Reading {

    /**
     * Whose words a quote is. Asked once for each quote of depth 0 in a block of the language, in
     * the order of the draft; what earlier quotes were said to be stands in {@link
     * QuotedDraft#attribution}.
     */
    Attribution attribute(Quote quote);

    /**
     * The people and bodies that the draft names, likeliest speaker of this quote first, each in
     * the form last referred to; at most three.
     */
    List<String> speakers(Quote quote);

    /** Stands for a name that the writer is still to find, in the language of the quote. */
    default String someone() {
      return "Name";
    }

    /** Where and how "said SPEAKER" is written for a quote. */
    Wording attributed(Quote quote, String speaker);
  }
}
