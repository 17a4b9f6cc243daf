package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.text.Draft;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** Answers an editor that asks for the diagnostics of a draft. */
public final class Pull {

  private final Session session;
  private final Diagnostics diagnostics;
  private final Publisher publisher;
  private final Patience patience;
  private final RelatedDrafts related;

  Pull(Session session, Diagnostics diagnostics, Publisher publisher, Patience patience) {
    this.session = session;
    this.diagnostics = diagnostics;
    this.publisher = publisher;
    this.patience = patience;
    this.related = new RelatedDrafts(session, diagnostics);
  }

  public CompletableFuture<DocumentDiagnosticReport> of(DocumentDiagnosticParams asked) {
    String uri = asked.getTextDocument().getUri();
    OpenDraft open = session.drafts().get(uri);
    if (open == null) {
      return onDisk(uri);
    }
    return open.checked()
        .thenCompose(checked -> answer(checked, asked.getPreviousResultId()))
        .exceptionallyCompose(this::askAgain);
  }

  /**
   * What is found in a sentence that somebody is typing waits where the editor can be told to ask
   * again: it asks at the next change by itself, and is told to when no change comes.
   */
  private CompletableFuture<DocumentDiagnosticReport> answer(
      CheckedDraft checked, @Nullable String previous) {
    Set<Integer> waiting =
        session.abilities().refreshes() ? patience.waiting(checked) : Set.<Integer>of();
    String id = resultId(checked, waiting);
    List<Diagnostic> shown = patience.show(checked, waiting);
    if (!waiting.isEmpty()) {
      publisher.later(checked);
    }
    return related
        .of(checked, id)
        .thenApply(
            others -> {
              if (id.equals(previous)) {
                RelatedUnchangedDocumentDiagnosticReport report =
                    new RelatedUnchangedDocumentDiagnosticReport(id);
                report.setRelatedDocuments(others.isEmpty() ? null : others);
                return new DocumentDiagnosticReport(report);
              }
              RelatedFullDocumentDiagnosticReport report =
                  new RelatedFullDocumentDiagnosticReport(shown);
              report.setResultId(id);
              report.setRelatedDocuments(others.isEmpty() ? null : others);
              return new DocumentDiagnosticReport(report);
            });
  }

  /** The same for the same text that shows the same, so that an undone change shows nothing new. */
  private static String resultId(CheckedDraft checked, Set<Integer> waiting) {
    return waiting.isEmpty() ? checked.key() : checked.key() + new TreeSet<>(waiting);
  }

  /** A file that is not there, or is no text, has nothing to show: to ask again would not help. */
  private CompletableFuture<DocumentDiagnosticReport> onDisk(String uri) {
    CompletableFuture<DocumentDiagnosticReport> answer = new CompletableFuture<>();
    session
        .desk()
        .first(
            () -> {
              try {
                Optional<Draft> draft = session.places().draft(uri);
                answer.complete(
                    draft.isEmpty()
                        ? new DocumentDiagnosticReport(
                            new RelatedFullDocumentDiagnosticReport(List.of()))
                        : full(session.desk().look(draft.get(), () -> false)));
              } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
              }
            });
    return answer;
  }

  private DocumentDiagnosticReport full(CheckedDraft checked) {
    RelatedFullDocumentDiagnosticReport report =
        new RelatedFullDocumentDiagnosticReport(diagnostics.of(checked));
    report.setResultId(checked.key());
    return new DocumentDiagnosticReport(report);
  }

  /** A draft that changed meanwhile is to be asked for again, unless it was closed. */
  private CompletableFuture<DocumentDiagnosticReport> askAgain(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof ResponseErrorException modified
        && modified.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue()) {
      ResponseError again =
          new ResponseError(
              ResponseErrorCode.ServerCancelled,
              "the draft has changed",
              new DiagnosticServerCancellationData(true));
      return CompletableFuture.failedFuture(new ResponseErrorException(again));
    }
    return CompletableFuture.failedFuture(cause);
  }
}
