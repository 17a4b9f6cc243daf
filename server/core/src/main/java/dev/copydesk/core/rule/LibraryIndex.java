package dev.copydesk.core.rule;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a {@link LibraryRule} remembers of all drafts. Written by one thread at a time and never
 * while it is read; reads may come from several threads.
 *
 * @param <E> what is remembered of one draft
 */
public interface LibraryIndex<E> {

  /** Adds a draft, or replaces what was known of it. Drafts are numbered in order of first put. */
  void put(String draft, E entry);

  /** Forgets a draft; does nothing where it is not known. */
  void remove(String draft);

  /**
   * A mark of all that the rule can see of other drafts when it checks this one. As long as it and
   * the draft stay the same, so do the findings.
   *
   * @return empty where that cannot be told
   */
  default OptionalLong view(String draft) {
    return OptionalLong.empty();
  }

  /**
   * Other drafts that may be spoken of together with this one, those that share most first; not all
   * where there are many.
   */
  default List<String> relatives(String draft) {
    return List.of();
  }
}
