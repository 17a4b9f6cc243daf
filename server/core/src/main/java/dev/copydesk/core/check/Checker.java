package dev.copydesk.core.check;

import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.setting.Problem;
import dev.copydesk.core.text.Prose;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: runs the rules over drafts. The same text gives the same findings, whoever asks
 * and with however many threads. Safe on several threads; a {@link DraftLibrary} is not.
 */
public final class Checker {

  /** So many are kept in less room: their texts take more than the rest of the check. */
  private static final int MANY_DRAFTS = 10_000;

  private final List<Rule> rules;
  private final ConfigSource configs;
  private final Locale locale;
  private final RuleBudget budget;
  private final Consumer<RuleFailure> failures;
  private final @Nullable ArchiveDesk archive;
  private final Map<Config, FutureTask<RuleSet>> ruleSets = new IdentityHashMap<>();

  /**
   * A checker that writes what goes wrong with a rule into the log.
   *
   * @param rules in the order in which they run
   * @param locale the language of messages and fix titles
   */
  public Checker(List<Rule> rules, ConfigSource configs, Locale locale) {
    this(rules, configs, locale, RuleBudget.DEFAULT, Checker::log);
  }

  /**
   * @param rules in the order in which they run
   * @param locale the language of messages and fix titles
   * @param budget how long a rule may take
   * @param failures told, on any thread, of each rule that loses its findings for a draft
   */
  public Checker(
      List<Rule> rules,
      ConfigSource configs,
      Locale locale,
      RuleBudget budget,
      Consumer<RuleFailure> failures) {
    this(rules, configs, locale, budget, null, failures);
  }

  /**
   * @param rules in the order in which they run
   * @param locale the language of messages and fix titles
   * @param budget how long a rule may take
   * @param archive asked what was published before; null for nobody
   * @param failures told, on any thread, of each rule that loses its findings for a draft
   */
  public Checker(
      List<Rule> rules,
      ConfigSource configs,
      Locale locale,
      RuleBudget budget,
      @Nullable ArchiveDesk archive,
      Consumer<RuleFailure> failures) {
    this.rules = List.copyOf(rules);
    this.configs = configs;
    this.locale = locale;
    this.budget = budget;
    this.archive = archive;
    this.failures = failures;
  }

  /** A checker with the built-in configuration and English messages. */
  public static Checker of(Rule... rules) {
    return new Checker(List.of(rules), ConfigSource.defaults(), Locale.ENGLISH);
  }

  /** All rules that can be found through {@code loader}, in the order in which they run. */
  public static List<Rule> rules(ClassLoader loader) {
    return Plugins.inRunningOrder(
        ServiceLoader.load(Rule.class, loader).stream().map(Provider::get).toList());
  }

  /** An empty library for these rules. */
  public DraftLibrary newLibrary() {
    return new DraftLibrary(rules, budget, false);
  }

  /**
   * An empty library for a single check of many drafts, which needs no more memory at a time than
   * one rule does.
   */
  public DraftLibrary newLibraryForOnce() {
    return new DraftLibrary(rules, budget, true);
  }

  /** What rules found wrong with their settings, of the configurations met so far. */
  public List<Problem> problems() {
    List<FutureTask<RuleSet>> made;
    synchronized (ruleSets) {
      made = List.copyOf(ruleSets.values());
    }
    return made.stream()
        .filter(FutureTask::isDone)
        .flatMap(making -> made(making).problems().stream())
        .toList();
  }

  /** Checks a draft that is looked at alone. */
  public List<Finding> check(Prose prose) {
    return check(prose, null, () -> false);
  }

  /**
   * Checks a draft among others, and brings what the library remembers of it up to date.
   *
   * @param library null to look at the draft alone
   * @throws CancellationException if {@code cancelled} becomes true
   */
  public List<Finding> check(
      Prose prose, @Nullable DraftLibrary library, BooleanSupplier cancelled) {
    DraftRun run = run(prose, order(library, cancelled));
    run.begin();
    Watch.all(List.of(run.whole()), 1);
    return run.findings();
  }

