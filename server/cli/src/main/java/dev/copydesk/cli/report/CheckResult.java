package dev.copydesk.cli.report;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param files every checked draft, also those without a finding
 * @param errors what could not be checked
 * @param rules ids of the rules that ran, in their order
 */
public record CheckResult(
    List<File> files, List<Failure> errors, List<String> rules, long elapsedMillis) {

  /** A checked draft and what was found in it, in the order of the text. */
  public record File(Prose prose, List<Finding> findings) {

    public Draft draft() {
      return prose.draft();
    }
  }

  /**
   * Something that could not be checked.
   *
   * @param path as given
   */
  public record Failure(String path, String message) {}

  public int findings() {
    return files.stream().mapToInt(file -> file.findings().size()).sum();
  }

  public long count(Severity severity) {
    return files.stream()
        .flatMap(file -> file.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  public long count(String rule) {
    return files.stream()
        .flatMap(file -> file.findings().stream())
        .filter(finding -> finding.rule().equals(rule))
        .count();
  }

  /** The draft of a name among those checked. */
  Map<String, Draft> drafts() {
    Map<String, Draft> drafts = new java.util.HashMap<>();
    files.forEach(file -> drafts.put(file.draft().name(), file.draft()));
    return drafts;
  }
}
