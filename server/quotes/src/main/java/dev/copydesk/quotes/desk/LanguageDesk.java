package dev.copydesk.quotes.desk;

import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;

/** What an editor of one language knows about quotes. Has no state; safe on several threads. */
public interface LanguageDesk {

  /** Starts on a draft; whatever is worked out for all its quotes is worked out at most once. */
  Reading read(QuotedDraft draft);

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
    AttributionWording attributed(Quote quote, String speaker);
  }
}
