package dev.copydesk.cli.command;

import dev.copydesk.core.rule.RuleInfo;
import java.util.Locale;

/** A rule's page of documentation, as short as it is needed. */
public record RulePage(RuleInfo info, Locale locale) {

  /** The first sentence on the rule. */
  public String summary() {
    return firstSentence(info.page(locale));
  }

  /** The first sentence on a kind; "" where the page says nothing on it. */
  public String summary(String kind) {
    return info.section(kind, locale).map(RulePage::firstSentence).orElse("");
  }

  /** Of the first paragraph behind the heading. */
  private static String firstSentence(String markdown) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : markdown.lines().toList()) {
      String words = line.strip();
      if (!words.isEmpty() && !words.startsWith("#")) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
      } else if (!paragraph.isEmpty()) {
        break;
      }
    }
    int end = 0;
    while (end < paragraph.length() && !endsSentence(paragraph, end)) {
      end++;
    }
    return paragraph.substring(0, Math.min(paragraph.length(), end + 1)).replace("`", "");
  }

  private static boolean endsSentence(CharSequence text, int at) {
    return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }
}
