package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.DraftLibrary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: runs the rules over drafts. The same text gives the same findings, whoever asks
 * and with however many threads. Safe on several threads; a {@link DraftLibrary} is not.
 */
public final class Checker {

  private final List<Rule> rules;
  private final ConfigSource configs;
  private final Locale locale;
  private final Map<Config, RuleSet> ruleSets = new IdentityHashMap<>();
  private final Problems problems = new Problems();

  /**
   * @param rules in the order in which they run
   * @param locale the language of messages and fix titles
   */
  public Checker(List<Rule> rules, ConfigSource configs, Locale locale) {
    this.rules = List.copyOf(rules);
    this.configs = configs;
    this.locale = locale;
  }

  /** A checker with the built-in configuration and English messages. */
  public static Checker of(Rule... rules) {
    return new Checker(List.of(rules), ConfigSource.defaults(), Locale.ENGLISH);
  }

  /** All rules that can be found through {@code loader}, in the order in which they run. */
  public static List<Rule> rules(ClassLoader loader) {
    return RuleSet.load(loader);
  }

  /** An empty library for these rules. */
  public DraftLibrary newLibrary() {
    return new DraftLibrary(rules);
  }

  /** What rules found wrong with their settings, of the configurations met so far. */
  public List<Problem> problems() {
    synchronized (ruleSets) {
      return problems.all();
    }
  }

  /** Checks a draft that is looked at alone. */
  public List<Finding> check(Prose prose) {
    return new Run(prose, null, () -> false).run();
  }

  /**
   * Checks a draft among others, and brings what the library remembers of it up to date.
   *
   * @throws CancellationException if {@code cancelled} becomes true
   */
  public List<Finding> check(Prose prose, DraftLibrary library, BooleanSupplier cancelled) {
    return new Run(prose, library, cancelled).run();
  }

  /**
   * Brings what the library remembers of a draft up to date, as a check does, without the findings.
   *
   * @throws CancellationException if {@code cancelled} becomes true
   */
  public void remember(Prose prose, DraftLibrary library, BooleanSupplier cancelled) {
    new Run(prose, library, cancelled).remember();
  }

  /**
   * Checks many drafts against one another.
   *
   * @param library null to look at each alone; what it remembers of the drafts is brought up to
   *     date
   * @return the findings of each draft, in the order given
   */
  public List<List<Finding>> checkAll(
      List<Prose> drafts, @Nullable DraftLibrary library, Workers workers) {
    List<Run> runs = workers.map(drafts, prose -> new Run(prose, library, () -> false));
    if (library == null) {
      return workers.map(runs, Run::run);
    }
    for (Rule rule : rules) {
      if (rule instanceof LibraryRule<?>) {
        workers.map(runs, run -> run.prepare(rule)).forEach(Runnable::run);
      }
      workers.map(
          runs,
          run -> {
            run.apply(rule);
            return run;
          });
    }
    return runs.stream().map(Run::findings).toList();
  }

  private static int inTextOrder(Finding one, Finding other) {
    int order = one.span().compareTo(other.span());
    return order != 0 ? order : one.code().compareTo(other.code());
  }

  private RuleSet ruleSet(Config config) {
    synchronized (ruleSets) {
      return ruleSets.computeIfAbsent(config, c -> new RuleSet(rules, c, problems));
    }
  }

  /** One draft on its way through the rules. */
  private final class Run {

    private final Prose prose;
    private final @Nullable DraftLibrary library;
    private final BooleanSupplier cancelled;
    private final RuleSet ruleSet;
    private final Suppressions suppressions;
    private final List<Finding> findings = new ArrayList<>();
    private final Ranges.Builder marked = Ranges.builder();

    Run(Prose prose, @Nullable DraftLibrary library, BooleanSupplier cancelled) {
      this.prose = prose;
      this.library = library;
      this.cancelled = cancelled;
      Config config = configs.of(prose.draft().name());
      this.ruleSet = ruleSet(config);
      this.suppressions = new Suppressions(prose, config);
    }

    List<Finding> run() {
      for (Rule rule : rules) {
        if (library != null && rule instanceof LibraryRule<?>) {
          prepare(rule).run();
        }
        apply(rule);
      }
      return findings();
    }

    /** The rules up to the last that keeps an index: it may need what the others mark. */
    void remember() {
      int last = rules.size() - 1;
      while (last >= 0 && !(rules.get(last) instanceof LibraryRule<?>)) {
        last--;
      }
      for (int i = 0; i <= last; i++) {
        if (rules.get(i) instanceof LibraryRule<?>) {
          prepare(rules.get(i)).run();
        }
        if (i < last) {
          apply(rules.get(i));
        }
      }
    }

    List<Finding> findings() {
      findings.sort(Checker::inTextOrder);
      return List.copyOf(findings);
    }

    /**
     * Works out what the rule's index is to remember of this draft; running the result writes it.
     */
    Runnable prepare(Rule rule) {
      RuleSet.Entry entry = ruleSet.get(rule);
      LibraryIndex<?> index = library == null ? null : library.index(rule);
      if (entry == null || index == null) {
        return () -> {};
      }
      return remember((LibraryRule<?>) entry.rule(), index, entry);
    }

    @SuppressWarnings("unchecked") // a rule's index takes the rule's entries
    private <E> Runnable remember(LibraryRule<E> rule, LibraryIndex<?> index, RuleSet.Entry entry) {
      try {
        E remembered = rule.entry(prose, context(entry, null));
        return () -> ((LibraryIndex<E>) index).put(prose.draft().name(), remembered);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        failed(entry.declared(), e);
        return () -> {};
      }
    }

    void apply(Rule rule) {
      RuleSet.Entry entry = ruleSet.get(rule);
      if (entry == null) {
        return;
      }
      LibraryIndex<?> index = library == null ? null : library.index(rule);
      try {
        for (Finding finding : entry.rule().check(prose, context(entry, index))) {
          keep(finding, entry);
        }
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        failed(rule, e);
      }
    }

    private RuleContext context(RuleSet.Entry entry, @Nullable LibraryIndex<?> index) {
      return new RuleContext(entry.settings(), locale, marked.build(), index, cancelled);
    }

    private void keep(Finding finding, RuleSet.Entry entry) {
      RuleInfo.Kind kind = entry.declared().info().kind(finding.kind()).orElseThrow();
      Optional<Severity> severity = entry.config().severity(kind);
      if (severity.isEmpty() || suppressions.silences(finding)) {
        return;
      }
      boolean asDeclared = finding.severity() == kind.severity();
      findings.add(asDeclared ? finding.as(severity.get()) : finding);
      int[] words = prose.fromDraft(finding.span());
      marked.add(words[0], words[1]);
    }

    private void failed(Rule rule, Throwable cause) {
      String message =
          "rule " + rule.info().id() + " failed on " + prose.draft().name() + ": " + cause;
      // Asked for only here: setting up a log costs more than checking a draft.
      System.Logger log = System.getLogger(Checker.class.getName());
      log.log(Level.WARNING, message);
      log.log(Level.DEBUG, message, cause);
    }
  }
}
