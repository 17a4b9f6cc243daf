package dev.copydesk.lsp;

import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.lsp.actions.IgnoreCommand;
import dev.copydesk.lsp.actions.RenamedDrafts;
import dev.copydesk.lsp.actions.ShowCommand;
import dev.copydesk.lsp.diagnostics.Diagnostics;
import dev.copydesk.lsp.diagnostics.Publisher;
import dev.copydesk.lsp.diagnostics.WorkspacePull;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileCreate;
import org.eclipse.lsp4j.FileDelete;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
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
      ShowCommand show,
      RenamedDrafts renamed) {}

  void begin(Session session, Workspace workspace, Publisher publisher, Diagnostics diagnostics) {
    WorkspacePull pull = new WorkspacePull(session, workspace, diagnostics);
    publisher.whenChecked(pull::draftChanged);
    IgnoreCommand ignore = new IgnoreCommand(session, workspace);
    parts =
        new Parts(
            session,
            workspace,
            pull,
            ignore,
            new ShowCommand(session),
            new RenamedDrafts(session, workspace, ignore));
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams event) {
    parts().session.take(event.getSettings());
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
  public CompletableFuture<@Nullable WorkspaceEdit> willRenameFiles(RenameFilesParams asked) {
    return CompletableFuture.completedFuture(parts().renamed.keptQuiet(asked.getFiles()));
  }

  @Override
  public void didRenameFiles(RenameFilesParams event) {
    changedOnDisk(
        event.getFiles().stream().flatMap(file -> Stream.of(file.getOldUri(), file.getNewUri())));
  }

  @Override
  public void didCreateFiles(CreateFilesParams event) {
    changedOnDisk(event.getFiles().stream().map(FileCreate::getUri));
  }

  @Override
  public void didDeleteFiles(DeleteFilesParams event) {
    changedOnDisk(event.getFiles().stream().map(FileDelete::getUri));
  }

  private void changedOnDisk(Stream<String> uris) {
    Set<Path> paths = uris.flatMap(uri -> Uris.realPath(uri).stream()).collect(Collectors.toSet());
    if (!paths.isEmpty()) {
      parts().workspace.changedOnDisk(paths);
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
