package dev.copydesk.boilerplate.text;

/** E-mail and web addresses, also cut off as scraping leaves them. */
public final class Addresses {

  private Addresses() {}

  public static boolean isEmailPart(char c) {
    return isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+';
  }

  /** Whether what stands before an at sign begins at {@code start}. */
  public static boolean isLocal(TextLine line, int start) {
    if (!isAlphanumeric(line.at(start))) {
      return false;
    }
    if (start == line.start() || !isEmailPart(line.at(start - 1))) {
      return true;
    }
    // A full stop of a sentence in another script may stand right before.
    return line.at(start - 1) == '.'
        && (start - 1 == line.start() || !isEmailPart(line.at(start - 2)));
  }

  /** Whether a stretch is a domain, or what was left of one. */
  public static boolean isDomain(TextLine line, int start, int end) {
    if (end < line.end() && isAlphanumeric(line.at(end))) {
      return false;
    }
    if (end - start <= 1) {
      return end == start || line.at(start) == '.';
    }
    int dot = -1;
    for (int i = start; i < end; i++) {
      char c = line.at(i);
      if (c == '.') {
        if (i == start || line.at(i - 1) == '.') {
          return false;
        }
        dot = i;
      } else if (c == '_' || c == '+') {
        return false;
      }
    }
    return dot > start && end - dot > 2 && isAlphanumeric(line.at(end - 1));
  }

  public static boolean isUrlPart(char c) {
    return c > 32 && c < 127 && "<>\"'()[]{}|\\^`,".indexOf(c) < 0;
  }

  public static boolean isUrl(TextLine line, int start, int end) {
    if (".:;".indexOf(line.at(end - 1)) >= 0) {
      return false;
    }
    if (line.text().startsWith("http", start) || line.text().startsWith("www.", start)) {
      return end - start > 7;
    }
    int dot = -1;
    for (int i = start; i < end && line.at(i) != '/'; i++) {
      if (line.at(i) == '.') {
        dot = i;
      } else if (!isAlphanumeric(line.at(i)) && line.at(i) != '-') {
        return false;
      }
    }
    return dot > start + 1 && dot + 2 < end && isAsciiLetter(line.at(dot + 1));
  }

  private static boolean isAlphanumeric(char c) {
    return isAsciiLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
