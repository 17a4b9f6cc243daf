package dev.copydesk.cli.command;

import dev.copydesk.core.config.FirstParagraph;
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

  /** What the page calls the rule. */
  public String title() {
    return info.page(locale).lines().findFirst().orElse("").replaceFirst("^# *", "");
  }

  /** What the page says of a setting: the first sentence of its entry; "" where there is none. */
  public String setting(String name) {
    StringBuilder entry = new StringBuilder();
    for (String line : info.page(locale).lines().toList()) {
      if (line.startsWith("- `" + name + "`")) {
        entry.append(line.substring(line.indexOf("`", 3) + 1));
      } else if (!entry.isEmpty() && !line.startsWith("  ")) {
        break;
      } else if (!entry.isEmpty()) {
        entry.append(' ').append(line.strip());
      }
    }
    return firstSentence(entry.toString().replaceFirst("^[^:]*:", ""));
  }

  /** Of the first paragraph behind the heading. */
  private static String firstSentence(String markdown) {
    String paragraph = FirstParagraph.of(markdown);
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
