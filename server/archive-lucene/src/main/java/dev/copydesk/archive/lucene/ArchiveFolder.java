package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/** The folder that an archive lies in, and what is said where something is wrong with it. */
final class ArchiveFolder {

  /** What Lucene says on starting is of no use to who asked for an archive. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final String SCHEME = "fingerprints";

  private final Path path;

  private ArchiveFolder(Path path) {
    this.path = path;
    LUCENE.setLevel(Level.SEVERE);
  }

  static ArchiveFolder at(String place) throws ArchiveTrouble {
    try {
      return new ArchiveFolder(Path.of(place));
    } catch (InvalidPathException e) {
      throw new ArchiveTrouble("'" + place + "' is not the name of a folder", e);
    }
  }

  /** Mapped into memory: a rule that is interrupted must not close a file that others read. */
  Directory directory() throws IOException {
    return new MMapDirectory(path);
  }

  boolean holdsArchive() throws ArchiveTrouble {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Directory directory = directory()) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw trouble("read", e);
    }
  }

  /** A new archive is begun where there is nothing, never among somebody's files. */
  void requireRoom() throws ArchiveTrouble {
    try {
      Files.createDirectories(path);
      try (Stream<Path> files = Files.list(path)) {
        if (files.anyMatch(file -> !isLeftover(file.getFileName().toString()))) {
          throw new ArchiveTrouble("'" + path + "' has other files and no archive in it");
        }
      }
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException e) {
      throw trouble("made", e);
    }
  }

  /** What a load leaves that was ended before its first commit. */
  private static boolean isLeftover(String file) {
    return file.startsWith("_") || file.equals("write.lock") || file.startsWith("pending_segments");
  }

  /**
   * @param scheme what the fingerprints have to be made by; null where that does not matter
   */
  DirectoryReader read(@Nullable String scheme) throws ArchiveTrouble {
    if (!holdsArchive()) {
      throw new ArchiveTrouble(
          "there is no archive in '" + path + "'; copydesk archive add makes one");
    }
    try {
      DirectoryReader reader = DirectoryReader.open(directory());
      String made = scheme(reader.getIndexCommit());
      if (scheme != null && !made.equals(scheme)) {
        reader.close();
        throw madeOtherwise();
      }
      return reader;
    } catch (ArchiveTrouble e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw trouble("read", e);
    }
  }

  static String scheme(IndexCommit commit) throws IOException {
    return commit.getUserData().getOrDefault(SCHEME, "");
  }

  static java.util.Map<String, String> note(String scheme) {
    return java.util.Map.of(SCHEME, scheme);
  }

  ArchiveTrouble madeOtherwise() {
    return new ArchiveTrouble(
        "the archive in '" + path + "' was made by another version; add its articles to a new one");
  }

  long bytes() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** In one line, why it could not be done. */
  ArchiveTrouble trouble(String done, Throwable cause) {
    Throwable why = cause;
    while (why.getCause() != null && !(why instanceof IOException)) {
      why = why.getCause();
    }
    if (why instanceof LockObtainFailedException) {
      return new ArchiveTrouble("another program is writing to the archive in '" + path + "'", why);
    }
    if (why instanceof CorruptIndexException
        || why instanceof IndexFormatTooOldException
        || why instanceof IndexFormatTooNewException
        || why instanceof IllegalArgumentException
        || why instanceof java.nio.file.NoSuchFileException
        || why instanceof java.io.EOFException) {
      return new ArchiveTrouble(
          "the archive in '"
              + path
              + "' is broken or of another version, take it away and add its articles anew: "
              + line(why),
          why);
    }
    return new ArchiveTrouble(
        "the archive in '" + path + "' cannot be " + done + ": " + line(why), why);
  }

  private static String line(Throwable why) {
    String message =
        why instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : why.getMessage();
    return message == null
        ? why.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
