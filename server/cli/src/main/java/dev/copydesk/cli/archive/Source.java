package dev.copydesk.cli.archive;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.io.InputStream;

/** Reads the articles of one sort of file. */
interface Source {

  /** Takes articles one after the other. */
  interface Taker {
    void take(Clipping clipping) throws ArchiveTrouble;
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @param name of the file, by which an article is called that has no name
   * @param defaults what is said of articles that do not say it themselves
   * @throws IOException if the file cannot be read, or is not of its sort
   */
  void read(InputStream in, String name, Clipping defaults, Taker taker) throws IOException;
}
