package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.lsp.draft.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of the rules. They lie on the disk beside the program, so that a link works
 * without a network and tells nobody what is read.
 */
public final class RulePages {

  private final @Nullable Path folder;
  private final Locale locale;
  private final Map<String, Optional<String>> known = new HashMap<>();

  public RulePages(@Nullable Path folder, Locale locale) {
    this.folder = folder;
    this.locale = locale;
  }

  /** Where the finding's kind is explained; empty where the rule has no page on the disk. */
  synchronized Optional<String> link(Finding finding) {
    return known
        .computeIfAbsent(finding.rule(), this::page)
        .map(page -> page + "#" + finding.kind());
  }

  private Optional<String> page(String rule) {
    if (folder == null) {
      return Optional.empty();
    }
    Path own = folder.resolve(rule + "." + locale.getLanguage() + ".md");
    Path page = Files.isRegularFile(own) ? own : folder.resolve(rule + ".md");
    return Files.isRegularFile(page) ? Optional.of(Uris.of(page)) : Optional.empty();
  }
}
