package dev.copydesk.core.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Charsets by the labels that pages and people give them. */
public final class Charsets {

  private Charsets() {}

  /**
   * The charset that a label means. Where the WHATWG Encoding Standard takes an old label for the
   * larger set that people really write with ({@code euc-kr} for Windows' code page 949), so does
   * this.
   *
   * @return null where no charset is known by that label
   */
  public static @Nullable Charset ofLabel(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return switch (name) {
        case "" -> null;
        case "utf8", "utf-8" -> StandardCharsets.UTF_8;
        case "euc-kr", "euc_kr", "cp949", "uhc", "ks_c_5601-1987", "ksc5601", "korean" ->
            Charset.forName("x-windows-949");
        case "shift_jis", "shift-jis", "sjis", "cp932" -> Charset.forName("windows-31j");
        case "gb2312", "gbk", "cp936" -> Charset.forName("GB18030");
        case "iso-8859-1", "latin1", "ascii", "us-ascii", "cp1252" ->
            Charset.forName("windows-1252");
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
