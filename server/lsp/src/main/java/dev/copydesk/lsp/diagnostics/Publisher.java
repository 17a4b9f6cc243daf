package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.text.Draft;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Tells the editor what was found, unless it asks by itself: then it is told to ask again where
 * something changed that it cannot know of. For the desk's thread.
 */
public final class Publisher implements Desk.Outbox {

  private final Session session;
  private final Diagnostics diagnostics;
  private final Patience patience;
  private final StyleProblems problems;
  private final Set<String> tooLong = new HashSet<>();

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private boolean refreshWaits;

  public Publisher(Session session, Diagnostics diagnostics, StyleProblems problems) {
    this.session = session;
    this.diagnostics = diagnostics;
    this.patience = new Patience(session, diagnostics);
    this.problems = problems;
  }

  /** Tells, on the desk's thread, when a draft that is open was checked. */
  public void whenChecked(Runnable listener) {
    listeners.add(listener);
  }

  /** Answers an editor that asks by itself. */
  public Pull pull() {
    return new Pull(session, diagnostics, this, patience);
  }

  @Override
  public void found(CheckedDraft checked, boolean again) {
    if (!session.abilities().pulls()) {
      Set<Integer> waiting = patience.waiting(checked);
      publish(checked, waiting);
      if (!waiting.isEmpty()) {
        later(checked);
      }
    } else if (again) {
      refresh();
    }
    listeners.forEach(Runnable::run);
    problems.show();
  }

  @Override
  public void restyled() {
    problems.show();
  }

  @Override
  public void declined(Draft draft) {
    if (tooLong.add(draft.name())) {
      session.warn(session.say("too-long", draft.title(), Desk.MOST_LETTERS >> 20));
    }
  }

  @Override
  public void took(Draft draft, long nanos) {
    session.trace(
        () -> "checked " + draft.name() + " " + draft.version() + " in " + nanos / 1_000 + " µs");
  }

  /** Shows what waited, if that is still the newest. */
  public void tellAll(OpenDraft draft) {
    CheckedDraft checked = draft.known();
    if (checked != null && patience.end(checked)) {
      if (session.abilities().pulls()) {
        refresh();
      } else {
        publish(checked, Set.of());
      }
    }
  }

  private void publish(CheckedDraft checked, Set<Integer> without) {
    session
        .client()
        .publishDiagnostics(
            new PublishDiagnosticsParams(
                checked.draft().name(),
                patience.show(checked, without),
                checked.draft().version()));
  }

  /** Shows what waits once nobody has typed for a while. Safe on several threads. */
  void later(CheckedDraft checked) {
    CompletableFuture.delayedExecutor(
            session.preferences().longestWait().toMillis(),
            TimeUnit.MILLISECONDS,
            session.desk()::first)
        .execute(
            () -> {
              OpenDraft open = session.drafts().get(checked.draft().name());
              CheckedDraft known = open == null ? null : open.known();
              if (open != null && known != null && known.check() == checked.check()) {
                tellAll(open);
              }
            });
  }

  /** A draft that is closed shows nothing any more. */
  public void closed(String uri) {
    patience.forget(uri);
    if (!session.abilities().pulls() && session.drafts().get(uri) == null) {
      session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  /** Once for all drafts that were looked at again. */
  private void refresh() {
    if (!refreshWaits && session.abilities().refreshes()) {
      refreshWaits = true;
      session
          .desk()
          .whenIdle(
              interrupted -> {
                refreshWaits = false;
                session.client().refreshDiagnostics();
                return false;
              });
    }
  }
}
