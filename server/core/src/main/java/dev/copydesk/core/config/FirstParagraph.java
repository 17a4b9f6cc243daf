package dev.copydesk.core.config;

/** What a page of a rule or a section of it says first, for those who have room for no more. */
public final class FirstParagraph {

  private FirstParagraph() {}

  /**
   * The first paragraph behind the heading, on one line, its Markdown as it stands; empty where
   * there is none.
   */
  public static String of(String page) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : page.lines().toList()) {
      String words = line.strip();
      if (!words.isEmpty() && !words.startsWith("#")) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
      } else if (!paragraph.isEmpty()) {
        break;
      }
    }
    return paragraph.toString();
  }
}
