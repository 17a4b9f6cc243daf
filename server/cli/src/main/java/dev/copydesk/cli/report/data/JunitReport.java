package dev.copydesk.cli.report.data;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * JUnit's XML: a suite for each draft, a case for each finding. Those that make the check fail are
 * failures, the others cases with a word on standard output; a draft without findings is one case
 * that passes.
 */
public final class JunitReport implements Report {

  private final Optional<Severity> failOn;

  /**
   * @param failOn the least grave severity that makes the check fail; empty for none
   */
  public JunitReport(Optional<Severity> failOn) {
    this.failOn = failOn;
  }

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    long failures = result.findings().filter(this::fails).count();
    long cases =
        result.files().stream().mapToLong(file -> Math.max(1, file.findings().size())).sum();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<testsuites name=\"copydesk\" tests=\"%d\" failures=\"%d\" errors=\"%d\">\n"
            .formatted(cases + result.failures().size(), failures, result.failures().size()));
    for (CheckResult.File file : result.files()) {
      suite(file, out);
    }
    for (CheckResult.Failure failure : result.failures()) {
      String path = Escaped.xml(failure.path());
      out.write(
          """
            <testsuite name="%s" tests="1" failures="0" errors="1">
              <testcase classname="%s" name="readable">
                <error message="%s"/>
              </testcase>
            </testsuite>
          """
              .formatted(path, path, Escaped.xml(failure.message())));
    }
    out.write("</testsuites>\n");
  }

  private void suite(CheckResult.File file, Writer out) throws IOException {
    List<Finding> findings = file.findings();
    String path = Escaped.xml(file.draft().name());
    out.write(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n"
            .formatted(
                path, Math.max(1, findings.size()), findings.stream().filter(this::fails).count()));
    if (findings.isEmpty()) {
      out.write("    <testcase classname=\"%s\" name=\"copydesk\"/>\n".formatted(path));
    }
    for (Finding finding : findings) {
      finding(finding, file.draft(), path, out);
    }
    out.write("  </testsuite>\n");
  }

  private void finding(Finding finding, Draft draft, String path, Writer out) throws IOException {
    Place place = Place.of(finding.span(), draft);
    String where = place.line() + ":" + place.column();
    String message = Escaped.xml(finding.message());
    out.write(
        "    <testcase classname=\"%s\" name=\"%s at %s\">\n"
            .formatted(path, Escaped.xml(finding.code()), where));
    out.write(
        fails(finding)
            ? "      <failure type=\"%s\" message=\"%s\">%s:%s</failure>\n"
                .formatted(finding.severity().id(), message, path, where)
            : "      <system-out>%s: %s</system-out>\n"
                .formatted(finding.severity().id(), message));
    out.write("    </testcase>\n");
  }

  private boolean fails(Finding finding) {
    return failOn.isPresent() && finding.severity().atLeast(failOn.get());
  }
}
