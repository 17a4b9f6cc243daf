package dev.copydesk.core.archive;

/** Articles that can be asked for. Safe on several threads. */
public interface Archive extends AutoCloseable {

  /**
   * The articles that may have a passage of a draft, chosen as {@link Shortlist} says.
   *
   * @throws ArchiveTrouble if nobody answers
   */
  Answer ask(Question question) throws ArchiveTrouble;

  /** Sees, from here on, what was added since it was opened; one that always does, does nothing. */
  default void refresh() throws ArchiveTrouble {}

  @Override
  void close();
}
