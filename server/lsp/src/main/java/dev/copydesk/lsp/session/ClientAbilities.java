package dev.copydesk.lsp.session;

import dev.copydesk.lsp.draft.PositionEncoding;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DiagnosticsTagSupport;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * What the editor declared that it can do, as far as the answers depend on it. What it does not
 * declare it is not sent.
 *
 * @param encoding what positions count
 * @param pulls whether the editor asks for diagnostics; nothing is published then
 * @param refreshes whether it can be told to ask for diagnostics again
 * @param related whether a diagnostic may name other places
 * @param unnecessary whether it fades words that should go
 * @param links whether a diagnostic's code may link to a page
 * @param data whether it hands a diagnostic's data back
 * @param actions whether a code action may be more than a command
 * @param resolvesEdits whether a code action's edit may come when it is chosen
 * @param preferred whether one of several quick fixes may be the preferred one
 * @param documentChanges whether edits may name the version that they are for
 * @param snippets whether an edit may be a snippet, with words to type over
 * @param annotations whether edits may ask to be confirmed
 * @param markdown whether a hover may be Markdown
 * @param progress whether long work may show its progress
 * @param shows whether it can be asked to show a place
 * @param watchesFiles whether it can be asked to watch files
 * @param watchesSettings whether it can be asked to tell of changed settings
 * @param configures whether it can be asked for its settings
 * @param relatedDocuments whether a report on one draft may hold reports on others
 * @param nests whether an outline may have levels
 * @param disabled whether an action may say why it is not possible
 * @param refreshesHints whether it can be told to ask for hints in the text again
 * @param refreshesLenses whether it can be told to ask for the lines above copies again
 * @param createsFiles whether an edit may make a file
 */
public record ClientAbilities(
    PositionEncoding encoding,
    boolean pulls,
    boolean refreshes,
    boolean related,
    boolean unnecessary,
    boolean links,
    boolean data,
    boolean actions,
    boolean resolvesEdits,
    boolean preferred,
    boolean documentChanges,
    boolean snippets,
    boolean annotations,
    boolean markdown,
    boolean progress,
    boolean shows,
    boolean watchesFiles,
    boolean watchesSettings,
    boolean configures,
    boolean relatedDocuments,
    boolean nests,
    boolean disabled,
    boolean refreshesHints,
    boolean refreshesLenses,
    boolean createsFiles) {

  public static ClientAbilities of(@Nullable ClientCapabilities declared) {
    Optional<ClientCapabilities> client = Optional.ofNullable(declared);
    Optional<TextDocumentClientCapabilities> text = client.map(ClientCapabilities::getTextDocument);
    Optional<WorkspaceClientCapabilities> workspace = client.map(ClientCapabilities::getWorkspace);
    Optional<WorkspaceEditCapabilities> edit =
        workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit);
    Optional<CodeActionCapabilities> action =
        text.map(TextDocumentClientCapabilities::getCodeAction);
    Optional<DiagnosticCapabilities> pull = text.map(TextDocumentClientCapabilities::getDiagnostic);
    Optional<PublishDiagnosticsCapabilities> push =
        text.map(TextDocumentClientCapabilities::getPublishDiagnostics);
    boolean pulls = pull.isPresent();
    return new ClientAbilities(
        PositionEncoding.negotiated(
            client
                .map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(null)),
        pulls,
        has(workspace.map(WorkspaceClientCapabilities::getDiagnostics), d -> d.getRefreshSupport()),
        // Editors that learnt to pull before 3.18 declare the details for publishing alone.
        has(push, d -> d.getRelatedInformation()) || has(pull, d -> d.getRelatedInformation()),
        fades(push.map(d -> d.getTagSupport()).map(Either::getRight))
            || fades(pull.map(d -> d.getTagSupport())),
        has(push, d -> d.getCodeDescriptionSupport())
            || has(pull, d -> d.getCodeDescriptionSupport()),
        has(push, d -> d.getDataSupport()) || pulls,
        action.map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent(),
        has(action, a -> a.getDataSupport())
            && action
                .map(CodeActionCapabilities::getResolveSupport)
                .map(resolve -> resolve.getProperties())
                .map(properties -> properties.contains("edit"))
                .orElse(false),
        has(action, a -> a.getIsPreferredSupport()),
        has(edit, e -> e.getDocumentChanges()),
        has(edit, e -> e.getSnippetEditSupport()),
        edit.map(WorkspaceEditCapabilities::getChangeAnnotationSupport).isPresent(),
        text.map(TextDocumentClientCapabilities::getHover)
            .map(hover -> hover.getContentFormat())
            .map(formats -> formats.contains("markdown"))
            .orElse(false),
        has(
            client.map(ClientCapabilities::getWindow),
            WindowClientCapabilities::getWorkDoneProgress),
        has(
            client
                .map(ClientCapabilities::getWindow)
                .map(WindowClientCapabilities::getShowDocument),
            show -> show.isSupport()),
        has(
            workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles),
            files -> files.getDynamicRegistration()),
        has(
            workspace.map(WorkspaceClientCapabilities::getDidChangeConfiguration),
            settings -> settings.getDynamicRegistration()),
        has(workspace, WorkspaceClientCapabilities::getConfiguration),
        has(pull, d -> d.getRelatedDocumentSupport()),
        has(
            text.map(TextDocumentClientCapabilities::getDocumentSymbol),
            outline -> outline.getHierarchicalDocumentSymbolSupport()),
        has(action, a -> a.getDisabledSupport()),
        has(
            workspace.map(WorkspaceClientCapabilities::getInlayHint),
            hints -> hints.getRefreshSupport()),
        has(
            workspace.map(WorkspaceClientCapabilities::getCodeLens),
            lenses -> lenses.getRefreshSupport()),
        edit.map(WorkspaceEditCapabilities::getResourceOperations)
            .map(operations -> operations.contains("create"))
            .orElse(false));
  }

  private static <T> boolean has(Optional<T> where, Function<T, @Nullable Boolean> what) {
    return where.map(what).orElse(false);
  }

  private static boolean fades(Optional<DiagnosticsTagSupport> tags) {
    return tags.map(DiagnosticsTagSupport::getValueSet)
        .map(known -> known.contains(DiagnosticTag.Unnecessary))
        .orElse(false);
  }
}
