package dev.copydesk.quotes;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rule in a house that wants to see unclear quotes too. */
final class EveryDoubt {

  private EveryDoubt() {}

  static Checker checker(Locale locale) {
    Config.RuleConfig rule =
        new Config.RuleConfig(
            true,
            Optional.empty(),
            Map.of("unclear", Optional.of(Severity.HINT)),
            List.of(),
            Map.of());
    Config house =
        new Config(
            Config.DEFAULT_INCLUDE, List.of(), Map.of(UnattributedQuote.ID, rule), List.of());
    return new Checker(List.of(new UnattributedQuote()), draft -> house, locale);
  }
}
