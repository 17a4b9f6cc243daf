package dev.copydesk.lsp.session;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The installed rules, loaded when they are first asked for. Safe on several threads. */
public final class RuleBook {

  private final Supplier<List<Rule>> source;
  private @Nullable List<Rule> rules;
  private @Nullable String failure;

  public RuleBook(Supplier<List<Rule>> source) {
    this.source = source;
  }

  /** In the order in which they run; none where they cannot be loaded. */
  public synchronized List<Rule> rules() {
    List<Rule> known = rules;
    if (known == null) {
      try {
        known = List.copyOf(source.get());
      } catch (RuntimeException | LinkageError e) {
        known = List.of();
        failure = String.valueOf(e.getMessage());
      }
      rules = known;
    }
    return known;
  }

  /** Why there are no rules; empty where they were loaded. */
  public synchronized Optional<String> failure() {
    rules();
    return Optional.ofNullable(failure);
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
