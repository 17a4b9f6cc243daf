package dev.copydesk.cli.report;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a check found in one line of words. */
public record Summary(Messages messages) {

  public String of(CheckResult result) {
    int drafts = result.files().size();
    long findings = result.findings().count();
    List<String> sentences = new ArrayList<>();
    if (result.fixed() > 0) {
      sentences.add(messages.say("fixed", result.fixed()));
    }
    if (findings == 0) {
      sentences.add(messages.say(drafts == 0 ? "no-drafts" : "clean", drafts));
    } else {
      sentences.add(messages.say("found", findings, drafts, counts(result)));
      long safe = fixable(result, false);
      long unsafe = fixable(result, true) - safe;
      if (safe > 0) {
        sentences.add(messages.say("fixable", safe));
      }
      if (unsafe > 0) {
        sentences.add(messages.say("fixable.unsafe", unsafe));
      }
    }
    return String.join(" ", sentences);
  }

  private String counts(CheckResult result) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = result.count(severity);
      if (count > 0) {
        counts.add(messages.say("count." + severity.id(), count));
      }
    }
    return String.join(messages.say("comma"), counts);
  }

  private static long fixable(CheckResult result, boolean unsafe) {
    return result.findings().filter(f -> Fixer.choice(f, unsafe).isPresent()).count();
  }
}
