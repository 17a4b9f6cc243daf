package dev.copydesk.cli.check;

import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.program.Version;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.ReportForm;
import dev.copydesk.cli.report.data.CheckstyleReport;
import dev.copydesk.cli.report.data.GithubReport;
import dev.copydesk.cli.report.data.GitlabReport;
import dev.copydesk.cli.report.data.JsonReport;
import dev.copydesk.cli.report.data.JunitReport;
import dev.copydesk.cli.report.data.RdjsonReport;
import dev.copydesk.cli.report.data.SarifReport;
import dev.copydesk.cli.report.html.HtmlReport;
import dev.copydesk.cli.report.text.MarkdownReport;
import dev.copydesk.cli.report.text.TextReport;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the reports that were asked for to where they were asked for. */
public final class ReportDesk {

  private final CheckOptions options;
  private final Terminal terminal;

  ReportDesk(CheckOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  /**
   * Where a fixed draft goes to standard output, the report goes to standard error instead; a diff
   * says it all and goes alone.
   *
   * @return false where a report's file cannot be written, which is told
   * @throws IOException if standard output cannot be written
   */
  boolean put(CheckResult result) throws IOException {
    boolean written = true;
    for (CheckOptions.Target target : options.targets()) {
      if (target.file().isPresent()) {
        written &= write(report(target.form(), false), result, target.file().get());
      } else if (!options.outputTaken()) {
        report(target.form(), terminal.coloured()).write(result, terminal.out());
      } else if (!options.diff()) {
        report(target.form(), false).write(result, terminal.err());
        terminal.err().flush();
      }
    }
    return written;
  }

  private boolean write(Report report, CheckResult result, Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      report.write(result, out);
    } catch (IOException e) {
      String why = reason(e, file);
      terminal.complain(say("the report '%s' cannot be written: %s", file, why));
      return false;
    }
    return true;
  }

  private String say(String form, @Nullable Object... values) {
    return Wording.in(options.rules().locale(), form, values);
  }

  private String reason(IOException e, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (e instanceof NoSuchFileException && folder != null && !Files.isDirectory(folder)) {
      return say("there is no folder '%s'", folder);
    }
    return e instanceof AccessDeniedException
        ? say("permission denied")
        : String.valueOf(e.getMessage());
  }

  private List<RuleInfo> infos() {
    return options.rules().chosen().stream().map(Rule::info).toList();
  }

  private Report report(ReportForm form, boolean coloured) {
    Locale locale = options.rules().locale();
    return switch (form) {
      case TEXT -> new TextReport(locale, coloured, options.quiet(), terminal.columns());
      case JSON -> new JsonReport(Version.text());
      case SARIF -> new SarifReport(Version.text(), infos(), locale);
      case GITHUB -> new GithubReport();
      case GITLAB -> new GitlabReport();
      case JUNIT -> new JunitReport(options.failOn());
      case CHECKSTYLE -> new CheckstyleReport();
      case RDJSON -> new RdjsonReport();
      case MARKDOWN -> new MarkdownReport(locale);
      case HTML -> new HtmlReport(infos(), locale);
    };
  }
}
