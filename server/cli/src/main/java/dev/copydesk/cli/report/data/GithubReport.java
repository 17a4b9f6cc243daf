package dev.copydesk.cli.report.data;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Place;
import dev.copydesk.cli.report.Report;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.Writer;

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
public final class GithubReport implements Report {

  private final RepositoryPaths paths = new RepositoryPaths();

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    for (CheckResult.File file : result.files()) {
      for (Finding finding : file.findings()) {
        out.write(annotation(finding, file.draft()));
      }
    }
    for (CheckResult.Failure failure : result.failures()) {
      String line = failure.line() > 0 ? ",line=" + failure.line() : "";
      out.write(
          "::error file=%s%s::%s\n"
              .formatted(property(paths.of(failure.path())), line, data(failure.message())));
    }
  }

  private String annotation(Finding finding, Draft draft) {
    Place place = Place.of(finding.span(), draft);
    // GitHub takes columns only where they are all in one line.
    String columns =
        place.endLine() == place.line()
            ? ",col=" + place.column() + ",endColumn=" + place.endColumn()
            : "";
    return "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s\n"
        .formatted(
            level(finding.severity()),
            property(paths.of(draft.name())),
            place.line(),
            place.lastLine(),
            columns,
            property(finding.code()),
            data(finding.message()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
