package dev.copydesk.core.rule;

import dev.copydesk.core.text.Prose;

/**
 * A rule that compares a draft with the others. It remembers an entry of each draft in an index of
 * its own; when a draft changes, only its entry is made anew.
 *
 * @param <E> what is remembered of one draft; immutable
 */
public interface LibraryRule<E> extends Rule {

  /** An empty index. It must not depend on settings: drafts with different ones share it. */
  LibraryIndex<E> newIndex();

  /**
   * What the index is to remember of a draft. May run on several threads at once; {@code context}
   * has the marks of earlier rules but no index yet.
   */
  E entry(Prose prose, RuleContext context);
}
