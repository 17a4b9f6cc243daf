package dev.copydesk.cli.report.data;

import java.nio.charset.StandardCharsets;

/** Text as other languages have to have it. */
public final class Escaped {

  private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

  private Escaped() {}

  /**
   * For XML 1.0 and HTML, in text and in attributes. What neither can hold (control characters,
   * halves of surrogate pairs) becomes U+FFFD.
   */
  public static String xml(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(codePoint).append(';');
                default -> escaped.appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int codePoint) {
    return codePoint >= 0x20
        && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }

  /** A path without the {@code ./} that code hosts do not look behind. */
  public static String plainPath(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /** A path as a relative or absolute URI reference (RFC 3986). */
  public static String uri(String given) {
    if (given.startsWith("https://") || given.startsWith("http://")) {
      return given; // a page, by its link
    }
    String path = plainPath(given);
    StringBuilder escaped = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        escaped.append(c);
      } else {
        escaped.append("%%%02X".formatted((int) c));
      }
    }
    boolean drive = path.length() > 1 && path.charAt(1) == ':';
    return (path.startsWith("/") ? "file://" : drive ? "file:///" : "") + escaped;
  }
}
