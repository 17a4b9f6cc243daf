package dev.copydesk.core.rule;

import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * Finds one sort of thing in a draft. The extension point: a jar that names an implementation in
 * {@code META-INF/services/dev.copydesk.core.rule.Rule} is a plugin.
 *
 * <p>A rule is a pure function of what it is handed: no input or output, no state that changes,
 * safe on several threads at once. One that throws loses its own findings for that draft and
 * nothing else.
 */
public interface Rule {

  /** What the rule is, which kinds it finds and what can be set. Always the same object. */
  RuleInfo info();

  /**
   * This rule with {@code settings} compiled in, called once for each configuration. What is wrong
   * with a setting beyond its type goes to {@code problems}; the rule must work all the same.
   */
  default Rule configured(Settings settings, Problems problems) {
    return this;
  }

  /**
   * Checks one draft.
   *
   * @return the findings in any order, each with its fixes
   * @throws java.util.concurrent.CancellationException from {@link RuleContext#checkCancelled()}
   */
  List<Finding> check(Prose prose, RuleContext context);
}
