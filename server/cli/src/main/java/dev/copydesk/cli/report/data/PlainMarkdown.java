package dev.copydesk.cli.report.data;

/** A rule's page of Markdown, as those read it who show no Markdown. */
final class PlainMarkdown {

  private PlainMarkdown() {}

  /** The first paragraph behind the heading, on one line. */
  static String firstParagraph(String page) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : page.lines().toList()) {
      String words = line.strip();
      if (!words.isEmpty() && !words.startsWith("#")) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
      } else if (!paragraph.isEmpty()) {
        break;
      }
    }
    return plain(paragraph.toString());
  }

  static String firstSentence(String page) {
    String paragraph = firstParagraph(page);
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }

  /** Without the marks of Markdown that these pages have. */
  static String plain(String page) {
    return page.replaceAll("(?m)^#+ ", "").replace("`", "").replace("**", "").strip();
  }
}
