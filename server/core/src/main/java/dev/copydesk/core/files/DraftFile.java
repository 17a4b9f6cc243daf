package dev.copydesk.core.files;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft and the file that it was read from. Immutable. */
public final class DraftFile {

  /** What Java's arrays, and so its texts, can hold, with some air. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 64L;

  private final Path path;
  private final Encoding encoding;
  private final Draft draft;

  private DraftFile(Path path, Encoding encoding, Draft draft) {
    this.path = path;
    this.encoding = encoding;
    this.draft = draft;
  }

  /**
   * Reads a file.
   *
   * @param name what the draft is called
   * @param charset how it is encoded if no byte-order mark says otherwise; null for UTF-8, or what
   *     an HTML page declares
   * @throws UnreadableDraft if it is not there, not a file, or not text in its encoding
   */
  public static DraftFile read(Path path, String name, @Nullable Charset charset)
      throws UnreadableDraft {
    byte[] bytes = bytes(path);
    Encoding encoding = Encoding.of(bytes, Format.ofName(name), charset);
    return new DraftFile(path, encoding, Draft.of(name, encoding.decode(bytes)));
  }

  /**
   * Decodes what did not come from a file.
   *
   * @throws UnreadableDraft if it is not text in its encoding
   */
  public static Draft decode(byte[] bytes, String name, @Nullable Charset charset)
      throws UnreadableDraft {
    return Draft.of(name, Encoding.of(bytes, Format.ofName(name), charset).decode(bytes));
  }

  public Draft draft() {
    return draft;
  }

  /** Whether the file begins with a byte-order mark, which is no part of the draft. */
  public boolean hasMark() {
    return encoding.mark().length > 0;
  }

  public Path path() {
    return path;
  }

  /**
   * Puts another text in the file's place at one stroke: whoever reads it meanwhile gets the old
   * text or the new one. Encoding, byte-order mark and permissions stay; a symbolic link keeps
   * pointing at its file.
   *
   * @throws UnreadableDraft if the file changed since it was read, or the text cannot be written in
   *     its encoding; the file is then as it was
   */
  public void replace(String text) throws UnreadableDraft {
    byte[] after = encoded(text);
    try {
      Path file = path.toRealPath();
      if (!Files.isWritable(file)) {
        // Its folder would let it be replaced, but its owner closed it.
        throw new UnreadableDraft("cannot be written: permission denied");
      }
      Path written = Files.createTempFile(file.getParent(), ".copydesk-", ".tmp");
      try {
        Files.write(written, after);
        keepPermissions(file, written);
        if (!isAsRead(Files.readAllBytes(file))) {
          throw new UnreadableDraft("changed while it was checked; left as it is");
        }
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw UnreadableDraft.because(e, "cannot be written");
    }
  }

  private byte[] encoded(String text) throws UnreadableDraft {
    try {
      return encoding.encode(text);
    } catch (CharacterCodingException e) {
      throw new UnreadableDraft(
          "the text has characters that " + encoding.charset().name() + " cannot write");
    }
  }

  private boolean isAsRead(byte[] bytes) {
    try {
      return encoding.marks(bytes) && encoding.decode(bytes).equals(draft.text());
    } catch (UnreadableDraft e) {
      return false;
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
      Files.setPosixFilePermissions(to, permissions);
    }
  }

  private static byte[] bytes(Path path) throws UnreadableDraft {
    File file = path.toFile();
    if (file.length() > MOST_BYTES) {
      throw new UnreadableDraft("larger than 2 GB");
    }
    // Of Java's ways to read a file the oldest is the one that starts fastest.
    try (InputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw whyNot(path, e);
    }
  }

  private static UnreadableDraft whyNot(Path path, IOException otherwise) {
    if (Files.isDirectory(path)) {
      return new UnreadableDraft("is a folder, not a file");
    }
    try {
      Files.newByteChannel(path).close(); // says more exactly what is wrong
      return UnreadableDraft.because(otherwise, "cannot be read");
    } catch (IOException e) {
      return UnreadableDraft.because(e, "cannot be read");
    }
  }
}
