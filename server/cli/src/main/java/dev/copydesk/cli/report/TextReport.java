package dev.copydesk.cli.report;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Position;
import java.io.IOException;
import java.io.Writer;

/** The report that people read. */
public final class TextReport implements Report {

  @Override
  public void write(CheckResult result, Writer out) throws IOException {
    for (CheckResult.File file : result.files()) {
      for (Finding finding : file.findings()) {
        Position at = file.draft().lines().position(finding.span().start());
        out.write(
            "%s:%d:%d: %s: %s [%s]\n"
                .formatted(
                    file.draft().name(),
                    at.line() + 1,
                    at.character() + 1,
                    finding.severity().id(),
                    finding.message(),
                    finding.code()));
      }
    }
    out.write("%d findings in %d drafts\n".formatted(result.findings(), result.files().size()));
  }
}
