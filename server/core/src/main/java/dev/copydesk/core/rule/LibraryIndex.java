package dev.copydesk.core.rule;

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
}
