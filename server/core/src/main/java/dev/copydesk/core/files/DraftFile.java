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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A draft and the file that it was read from. Immutable. */
public final class DraftFile {

  /** What Java's arrays, and so its texts, can hold, with some air. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 64L;

  private final @Nullable Path path;
  private final Encoding encoding;
  private final Draft draft;

  private DraftFile(@Nullable Path path, Encoding encoding, Draft draft) {
    this.path = path;
    this.encoding = encoding;
    this.draft = draft;
  }

  /**
   * Reads a file.
   *
   * @param name what the draft is called
   * @param charset how it is encoded if no byte-order mark says otherwise; null for UTF-8, or what
   *     an HTML page declares, or what it looks like
   * @throws UnreadableDraft if it is not there, not a file, or not text in its encoding
   */
  public static DraftFile read(Path path, String name, @Nullable Charset charset)
      throws UnreadableDraft {
    byte[] bytes = bytes(path);
    Encoding.Decoded read = Encoding.read(bytes, Format.ofName(name), charset);
    return new DraftFile(path, read.encoding(), Draft.of(name, read.text()));
  }

  /**
   * Decodes what did not come from a file.
   *
   * @throws UnreadableDraft if it is not text in its encoding
   */
  public static DraftFile decode(byte[] bytes, String name, @Nullable Charset charset)
      throws UnreadableDraft {
    Encoding.Decoded read = Encoding.read(bytes, Format.ofName(name), charset);
    return new DraftFile(null, read.encoding(), Draft.of(name, read.text()));
  }

  public Draft draft() {
    return draft;
  }

  /** Whether the file begins with a byte-order mark, which is no part of the draft. */
  public boolean hasMark() {
    return encoding.mark().length > 0;
  }

  /**
   * @throws IllegalStateException if it came from no file
   */
  public Path path() {
    if (path == null) {
      throw new IllegalStateException(draft.name() + " came from no file");
    }
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
    try {
      Path file = path().toRealPath();
      if (!Files.isWritable(file)) {
        // Its folder would let it be replaced, but its owner closed it.
        throw new UnreadableDraft("cannot be written: permission denied");
      }
      byte[] before = Files.readAllBytes(file);
      checkAsRead(before);
      Replacement.write(file, bytes(text, before), now -> checkAsRead(Files.readAllBytes(now)));
    } catch (IOException e) {
      throw UnreadableDraft.because(e, "cannot be written");
    }
  }

  /**
   * A changed text as this file would hold it: its encoding, its byte-order mark, and its bytes
   * where the text is the same.
   *
   * @throws UnreadableDraft if the text cannot be written in the encoding
   */
  public byte[] bytes(String text, byte[] before) throws UnreadableDraft {
    int mark = encoding.mark().length;
    try {
      byte[] words = Arrays.copyOfRange(before, mark, before.length);
      byte[] after = KeptBytes.of(text, encoding.charset(), draft.text(), words);
      byte[] all = Arrays.copyOf(encoding.mark(), mark + after.length);
      System.arraycopy(after, 0, all, mark, after.length);
      return all;
    } catch (CharacterCodingException e) {
      throw new UnreadableDraft(
          "the text has characters that %s cannot write", encoding.charset().name());
    }
  }

  /**
   * Takes away what a run that was killed while it replaced files left in a folder.
   *
   * @param folder which need not be there
   */
  public static void sweep(Path folder) {
    Replacement.sweep(folder);
  }

  private void checkAsRead(byte[] bytes) throws UnreadableDraft {
    if (!isAsRead(bytes)) {
      throw new UnreadableDraft("changed while it was checked; left as it is");
    }
  }

  private boolean isAsRead(byte[] bytes) {
    try {
      return encoding.marks(bytes) && encoding.decode(bytes).equals(draft.text());
    } catch (UnreadableDraft e) {
      return false;
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
