package dev.copydesk.core.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drafts that are compared with one another, as the rules' own indexes remember them. Not
 * thread-safe by itself: one thread writes while nobody reads.
 */
public final class DraftLibrary {

  private final Map<String, LibraryIndex<?>> indexes = new LinkedHashMap<>();

  /** An empty library with an index for each rule that keeps one. */
  public DraftLibrary(List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule instanceof LibraryRule<?> library) {
        indexes.put(rule.info().id(), library.newIndex());
      }
    }
  }

  /** The index of a rule; null where the rule keeps none. */
  public @Nullable LibraryIndex<?> index(Rule rule) {
    return indexes.get(rule.info().id());
  }

  /** Forgets a draft. */
  public void remove(String draft) {
    indexes.values().forEach(index -> index.remove(draft));
  }
}
