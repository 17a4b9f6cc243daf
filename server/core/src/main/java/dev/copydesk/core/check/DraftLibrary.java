package dev.copydesk.core.check;

import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The drafts that are compared with one another, as the rules' own indexes remember them; made by
 * {@link Checker#newLibrary()}. Not thread-safe by itself: one thread writes while nobody reads.
 *
 * @since 0.1.0
 */
public final class DraftLibrary {

  private final RuleBudget budget;
  private final boolean once;
  private final Map<String, LibraryIndex<?>> indexes = new LinkedHashMap<>();

  /** Why a rule's index cannot be used, by the rule. */
  private final Map<String, String> broken = new HashMap<>();

  /** How long each draft is, in UTF-16 code units. */
  private final Map<String, Integer> lengths = new HashMap<>();

  /**
   * @param once whether drafts are compared a single time: what a rule remembers is then let go as
   *     soon as the rule has looked at all of them
   */
  DraftLibrary(List<Rule> rules, RuleBudget budget, boolean once) {
    this.budget = budget;
    this.once = once;
    for (Rule rule : rules) {
      if (rule instanceof LibraryRule<?> library) {
        String id = rule.info().id();
        call(
            new OneCall<LibraryIndex<?>>(
                Installed.classOf(rule),
                budget.nanos(),
                library::newIndex,
                index -> indexes.put(id, index),
                cause -> broken.put(id, cause)));
      }
    }
  }

  /** The index of a rule; null where the rule keeps none, or none that can be used. */
  @Nullable LibraryIndex<?> index(Rule rule) {
    return indexes.get(rule.info().id());
  }

  /** Why the index of a rule cannot be used; null where it can. */
  @Nullable String broken(Rule rule) {
    return broken.get(rule.info().id());
  }

  /** A rule's index is never used again. */
  void giveUp(Rule rule, String cause) {
    indexes.remove(rule.info().id());
    broken.put(rule.info().id(), cause);
  }

  /** A rule has looked at all drafts. */
  void looked(Rule rule) {
    if (once) {
      indexes.remove(rule.info().id());
    }
  }

  boolean knows(String draft) {
    return lengths.containsKey(draft);
  }

  /** How long a draft is; endless where it is not known. */
  int length(String draft) {
    return lengths.getOrDefault(draft, Integer.MAX_VALUE);
  }

  void know(String draft, int length) {
    lengths.put(draft, length);
  }

  /** Forgets a draft. */
  public void remove(String draft) {
    lengths.remove(draft);
    new ArrayList<>(indexes.keySet()).forEach(rule -> remove(draft, rule));
  }

  /**
   * A mark of all that rules can see of other drafts when they check this one: as long as it and
   * the draft stay the same, so do the findings.
   *
   * @return empty where that cannot be told
   */
  public OptionalLong view(String draft) {
    return views(List.of(draft)).get(0);
  }

  /** The same of several drafts, in the order given. */
  public List<OptionalLong> views(List<String> drafts) {
    List<List<OptionalLong>> seen =
        asked(index -> drafts.stream().map(index::view).collect(Collectors.toList()));
    List<OptionalLong> views = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      boolean known = seen.size() == indexes.size();
      long mark = 0;
      for (List<OptionalLong> each : seen) {
        known &= each.get(i).isPresent();
        mark = 31 * mark + each.get(i).orElse(0);
      }
      views.add(known ? OptionalLong.of(mark) : OptionalLong.empty());
    }
    return views;
  }

  /**
   * Other drafts that may be spoken of together with this one, those that share most first; not all
   * where there are many.
   */
  public Set<String> relatives(String draft) {
    return asked(index -> index.relatives(draft)).stream()
        .flatMap(List::stream)
        .filter(name -> !name.equals(draft) && knows(name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the indexes say; one that fails says nothing. */
  private <T> List<T> asked(Function<LibraryIndex<?>, T> question) {
    List<T> answers = new ArrayList<>();
    List<OneCall<?>> calls = new ArrayList<>();
    for (LibraryIndex<?> index : indexes.values()) {
      calls.add(
          new OneCall<>(
              index.getClass(),
              budget.nanos(),
              () -> question.apply(index),
              answers::add,
              cause -> {}));
    }
    Watch.all(calls, 1);
    return answers;
  }

  /** Has one rule forget a draft. */
  void remove(String draft, Rule rule) {
    remove(draft, rule.info().id());
  }

  private void remove(String draft, String rule) {
    LibraryIndex<?> index = indexes.get(rule);
    if (index != null) {
      call(
          new OneCall<>(
              index.getClass(),
              budget.nanos(),
              () -> {
                index.remove(draft);
                return draft;
              },
              done -> {},
              cause -> {
                indexes.remove(rule);
                broken.put(rule, cause);
              }));
    }
  }

  private static void call(OneCall<?> call) {
    Watch.all(List.of(call), 1);
  }
}
