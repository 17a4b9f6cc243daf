package dev.copydesk.cli.report;

import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param files every checked draft, also those without a finding
 * @param failures what could not be read, and where a rule failed
 * @param rules ids of the rules that ran, in their order
 * @param fixed how many findings were mended, which are not among those listed
 */
public record CheckResult(
    List<File> files, List<Failure> failures, List<String> rules, int fixed, long elapsedMillis) {

  public CheckResult {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
    rules = List.copyOf(rules);
  }

  /**
   * A checked draft and what was found in it, in the order of the text.
   *
   * @param quiet what was found and is not to be told, see {@link Quiet}
   */
  public record File(Prose prose, List<Finding> findings, List<Quiet> quiet) {

    public File {
      findings = List.copyOf(findings);
      quiet = List.copyOf(quiet);
    }

    public File(Prose prose, List<Finding> findings) {
      this(prose, findings, List.of());
    }

    /** The same with some findings quiet. */
    public File without(Predicate<Finding> old, Quiet.Why why) {
      List<Finding> fresh = findings.stream().filter(old.negate()).toList();
      List<Quiet> all = new ArrayList<>(quiet);
      findings.stream().filter(old).forEach(finding -> all.add(new Quiet(finding, why)));
      return new File(prose, fresh, all);
    }

    /** The same with what is at least as grave as that. */
    public File from(Severity least) {
      return new File(
          prose,
          findings.stream().filter(f -> f.severity().atLeast(least)).toList(),
          quiet.stream().filter(q -> q.finding().severity().atLeast(least)).toList());
    }

    public Draft draft() {
      return prose.draft();
    }
  }

  /**
   * Something that could not be read, or a rule that failed on a draft.
   *
   * @param path as given
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole file is meant
   * @param rule id of the rule that failed; null for anything else
   */
  public record Failure(String path, int line, int column, String message, @Nullable String rule) {

    public Failure(String path, String message) {
      this(path, 0, 0, message, null);
    }

    public Failure(String path, int line, int column, String message) {
      this(path, line, column, message, null);
    }

    public static Failure of(RuleFailure failure) {
      return new Failure(failure.draft(), 0, 0, failure.message(), failure.rule());
    }

    public static Failure of(Problem problem, Locale locale) {
      Location at = problem.location();
      return new Failure(at.file(), at.line(), at.column(), problem.message(locale), null);
    }

    /** On one line, with the place in front. */
    @Override
    public String toString() {
      return new Problem(new Location(path, line, column), message).toString();
    }
  }

  /**
   * A finding that does not count.
   *
   * @param why what keeps it quiet
   */
  public record Quiet(Finding finding, Why why) {

    /** What keeps a finding quiet. */
    public enum Why {
      /** A baseline knows it. */
      BASELINE,
      /** It stands on lines that did not change. */
      UNCHANGED
    }
  }

  /** The same result with other files. */
  public CheckResult mapped(UnaryOperator<File> change) {
    return new CheckResult(
        files.stream().map(change).toList(), failures, rules, fixed, elapsedMillis);
  }

  public Stream<Finding> findings() {
    return files.stream().flatMap(file -> file.findings().stream());
  }

  public long count(Severity severity) {
    return findings().filter(finding -> finding.severity() == severity).count();
  }

  public long count(String rule) {
    return findings().filter(finding -> finding.rule().equals(rule)).count();
  }

  /** The checked drafts by name. */
  public Map<String, Draft> drafts() {
    Map<String, Draft> drafts = new HashMap<>();
    files.forEach(file -> drafts.put(file.draft().name(), file.draft()));
    return drafts;
  }
}
