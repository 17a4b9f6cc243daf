package dev.copydesk.core.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An article draft as it stands: its decoded text and what is known of it. Immutable; a change
 * makes a new draft with a higher version.
 */
public final class Draft {

  private final String name;
  private final Format format;
  private final int version;
  private final KeptText text;
  private volatile @Nullable LineIndex lines;

  /**
   * @param name what the draft is called everywhere: its path as given, or its URI in an editor
   * @param version the editor's version; 0 for a file
   * @param text the decoded text without a byte-order mark, line ends as they are
   */
  public Draft(String name, Format format, int version, String text) {
    this.name = name;
    this.format = format;
    this.version = version;
    this.text = new KeptText(text);
  }

  /** A plain text draft without a file, as tests and standard input have it. */
  public static Draft of(String text) {
    return new Draft("draft.txt", Format.TEXT, 0, text);
  }

  /** A draft whose format follows from its name. */
  public static Draft of(String name, String text) {
    return new Draft(name, Format.ofName(name), 0, text);
  }

  public String name() {
    return name;
  }

  /**
   * What to call the draft in a sentence: the name of its file without the folders, the same for a
   * path and for a URI.
   */
  public String title() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (last.isEmpty() || !name.startsWith("file:") || last.indexOf('%') < 0) {
      return last.isEmpty() ? name : last;
    }
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last; // not well-formed: as it stands
    }
  }

  public Format format() {
    return format;
  }

  public int version() {
    return version;
  }

  public String text() {
    return text.get();
  }

  /** Keeps the text in less room; for one of very many. */
  void pack() {
    text.pack();
  }

  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = LineIndex.of(text());
      lines = known;
    }
    return known;
  }
}
