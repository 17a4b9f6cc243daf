package dev.copydesk.core.files;

import dev.copydesk.core.config.Charsets;
import dev.copydesk.core.text.Format;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a draft's text stands in its bytes.
 *
 * @param mark the byte-order mark in front of the text; empty where there is none
 */
record Encoding(Charset charset, byte[] mark) {

  private static final byte[] NO_MARK = {};
  private static final char REPLACEMENT = '\uFFFD';

  /** How far into a page a browser looks for the charset that it declares, in bytes. */
  private static final int DECLARATION_WITHIN = 1024;

  /** The marks that are known, none the beginning of a later one. */
  private static final List<Encoding> MARKED =
      List.of(
          new Encoding(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
          new Encoding(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}),
          new Encoding(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}));

  private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, NO_MARK);

  /** A text and how it stood in its bytes. */
  record Decoded(Encoding encoding, String text) {}

  /**
   * Reads {@code bytes} in the encoding that {@link #of} tells, or, where that is nothing but the
   * usual one and they are not text in it, in what they look like.
   *
   * @throws UnreadableDraft if the bytes are not text
   */
  static Decoded read(byte[] bytes, Format format, @Nullable Charset asked) throws UnreadableDraft {
    Encoding encoding = of(bytes, format, asked);
    try {
      return new Decoded(encoding, encoding.decode(bytes));
    } catch (UnreadableDraft e) {
      Charset guessed = encoding == UTF_8 ? GuessedEncoding.of(bytes) : null;
      if (guessed == null) {
        throw e;
      }
      Encoding other = new Encoding(guessed, NO_MARK);
      return new Decoded(other, other.decode(bytes));
    }
  }

  /**
   * The encoding of {@code bytes}: what the byte-order mark says, else what was asked for, else
   * UTF-8 where the bytes are valid UTF-8, else what an HTML page declares, else UTF-8.
   *
   * <p>A page that is valid UTF-8 is taken as that whatever it declares: the declaration is the one
   * thing that gets left behind when a page is saved anew.
   */
  private static Encoding of(byte[] bytes, Format format, @Nullable Charset asked) {
    for (Encoding marked : MARKED) {
      if (marked.marks(bytes)) {
        return marked;
      }
    }
    if (asked != null) {
      return new Encoding(asked, NO_MARK);
    }
    Charset declared = format == Format.HTML ? declared(bytes) : null;
    if (declared == null || (isAsciiBased(declared) && isUtf8(bytes))) {
      return UTF_8;
    }
    return new Encoding(declared, NO_MARK);
  }

  /** Whether {@code bytes} begin with this encoding's byte-order mark, if it has one. */
  boolean marks(byte[] bytes) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /**
   * @throws UnreadableDraft if the bytes are not text in this encoding
   */
  String decode(byte[] bytes) throws UnreadableDraft {
    int start = mark.length;
    if (charset == StandardCharsets.UTF_8) {
      // Much faster than a strict decoder, and wrong bytes show.
      String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        return withoutNul(text);
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate((int) (in.remaining() * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    String text = out.flip().toString();
    if (result.isError()) {
      throw notText(text, "byte 0x%02X".formatted(bytes[in.position()]));
    }
    return withoutNul(text);
  }

  private String withoutNul(String text) throws UnreadableDraft {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw notText(text.substring(0, nul), "a NUL character");
    }
    return text;
  }

  private UnreadableDraft notText(String before, String what) {
    int line = 1;
    int lineStart = 0;
    for (int i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return new UnreadableDraft(
        "not text in %s: %s at line %s, column %s; if it is in another encoding, name it with"
            + " --encoding",
        charset.name(), what, line, before.length() - lineStart + 1);
  }

  private static boolean isUtf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
  }

  /** Whether text in ASCII has the same bytes in this charset, and such bytes mean nothing else. */
  static boolean isAsciiBased(Charset charset) {
    return !charset.name().startsWith("ISO-2022");
  }

  /** The charset that a page's meta element names; null where there is none that is known. */
  private static @Nullable Charset declared(byte[] bytes) {
    int end = Math.min(bytes.length, DECLARATION_WITHIN);
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
      int close = head.indexOf('>', meta);
      String element = head.substring(meta, close < 0 ? head.length() : close);
      int name = element.indexOf("charset");
      if (name >= 0) {
        Charset charset = named(element.substring(name + "charset".length()));
        if (charset != null) {
          return charset;
        }
      }
    }
    return null;
  }

  private static @Nullable Charset named(String afterCharset) {
    int start = 0;
    while (start < afterCharset.length()
        && " \t\r\n='\"".indexOf(afterCharset.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < afterCharset.length() && " \t\r\n;'\"/".indexOf(afterCharset.charAt(end)) < 0) {
      end++;
    }
    return Charsets.ofLabel(afterCharset.substring(start, end));
  }
}
