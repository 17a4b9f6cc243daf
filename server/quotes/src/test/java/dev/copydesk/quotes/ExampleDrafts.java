package dev.copydesk.quotes;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.scan.QuotedDraft;

/** Drafts as the desks of the languages take them. */
final class ExampleDrafts {

  private ExampleDrafts() {}

  static QuotedDraft quoted(String draft) {
    return new QuotedDraft(Prose.of(Draft.of(draft)), Ranges.none());
  }
}
