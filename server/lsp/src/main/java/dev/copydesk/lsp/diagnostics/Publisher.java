package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.text.Draft;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Tells the editor what was found, unless it asks by itself: then it is told to ask again where
 * something changed that it cannot know of. For the desk's thread.
 */
public final class Publisher implements Desk.Outbox {

  private final Session session;
  private final Diagnostics diagnostics;
  private final StyleProblems problems;
  private final Set<String> tooLong = new HashSet<>();
  private boolean refreshWaits;

  public Publisher(Session session, Diagnostics diagnostics, StyleProblems problems) {
    this.session = session;
    this.diagnostics = diagnostics;
    this.problems = problems;
  }

  @Override
  public void found(CheckedDraft checked, boolean again) {
    if (!session.abilities().pulls()) {
      session
          .client()
          .publishDiagnostics(
              new PublishDiagnosticsParams(
                  checked.draft().name(), diagnostics.of(checked), checked.draft().version()));
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

  /** A draft that is closed shows nothing any more. */
  public void closed(String uri) {
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
