package dev.copydesk.lsp.diagnostics;

import dev.copydesk.core.text.Draft;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.draft.OpenDraft;
import dev.copydesk.lsp.session.CheckQueue;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReportPartialResult;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers an editor that asks for the diagnostics of all drafts in the workspace. An editor asks
 * again and again: it is answered when there is news since its last question.
 */
public final class WorkspacePull {

  private static final int BATCH = 50;

  private final Session session;
  private final Workspace workspace;
  private final Diagnostics diagnostics;
  private final List<Answer> waiting = new ArrayList<>();

  /** Everything that was asked and not answered yet; safe on several threads. */
  private final Set<Answer> open = ConcurrentHashMap.newKeySet();

  private long news;
  private long answered;
  private boolean newsWaits;

  public WorkspacePull(Session session, Workspace workspace, Diagnostics diagnostics) {
    this.session = session;
    this.workspace = workspace;
    this.diagnostics = diagnostics;
    workspace.whenRead(this::workspaceRead);
  }

  public CompletableFuture<WorkspaceDiagnosticReport> of(WorkspaceDiagnosticParams asked) {
    Answer answer = new Answer(asked);
    open.add(answer);
    answer.report.whenComplete((report, failure) -> open.remove(answer));
    session.desk().first(() -> begin(answer));
    return answer.report;
  }

  /** Answers that there will be no answer. */
  public void close() {
    ResponseError gone =
        new ResponseError(ResponseErrorCode.ServerCancelled, "the server was shut down", null);
    open.forEach(answer -> answer.report.completeExceptionally(new ResponseErrorException(gone)));
  }

  private void begin(Answer answer) {
    boolean first = answer.asked.getPreviousResultIds().isEmpty() && news > 0;
    if (first || answered < news) {
      session.desk().whenIdle(answer);
    } else {
      waiting.add(answer);
    }
  }

  private void workspaceRead() {
    news++;
    waiting.forEach(session.desk()::whenIdle);
    waiting.clear();
  }

  /**
   * Something else is found in a draft that is open: told, once nobody has typed for a moment, to
   * an editor that waits for news. For the desk's thread.
   */
  public void draftChanged() {
    if (!newsWaits && !waiting.isEmpty()) {
      newsWaits = true;
      session
          .desk()
          .afterQuiet(
              () -> {
                newsWaits = false;
                waiting.removeIf(Answer::tellOfOpen);
              });
    }
  }

  /** One answer, worked out draft by draft whenever nobody waits for a check. */
  private final class Answer implements CheckQueue.Chore {

    private final CompletableFuture<WorkspaceDiagnosticReport> report = new CompletableFuture<>();
    private final WorkspaceDiagnosticParams asked;

    /** What the editor has, by the URIs that it was told. */
    private final Map<String, PreviousResultId> told = new HashMap<>();

    /** The same without what was met so far. */
    private final Map<String, PreviousResultId> before = new HashMap<>();

    private List<WorkspaceDocumentDiagnosticReport> items = new ArrayList<>();
    private @Nullable Iterator<Map.Entry<Path, String>> left;
    private Map.@Nullable Entry<Path, String> at;
    private long upTo;

    Answer(WorkspaceDiagnosticParams asked) {
      this.asked = asked;
      asked.getPreviousResultIds().forEach(id -> told.put(id.getUri(), id));
      before.putAll(told);
    }

    @Override
    public boolean step(BooleanSupplier interrupted) {
      if (report.isDone()) {
        return false;
      }
      Iterator<Map.Entry<Path, String>> drafts = left;
      if (drafts == null) {
        upTo = news;
        drafts = workspace.onDisk().entrySet().iterator();
        left = drafts;
      }
      if (at == null && drafts.hasNext()) {
        at = drafts.next();
      }
      if (at == null) {
        finish();
        return false;
      }
      try {
        add(at.getKey(), at.getValue(), interrupted);
        at = null;
      } catch (CancellationException e) {
        // somebody waits for a check; this draft comes again
      }
      return true;
    }

    private void add(Path path, String name, BooleanSupplier interrupted) {
      OpenDraft open = session.drafts().at(path);
      CheckedDraft checked = open == null ? onDisk(name, interrupted) : open.known();
      if (checked != null) { // else it is gone, or its own check is on the way
        before.remove(name);
        add(checked, open == null ? null : checked.draft().version());
        if (asked.getPartialResultToken() != null && items.size() >= BATCH) {
          stream();
        }
      }
    }

    /** Nothing but that it is unchanged, where the editor has it. */
    private void add(CheckedDraft checked, @Nullable Integer version) {
      String uri = checked.draft().name();
      String id = checked.key();
      PreviousResultId previous = previous(uri);
      if (previous != null && previous.getValue().equals(id)) {
        items.add(
            new WorkspaceDocumentDiagnosticReport(
                new WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version)));
      } else {
        WorkspaceFullDocumentDiagnosticReport full =
            new WorkspaceFullDocumentDiagnosticReport(diagnostics.of(checked), uri, version);
        full.setResultId(id);
        items.add(new WorkspaceDocumentDiagnosticReport(full));
      }
    }

    private @Nullable PreviousResultId previous(String uri) {
      before.remove(uri);
      return told.get(uri);
    }

    private void stream() {
      session
          .client()
          .notifyProgress(
              new ProgressParams(
                  asked.getPartialResultToken(),
                  Either.forRight(new WorkspaceDiagnosticReportPartialResult(items))));
      items = new ArrayList<>();
    }

    /**
     * Answers with what is new in drafts that are open, if anything is; the rest stays as it is.
     */
    private boolean tellOfOpen() {
      for (OpenDraft open : session.drafts().all()) {
        CheckedDraft checked = open.known();
        PreviousResultId previous = told.get(open.uri());
        if (checked != null && previous != null && !previous.getValue().equals(checked.key())) {
          add(checked, checked.draft().version());
        }
      }
      if (items.isEmpty()) {
        return false;
      }
      report.complete(new WorkspaceDiagnosticReport(items));
      return true;
    }

    private @Nullable CheckedDraft onDisk(String name, BooleanSupplier interrupted) {
      Draft draft = session.places().draft(name).orElse(null);
      return draft == null ? null : session.desk().look(draft, interrupted);
    }

    /** What was there before and is not any more shows nothing from here on. */
    private void finish() {
      before.forEach(
          (uri, id) -> {
            if (session.drafts().get(uri) == null) {
              items.add(
                  new WorkspaceDocumentDiagnosticReport(
                      new WorkspaceFullDocumentDiagnosticReport(List.of(), uri, null)));
            }
          });
      answered = upTo;
      if (asked.getPartialResultToken() != null && !items.isEmpty()) {
        stream();
      }
      report.complete(new WorkspaceDiagnosticReport(items));
    }
  }
}
