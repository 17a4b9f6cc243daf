package dev.copydesk.core.text;

import java.util.Locale;

/** How a draft is written down. */
public enum Format {
  TEXT("text"),
  MARKDOWN("markdown"),
  HTML("html");

  private final String id;

  Format(String id) {
    this.id = id;
  }

  /** The name that reports use; stable. */
  public String id() {
    return id;
  }

  /** By the ending of a file's name or URI; plain text where the ending says nothing. */
  public static Format ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return MARKDOWN;
    }
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")
        ? HTML
        : TEXT;
  }

  /** By an editor's language id; {@code fallbackName} decides where the id says nothing. */
  public static Format ofLanguageId(String languageId, String fallbackName) {
    return switch (languageId) {
      case "markdown" -> MARKDOWN;
      case "html" -> HTML;
      case "plaintext" -> TEXT;
      default -> ofName(fallbackName);
    };
  }
}
