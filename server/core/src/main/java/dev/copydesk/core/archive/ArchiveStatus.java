package dev.copydesk.core.archive;

/**
 * What is in an archive.
 *
 * @param articles how many
 * @param removed how many were removed or replaced whose traces are not cleared away yet
 * @param bytes what it takes
 * @param made how its fingerprints are made, see {@link Fingerprinter#scheme()}
 * @param kept where it is kept, in a word or two for a person
 */
public record ArchiveStatus(long articles, long removed, long bytes, String made, String kept) {}
