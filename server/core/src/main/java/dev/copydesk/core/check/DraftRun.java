package dev.copydesk.core.check;

import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.LibraryIndex;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.QuotationRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One draft on its way through the rules, step by step. Used by one thread at a time, not always
 * the same.
 */
final class DraftRun {

  /**
   * What is the same for all drafts of a check.
   *
   * @param library null where each draft is looked at alone
   * @param archive null where none is asked
   * @param cancelled whether nobody waits for the result any more
   * @param later whether fixes may be worked out when somebody asks for them
   * @param kept asks whether what is kept quiet is still there; null where nobody asks
   */
  record Order(
      List<Rule> rules,
      @Nullable DraftLibrary library,
      @Nullable ArchiveDesk archive,
      Locale locale,
      RuleBudget budget,
      BooleanSupplier cancelled,
      Consumer<RuleFailure> failures,
      boolean later,
      @Nullable KeptQuiet kept) {}

  /** One rule's part in the check of the draft. */
  private final class Turn {

    final Rule rule;
    final RuleSet.@Nullable Entry entry;
    boolean lost;
    @Nullable Object remembered;

    Turn(Rule rule) {
      this.rule = rule;
      this.entry = ruleSet.get(rule);
    }

    void lose(String cause) {
      lost = true;
      order.failures.accept(new RuleFailure(rule.info().id(), prose.draft().name(), cause));
    }

    void keep(List<Finding> found) {
      found.forEach(finding -> DraftRun.this.keep(finding, entry(this)));
    }

    <R> OneCall<R> call(Watch.Visit<R> visit, Consumer<R> took) {
      return new OneCall<>(
          Installed.classOf(rule), order.budget.nanos(prose), stopping(visit), took, this::lose);
    }
  }

  /** A step of a turn, passed over where the rule does not run or has failed before. */
  private static final class Step implements Watch.Task {

    private final Turn turn;
    private final boolean always;
    private final Supplier<OneCall<?>> making;
    private @Nullable OneCall<?> call;

    Step(Turn turn, Supplier<OneCall<?>> making) {
      this(turn, false, making);
    }

    /**
     * @param always also where the rule has failed before
     */
    Step(Turn turn, boolean always, Supplier<OneCall<?>> making) {
      this.turn = turn;
      this.always = always;
      this.making = making;
    }

    @Override
    public void goOn() {
      if (call == null && turn.entry != null && (always || !turn.lost)) {
        OneCall<?> made = making.get();
        call = made;
        made.goOn();
      }
    }

    @Override
    public void leftBehind(String cause) {
      OneCall<?> made = call;
      if (made != null) {
        made.leftBehind(cause);
      }
    }
  }

  /** Several steps, one after the other. */
  private static final class Walk implements Watch.Task {

    private final List<? extends Watch.Task> steps;
    private int at;

    Walk(List<? extends Watch.Task> steps) {
      this.steps = steps;
    }

    @Override
    public void goOn() {
      while (at < steps.size()) {
        steps.get(at++).goOn();
      }
    }

    @Override
    public void leftBehind(String cause) {
      steps.get(at - 1).leftBehind(cause);
    }
  }

  private final Prose prose;
  private final Order order;
  private final RuleSet ruleSet;
  private final Suppressions suppressions;
  private final List<Finding> findings = new ArrayList<>();
  private final Ranges.Builder marked = Ranges.builder();
  private final List<Turn> turns = new ArrayList<>();

  DraftRun(Prose prose, Order order, Config config, RuleSet ruleSet) {
    this.prose = prose;
    this.order = order;
    this.ruleSet = ruleSet;
    this.suppressions = new Suppressions(prose, config);
    for (Rule rule : order.rules) {
      turns.add(new Turn(rule));
    }
  }

  /** Tells what was lost before the first step; by the thread that asked. */
  void begin() {
    if (order.library != null) {
      order.library.know(prose.draft().name(), prose.draft().text().length());
    }
    for (Turn turn : turns) {
      String broken = ruleSet.broken(turn.rule);
      if (broken != null) {
        turn.lose(broken);
      }
      requireIndex(turn);
    }
  }

  /** A rule whose index cannot be used, by this draft or by another, finds nothing. */
  private void requireIndex(Turn turn) {
    DraftLibrary library = order.library;
    String broken = library == null ? null : library.broken(turn.rule);
    if (broken != null && turn.entry != null && !turn.lost) {
      turn.lose(broken);
    }
  }

