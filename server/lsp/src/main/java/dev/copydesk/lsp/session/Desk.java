package dev.copydesk.lsp.session;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Quotation;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.draft.OpenDrafts;
import dev.copydesk.lsp.draft.PositionEncoding;
import dev.copydesk.lsp.draft.Positions;
import dev.copydesk.lsp.draft.Unfinished;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Checks drafts, all on one thread: it alone holds the checker and the library of drafts. Every
 * change is checked at once; while a check runs, a newer version ends it, and only the newest is
 * checked next.
 */
public final class Desk implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Desk.class.getName());

  private final CheckQueue queue = new CheckQueue(this::checkNewest);
  private final OpenDrafts drafts;
  private final RuleBook rules;
  private final SecondLook others;
  private Checker checker = Checker.of();
  private DraftLibrary library = checker.newLibrary();
  private PositionEncoding encoding = PositionEncoding.UTF16;
  private Outbox outbox = NOBODY;
  private long checks;

  /** The version of each open draft that was looked at last. */
  private final Map<OpenDraft, Prose> read = new HashMap<>();

  /** Told of each result that is of the newest version, on the desk's thread. */
  public interface Outbox {

    /**
     * @param again whether this version was checked before, and something else has changed
     */
    void found(CheckedDraft checked, boolean again);

    /** So long the check of the newest version took. */
    void took(Draft draft, long nanos);

    /** Another house style was read. */
    void restyled();

    /** A draft is too long to be checked. */
    void declined(Draft draft);
  }

  /** No article is as long; what is longer is declined, and the editor told. */
  public static final int MOST_LETTERS = 16 << 20;

  /** So long a check is let go on even if a shorter draft waits. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final Outbox NOBODY =
      new Outbox() {
        @Override
        public void found(CheckedDraft checked, boolean again) {}

        @Override
        public void took(Draft draft, long nanos) {}

        @Override
        public void restyled() {}

        @Override
        public void declined(Draft draft) {}
      };

  public Desk(OpenDrafts drafts, RuleBook rules) {
    this.drafts = drafts;
    this.rules = rules;
    this.others = new SecondLook(queue, drafts, new Others());
    queue.start();
    // On a thread of its own: a rule that is stuck holds up no draft for the warming up as well.
    Thread begin = new Thread(null, this::warmUp, "copydesk-warm-up", CheckQueue.STACK_BYTES);
    begin.setDaemon(true);
    begin.start();
  }

  private void warmUp() {
    WarmUp warmUp = new WarmUp(rules);
    warmUp.begin();
    queue.whenIdle(warmUp);
  }

  /** Takes up the work for an editor. */
  public void serve(PositionEncoding positions, Outbox editor) {
    queue.first(
        () -> {
          encoding = positions;
          outbox = editor;
          library = Checker.of(rules.rules().toArray(Rule[]::new)).newLibrary();
        });
  }

  /** From here on checks by another house style; everything open is checked anew. */
  public void adopt(Supplier<Checker> style) {
    queue.first(
        () -> {
          checker = style.get();
          read.clear(); // what was worked out by the old style would only be kept for nothing
          outbox.restyled();
          drafts.all().forEach(queue::check);
        });
  }

  /** Has the newest version of a draft checked, before long. */
  public void check(OpenDraft draft) {
    queue.check(draft);
  }

  /** Does something on the desk's thread before any further check. */
  public void first(Runnable task) {
    queue.first(task);
  }

  /** Does something on the desk's thread when nobody waits for a check. */
  public void whenIdle(CheckQueue.Chore chore) {
    queue.whenIdle(chore);
  }

  /** Does something on the desk's thread once nothing was changed for a moment. */
  public void afterQuiet(Runnable task) {
    queue.afterQuiet(task);
  }

  /** For the desk's thread. */
  public Checker checker() {
    return checker;
  }

  /** For the desk's thread. */
  public DraftLibrary library() {
    return library;
  }

  /** Compares with other drafts from here on. For the desk's thread. */
  public void compareWith(DraftLibrary other) {
    library = other;
    others.forget();
    others.now();
  }

  /** Forgets a draft that is gone. For the desk's thread. */
  public void forget(String name) {
    library.remove(name);
    lookAtOthersLater();
  }

  /** Findings of a draft that the editor does not have open. For the desk's thread. */
  public CheckedDraft look(Draft draft, BooleanSupplier interrupted) {
    return look(Prose.of(draft), -1, interrupted);
  }

  private CheckedDraft look(Prose prose, int typingAt, BooleanSupplier interrupted) {
    Draft draft = prose.draft();
    List<Finding> findings = checker.check(prose, library, interrupted);
    Span unfinished = typingAt < 0 ? null : Unfinished.at(prose, typingAt);
    return CheckedDraft.of(draft, ++checks, findings, new Positions(draft, encoding), unfinished);
  }

  /** What all safe fixes change in a draft, as {@link Fixer} applies them. */
  public CompletableFuture<List<Edit>> fixed(Draft draft) {
    return answer(() -> new Fixer(checker, false).preview(draft, library));
  }

  /**
   * What all safe fixes change in a text that is looked at alone, and what was found in it.
   *
   * @param edits in the order of the text, none overlapping
   */
  public record Cleaned(List<Edit> edits, List<Finding> findings) {}

  /** The same for a text that is no draft of ours yet. */
  public CompletableFuture<Cleaned> cleaned(Draft text) {
    return answer(
        () ->
            new Cleaned(
                new Fixer(checker, false).preview(text, null), checker.check(Prose.of(text))));
  }

  /**
   * Whose words a draft quotes. Ends with {@code ContentModified} if the draft changes before.
   *
   * @param checked what is known of the newest version
   */
  public CompletableFuture<List<Quotation>> quotations(OpenDraft open, CheckedDraft checked) {
    Draft draft = checked.draft();
    return answer(
        () -> {
          if (!open.isNewest(draft)) {
            throw OpenDraft.contentModified();
          }
          try {
            return checker.quotations(read(open, draft), library, () -> !open.isNewest(draft));
          } catch (CancellationException e) {
            throw OpenDraft.contentModified();
          }
        });
  }

  /**
   * What is found in drafts that may be spoken of together with one, and are not open.
   *
   * @param wanted asked, by a mark of what is seen of them, whether they are to be looked at
   */
  public CompletableFuture<List<CheckedDraft>> relatives(
      String name, Function<String, Optional<Draft>> onDisk, Predicate<OptionalLong> wanted) {
    return answer(
        () -> {
          List<CheckedDraft> found = new ArrayList<>();
          if (!wanted.test(library.view(name))) {
            return found;
          }
          for (String relative : library.relatives(name)) {
            if (drafts.get(relative) == null) {
              onDisk.apply(relative).ifPresent(draft -> found.add(look(draft, () -> false)));
            }
          }
          return found;
        });
  }

  private <T> CompletableFuture<T> answer(Supplier<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    queue.first(
        () -> {
          try {
            answer.complete(work.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  @Override
  public void close() {
    queue.close();
  }

  private void checkNewest(OpenDraft open) {
    Draft draft = open.newest();
    if (draft == null) {
      return;
    }
    int typingAt = open.typingAt();
    if (!open.isNewest(draft)) {
      queue.check(open);
      return;
    }
    long begun = System.nanoTime();
    try {
      CheckedDraft result =
          draft.text().length() > MOST_LETTERS
              ? declined(draft)
              : look(
                  read(open, draft),
                  typingAt,
                  () -> !open.isNewest(draft) || givesWay(draft, begun));
      CheckedDraft known = open.known();
      boolean again = known != null;
      if (known != null && result.showsAs(known)) {
        result = result.inPlaceOf(known); // the editor may ask by the ids that it was told
      }
      others.changed(open);
      if (open.take(result)) {
        outbox.found(result, again);
        outbox.took(draft, System.nanoTime() - begun);
      }
      if (drafts.all().size() > 1) {
        lookAtOthersLater();
      }
    } catch (CancellationException e) {
      if (open.isNewest(draft)) {
        queue.check(open); // once the shorter one is done
      }
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "could not check " + draft.name(), e);
      open.fail(draft, e);
    }
  }

  /** Reads a draft with what is left of the work on the version before it. */
  private Prose read(OpenDraft open, Draft draft) {
    Prose before = read.get(open);
    if (before != null && before.draft() == draft) {
      return before;
    }
    Prose now = Prose.of(draft, before);
    read.keySet().retainAll(drafts.all());
    read.put(open, now);
    return now;
  }

  /** A draft of megabytes does not hold up one of a page that somebody types in. */
  private boolean givesWay(Draft draft, long begun) {
    return queue.shortestWaiting() < draft.text().length() / 4
        && System.nanoTime() - begun > PATIENCE_NANOS;
  }

  private CheckedDraft declined(Draft draft) {
    library.remove(draft.name());
    outbox.declined(draft);
    return CheckedDraft.of(draft, ++checks, List.of(), new Positions(draft, encoding), null);
  }

  /** What changed in one draft may be a copy of what stands in another. */
  private void lookAtOthersLater() {
    if (rules.rules().stream().anyMatch(LibraryRule.class::isInstance)) {
      others.later();
    }
  }

  private final class Others implements SecondLook.Look {

    @Override
    public boolean done(OpenDraft open, BooleanSupplier interrupted) {
      return lookAgain(open, interrupted);
    }

    @Override
    public List<OptionalLong> views(List<String> names) {
      return library.views(names);
    }
  }

  /** Says whether that is done; else something more urgent came up. */
  private boolean lookAgain(OpenDraft open, BooleanSupplier interrupted) {
    CheckedDraft known = open.known();
    if (known == null || known.draft().text().length() > MOST_LETTERS) {
      return true; // its own check is on the way
    }
    String name = known.draft().name();
    try {
      CheckedDraft now =
          look(
              read(open, known.draft()),
              -1,
              () -> !open.isNewest(known.draft()) || interrupted.getAsBoolean());
      others.saw(open, library.view(name));
      if (now.showsAs(known)) {
        open.take(now.inPlaceOf(known));
      } else if (open.take(now)) {
        outbox.found(now, true);
        others.onceMore(); // what is marked here is not compared any more
      }
      return true;
    } catch (CancellationException e) {
      return false;
    }
  }
}
