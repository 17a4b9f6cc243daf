package dev.copydesk.cli.report.html;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.Summary;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One page to pass around, for an editor: the drafts and what each needs, their texts with the
 * marks in place, the fixes as they would read, copies side by side, and a map of what drafts
 * share. It loads nothing from elsewhere, and its own policy forbids it to.
 */
public final class HtmlReport implements Report {

  /** What finds the places of a map's dots: d3-force (ISC) and what it stands on, in this order. */
  private static final List<String> LIBRARIES =
      List.of("d3-dispatch/3.0.1", "d3-quadtree/3.0.1", "d3-timer/3.0.1", "d3-force/3.0.0");

  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private final List<RuleInfo> rules;
  private final Locale locale;

  /**
   * @param rules those that ran, for their pages
   */
  public HtmlReport(List<RuleInfo> rules, Locale locale) {
    this.rules = List.copyOf(rules);
    this.locale = locale;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    Messages messages = Messages.of(HtmlReport.class, locale);
    String summary = new Summary(Messages.of(Report.class, locale)).of(result);
    for (String piece : resource("report.html").split("\\{\\{", -1)) {
      int end = piece.indexOf("}}");
      String name = end < 0 ? "" : piece.substring(0, end);
      switch (name) {
        case "language" -> out.write(locale.getLanguage());
        case "summary" -> out.write(escaped(summary));
        case "noscript", "drafts" -> out.write(escaped(messages.say(name)));
        case "style" -> out.write(resource("report.css"));
        case "script" -> out.write(resource("report.js"));
        case "data" -> new PageData(result, rules, messages, locale).write(out);
        case "failures" -> {
          for (CheckResult.Failure failure : result.failures()) {
            out.write("<p class=\"failure\">%s</p>\n".formatted(escaped(failure.toString())));
          }
        }
        case "libraries" -> {
          for (String library : LIBRARIES) {
            out.write(library(library));
          }
        }
        default -> {
          // the beginning of the page
        }
      }
      out.write(name.isEmpty() ? piece : piece.substring(end + 2));
    }
  }

  /** A library's script under its licence. */
  private static String library(String nameAndVersion) throws IOException {
    String name = nameAndVersion.substring(0, nameAndVersion.indexOf('/'));
    return "<script>\n/* %s\n%s*/\n%s</script>\n"
        .formatted(
            nameAndVersion,
            resource(WEBJARS + nameAndVersion + "/LICENSE"),
            resource(WEBJARS + nameAndVersion + "/dist/" + name + ".min.js"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