  /**
   * Brings what the library remembers of a draft up to date, as a check does, without the findings.
   *
   * @throws CancellationException if {@code cancelled} becomes true
   */
  public void remember(Prose prose, DraftLibrary library, BooleanSupplier cancelled) {
    DraftRun run = run(prose, order(library, cancelled));
    run.begin();
    Watch.all(List.of(run.remembering()), 1);
  }

  /**
   * Whose words a draft quotes, as the rules have it, in the order of the draft.
   *
   * @param library as it is after a check of the draft; null to look at the draft alone
   * @throws CancellationException if {@code cancelled} becomes true
   */
  public List<Quotation> quotations(
      Prose prose, @Nullable DraftLibrary library, BooleanSupplier cancelled) {
    List<Quotation> all = new ArrayList<>();
    Watch.all(List.of(run(prose, order(library, cancelled)).quoting(all::addAll)), 1);
    all.sort(Comparator.comparing(Quotation::span));
    return all;
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
    return checkAll(drafts, library, workers, null);
  }

  /**
   * The same, and finds out whether what is kept quiet is still there.
   *
   * @param kept told; null where nobody asks
   */
  public List<List<Finding>> checkAll(
      List<Prose> drafts,
      @Nullable DraftLibrary library,
      Workers workers,
      @Nullable KeptQuiet kept) {
    DraftRun.Order order = orderOfMany(library, kept);
    if (drafts.size() > MANY_DRAFTS) {
      Prose.pack(drafts);
    }
    List<DraftRun> runs = workers.map(drafts, prose -> run(prose, order));
    runs.forEach(DraftRun::begin);
    if (library == null) {
      Watch.all(runs.stream().map(DraftRun::whole).toList(), workers.threads());
    } else {
      for (int i = 0; i < rules.size(); i++) {
        int number = i;
        if (rules.get(i) instanceof LibraryRule<?>) {
          Watch.all(runs.stream().map(run -> run.reading(number)).toList(), workers.threads());
          Watch.all(runs.stream().map(run -> run.remembering(number)).toList(), 1);
        }
        Watch.all(runs.stream().map(run -> run.checking(number)).toList(), workers.threads());
        library.looked(rules.get(i));
      }
    }
    return runs.stream().map(DraftRun::findings).toList();
  }

  /**
   * Whether a rule is ending the whole program just now, which nothing can keep it from; for who is
   * asked when the program ends, so as not to take it for a good end.
   */
  public static boolean isEndedByRule() {
    return Watch.isEndedByRule();
  }

  /** For one draft, whose fixes a person may ask for, or not. */
  private DraftRun.Order order(@Nullable DraftLibrary library, BooleanSupplier cancelled) {
    return new DraftRun.Order(
        rules, library, archive, locale, budget, cancelled, failures, true, null);
  }

  private DraftRun.Order orderOfMany(@Nullable DraftLibrary library, @Nullable KeptQuiet kept) {
    return new DraftRun.Order(
        rules, library, archive, locale, budget, () -> false, failures, false, kept);
  }

  private DraftRun run(Prose prose, DraftRun.Order order) {
    Config config = configs.of(prose.draft().name());
    return new DraftRun(prose, order, config, ruleSet(config));
  }

  /** Made once for each configuration, by whoever asks first. */
  private RuleSet ruleSet(Config config) {
    FutureTask<RuleSet> making;
    synchronized (ruleSets) {
      making =
          ruleSets.computeIfAbsent(
              config, c -> new FutureTask<>(() -> new RuleSet(rules, c, budget)));
    }
    making.run(); // does nothing where it was made before
    return made(making);
  }

  private static RuleSet made(FutureTask<RuleSet> making) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return making.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void log(RuleFailure failure) {
    // Asked for only here: setting up a log costs more than checking a draft.
    System.getLogger(Checker.class.getName())
        .log(Level.WARNING, failure.draft() + ": " + failure.message());
  }
}
