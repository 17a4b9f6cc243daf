package dev.copydesk.core.archive;

import java.util.List;

/**
 * An archive that is written. What was put there counts from the next {@link #commit()} on at the
 * latest, whatever happens behind it, and what is put a second time changes nothing. For one
 * thread.
 */
public interface Shelf extends AutoCloseable {

  /**
   * Those of the articles that are not there, in every field of theirs, as far as was known when
   * the shelf was opened.
   */
  List<Article> missing(List<Article> articles) throws ArchiveTrouble;

  /**
   * Puts an article there, in place of the one of that name.
   *
   * @param fingerprints of its text
   */
  void put(Article article, long[] fingerprints) throws ArchiveTrouble;

  /**
   * Takes an article away with its fingerprints.
   *
   * @return whether it was there at the last commit
   */
  boolean remove(String id) throws ArchiveTrouble;

  /** Makes what was done so far last. */
  void commit() throws ArchiveTrouble;

  /** Makes the archive as small and as quick as it can be; what was removed is gone for good. */
  void compact() throws ArchiveTrouble;

  /** What was not committed need not be kept. */
  @Override
  void close() throws ArchiveTrouble;
}
