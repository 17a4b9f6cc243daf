package dev.copydesk.lsp;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Tells the editor what was found, where it does not ask by itself. For the desk's thread. */
final class Publisher implements Consumer<CheckedDraft> {

  private final Session session;
  private final Diagnostics diagnostics;

  Publisher(Session session) {
    this.session = session;
    this.diagnostics = new Diagnostics(session.abilities(), session.places(), List.of());
  }

  @Override
  public void accept(CheckedDraft checked) {
    session
        .client()
        .publishDiagnostics(
            new PublishDiagnosticsParams(
                checked.draft().name(), diagnostics.of(checked), checked.draft().version()));
  }
}
