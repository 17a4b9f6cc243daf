package dev.copydesk.cli;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** A newsroom's own rule: two words in capitals, one after the other, are one too many. */
public final class ShoutingRule implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of("shouting", ShoutingRule.class, 500).kind("capitals", Severity.WARNING).build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    int at = prose.text().indexOf("NEVER AGAIN");
    return at < 0
        ? List.of()
        : List.of(
            new Finding(
                "shouting",
                "capitals",
                Severity.WARNING,
                prose.span(at, at + "NEVER AGAIN".length()),
                "Two words in capitals.",
                List.of(),
                List.of()));
  }
}
