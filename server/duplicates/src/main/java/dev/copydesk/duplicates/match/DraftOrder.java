package dev.copydesk.duplicates.match;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Which of two drafts is the later one: the one whose name comes later, letter by letter. Names are
 * the one thing that a build and an editor, today and tomorrow, know alike.
 */
final class DraftOrder {

  private DraftOrder() {}

  /** What to compare a draft by: its path, the same for a path and for a URI. */
  static String key(String name) {
    if (!name.startsWith("file:") || name.indexOf('%') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
