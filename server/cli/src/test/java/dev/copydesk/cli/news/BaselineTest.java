package dev.copydesk.cli.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.report.CheckResult;
import dev.copydesk.core.check.Fingerprint;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A baseline")
final class BaselineTest {

  private static final RuleInfo RULE =
      RuleInfo.of("word", BaselineTest.class, 100)
          .kind("found", Severity.WARNING)
          .formerly("old-word")
          .build();

  @TempDir private Path folder;
  private Path file;
  private Prose draft;
  private Finding finding;

  @BeforeEach
  void aDraftWithAFinding() throws IOException {
    file = folder.resolve("base.json");
    Path path = Files.writeString(folder.resolve("a.txt"), "rubbish here");
    draft = Prose.of(Draft.of(path.toString(), "rubbish here"));
    finding =
        new Finding("word", "found", Severity.WARNING, new Span(0, 7), "m", List.of(), List.of());
  }

  private CheckResult result(List<Finding> found, CheckResult.Failure... failures) {
    return new CheckResult(
        List.of(new CheckResult.File(draft, found)), List.of(failures), List.of("word"), 0, 1);
  }

  private Baseline baseline(CheckResult result) {
    return new Baseline(file, true, List.of(RULE), result);
  }

  @Test
  void keepsWhatItKnewOfADraftThatARuleFailedOn() throws IOException {
    baseline(result(List.of(finding))).write();
    String before = Files.readString(file);
    CheckResult failed =
        result(
            List.of(), new CheckResult.Failure(draft.draft().name(), 0, 0, "word failed", "word"));

    assertThat(baseline(failed).stale()).isZero();
    baseline(failed).write();
    assertThat(file).hasContent(before);
    baseline(failed).prune();
    assertThat(file).hasContent(before);
  }

  @Test
  void knowsAFindingByTheFormerNameOfItsRule() throws IOException {
    String former = Fingerprint.of("old-word/found", finding, draft.draft());
    Files.writeString(
        file,
        """
        {"schemaVersion": 1, "findings": [{"path": "a.txt", "line": 1, "code": "old-word/found",
          "words": "rubbish", "count": 1, "copies": 0, "fingerprint": "%s"}]}
        """
            .formatted(former));
    Baseline old = baseline(result(List.of(finding)));

    assertThat(old.knows(finding)).isTrue();
    assertThat(old.stale()).isZero();
    old.write();
    assertThat(file).content().contains("\"word/found\"").doesNotContain("old-word");
    assertThat(baseline(result(List.of())).stale()).isOne();
  }
}
