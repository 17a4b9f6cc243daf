package dev.copydesk.cli.report.html;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.Summary;
import dev.copydesk.cli.report.data.Escaped;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One page to pass around: what was found, draft by draft, with nothing to load from elsewhere. */
public final class HtmlReport implements Report {

  private static final int WORDS_AROUND = 80;
  private static final int MOST_MARKED = 400;

  private final Messages messages;
  private final Locale locale;

  public HtmlReport(Locale locale) {
    this.messages = Messages.of(Report.class, locale);
    this.locale = locale;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    out.write(
        """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Copydesk</title>
        <style>
        %s</style>
        <h1>Copydesk</h1>
        <p>%s</p>
        """
            .formatted(
                locale.getLanguage(), style(), Escaped.xml(new Summary(messages).of(result))));
    for (CheckResult.Failure failure : result.failures()) {
      out.write("<p class=\"error\">%s</p>\n".formatted(Escaped.xml(failure.toString())));
    }
    for (CheckResult.File file : result.files()) {
      if (!file.findings().isEmpty()) {
        out.write("<h2>%s</h2>\n<ol>\n".formatted(Escaped.xml(file.draft().name())));
        for (Finding finding : file.findings()) {
          finding(finding, file.draft(), out);
        }
        out.write("</ol>\n");
      }
    }
    out.write("</html>\n");
  }

  private void finding(Finding finding, Draft draft, Writer out) throws IOException {
    Place place = Place.of(finding.span(), draft);
    Severity severity = finding.severity();
    out.write(
        "<li class=\"%s\"><p><span class=\"place\">%d:%d</span> <b>%s</b> %s <code>%s</code></p>\n"
            .formatted(
                severity.id(),
                place.line(),
                place.column(),
                Escaped.xml(messages.say("severity." + severity.id())),
                Escaped.xml(finding.message()),
                Escaped.xml(finding.code())));
    out.write("<blockquote>" + words(finding, draft) + "</blockquote>\n");
    for (Fix fix : finding.fixes()) {
      out.write(
          "<p class=\"fix\">%s: %s</p>\n"
              .formatted(
                  Escaped.xml(messages.say("fix." + fix.safety().name().toLowerCase(Locale.ROOT))),
                  Escaped.xml(fix.title())));
    }
    out.write("</li>\n");
  }

  /** The words found, marked, with some of the draft before and behind them. */
  private static String words(Finding finding, Draft draft) {
    String text = draft.text();
    int start = finding.span().start();
    int end = finding.span().end();
    int from = edge(text, Math.max(0, start - WORDS_AROUND));
    int to = edge(text, Math.min(text.length(), end + WORDS_AROUND));
    String marked =
        end - start <= MOST_MARKED
            ? Escaped.xml(text.substring(start, end))
            : Escaped.xml(text.substring(start, edge(text, start + MOST_MARKED / 2)))
                + " … "
                + Escaped.xml(text.substring(edge(text, end - MOST_MARKED / 2), end));
    return (from > 0 ? "…" : "")
        + Escaped.xml(text.substring(from, start))
        + "<mark>"
        + marked
        + "</mark>"
        + Escaped.xml(text.substring(end, to))
        + (to < text.length() ? "…" : "");
  }

  /** Not between the halves of a surrogate pair. */
  private static int edge(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
