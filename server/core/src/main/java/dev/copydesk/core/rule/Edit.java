package dev.copydesk.core.rule;

import dev.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A replacement of some words of a draft by others.
 *
 * @param draft name of the draft that is changed
 * @param span the words that go, in that draft; empty for an insertion
 * @param newText the words that come instead; empty for a removal
 * @param placeholder which words of {@code newText}, as offsets into it, the writer is to replace;
 *     an editor that can selects them
 */
public record Edit(String draft, Span span, String newText, @Nullable Span placeholder) {

  public Edit(String draft, Span span, String newText) {
    this(draft, span, newText, null);
  }
}
