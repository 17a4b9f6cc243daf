package dev.copydesk.cli.report.data;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** Checkstyle's XML, which most build servers read. */
public final class CheckstyleReport implements Report {

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n");
    for (CheckResult.File file : result.files()) {
      out.write("  <file name=\"%s\">\n".formatted(Escaped.xml(file.draft().name())));
      for (Finding finding : file.findings()) {
        Place place = Place.of(finding.span(), file.draft());
        error(
            place.line(),
            place.column(),
            severity(finding.severity()),
            finding.message(),
            finding.code(),
            out);
      }
      out.write("  </file>\n");
    }
    for (CheckResult.Failure failure : result.failures()) {
      out.write("  <file name=\"%s\">\n".formatted(Escaped.xml(failure.path())));
      error(failure.line(), failure.column(), "error", failure.message(), "copydesk", out);
      out.write("  </file>\n");
    }
    out.write("</checkstyle>\n");
  }

  private static void error(
      int line, int column, String severity, String message, String source, Writer out)
      throws IOException {
    out.write(
        "    <error line=\"%d\" column=\"%d\" severity=\"%s\" message=\"%s\" source=\"%s\"/>\n"
            .formatted(line, column, severity, Escaped.xml(message), Escaped.xml(source)));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "info";
    };
  }
}
