package dev.copydesk.cli.check;

import dev.copydesk.cli.news.Baseline;
import dev.copydesk.cli.news.ChangedLines;
import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Progress;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.cli.report.CheckResult.Failure;
import dev.copydesk.cli.report.CheckResult.Quiet;
import dev.copydesk.cli.report.diff.UnifiedDiff;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Archives;
import dev.copydesk.core.archive.AskedAtOnce;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.KeptQuiet;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.files.UnreadableDraft;
import dev.copydesk.core.files.WorkspaceRoot;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Wording;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of {@code copydesk check}: read, check or fix, report. */
public final class Check {

  /** Stands in the first line of a file for whoever compares lines, as patch does. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The current folder, whose name does not stand in front of its drafts' names. */
  private static final String HERE = "";

  private final CheckOptions options;
  private final Terminal terminal;
  private final long start = System.nanoTime();
  private final Workers workers;
  private final List<Failure> failures = new ArrayList<>();
  private final ConfigLoader configs;
  private final Checker checker;

  /** Told by the threads that check, in any order. */
  private final Set<RuleFailure> ruleFailures = ConcurrentHashMap.newKeySet();

  private final KeptQuiet kept;

  /** What the archive could not answer, told by the threads that check. */
  private final Set<String> troubles = ConcurrentHashMap.newKeySet();

  private final @Nullable Archive archive;
  private final List<Path> roots;
  private final List<String> paths;

  Check(CheckOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
    this.workers = new Workers(options.threads());
    this.paths = options.paths().isEmpty() ? List.of(HERE) : named(options.paths());
    this.roots = roots();
    this.configs = options.rules().configs(roots);
    this.archive = options.archive().map(this::opened).orElse(null);
    this.checker =
        new Checker(
            options.rules().chosen(),
            configs,
            options.rules().locale(),
            RuleBudget.DEFAULT,
            archive == null ? null : new AskedAtOnce(archive, troubles::add),
            ruleFailures::add);
    this.kept = new KeptQuiet(infos(options.rules().installed()), infos(thorough()));
  }

  /** The rules that find all that they can: one that compares drafts does so among all of them. */
  private List<Rule> thorough() {
    return options.rules().chosen().stream()
        .filter(rule -> options.acrossDrafts() || !(rule instanceof LibraryRule<?>))
        .toList();
  }

  private static List<RuleInfo> infos(List<Rule> rules) {
    return rules.stream().map(Rule::info).toList();
  }

  int run() throws IOException {
    try {
      return checked();
    } finally {
      if (archive != null) {
        archive.close();
      }
    }
  }

