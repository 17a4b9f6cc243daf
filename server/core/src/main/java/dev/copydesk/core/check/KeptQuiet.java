package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.setting.Location;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether what people decided to keep quiet is still there: gathers, over the drafts of one check,
 * the comments and ignore entries that nothing is found for any more. Safe on several threads.
 */
public final class KeptQuiet {

  private final List<RuleInfo> installed;
  private final List<RuleInfo> running;
  private final Set<Config> configs =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private final Set<Config.Ignore> met = ConcurrentHashMap.newKeySet();
  private final Set<Problem> idleComments = ConcurrentHashMap.newKeySet();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  /**
   * @param installed all rules that there are
   * @param running those that look for all that they can find: what others would find is not known
   */
  public KeptQuiet(List<RuleInfo> installed, List<RuleInfo> running) {
    this.installed = List.copyOf(installed);
    this.running = List.copyOf(running);
  }

  /** The comments that keep nothing quiet, and those that name what is no rule. */
  public List<Problem> comments() {
    return idleComments.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.location().file())
                .thenComparing(problem -> problem.location().line())
                .thenComparing(problem -> problem.location().column()))
        .toList();
  }

  /** The ignore entries that no finding was met for, in drafts whose configuration holds them. */
  public List<Problem> ignores() {
    List<Problem> idle = new ArrayList<>();
    for (Config config : List.copyOf(configs)) {
      for (Config.Ignore ignore : config.ignores()) {
        if (!met.contains(ignore) && isWatched(ignore.rule(), Set.copyOf(failed))) {
          idle.add(
              new Problem(ignore.location(), "keeps nothing quiet: these words are not found"));
        }
      }
    }
    return idle.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.location().file())
                .thenComparing(problem -> problem.location().line()))
        .toList();
  }

  void holds(Config config) {
    if (!config.ignores().isEmpty()) {
      configs.add(config);
    }
  }

  void meets(Config.Ignore ignore) {
    met.add(ignore);
  }

  /** A rule lost its findings for a draft, so nobody knows what would be kept quiet. */
  void lost(String rule) {
    failed.add(rule);
  }

  /**
   * A comment that kept nothing quiet.
   *
   * @param rules what it names; empty for all rules
   * @param lost rules that failed on the draft
   */
  void idle(Prose.Comment comment, List<String> rules, Draft draft, Set<String> lost) {
    for (String name : rules) {
      if (installed.stream().noneMatch(rule -> isOf(name, rule))) {
        tell(comment, draft, "there is no rule or kind '%s'", name);
        return;
      }
    }
    boolean watched =
        rules.isEmpty()
            ? running.size() == installed.size() && lost.isEmpty()
            : rules.stream().allMatch(name -> isWatched(name, lost));
    if (watched) {
      tell(comment, draft, "keeps nothing quiet: nothing is found there");
    }
  }

  private void tell(Prose.Comment comment, Draft draft, String form, @Nullable Object... values) {
    Position at = draft.lines().position(comment.span().start());
    idleComments.add(
        new Problem(new Location(draft.name(), at.line() + 1, at.character() + 1), form, values));
  }

  private boolean isWatched(String name, Set<String> lost) {
    return running.stream().anyMatch(rule -> isOf(name, rule) && !lost.contains(rule.id()));
  }

  private static boolean isOf(String name, RuleInfo rule) {
    String current = rule.currentName(name);
    String prefix = rule.id() + "/";
    return current.equals(rule.id())
        || current.startsWith(prefix) && rule.kind(current.substring(prefix.length())).isPresent();
  }
}
