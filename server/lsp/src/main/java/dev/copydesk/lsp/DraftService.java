package dev.copydesk.lsp;

import dev.copydesk.core.text.Format;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What the editor says and asks about one draft. */
final class DraftService implements TextDocumentService {

  private @Nullable Session session;

  void begin(Session with) {
    this.session = with;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams event) {
    TextDocumentItem item = event.getTextDocument();
    Format format = Format.ofLanguageId(item.getLanguageId(), item.getUri());
    session()
        .drafts()
        .add(
            new OpenDraft(
                item.getUri(),
                format,
                item.getVersion(),
                item.getText(),
                session().abilities().encoding()));
    session().desk().check(item.getUri());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams event) {
    String uri = event.getTextDocument().getUri();
    OpenDraft draft = session().drafts().get(uri);
    if (draft != null) {
      draft.change(event.getTextDocument().getVersion(), event.getContentChanges());
      session().desk().check(uri);
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams event) {
    session().drafts().close(event.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams event) {
    // what is saved was checked as it was typed
  }

  private Session session() {
    if (session == null) {
      throw new IllegalStateException("not initialized");
    }
    return session;
  }
}