  /** An archive that cannot be opened costs what it would have found, and nothing else. */
  private @Nullable Archive opened(String place) {
    try {
      return new Archives(Check.class.getClassLoader()).open(place);
    } catch (ArchiveTrouble e) {
      troubles.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private int checked() throws IOException {
    List<Intake.Item> items;
    CheckResult result;
    try (Progress progress = Progress.on(terminal, options.quiet())) {
      progress.show("reading drafts");
      items = read();
      progress.show("checking %,d drafts".formatted(items.size()));
      result = options.fix() ? fix(items) : check(items);
    }
    result = narrowed(result);
    boolean reported = new ReportDesk(options, terminal).put(result);
    complain(result.failures());
    tellIdle();
    boolean empty = result.files().isEmpty() && result.failures().isEmpty();
    if (empty) {
      sayEmpty();
    }
    if (!reported || !result.failures().isEmpty() || (empty && options.failOnEmpty())) {
      return Exit.TROUBLE;
    }
    Severity grave = options.failOn().orElse(null);
    boolean failed = grave != null && result.findings().anyMatch(f -> f.severity().atLeast(grave));
    return failed ? Exit.FINDINGS : Exit.CLEAN;
  }

  /** A build that checks nothing, since a folder was renamed, must not look like a clean one. */
  private void sayEmpty() {
    boolean said = options.forceExclude() || (!options.quiet() && options.saysSummary());
    if (!said) {
      terminal.complain(say("no drafts to check"));
    }
  }

  /** A line for each cause: a rule that fails on every draft fails in the same way. */
  private void complain(List<Failure> all) {
    Map<String, Integer> drafts = new HashMap<>();
    all.forEach(failure -> drafts.merge(cause(failure), 1, Integer::sum));
    for (Failure failure : all) {
      Integer count = drafts.remove(cause(failure));
      if (count != null) {
        String more = count == 1 ? "" : " " + say("(and %s more)", count - 1);
        terminal.complain(failure + more);
      }
    }
  }

  private static String cause(Failure failure) {
    return failure.rule() == null ? failure.toString() : failure.message();
  }

  /**
   * Without what is old, the findings of the baseline and those on lines that did not change, and
   * without what nobody wants to hear of.
   */
  private CheckResult narrowed(CheckResult result) {
    CheckResult narrow = result;
    if (options.since().isPresent()) {
      ChangedLines changed = new ChangedLines(options.since().get());
      Map<String, Draft> drafts = result.drafts();
      narrow =
          narrow.mapped(
              file -> {
                Set<Finding> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
                fresh.addAll(changed.only(file.findings(), file.draft(), drafts));
                return file.without(f -> !fresh.contains(f), Quiet.Why.UNCHANGED);
              });
    }
    if (options.baseline().isPresent()) {
      Baseline baseline = baseline(options.baseline().get(), result);
      narrow = narrow.mapped(file -> file.without(baseline::knows, Quiet.Why.BASELINE));
    }
    return narrow.mapped(file -> file.from(options.leastTold()));
  }

  private Baseline baseline(Path file, CheckResult result) {
    List<RuleInfo> rules = infos(options.rules().chosen());
    Baseline baseline = new Baseline(file, options.writeBaseline(), rules, result);
    if (options.writeBaseline()) {
      baseline.write();
      return new Baseline(file, false, rules, result);
    }
    if (options.pruneBaseline()) {
      baseline.prune();
    } else if (baseline.stale() > 0 && !options.quiet()) {
      terminal.complain(
          say(
              "%s: %s entries stand for nothing any more; --prune-baseline takes them out",
              file, baseline.stale()));
    }
    return baseline;
  }

  /** An empty path, as a variable that is not set makes one, must not mean the current folder. */
  private List<String> named(List<String> given) {
    if (given.contains("")) {
      failures.add(new Failure("''", say("an empty path; the current folder is '.'")));
    }
    return given.stream().filter(path -> !path.isEmpty()).toList();
  }

  private List<Path> roots() {
    List<Path> found = new ArrayList<>();
    for (String path : paths) {
      try {
        boolean stream = path.equals(CheckOptions.STANDARD_INPUT);
        found.add(WorkspaceRoot.of(Path.of(stream ? options.stdinName() : path)));
      } catch (InvalidPathException e) {
        // told when it is read
      }
    }
    return found.stream().distinct().toList();
  }

  private List<Intake.Item> read() {
    Intake intake =
        new Intake(
            configs, roots, options.forceExclude(), options.encoding(), options.rules().locale());
    intake.addFiles(
        paths.stream().filter(path -> !path.equals(CheckOptions.STANDARD_INPUT)).toList(), workers);
    if (options.readsStandardInput()) {
      intake.addStream(terminal.in(), options.stdinName());
    }
    failures.addAll(intake.failures());
    return intake.items();
  }

  private CheckResult check(List<Intake.Item> items) {
    List<Prose> drafts = workers.map(items, item -> Prose.of(item.draft()));
    return result(drafts, checkAll(drafts), 0);
  }

  private List<List<Finding>> checkAll(List<Prose> drafts) {
    return checker.checkAll(
        drafts, options.acrossDrafts() ? checker.newLibraryForOnce() : null, workers, kept);
  }

  /** What is kept quiet and not there any more is told, for lists that only grow help nobody. */
  private void tellIdle() {
    if (!options.quiet() && !options.diff()) {
      kept.comments().forEach(this::complain);
      if (options.acrossDrafts() && roots.stream().allMatch(this::isAsked)) {
        kept.ignores().forEach(this::complain);
      }
    }
  }

  private void complain(Problem problem) {
    terminal.complain(problem.location() + ": " + problem.message(options.rules().locale()));
  }

  private String say(String form, @Nullable Object... values) {
    return Wording.in(options.rules().locale(), form, values);
  }

  /** Whether all drafts that a folder's configuration holds for were to be checked. */
  private boolean isAsked(Path root) {
    for (String path : paths) {
      try {
        if (root.startsWith(WorkspaceRoot.real(Path.of(path)))) {
          return true;
        }
      } catch (InvalidPathException e) {
        // told when it was read
      }
    }
    return false;
  }

  /** What is left after the fixes; with {@code --diff} what there is without them. */
  private CheckResult fix(List<Intake.Item> items) throws IOException {
    if (!options.diff()) {
      sweep(items);
    }
    Fixer.Outcome outcome =
        new Fixer(checker, options.unsafe())
            .fix(
                items.stream().map(Intake.Item::draft).toList(),
                options.acrossDrafts() ? checker.newLibrary() : null,
                workers);
    for (int i = 0; i < items.size(); i++) {
      put(items.get(i), outcome.drafts().get(i));
    }
    if (options.diff()) {
      return check(items);
    }
    List<Prose> fixed = workers.map(outcome.drafts(), Prose::of);
    return result(fixed, outcome.findings(), outcome.fixed());
  }

  private static void sweep(List<Intake.Item> items) {
    items.stream()
        .filter(item -> item.stream() == null)
        .map(item -> item.file().path().toAbsolutePath().getParent())
        .distinct()
        .forEach(DraftFile::sweep);
  }

  private void put(Intake.Item item, Draft fixed) throws IOException {
    if (options.diff()) {
      String mark = item.file().hasMark() ? BYTE_ORDER_MARK : "";
      UnifiedDiff.write(
          fixed.name(), mark + item.draft().text(), mark + fixed.text(), terminal.out());
      return;
    }
    byte[] stream = item.stream();
    boolean changed = !fixed.text().equals(item.draft().text());
    try {
      if (stream != null) {
        byte[] bytes = changed ? item.file().bytes(fixed.text(), stream) : stream;
        terminal.out().flush();
        terminal.bytes().write(bytes);
      } else if (changed) {
        item.file().replace(fixed.text());
      }
    } catch (UnreadableDraft e) {
      failures.add(new Failure(fixed.name(), say(e.form(), e.values())));
    }
  }

  private CheckResult result(List<Prose> drafts, List<List<Finding>> findings, int fixed) {
    List<CheckResult.File> files = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      files.add(new CheckResult.File(drafts.get(i), findings.get(i)));
    }
    Locale locale = options.rules().locale();
    configs.problems().forEach(problem -> failures.add(Failure.of(problem, locale)));
    checker.problems().forEach(problem -> failures.add(Failure.of(problem, locale)));
    options
        .rules()
        .troubles()
        .forEach(it -> failures.add(new Failure(it.jar().toString(), it.message())));
    troubles.stream()
        .sorted()
        .forEach(
            why -> failures.add(new Failure(Archives.shown(options.archive().orElse("")), why)));
    Map<String, List<RuleFailure>> failed =
        ruleFailures.stream()
            .sorted(Comparator.comparing(RuleFailure::rule).thenComparing(RuleFailure::cause))
            .collect(Collectors.groupingBy(RuleFailure::draft));
    for (Prose prose : drafts) {
      failed
          .getOrDefault(prose.draft().name(), List.of())
          .forEach(failure -> failures.add(Failure.of(failure)));
    }
    return new CheckResult(
        files,
        failures,
        options.rules().chosen().stream().map(rule -> rule.info().id()).toList(),
        fixed,
        (System.nanoTime() - start) / 1_000_000);
  }
}
