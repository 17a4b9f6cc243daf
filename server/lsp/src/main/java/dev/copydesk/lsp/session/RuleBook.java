package dev.copydesk.lsp.session;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The installed rules, loaded when they are first asked for. Safe on several threads. */
public final class RuleBook {

  private final Supplier<Plugins.Loaded> source;
  private final List<String> failures = new ArrayList<>();
  private @Nullable List<Rule> rules;

  public RuleBook(Supplier<Plugins.Loaded> source) {
    this.source = source;
  }

  /** In the order in which they run; none where they cannot be loaded. */
  public synchronized List<Rule> rules() {
    List<Rule> known = rules;
    if (known == null) {
      try {
        Plugins.Loaded loaded = source.get();
        known = loaded.rules();
        loaded.troubles().forEach(trouble -> failures.add(trouble.toString()));
      } catch (RuntimeException | LinkageError e) {
        known = List.of();
        failures.add(String.valueOf(e.getMessage()));
      }
      rules = known;
    }
    return known;
  }

  /** What could not be loaded, and why. */
  public synchronized List<String> failures() {
    rules();
    return List.copyOf(failures);
  }

  public List<RuleInfo> infos() {
    return rules().stream().map(Rule::info).toList();
  }

  public Optional<RuleInfo> info(String rule) {
    return infos().stream().filter(info -> info.id().equals(rule)).findFirst();
  }

  /** Whether the words found should go. */
  public boolean isUnnecessary(Finding finding) {
    return info(finding.rule())
        .flatMap(info -> info.kind(finding.kind()))
        .map(RuleInfo.Kind::unnecessary)
        .orElse(false);
  }
}
