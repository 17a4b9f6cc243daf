package dev.copydesk.cli.check;

import dev.copydesk.cli.program.Options;
import dev.copydesk.cli.program.RuleOptions;
import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.cli.report.ReportForm;
import dev.copydesk.core.config.Charsets;
import dev.copydesk.core.rule.Severity;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was asked of {@code copydesk check}.
 *
 * @param paths files, folders, and "-" for standard input
 * @param acrossDrafts whether drafts are compared with one another
 * @param failOn the least grave severity that makes the check fail; empty for never
 * @param leastTold the least grave severity that is told of
 * @param failOnEmpty whether a check of no drafts fails
 * @param forceExclude whether a file that is named may be excluded
 * @param fix whether safe fixes are wanted, and with {@code unsafe} the others
 * @param archive where what was published before is kept
 * @param diff whether fixes are only shown
 */
public record CheckOptions(
    RuleOptions rules,
    List<String> paths,
    String stdinName,
    List<Target> targets,
    boolean acrossDrafts,
    Optional<Severity> failOn,
    Severity leastTold,
    boolean failOnEmpty,
    boolean forceExclude,
    boolean fix,
    boolean unsafe,
    boolean diff,
    @Nullable Charset encoding,
    int threads,
    boolean quiet,
    Optional<String> archive,
    Optional<String> since,
    Optional<Path> baseline,
    boolean writeBaseline,
    boolean pruneBaseline) {

  static final String STANDARD_INPUT = "-";

  /**
   * Where a report goes.
   *
   * @param file empty for standard output
   */
  public record Target(ReportForm form, Optional<Path> file) {}

  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::id).toList();

  private static final List<String> FAIL_ON =
      Stream.concat(SEVERITIES.stream(), Stream.of("never")).toList();

  private static final List<String> SCOPES = List.of("file", "workspace");

  public static CommandSpec spec() {
    CommandSpec spec =
        Options.command("check", "Check drafts and report what an editor would stop at.");
    spec.addPositional(
        Options.arguments(
            "PATH",
            "0..*",
            "Files, folders with drafts, or - for standard input (default: this folder)."));
    spec.addOption(
        Options.values(
            "--format",
            "FORMAT[=FILE]",
            "How to report: " + String.join(", ", ReportForm.ids()) + " (default: text)."));
    RuleOptions.declareRules(spec);
    spec.addOption(
        Options.choice(
            "--scope",
            "SCOPE",
            SCOPES,
            "Look for copies in each file alone (file) or among all of them (workspace, the"
                + " default)."));
    RuleOptions.declareConfig(spec);
    spec.addOption(
        Options.value(
            "--archive",
            "PLACE",
            "Look for what was published before: in a folder, or https://host:9200/index."));
    spec.addOption(Options.value("--baseline", "FILE", "Leave out the findings that FILE knows."));
    spec.addOption(
        Options.flag(
            "--write-baseline",
            "Write all findings to the file of --baseline; what it knows of others stays."));
    spec.addOption(
        Options.flag(
            "--prune-baseline", "Take out of the file of --baseline what is not there any more."));
    spec.addOption(
        Options.value("--since", "REF", "Only findings that came with changes since git's REF."));
    spec.addOption(
        Options.choice(
            "--fail-on",
            "SEVERITY",
            FAIL_ON,
            "Exit with 1 from this severity on: error, warning (default), info, hint, never."));
    spec.addOption(
        Options.choice(
            "--min-severity",
            "SEVERITY",
            SEVERITIES,
            "Tell of findings from this severity on (default: hint)."));
    spec.addOption(
        Options.flag("--fail-on-empty", "Exit with 2 where there are no drafts to check."));
    spec.addOption(
        Options.flag(
            "--force-exclude", "Leave out what the configuration excludes where it is named too."));
    spec.addOption(Options.flag("--fix", "Apply the safe fixes."));
    spec.addOption(Options.flag("--unsafe-fixes", "Apply the safe fixes and the unsafe ones."));
    spec.addOption(Options.flag("--diff", "Show what the fixes would change, and change nothing."));
    spec.addOption(
        Options.value("--encoding", "NAME", "Encoding of files without a byte-order mark."));
    spec.addOption(
        Options.value(
            "--stdin-filename",
            "NAME",
            "What standard input is called; its ending says what it is."));
    spec.addOption(Options.value("--threads", "N", "How many threads to use."));
    spec.addOption(Options.flag("--quiet", "Report findings and errors, nothing else."));
    RuleOptions.declareLanguageAndPlugins(spec);
    return spec;
  }

  public static CheckOptions of(ParseResult arguments) {
    boolean unsafe = Options.has(arguments, "--unsafe-fixes");
    boolean diff = Options.has(arguments, "--diff");
    CheckOptions options =
        new CheckOptions(
            RuleOptions.of(arguments),
            Options.arguments(arguments),
            Options.text(arguments, "--stdin-filename").orElse("draft.txt"),
            targets(Options.texts(arguments, "--format")),
            scope(arguments),
            failOn(arguments),
            leastTold(arguments),
            Options.has(arguments, "--fail-on-empty"),
            Options.has(arguments, "--force-exclude"),
            unsafe || diff || Options.has(arguments, "--fix"),
            unsafe,
            diff,
            Options.text(arguments, "--encoding").map(CheckOptions::charset).orElse(null),
            Options.text(arguments, "--threads")
                .map(CheckOptions::threads)
                .orElse(Runtime.getRuntime().availableProcessors()),
            Options.has(arguments, "--quiet"),
            Options.text(arguments, "--archive"),
            Options.text(arguments, "--since"),
            Options.text(arguments, "--baseline").map(Path::of),
            Options.has(arguments, "--write-baseline"),
            Options.has(arguments, "--prune-baseline"));
    options.requireSense();
    return options;
  }

  /** Whether anything but a report goes to standard output. */
  public boolean outputTaken() {
    return diff || (fix && readsStandardInput());
  }

  /** Whether a summary in words is on a screen. */
  public boolean saysSummary() {
    return !diff
        && targets.stream()
            .anyMatch(target -> target.form() == ReportForm.TEXT && target.file().isEmpty());
  }

  public boolean readsStandardInput() {
    return paths.contains(STANDARD_INPUT);
  }

  private void requireSense() {
    if ((writeBaseline || pruneBaseline) && baseline.isEmpty()) {
      throw new WrongUse("--write-baseline and --prune-baseline need --baseline FILE");
    }
    if (writeBaseline && pruneBaseline) {
      throw new WrongUse("%s and %s exclude each other", "--write-baseline", "--prune-baseline");
    }
    if (fix && (since.isPresent() || baseline.isPresent())) {
      throw new WrongUse(
          "--fix, --unsafe-fixes and --diff work on all findings, not with --since or --baseline");
    }
    if (failOn.isPresent() && !failOn.get().atLeast(leastTold)) {
      throw new WrongUse("--min-severity would hide findings that --fail-on fails for");
    }
    if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
      throw new WrongUse(
          "--format: only one report fits on standard output; name a file for the others, as in"
              + " json=report.json");
    }
  }

  private static List<Target> targets(List<String> formats) {
    if (formats.isEmpty()) {
      return List.of(new Target(ReportForm.TEXT, Optional.empty()));
    }
    List<Target> targets = new ArrayList<>();
    for (String format : formats) {
      int equals = format.indexOf('=');
      String id = equals < 0 ? format : format.substring(0, equals);
      Optional<Path> file =
          equals < 0
              ? Optional.empty()
              : Optional.of(path("--format", format.substring(equals + 1)));
      targets.add(
          new Target(ReportForm.ofId(Options.oneOf("--format", id, ReportForm.ids())), file));
    }
    return targets;
  }

  private static Path path(String option, String name) {
    try {
      if (!name.isBlank()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      // said below
    }
    throw new WrongUse("%s: '%s' is not the name of a file", option, name);
  }

  private static boolean scope(ParseResult arguments) {
    return Options.text(arguments, "--scope")
        .map(scope -> Options.oneOf("--scope", scope, SCOPES))
        .orElse("workspace")
        .equals("workspace");
  }

  private static Optional<Severity> failOn(ParseResult arguments) {
    String written = Options.text(arguments, "--fail-on").orElse(Severity.WARNING.id());
    String id = Options.oneOf("--fail-on", written, FAIL_ON);
    return Arrays.stream(Severity.values()).filter(s -> s.id().equals(id)).findFirst();
  }

  private static Severity leastTold(ParseResult arguments) {
    String written = Options.text(arguments, "--min-severity").orElse(Severity.HINT.id());
    String id = Options.oneOf("--min-severity", written, SEVERITIES);
    return Arrays.stream(Severity.values())
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Charset charset(String name) {
    Charset charset = Charsets.ofLabel(name);
    if (charset == null || !charset.canEncode()) {
      throw new WrongUse("--encoding: there is no encoding '%s'", name);
    }
    return charset;
  }

  private static int threads(String number) {
    if (!number.matches("[1-9]\\d{0,2}")) {
      throw new WrongUse("--threads takes a number from 1 to 999, not '%s'", number);
    }
    return Integer.parseInt(number);
  }
}
