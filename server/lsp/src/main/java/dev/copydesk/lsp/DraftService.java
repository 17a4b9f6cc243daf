package dev.copydesk.lsp;

import com.google.gson.JsonObject;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.lsp.actions.Copies;
import dev.copydesk.lsp.actions.CopyLenses;
import dev.copydesk.lsp.actions.Explanations;
import dev.copydesk.lsp.actions.IgnoreCommand;
import dev.copydesk.lsp.actions.Outline;
import dev.copydesk.lsp.actions.QuickFixes;
import dev.copydesk.lsp.actions.SpeakerHints;
import dev.copydesk.lsp.diagnostics.Diagnostics;
import dev.copydesk.lsp.diagnostics.Publisher;
import dev.copydesk.lsp.diagnostics.Pull;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What the editor says and asks about one draft. */
final class DraftService implements TextDocumentService {

  private @Nullable Parts parts;

  private record Parts(
      Session session,
      Workspace workspace,
      Publisher publisher,
      Pull pull,
      QuickFixes fixes,
      Explanations explanations,
      Copies copies,
      CopyLenses lenses,
      Outline outline,
      SpeakerHints hints) {}

  void begin(Session session, Workspace workspace, Publisher publisher, Diagnostics diagnostics) {
    parts =
        new Parts(
            session,
            workspace,
            publisher,
            publisher.pull(),
            new QuickFixes(session, diagnostics, new IgnoreCommand(session, workspace)),
            new Explanations(session),
            new Copies(session),
            new CopyLenses(session),
            new Outline(session),
            new SpeakerHints(session));
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams event) {
    TextDocumentItem item = event.getTextDocument();
    OpenDraft draft =
        new OpenDraft(
            item.getUri(),
            Format.ofLanguageId(item.getLanguageId(), item.getUri()),
            item.getVersion(),
            item.getText(),
            parts().session.abilities().encoding());
    parts().session.drafts().add(draft);
    parts().session.desk().first(() -> parts().workspace.opened(draft));
    parts().session.desk().check(draft);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams event) {
    OpenDraft draft = parts().session.drafts().get(event.getTextDocument().getUri());
    if (draft != null) {
      draft.change(event.getTextDocument().getVersion(), event.getContentChanges());
      parts().session.desk().check(draft);
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams event) {
    OpenDraft draft = parts().session.drafts().close(event.getTextDocument().getUri());
    if (draft != null) {
      parts()
          .session
          .desk()
          .first(
              () -> {
                parts().publisher.closed(draft.uri());
                parts().workspace.closed(draft);
              });
    }
  }

  @Override
  public void didSave(DidSaveTextDocumentParams event) {
    OpenDraft draft = parts().session.drafts().get(event.getTextDocument().getUri());
    if (draft != null) {
      draft.saved();
      parts().session.desk().first(() -> parts().publisher.tellAll(draft));
    }
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams asked) {
    return parts().pull.of(asked);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    OpenDraft draft = parts().session.drafts().get(asked.getTextDocument().getUri());
    return draft == null
        ? CompletableFuture.completedFuture(List.of())
        : draft.checked().thenCompose(checked -> parts().fixes.at(checked, asked));
  }

  @Override
  public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
    if (!(action.getData() instanceof JsonObject data) || !QuickFixes.isOurs(data)) {
      return CompletableFuture.completedFuture(action);
    }
    OpenDraft draft = parts().session.drafts().get(data.get("uri").getAsString());
    Draft newest = draft == null ? null : draft.newest();
    if (draft == null || newest == null || newest.version() != data.get("version").getAsInt()) {
      return CompletableFuture.failedFuture(OpenDraft.contentModified());
    }
    String code = data.has("code") ? data.get("code").getAsString() : null;
    return draft
        .checked()
        .thenCompose(checked -> parts().fixes.edit(checked, code))
        .thenApply(
            edit -> {
              action.setEdit(edit);
              return action;
            });
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams asked) {
    return at(asked, parts().explanations::at);
  }

  @Override
  public CompletableFuture<@Nullable List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams asked) {
    return at(asked, parts().copies::inDraft);
  }

  @Override
  public CompletableFuture<@Nullable List<? extends Location>> references(ReferenceParams asked) {
    boolean own = asked.getContext() == null || asked.getContext().isIncludeDeclaration();
    return draft(
        asked.getTextDocument().getUri(),
        List.of(),
        (open, checked) -> parts().copies.everywhere(checked, asked.getPosition(), own));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams asked) {
    return draft(asked.getTextDocument().getUri(), List.of(), parts().outline::of);
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams asked) {
    return draft(
        asked.getTextDocument().getUri(),
        List.of(),
        (open, checked) -> parts().hints.of(open, checked, asked.getRange()));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
    OpenDraft draft = parts().session.drafts().get(asked.getTextDocument().getUri());
    return draft == null
        ? CompletableFuture.completedFuture(List.of())
        : draft.checked().thenApply(parts().lenses::of);
  }

  /** Once a draft is checked; otherwise where it is not open. */
  private <T extends @Nullable Object> CompletableFuture<T> draft(
      String uri, T otherwise, BiFunction<OpenDraft, CheckedDraft, CompletableFuture<T>> answer) {
    OpenDraft open = parts().session.drafts().get(uri);
    return open == null
        ? CompletableFuture.completedFuture(otherwise)
        : open.checked().thenCompose(checked -> answer.apply(open, checked));
  }

  private <T> CompletableFuture<@Nullable T> at(
      TextDocumentPositionParams asked,
      BiFunction<CheckedDraft, Position, ? extends @Nullable T> answer) {
    OpenDraft draft = parts().session.drafts().get(asked.getTextDocument().getUri());
    return draft == null
        ? CompletableFuture.completedFuture(null)
        : draft.checked().thenApply(checked -> answer.apply(checked, asked.getPosition()));
  }

  private Parts parts() {
    if (parts == null) {
      throw new IllegalStateException("not initialized");
    }
    return parts;
  }
}
