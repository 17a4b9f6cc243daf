package dev.copydesk.core.check;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** Finds a word where no earlier rule has marked all of it, and offers to remove it. */
final class WordRule implements Rule {

  private final RuleInfo info;
  private final String word;

  WordRule(String id, int order, String word) {
    this.info =
        RuleInfo.of(id, WordRule.class, order)
            .unnecessary("found", Severity.WARNING)
            .formerly("old-" + id)
            .formerly("seen", "found")
            .build();
    this.word = word;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public List<Finding> check(Prose prose, RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (int at = prose.text().indexOf(word); at >= 0; at = prose.text().indexOf(word, at + 1)) {
      context.checkCancelled();
      int end = at + word.length();
      if (context.marked().overlap(at, end) < word.length()) {
        findings.add(
            new Finding(
                info.id(),
                "found",
                Severity.WARNING,
                prose.span(at, end),
                "found " + word,
                List.of(),
                List.of(new Fix("Remove it", Fix.Safety.SAFE, Removal.of(prose, at, end)))));
      }
    }
    return findings;
  }
}
