package dev.copydesk.lsp.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a position's {@code character} counts. */
public enum PositionEncoding {
  UTF8("utf-8"),
  UTF16("utf-16"),
  UTF32("utf-32");

  private final String id;

  PositionEncoding(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The first that both sides know; UTF-16 where the client names none. */
  public static PositionEncoding negotiated(@Nullable List<String> offered) {
    if (offered != null) {
      for (String id : offered) {
        for (PositionEncoding encoding : values()) {
          if (encoding.id.equals(id)) {
            return encoding;
          }
        }
      }
    }
    return UTF16;
  }

  /**
   * How many units the UTF-16 code unit at {@code at} counts. The first half of a surrogate pair
   * counts for both; a half without its other half counts as what replaces it (U+FFFD).
   */
  int units(CharSequence text, int at) {
    char c = text.charAt(at);
    if (this == UTF16) {
      return 1;
    }
    if (Character.isSurrogate(c)) {
      if (startsPair(text, at)) {
        return this == UTF8 ? 4 : 1;
      }
      if (at > 0 && startsPair(text, at - 1)) {
        return 0;
      }
    }
    if (this == UTF32 || c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : 3;
  }

  /**
   * The offset that lies {@code units} behind {@code start}, never past {@code end}; a position
   * within a character is taken as the character's beginning.
   */
  int advance(CharSequence text, int start, int end, int units) {
    if (this == UTF16) {
      return (int) Math.min((long) start + Math.max(0, units), end);
    }
    int left = units;
    int at = start;
    while (at < end) {
      int next = units(text, at);
      if (next > left) {
        break;
      }
      left -= next;
      at++;
    }
    return at;
  }

  private static boolean startsPair(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
