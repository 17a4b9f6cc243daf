package dev.copydesk.cli.report.data;

import dev.copydesk.core.config.FirstParagraph;

/** A rule's page of Markdown, as those read it who show no Markdown. */
final class PlainMarkdown {

  private PlainMarkdown() {}

  /** The first paragraph behind the heading, on one line. */
  static String firstParagraph(String page) {
    return plain(FirstParagraph.of(page));
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
