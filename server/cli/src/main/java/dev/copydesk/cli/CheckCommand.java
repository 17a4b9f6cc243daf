package dev.copydesk.cli;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.JsonReport;
import dev.copydesk.cli.report.Report;
import dev.copydesk.cli.report.TextReport;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.files.DraftFinder;
import dev.copydesk.core.files.UnreadableDraft;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks drafts and reports what was found. */
@Command(
    name = "check",
    description = "Check drafts: files, and folders with all drafts in them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  enum Scope {
    FILE,
    WORKSPACE
  }

  enum Form {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--format", defaultValue = "text")
  private Form format = Form.TEXT;

  @Option(names = "--rules", split = ",")
  private @Nullable List<String> ruleIds;

  @Option(names = "--scope", defaultValue = "workspace")
  private Scope scope = Scope.WORKSPACE;

  @Option(names = "--threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    List<Rule> rules = Checker.rules(CheckCommand.class.getClassLoader());
    if (ruleIds != null) {
      for (String id : ruleIds) {
        if (rules.stream().noneMatch(rule -> rule.info().id().equals(id))) {
          System.err.println("copydesk: no rule is called '" + id + "'");
          return 2;
        }
      }
      rules = rules.stream().filter(rule -> ruleIds.contains(rule.info().id())).toList();
    }
    List<CheckResult.Failure> errors = new ArrayList<>();
    DraftFinder finder =
        new DraftFinder(
            ConfigSource.defaults(),
            (path, message) -> errors.add(new CheckResult.Failure(path, message)));
    (paths.isEmpty() ? List.of(Path.of("")) : paths).forEach(finder::add);
    Workers workers = new Workers(threads);
    List<Object> read = workers.map(finder.found(), CheckCommand::read);
    List<Prose> drafts = new ArrayList<>();
    for (Object one : read) {
      if (one instanceof Prose prose) {
        drafts.add(prose);
      } else {
        errors.add((CheckResult.Failure) one);
      }
    }
    Checker checker = new Checker(rules, ConfigSource.defaults(), Locale.ENGLISH);
    List<List<Finding>> found =
        checker.checkAll(drafts, scope == Scope.WORKSPACE ? checker.newLibrary() : null, workers);
    List<CheckResult.File> files = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      files.add(new CheckResult.File(drafts.get(i), found.get(i)));
    }
    CheckResult result =
        new CheckResult(
            files,
            errors,
            rules.stream().map(rule -> rule.info().id()).toList(),
            (System.nanoTime() - start) / 1_000_000);
    Report report = format == Form.JSON ? new JsonReport(Version.text()) : new TextReport();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            1 << 16)) {
      report.write(result, out);
    }
    errors.forEach(
        error -> System.err.println("copydesk: " + error.path() + ": " + error.message()));
    if (!errors.isEmpty()) {
      return 2;
    }
    boolean failed =
        files.stream()
            .flatMap(file -> file.findings().stream())
            .anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
    return failed ? 1 : 0;
  }

  private static Object read(DraftFinder.Found found) {
    try {
      return Prose.of(DraftFile.read(found.path(), found.name(), null).draft());
    } catch (UnreadableDraft e) {
      return new CheckResult.Failure(found.name(), String.valueOf(e.getMessage()));
    }
  }
}
