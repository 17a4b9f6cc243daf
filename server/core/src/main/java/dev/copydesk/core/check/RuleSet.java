package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.setting.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
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

  private final Map<String, Entry> entries = new HashMap<>();

  RuleSet(List<Rule> rules, Config config, Problems problems) {
    for (Rule rule : rules) {
      Config.RuleConfig ruleConfig = config.rule(rule.info().id());
      if (ruleConfig.on()) {
        Settings settings = config.settings(rule.info());
        entries.put(
            rule.info().id(),
            new Entry(rule, rule.configured(settings, problems), settings, ruleConfig));
      }
    }
  }

  /** The entry of a rule; null where it is switched off. */
  @Nullable Entry get(Rule rule) {
    return entries.get(rule.info().id());
  }

  /** All rules that {@code loader} knows, in the order in which they run. */
  static List<Rule> load(ClassLoader loader) {
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, loader).forEach(rules::add);
    rules.sort(RuleSet::inRunningOrder);
    return List.copyOf(rules);
  }

  private static int inRunningOrder(Rule one, Rule other) {
    int order = Integer.compare(one.info().order(), other.info().order());
    return order != 0 ? order : one.info().id().compareTo(other.info().id());
  }
}
