package dev.copydesk.core.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a changed text with the bytes that its unchanged parts had. Some encodings, Shift_JIS as
 * Windows has it among them, know two ways to write one character, and encoding a text anew would
 * change lines that nobody touched.
 */
final class KeptBytes {

  private final Charset charset;
  private final String before;
  private final byte[] bytes;

  /** Where in the bytes each character of the old text begins, and where the last one ends. */
  private final int[] starts;

  private final ByteArrayOutputStream out;

  private KeptBytes(Charset charset, String before, byte[] bytes, int[] starts) {
    this.charset = charset;
    this.before = before;
    this.bytes = bytes;
    this.starts = starts;
    this.out = new ByteArrayOutputStream(bytes.length);
  }

  /**
   * The bytes of a text.
   *
   * @param bytes those of {@code before}, without a byte-order mark
   * @throws CharacterCodingException if the text has a character that the encoding has not
   */
  static byte[] of(String after, Charset charset, String before, byte[] bytes)
      throws CharacterCodingException {
    byte[] anew = encoded(after, charset);
    if (Arrays.equals(encoded(before, charset), bytes)) {
      return anew; // one way to write it, so the same as before
    }
    int[] starts = starts(before, charset, bytes);
    return starts == null ? anew : new KeptBytes(charset, before, bytes, starts).write(after);
  }

  /** Lines that are still there keep their bytes; within a changed one its ends do. */
  private byte[] write(String after) throws CharacterCodingException {
    int at = 0;
    int changed = 0;
    int pending = 0;
    while (pending < after.length()) {
      int end = lineEnd(after, pending);
      String line = after.substring(pending, end);
      int found = lineAt(line, at);
      if (found >= 0) {
        replace(at, found, after.substring(changed, pending));
        keep(found, found + line.length());
        at = found + line.length();
        changed = end;
      }
      pending = end;
    }
    replace(at, before.length(), after.substring(changed));
    return out.toByteArray();
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  /** Where the old text has this whole line, from {@code from} on; -1 where it has not. */
  private int lineAt(String line, int from) {
    int found = before.indexOf(line, from);
    while (found > 0 && before.charAt(found - 1) != '\n') {
      found = before.indexOf(line, found + 1);
    }
    return found;
  }

  /** Puts new words in the place of old ones, with the old bytes where both begin or end alike. */
  private void replace(int start, int end, String words) throws CharacterCodingException {
    int same = 0;
    int most = Math.min(words.length(), end - start);
    while (same < most && words.charAt(same) == before.charAt(start + same)) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && words.charAt(words.length() - 1 - tail) == before.charAt(end - 1 - tail)) {
      tail++;
    }
    keep(start, start + same);
    out.writeBytes(encoded(words.substring(same, words.length() - tail), charset));
    keep(end - tail, end);
  }

  private void keep(int start, int end) {
    out.write(bytes, starts[start], starts[end] - starts[start]);
  }

  /** Null where a character's bytes depend on what stands before them. */
  private static int @Nullable [] starts(String before, Charset charset, byte[] bytes) {
    if (!Encoding.isAsciiBased(charset)) {
      return null;
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer one = CharBuffer.allocate(1);
    CharBuffer pair = CharBuffer.allocate(2);
    int[] starts = new int[before.length() + 1];
    int read = 0;
    while (in.hasRemaining() && read < before.length()) {
      int start = in.position();
      CharBuffer into = Character.isHighSurrogate(before.charAt(read)) ? pair : one;
      into.clear();
      decoder.decode(in, into, false);
      if (into.position() == 0) {
        return null;
      }
      for (int i = 0; i < into.position(); i++) {
        starts[read++] = start;
      }
    }
    starts[before.length()] = bytes.length;
    return read == before.length() && !in.hasRemaining() ? starts : null;
  }

  private static byte[] encoded(String text, Charset charset) throws CharacterCodingException {
    ByteBuffer encoded =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    return Arrays.copyOfRange(
        encoded.array(), encoded.arrayOffset(), encoded.arrayOffset() + encoded.remaining());
  }
}
