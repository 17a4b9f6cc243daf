package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Tells the editor what was found, unless it asks by itself: then it is told to ask again where
 * something changed that it cannot know of. For the desk's thread.
 */
public final class Publisher implements Desk.Outbox {

  private static final long WAIT_SECONDS = 2;

  private final Session session;
  private final Diagnostics diagnostics;
  private final StyleProblems problems;
  private final Set<String> tooLong = new HashSet<>();

  /** What each draft shows, so that it does not flicker while somebody types. */
  private final Map<String, Set<String>> shown = new HashMap<>();

  private boolean refreshWaits;

  public Publisher(Session session, Diagnostics diagnostics, StyleProblems problems) {
    this.session = session;
    this.diagnostics = diagnostics;
    this.problems = problems;
  }

  @Override
  public void found(CheckedDraft checked, boolean again) {
    if (!session.abilities().pulls()) {
      Set<Integer> waiting = waiting(checked);
      publish(checked, waiting);
      if (!waiting.isEmpty()) {
        later(checked);
      }
    } else if (again) {
      refresh();
    }
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
    if (session.preferences().traces()) {
      String what = draft.name() + " " + draft.version();
      session
          .client()
          .logTrace(new LogTraceParams("checked " + what + " in " + nanos / 1_000 + " µs"));
    }
  }

  /** Shows what waited, if that is still the newest. */
  public void tellAll(OpenDraft draft) {
    CheckedDraft checked = draft.known();
    if (checked != null && !session.abilities().pulls()) {
      Set<String> before = shown.getOrDefault(draft.uri(), Set.of());
      if (before.size() < checked.findings().size()) {
        publish(checked, Set.of());
      }
    }
  }

  /**
   * What is found anew in the sentence that somebody is typing. What was shown before stays: it
   * would only flicker.
   */
  private Set<Integer> waiting(CheckedDraft checked) {
    Span unfinished = checked.unfinished();
    if (unfinished == null || !session.preferences().waitsWhileTyping()) {
      return Set.of();
    }
    Set<String> before = shown.getOrDefault(checked.draft().name(), Set.of());
    Set<Integer> waiting = new HashSet<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Finding finding = checked.findings().get(i);
      if (CheckedDraft.touches(unfinished, finding.span()) && !before.contains(key(finding))) {
        waiting.add(i);
      }
    }
    return waiting;
  }

  private void publish(CheckedDraft checked, Set<Integer> without) {
    List<Diagnostic> told = new ArrayList<>(checked.findings().size());
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      if (!without.contains(i)) {
        told.add(diagnostics.of(checked, i));
        keys.add(key(checked.findings().get(i)));
      }
    }
    String uri = checked.draft().name();
    shown.put(uri, keys);
    session
        .client()
        .publishDiagnostics(new PublishDiagnosticsParams(uri, told, checked.draft().version()));
  }

  /** Once nobody has typed for a while. */
  private void later(CheckedDraft checked) {
    CompletableFuture.delayedExecutor(WAIT_SECONDS, TimeUnit.SECONDS, session.desk()::first)
        .execute(
            () -> {
              OpenDraft open = session.drafts().get(checked.draft().name());
              if (open != null && open.known() == checked) {
                tellAll(open);
              }
            });
  }

  /** A finding by where it begins: what somebody types comes behind that. */
  private static String key(Finding finding) {
    return finding.code() + "@" + finding.span().start();
  }

  /** A draft that is closed shows nothing any more. */
  public void closed(String uri) {
    shown.remove(uri);
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
