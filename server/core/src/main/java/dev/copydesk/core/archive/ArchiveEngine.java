package dev.copydesk.core.archive;

/** Keeps archives of one kind; a service, which has to cost nothing until it is used. */
public interface ArchiveEngine {

  /** Whether archives at such a place are its own: a folder, an address. */
  boolean keeps(String place);

  /**
   * Opens an archive to ask it.
   *
   * @param scheme see {@link Fingerprinter#scheme()}
   * @throws ArchiveTrouble if there is none, or none that can be asked
   */
  Archive open(String place, String scheme) throws ArchiveTrouble;

  /**
   * Opens an archive to write it, and makes it where there is none.
   *
   * @throws ArchiveTrouble if it cannot be written
   */
  Shelf write(String place, String scheme) throws ArchiveTrouble;

  /**
   * Says what is in an archive.
   *
   * @throws ArchiveTrouble if there is none
   */
  ArchiveStatus status(String place) throws ArchiveTrouble;
}
