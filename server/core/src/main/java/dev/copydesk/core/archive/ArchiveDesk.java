package dev.copydesk.core.archive;

/** Who asks the archive for the rules, and never fails them. Safe on several threads. */
public interface ArchiveDesk {

  /** What is known by now; nothing where the archive could not be asked, or was not yet. */
  Answer ask(Question question);
}
