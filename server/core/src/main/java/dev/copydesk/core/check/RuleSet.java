package dev.copydesk.core.check;

import dev.copydesk.core.check.Wrong.Nonsense;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that run under one configuration, in their declared order, settings compiled in. */
final class RuleSet {

  /**
   * A rule as configured.
   *
   * @param declared the rule as it was loaded
   * @param rule the rule with its settings compiled in
   */
  record Entry(Rule declared, Rule rule, Settings settings, Config.RuleConfig config) {}

  /** What a rule made of its settings. */
  private record Configured(Rule rule, List<Problem> problems) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, String> broken = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  RuleSet(List<Rule> rules, Config config, RuleBudget budget) {
    List<OneCall<?>> calls = new ArrayList<>();
    for (Rule rule : rules) {
      String id = rule.info().id();
      Config.RuleConfig ruleConfig = config.rule(id);
      if (ruleConfig.on()) {
        Settings settings = config.settings(rule.info());
        calls.add(
            new OneCall<>(
                Installed.classOf(rule),
                budget.nanos(),
                () -> configured(rule, settings),
                done -> {
                  entries.put(id, new Entry(rule, done.rule(), settings, ruleConfig));
                  problems.addAll(done.problems());
                },
                cause -> broken.put(id, cause)));
      }
    }
    Watch.all(calls, 1);
  }

  private static Configured configured(Rule rule, Settings settings) {
    // Its own, for a rule that is left behind may go on writing there.
    Problems own = new Problems();
    Rule configured = rule.configured(settings, own);
    if (configured == null || rule instanceof LibraryRule<?> != configured instanceof LibraryRule) {
      throw new Nonsense("is no rule of its sort any more once it is configured");
    }
    return new Configured(configured, own.all());
  }

  /** The entry of a rule; null where it is switched off or could not be configured. */
  @Nullable Entry get(Rule rule) {
    return entries.get(rule.info().id());
  }

  /** Why a rule could not be configured; null where it could, or is switched off. */
  @Nullable String broken(Rule rule) {
    return broken.get(rule.info().id());
  }

  /** What rules found wrong with their settings. */
  List<Problem> problems() {
    return problems;
  }
}
