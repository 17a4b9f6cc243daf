package dev.copydesk.lsp;

import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.lsp.actions.IgnoreCommand;
import dev.copydesk.lsp.actions.ShowCommand;
import dev.copydesk.lsp.diagnostics.Diagnostics;
import dev.copydesk.lsp.diagnostics.WorkspacePull;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the editor says and asks about the workspace. */
final class WorkspaceEvents implements WorkspaceService {

  private @Nullable Parts parts;

  private record Parts(
      Session session,
      Workspace workspace,
      WorkspacePull pull,
      IgnoreCommand ignore,
      ShowCommand show) {}

  void begin(Session session, Workspace workspace, Diagnostics diagnostics) {
    parts =
        new Parts(
            session,
            workspace,
            new WorkspacePull(session, workspace, diagnostics),
            new IgnoreCommand(session, workspace),
            new ShowCommand(session));
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams event) {
    parts().session.preferences().take(event.getSettings());
    parts().session.askForPreferences(parts().workspace::restyle);
    parts().workspace.restyle();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams event) {
    Set<Path> drafts = new HashSet<>();
    boolean restyle = false;
    for (FileEvent change : event.getChanges()) {
      Path path = Uris.realPath(change.getUri()).orElse(null);
      if (path != null && path.getFileName() != null) {
        String name = path.getFileName().toString();
        restyle |= ConfigLoader.NAMES.contains(name);
        drafts.add(path);
      }
    }
    if (restyle) {
      parts().workspace.restyle();
    } else {
      parts().workspace.changedOnDisk(drafts);
    }
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams event) {
    parts().workspace.changeRoots(event.getEvent().getAdded(), event.getEvent().getRemoved());
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams asked) {
    return parts().pull.of(asked);
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams asked) {
    boolean done =
        switch (asked.getCommand()) {
          case IgnoreCommand.NAME -> parts().ignore.run(asked);
          case ShowCommand.NAME -> parts().show.run(asked);
          default ->
              throw new ResponseErrorException(
                  new ResponseError(
                      ResponseErrorCode.InvalidParams,
                      "there is no command " + asked.getCommand(),
                      null));
        };
    return CompletableFuture.completedFuture(done);
  }

  /** Leaves no question without an answer. */
  void close() {
    if (parts != null) {
      parts.pull.close();
    }
  }

  private Parts parts() {
    if (parts == null) {
      throw new IllegalStateException("not initialized");
    }
    return parts;
  }
}
