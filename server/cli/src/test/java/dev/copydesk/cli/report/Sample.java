package dev.copydesk.cli.report;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.List;

/** A small result with one of everything, for the tests of the reports. */
public final class Sample {

  private Sample() {}

  public static final Prose DRAFT =
      Prose.of(Draft.of("news/날씨.md", "# 비\n\n비가 온다고 \"그가\" 말했다. 😀 끝\n"));

  public static final Finding FINDING =
      new Finding(
          "unattributed-quote",
          "missing",
          Severity.WARNING,
          new Span(12, 16),
          "Who says \"그가\"?",
          "said",
          List.of(new Related("news/날씨.md", new Span(2, 3), "the title")),
          List.of(
              new Fix(
                  "Attribute it",
                  Fix.Safety.MANUAL,
                  List.of(new Edit("news/날씨.md", new Span(16, 16), "고 김 시장은")),
                  "김 시장")));

  public static CheckResult result() {
    return new CheckResult(
        List.of(new CheckResult.File(DRAFT, List.of(FINDING))),
        List.of(
            new CheckResult.Failure("gone.md", "no such file or folder"),
            new CheckResult.Failure(".copydesk.yaml", 3, 5, "unknown")),
        List.of("boilerplate", "unattributed-quote"),
        2,
        12);
  }
}
