package dev.copydesk.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DiagnosticsTagSupport;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceEditChangeAnnotationSupportCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

/** What the test's editor declares. */
final class Abilities {

  private Abilities() {}

  static InitializeParams introduction() {
    InitializeParams introduction = new InitializeParams();
    introduction.setCapabilities(all());
    return introduction;
  }

  static Consumer<InitializeParams> folders(Path... folders) {
    return introduction ->
        introduction.setWorkspaceFolders(
            java.util.Arrays.stream(folders)
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), "w"))
                .toList());
  }

  static Consumer<InitializeParams> encoding(String... encodings) {
    return introduction -> {
      GeneralClientCapabilities general = new GeneralClientCapabilities();
      general.setPositionEncodings(List.of(encodings));
      introduction.getCapabilities().setGeneral(general);
    };
  }

  static Consumer<InitializeParams> pulling() {
    return introduction -> {
      introduction
          .getCapabilities()
          .getTextDocument()
          .setDiagnostic(new DiagnosticCapabilities(true, true));
      introduction
          .getCapabilities()
          .getWorkspace()
          .setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
    };
  }

  private static ClientCapabilities all() {
    PublishDiagnosticsCapabilities publish = new PublishDiagnosticsCapabilities();
    publish.setVersionSupport(true);
    publish.setRelatedInformation(true);
    publish.setCodeDescriptionSupport(true);
    publish.setDataSupport(true);
    publish.setTagSupport(
        new DiagnosticsTagSupport(List.of(DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated)));

    CodeActionCapabilities action =
        new CodeActionCapabilities(
            new CodeActionLiteralSupportCapabilities(
                new CodeActionKindCapabilities(List.of("", "quickfix", "source.fixAll"))),
            false);
    action.setIsPreferredSupport(true);
    action.setDataSupport(true);
    action.setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));

    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setPublishDiagnostics(publish);
    text.setCodeAction(action);
    text.setHover(new HoverCapabilities(List.of("markdown", "plaintext"), false));

    WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
    edit.setDocumentChanges(true);
    edit.setSnippetEditSupport(true);
    edit.setChangeAnnotationSupport(new WorkspaceEditChangeAnnotationSupportCapabilities());

    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceEdit(edit);
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    workspace.setDidChangeConfiguration(new DidChangeConfigurationCapabilities(true));
    workspace.setWorkspaceFolders(true);

    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    window.setShowDocument(new ShowDocumentCapabilities(true));
    return new ClientCapabilities(workspace, text, window, null);
  }
}
