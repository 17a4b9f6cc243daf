package dev.copydesk.duplicates.match;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Which of two drafts is the later one: the one whose name comes later, letter by letter. Names are
 * the one thing that a build and an editor, today and tomorrow, know alike, and however they are
 * written: as a path from here or from the root, or as a URI.
 */
final class DraftOrder {

  private static final String FILE = "file:";

  private DraftOrder() {}

  /** What to compare a draft by: its whole path, or its name where it lies in no file. */
  static String key(String name) {
    boolean uri = name.startsWith(FILE);
    if (!uri && (name.isEmpty() || hasScheme(name))) {
      return name;
    }
    String written = uri ? decoded(name.substring(FILE.length())) : name;
    String path = uri ? withoutHost(written) : written;
    try {
      Path whole = Path.of(path).toAbsolutePath().normalize();
      return Normalizer.normalize(whole.toString().replace('\\', '/'), Normalizer.Form.NFC);
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** As "untitled:" has it, and "C:" has not. */
  private static boolean hasScheme(String name) {
    int colon = name.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
          && (i == 0 || "+-.0123456789".indexOf(c) < 0)) {
        return false;
      }
    }
    return colon > 1;
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static String withoutHost(String path) {
    int behind = path.startsWith("//") ? path.indexOf('/', 2) : 0;
    String local = behind < 0 ? path : path.substring(behind);
    boolean drive = local.length() > 2 && local.charAt(0) == '/' && local.charAt(2) == ':';
    return drive ? local.substring(1) : local; // "/C:/drafts"
  }
}
