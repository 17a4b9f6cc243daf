package dev.copydesk.cli.report.text;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.Summary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A page of Markdown, as the summary of a build shows it: what was found, draft by draft. */
public final class MarkdownReport implements Report {

  /** GitHub shows no summary above one megabyte. */
  private static final int MOST_FINDINGS = 1_000;

  private final Messages messages;

  public MarkdownReport(Locale locale) {
    this.messages = Messages.of(Report.class, locale);
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    out.write("## Copydesk\n\n" + harmless(new Summary(messages).of(result)) + "\n");
    for (CheckResult.Failure failure : result.failures()) {
      out.write("\n- ⚠️ " + harmless(failure.toString()));
    }
    int left = MOST_FINDINGS;
    for (CheckResult.File file : result.files()) {
      if (file.findings().isEmpty() || left == 0) {
        continue;
      }
      out.write("\n### " + harmless(file.draft().name()) + "\n\n");
      for (Finding finding : file.findings().subList(0, Math.min(left, file.findings().size()))) {
        out.write(
            "- %d: **%s** %s `%s`\n"
                .formatted(
                    Place.of(finding.span(), file.draft()).line(),
                    messages.say("severity." + finding.severity().id()),
                    harmless(finding.message()),
                    finding.code()));
        left--;
      }
    }
    long more = result.findings().count() - (MOST_FINDINGS - left);
    if (more > 0) {
      out.write("\n" + messages.say("more", more) + "\n");
    }
  }

  /** With nothing in it that Markdown would take for markup. */
  private static String harmless(String text) {
    return Excerpt.harmless(text).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~&@])", "\\\\$1");
  }
}
