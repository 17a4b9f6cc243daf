package dev.copydesk.core.text;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that is kept beside tens of thousands of others. One curly mark makes a string of Latin
 * letters take two bytes for each of them; on request it is kept in one, and made a string again
 * while somebody reads it. Safe on several threads.
 */
final class KeptText {

  /** The string; null while it is packed. */
  private volatile @Nullable String whole;

  private volatile byte @Nullable [] packed;
  private volatile WeakReference<String> unpacked = new WeakReference<>(null);

  KeptText(String text) {
    this.whole = text;
  }

  String get() {
    String known = whole;
    return known == null ? unpack() : known;
  }

  private String unpack() {
    String text = unpacked.get();
    byte[] bytes = packed;
    if (text == null && bytes != null) {
      text = new String(bytes, StandardCharsets.UTF_8);
      unpacked = new WeakReference<>(text);
    }
    if (text == null) {
      throw new IllegalStateException("neither whole nor packed");
    }
    return text;
  }

  /** Keeps the text in less room, where that is much less. */
  void pack() {
    String text = whole;
    if (text == null || !isMostlyLatin(text)) {
      return;
    }
    packed = text.getBytes(StandardCharsets.UTF_8);
    unpacked = new WeakReference<>(text);
    whole = null;
  }

  boolean isPacked() {
    return whole == null;
  }

  /**
   * Whether a string takes two bytes for each character and UTF-8 hardly more than one. A surrogate
   * keeps a text as it is: UTF-8 has none that stands alone.
   */
  private static boolean isMostlyLatin(String text) {
    int twoOrMore = 0;
    boolean wide = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        return false;
      }
      twoOrMore += c < 0x80 ? 0 : 1;
      wide |= c > 0xFF;
    }
    return wide && twoOrMore < text.length() / 4;
  }
}
