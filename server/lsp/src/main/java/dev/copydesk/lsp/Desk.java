package dev.copydesk.lsp;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.DraftLibrary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.LibraryRule;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks drafts, all on one thread: it alone holds the checker and the library of drafts. Every
 * change is checked at once; while a check runs, a newer version ends it, and only the newest is
 * checked next.
 */
final class Desk implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Desk.class.getName());

  /** Enough to have the rules' data read before the editor shows its first draft. */
  private static final String SHORT_DRAFT =
      "# A short draft\n\nThe mayor opened the bridge on Monday. \"It is open,\" she said.\n\n"
          + "시장은 월요일 다리를 열었다. \"다리가 열렸다\"고 그는 말했다.\n";

  private final CheckQueue queue = new CheckQueue(this::check);
  private final OpenDrafts drafts;
  private List<Rule> rules = List.of();
  private Tools tools = new Tools(Checker.of(), new DraftLibrary(List.of()));
  private PositionEncoding encoding = PositionEncoding.UTF16;
  private Consumer<CheckedDraft> outbox = checked -> {};
  private long checks;

  /** What drafts are checked with; for the desk's thread alone. */
  record Tools(Checker checker, DraftLibrary library) {}

  Desk(OpenDrafts drafts, Supplier<List<Rule>> rules) {
    this.drafts = drafts;
    queue.first(
        () -> {
          this.rules = List.copyOf(rules.get());
          Checker.of(this.rules.toArray(Rule[]::new))
              .check(Prose.of(new Draft("short.md", Format.MARKDOWN, 0, SHORT_DRAFT)));
        });
    queue.start();
  }

  /**
   * Takes up the work for an editor.
   *
   * @param checker made from the rules, on the desk's thread
   * @param outbox told of each result that is still of the newest version, on the desk's thread
   */
  void open(
      Function<List<Rule>, Checker> checker,
      PositionEncoding encoding,
      Consumer<CheckedDraft> outbox) {
    queue.first(
        () -> {
          this.encoding = encoding;
          this.outbox = outbox;
          Checker made = checker.apply(rules);
          tools = new Tools(made, made.newLibrary());
        });
  }

  /** Has the newest version of a draft checked, before long. */
  void check(String uri) {
    OpenDraft draft = drafts.get(uri);
    if (draft != null) {
      queue.check(draft);
    }
  }

  /** Does something with the tools before any further check. */
  <T> CompletableFuture<T> ask(Function<Tools, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    queue.first(
        () -> {
          try {
            answer.complete(question.apply(tools));
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

  private void check(OpenDraft open) {
    Draft draft = open.newest();
    if (draft == null) {
      return;
    }
    try {
      CheckedDraft result = checked(open, draft);
      if (open.take(result)) {
        outbox.accept(result);
        lookAtOthersLater(open);
      }
    } catch (CancellationException e) {
      // a newer version is waiting
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "could not check " + draft.name(), e);
      open.fail(draft, e);
    }
  }

  private CheckedDraft checked(OpenDraft open, Draft draft) {
    List<Finding> findings =
        tools.checker().check(Prose.of(draft), tools.library(), () -> !open.isNewest(draft));
    return new CheckedDraft(draft, ++checks, findings, new Positions(draft, encoding));
  }

  /** What changed in one draft may be a copy of what stands in another. */
  private void lookAtOthersLater(OpenDraft changed) {
    if (rules.stream().anyMatch(LibraryRule.class::isInstance)) {
      List<OpenDraft> others = new ArrayList<>(drafts.all());
      others.remove(changed);
      if (!others.isEmpty()) {
        queue.afterQuiet(() -> lookAgain(others));
      }
    }
  }

  private void lookAgain(List<OpenDraft> others) {
    Iterator<OpenDraft> left = others.iterator();
    queue.whenIdle(
        interrupted -> {
          if (left.hasNext()) {
            lookAgain(left.next());
          }
          return left.hasNext();
        });
  }

  private void lookAgain(OpenDraft open) {
    CheckedDraft known = open.known();
    if (known == null) {
      return; // its own check is on the way
    }
    try {
      CheckedDraft now = checked(open, known.draft());
      if (!now.findings().equals(known.findings()) && open.take(now)) {
        outbox.accept(now);
      }
    } catch (CancellationException e) {
      // a newer version is waiting
    }
  }
}