  /** All that is to be done with the draft. */
  Watch.Task whole() {
    List<Watch.Task> steps = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      if (remembers(i)) {
        steps.add(reading(i));
        steps.add(remembering(i));
      }
      steps.add(checking(i));
    }
    return new Walk(steps);
  }

  /** What it takes to have the draft remembered: a rule that does may need what others mark. */
  Watch.Task remembering() {
    List<Watch.Task> steps = new ArrayList<>();
    int last = turns.size() - 1;
    while (last >= 0 && !remembers(last)) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      if (remembers(i)) {
        steps.add(reading(i));
        steps.add(remembering(i));
      }
      if (i < last) {
        steps.add(checking(i));
      }
    }
    return new Walk(steps);
  }

  /** Whether the rule with this number keeps an index. */
  private boolean remembers(int number) {
    return order.library != null && turns.get(number).rule instanceof LibraryRule<?>;
  }

  /** A rule works out what its index is to remember of this draft. */
  Watch.Task reading(int number) {
    Turn turn = turns.get(number);
    return new Step(
        turn,
        () ->
            turn.call(
                () -> ((LibraryRule<?>) entry(turn).rule()).entry(prose, context(turn, null)),
                entry -> turn.remembered = entry));
  }

  /**
   * A rule's index takes that up, or forgets what it knew where there is nothing; never while
   * others write or read the index.
   */
  Watch.Task remembering(int number) {
    Turn turn = turns.get(number);
    return new Step(
        turn,
        true,
        () ->
            new OneCall<>(
                Installed.classOf(turn.rule),
                order.budget.nanos(prose),
                () -> put(turn),
                done -> requireIndex(turn),
                cause -> {
                  if (order.library != null) {
                    order.library.giveUp(turn.rule, cause); // nobody knows what is in it now
                  }
                  requireIndex(turn);
                }));
  }

  @SuppressWarnings("unchecked") // a rule's index takes the rule's entries
  private <E> Turn put(Turn turn) {
    LibraryIndex<E> index = (LibraryIndex<E>) index(turn);
    E entry = (E) turn.remembered;
    if (index != null && entry != null) {
      index.put(prose.draft().name(), entry);
    } else if (index != null) {
      index.remove(prose.draft().name());
    }
    turn.remembered = null;
    return turn;
  }

  /** A rule says what it finds. */
  Watch.Task checking(int number) {
    Turn turn = turns.get(number);
    return new Step(
        turn,
        () -> {
          requireIndex(turn);
          return turn.call(() -> turn.lost ? List.of() : found(turn), turn::keep);
        });
  }

  /**
   * The rules say whose words the draft quotes; what the indexes remember of it is left as it is.
   */
  Watch.Task quoting(Consumer<List<Quotation>> took) {
    int last = turns.size() - 1;
    while (last >= 0 && !quotes(turns.get(last))) {
      last--;
    }
    List<Watch.Task> steps = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Turn turn = turns.get(i);
      if (quotes(turn)) {
        steps.add(new Step(turn, () -> turn.call(() -> quotations(turn), took)));
      }
      if (i < last) {
        steps.add(checking(i));
      }
    }
    return new Walk(steps);
  }

  private static boolean quotes(Turn turn) {
    return turn.entry != null && turn.entry.rule() instanceof QuotationRule;
  }

  private List<Quotation> quotations(Turn turn) {
    QuotationRule rule = (QuotationRule) entry(turn).rule();
    return inspection(turn).told(rule.quotations(prose, context(turn, index(turn))));
  }

  private List<Finding> found(Turn turn) {
    Rule rule = entry(turn).rule();
    return inspection(turn).of(rule.check(prose, context(turn, index(turn))));
  }

  private Inspection inspection(Turn turn) {
    return new Inspection(
        turn.rule.info(),
        prose.draft(),
        order.library,
        order.later ? fixes -> made(turn, fixes) : null);
  }

  /** A rule works out fixes that it left for later; none where it fails. By whoever asks. */
  private List<Fix> made(Turn turn, List<Fix> later) {
    List<Fix> made = new ArrayList<>();
    try {
      Watch.all(List.of(turn.call(() -> inspection(turn).made(later), made::addAll)), 1);
    } catch (CancellationException e) {
      return List.of(); // the draft has changed; nobody can use them any more
    }
    return made;
  }

  /** In the order of the text. */
  List<Finding> findings() {
    KeptQuiet kept = order.kept;
    if (kept != null) {
      suppressions.tell(
          kept,
          turns.stream()
              .filter(turn -> turn.lost)
              .map(turn -> turn.rule.info().id())
              .collect(Collectors.toSet()));
    }
    findings.sort(DraftRun::inTextOrder);
    return List.copyOf(findings);
  }

  private static int inTextOrder(Finding one, Finding other) {
    int order = one.span().compareTo(other.span());
    return order != 0 ? order : one.code().compareTo(other.code());
  }

  private static RuleSet.Entry entry(Turn turn) {
    if (turn.entry == null) {
      throw new IllegalStateException("not a rule of this draft");
    }
    return turn.entry;
  }

  private @Nullable LibraryIndex<?> index(Turn turn) {
    return order.library == null ? null : order.library.index(turn.rule);
  }

  private RuleContext context(Turn turn, @Nullable LibraryIndex<?> index) {
    return new RuleContext(
        entry(turn).settings(),
        order.locale,
        marked.build(),
        index,
        order.archive,
        () -> order.cancelled.getAsBoolean() || Watch.isLeftBehind());
  }

  /** A rule that gives up because nobody waits any more ends the check. */
  private <R> Watch.Visit<R> stopping(Watch.Visit<R> visit) {
    return () -> {
      try {
        return visit.make();
      } catch (CancellationException e) {
        if (order.cancelled.getAsBoolean()) {
          throw new Watch.Stop(e);
        }
        throw e;
      }
    };
  }

  private void keep(Finding finding, RuleSet.Entry entry) {
    RuleInfo.Kind kind = entry.declared().info().kind(finding.kind()).orElseThrow();
    Optional<Severity> severity = entry.config().severity(kind);
    if (severity.isEmpty() || suppressions.silences(finding, entry.declared().info(), order.kept)) {
      return;
    }
    boolean asDeclared = finding.severity() == kind.severity();
    findings.add(asDeclared ? finding.as(severity.get()) : finding);
    int[] words = prose.fromDraft(finding.span());
    marked.add(words[0], words[1]);
  }
}
