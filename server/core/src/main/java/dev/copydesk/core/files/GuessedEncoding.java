package dev.copydesk.core.files;

import dev.copydesk.core.config.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What the bytes of a file look like that says nothing of its encoding and is no UTF-8. Source: S.
 * Li, K. Momoi, "A composite approach to language/encoding detection" (2001), as Mozilla has it.
 */
final class GuessedEncoding {

  private static final char REPLACEMENT = '\uFFFD';

  private GuessedEncoding() {}

  /**
   * @return null where they look like nothing that is known, and where they are UTF-8 with a
   *     mistake in it, which to read as anything else would make a mess of
   */
  static @Nullable Charset of(byte[] bytes) {
    if (isBrokenUtf8(bytes)) {
      return null;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : Charsets.ofLabel(name);
    return charset != null && charset.canEncode() && isText(bytes, charset) ? charset : null;
  }

  /** Whether more of the letters beyond ASCII are well-formed than are not. */
  private static boolean isBrokenUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT) {
        bad++;
      } else if (c > 0x7F) {
        good++;
      }
    }
    return good > bad;
  }

  /** No writer writes control characters. */
  private static boolean isText(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.indexOf(REPLACEMENT) < 0
        && text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\f\r".indexOf(c) < 0);
  }
}
