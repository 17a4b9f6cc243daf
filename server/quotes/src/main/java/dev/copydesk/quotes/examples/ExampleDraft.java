package dev.copydesk.quotes.examples;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Attribution.Verdict;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A short draft that stands as an example beside an entry. */
record ExampleDraft(QuotedDraft draft) {

  static ExampleDraft of(String text) {
    return new ExampleDraft(new QuotedDraft(Prose.of(Draft.of(text)), Ranges.none()));
  }

  /** Null where the author forgot the quote. */
  @Nullable Quote first() {
    return hasNoQuote() ? null : draft.quotes().get(0);
  }

  boolean hasNoQuote() {
    return draft.quotes().isEmpty();
  }

  /** Whether one of its quotes is judged so. */
  boolean has(Verdict verdict, Function<Quote, Attribution> judge) {
    boolean found = false;
    for (int i = 0; i < draft.quotes().size(); i++) {
      Attribution attribution = judge.apply(draft.quotes().get(i));
      draft.setAttribution(i, attribution);
      found |= attribution.verdict() == verdict;
    }
    return found;
  }

  /** What is said of the first quote; null where there is none. */
  @Nullable Verdict verdict(LanguageDesk desk) {
    Quote first = first();
    return first == null ? null : desk.read(draft).attribute(first).verdict();
  }

  /** Who could have said the first quote, the likeliest first. */
  List<String> speakers(LanguageDesk desk) {
    Quote first = first();
    return first == null ? List.of() : desk.read(draft).speakers(first);
  }
}
