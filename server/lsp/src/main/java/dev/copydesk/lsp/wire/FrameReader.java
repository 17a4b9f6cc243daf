package dev.copydesk.lsp.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into the messages that were sent, by the length that stands before each (base
 * protocol of LSP 3.17). What is in a message does not matter here, so that a broken one costs
 * itself alone. Both header and message are bounded.
 */
final class FrameReader {

  /** All lines of a header together; real ones have some 50 bytes. */
  static final int MOST_HEADER_BYTES = 16 << 10;

  /** A draft of 50 MB fits, however its letters are escaped. */
  static final int MOST_BODY_BYTES = 256 << 20;

  private final InputStream in;

  /**
   * One message as it was sent.
   *
   * @param charset as declared, in lower case; "utf-8" where nothing was declared
   */
  record Frame(String charset, byte[] body) {}

  /** What a header says so far. */
  private static final class Header {
    private int length = -1;
    private String charset = "utf-8";
  }

  /**
   * @param in buffered
   */
  FrameReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next message; null where the stream ends.
   *
   * @throws LostFraming if the header does not tell where the message ends
   */
  @Nullable Frame next() throws IOException {
    Header header = new Header();
    int left = MOST_HEADER_BYTES;
    for (String line = line(left); line != null; line = line(left)) {
      if (line.isEmpty()) {
        return body(header);
      }
      left -= line.length();
      read(line, header);
    }
    return null;
  }

  private @Nullable Frame body(Header header) throws IOException {
    if (header.length < 0) {
      throw new LostFraming("a header without Content-Length");
    }
    byte[] body = in.readNBytes(header.length);
    return body.length < header.length ? null : new Frame(header.charset, body);
  }

  private static void read(String line, Header header) throws LostFraming {
    int colon = line.indexOf(':');
    if (colon < 1 || !isName(line, colon)) {
      throw new LostFraming("not a header: " + shown(line));
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "content-length" -> {
        int length = length(value);
        if (header.length >= 0 && header.length != length) {
          throw new LostFraming("two lengths, " + header.length + " and " + length);
        }
        header.length = length;
      }
      case "content-type" -> header.charset = charset(value);
      default -> {} // whatever else a client may say about its message
    }
  }

  private static int length(String value) throws LostFraming {
    boolean digits = !value.isEmpty() && value.length() <= 10;
    for (int i = 0; i < value.length(); i++) {
      digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!digits) {
      throw new LostFraming("not a length: " + shown(value));
    }
    long length = Long.parseLong(value);
    if (length > MOST_BODY_BYTES) {
      throw new LostFraming("a message of " + length + " bytes; " + MOST_BODY_BYTES + " are read");
    }
    return (int) length;
  }

  private static String charset(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset=");
    String charset = at < 0 ? "utf-8" : lower.substring(at + "charset=".length());
    int end = charset.indexOf(';');
    return (end < 0 ? charset : charset.substring(0, end)).replace("\"", "").strip();
  }

  private static boolean isName(String line, int end) {
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** A line without its end, CR LF or a lone LF; null where the stream ends. */
  private @Nullable String line(int most) throws IOException {
    byte[] bytes = new byte[64];
    int count = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        int length = count > 0 && bytes[count - 1] == '\r' ? count - 1 : count;
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      }
      if (count == most) {
        throw new LostFraming("a header of more than " + MOST_HEADER_BYTES + " bytes");
      }
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, count * 2);
      }
      bytes[count++] = (byte) b;
    }
    return null;
  }

  /** The beginning of what was sent, in letters that a terminal can show. */
  private static String shown(String sent) {
    String start = sent.length() > 40 ? sent.substring(0, 40) + "…" : sent;
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      shown.append(c < ' ' || (c >= 0x7F && c < 0xA0) ? '?' : c);
    }
    return shown.append('"').toString();
  }
}
