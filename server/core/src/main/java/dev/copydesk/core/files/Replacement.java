package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts other bytes in a file's place. Where the file has one name and its owner can be kept, it is
 * replaced at one stroke; else it is written where it lies, so that its other names and its owner
 * stay, with a copy of the new bytes beside it until that is done.
 */
final class Replacement {

  private static final String PREFIX = ".copydesk-";
  private static final String SUFFIX = ".tmp";

  /** How old a file must be that a run left behind which nobody can tell from a living one. */
  private static final Duration STALE = Duration.ofHours(1);

  /** What a program that is ended has to take away. */
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

  /**
   * Held while a file is begun, and while one is written where it lies, which an end of the program
   * waits for.
   */
  private static final Object WRITING = new Object();

  /** Whether the program is ending: nobody would take away what is begun now. */
  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Replacement::takeAway, "copydesk-sweep"));
  }

  private Replacement() {}

  /** Says whether a file may still be replaced. */
  interface Unchanged {

    /**
     * @throws IOException if not
     */
    void check(Path file) throws IOException;
  }

  /**
   * Replaces a file's bytes.
   *
   * @param file a real path
   * @param unchanged asked at the last moment
   */
  static void write(Path file, byte[] bytes, Unchanged unchanged) throws IOException {
    Path written = begin(Objects.requireNonNull(file.getParent())); // a file stands in a folder
    try {
      // Not to be created anew where the end of the program has just taken it away.
      Files.write(written, bytes, StandardOpenOption.WRITE);
      boolean alike = takesAfter(file, written);
      unchanged.check(file);
      if (alike) {
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        writeWhereItLies(file, bytes);
      }
    } finally {
      Files.deleteIfExists(written);
      UNFINISHED.remove(written);
    }
  }

  private static Path begin(Path folder) throws IOException {
    synchronized (WRITING) {
      if (ending) {
        throw new IOException("the program is ending");
      }
      Path written =
          Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", SUFFIX);
      UNFINISHED.add(written);
      return written;
    }
  }

  private static void writeWhereItLies(Path file, byte[] bytes) throws IOException {
    synchronized (WRITING) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
          channel.write(all);
        }
        channel.truncate(bytes.length);
      }
    }
  }

  /** Whether the written file can stand for the other: its permissions, its owner, one name. */
  private static boolean takesAfter(Path file, Path written) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return true;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (!Files.getFileStore(file).supportsFileAttributeView("unix")) {
      Files.setPosixFilePermissions(written, permissions);
      return true;
    }
    if (!Objects.equals(Files.getAttribute(file, "unix:nlink"), 1)) {
      return false;
    }
    for (String part : new String[] {"unix:uid", "unix:gid"}) {
      Object own = Files.getAttribute(file, part);
      if (!own.equals(Files.getAttribute(written, part))) {
        try {
          Files.setAttribute(written, part, own);
        } catch (IOException e) {
          return false; // the system does not allow it
        }
      }
    }
    Files.setPosixFilePermissions(written, permissions); // last: a new owner resets some
    return true;
  }

  /** Takes away what a run that was killed left in a folder. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : left) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isLeftBehind(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // It hurts nobody: the next run may be allowed to.
    }
  }

  private static boolean isLeftBehind(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.substring(PREFIX.length()).replaceFirst("-.*", "");
    boolean gone = id.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(id)).isEmpty();
    return gone || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
  }

  private static void takeAway() {
    synchronized (WRITING) {
      ending = true;
      for (Path written : UNFINISHED) {
        try {
          Files.deleteIfExists(written);
        } catch (IOException e) {
          // swept by the next run
        }
      }
    }
  }
}
