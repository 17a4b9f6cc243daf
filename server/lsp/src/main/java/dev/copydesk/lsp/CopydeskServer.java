package dev.copydesk.lsp;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.lsp.actions.IgnoreCommand;
import dev.copydesk.lsp.actions.QuickFixes;
import dev.copydesk.lsp.actions.ShowCommand;
import dev.copydesk.lsp.diagnostics.Diagnostics;
import dev.copydesk.lsp.diagnostics.Publisher;
import dev.copydesk.lsp.diagnostics.RulePages;
import dev.copydesk.lsp.diagnostics.StyleProblems;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.draft.OpenDrafts;
import dev.copydesk.lsp.session.ClientAbilities;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.EditorArchive;
import dev.copydesk.lsp.session.Preferences;
import dev.copydesk.lsp.session.ProgressBoard;
import dev.copydesk.lsp.session.RuleBook;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationPatternKind;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** Introduces the server to the editor, and the editor to the desk. */
final class CopydeskServer implements LanguageServer, LanguageClientAware, AutoCloseable {

  private static final String DRAFTS = "**/*.{md,markdown,txt,text,html,htm,xhtml}";

  private final Program program;
  private final OpenDrafts drafts = new OpenDrafts();
  private final RuleBook rules;
  private final Desk desk;
  private final DraftService draftService = new DraftService();
  private final WorkspaceEvents workspaceEvents = new WorkspaceEvents();
  private final OwnRequests ownRequests = new OwnRequests();
  private @Nullable LanguageClient client;
  private @Nullable Session session;
  private @Nullable Workspace workspace;
  private @Nullable EditorArchive archive;

  CopydeskServer(Supplier<Plugins.Loaded> rules, Program program) {
    this.program = program;
    this.rules = new RuleBook(rules);
    this.desk = new Desk(drafts, this.rules);
  }

  @Override
  public void connect(LanguageClient to) {
    this.client = to;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams introduction) {
    if (client == null) {
      throw new IllegalStateException("no editor is connected");
    }
    Preferences preferences = new Preferences();
    preferences.take(introduction.getInitializationOptions());
    preferences.trace(introduction.getTrace());
    ClientAbilities abilities = ClientAbilities.of(introduction.getCapabilities());
    Session opened =
        new Session(
            client,
            abilities,
            locale(introduction.getLocale()),
            drafts,
            new DraftPlaces(drafts, abilities.encoding()),
            rules,
            desk,
            new ProgressBoard(client, abilities),
            preferences);
    archive = EditorArchive.of(opened, introduction.getInitializationOptions());
    Workspace folders = new Workspace(opened, folders(introduction), archive);
    Diagnostics diagnostics =
        new Diagnostics(opened, new RulePages(program.pages(), opened.locale()));
    Publisher publisher = new Publisher(opened, diagnostics, new StyleProblems(opened, folders));
    draftService.begin(opened, folders, publisher, diagnostics);
    workspaceEvents.begin(opened, folders, publisher, diagnostics);
    ownRequests.begin(opened, folders);
    session = opened;
    workspace = folders;
    desk.serve(abilities.encoding(), publisher);
    folders.restyle();
    return CompletableFuture.completedFuture(
        new InitializeResult(
            capabilities(abilities), new ServerInfo("Copydesk", program.version())));
  }

  @Override
  public void initialized(InitializedParams nothing) {
    if (session == null || client == null) {
      return;
    }
    List<Registration> wanted = new ArrayList<>();
    if (session.abilities().watchesFiles()) {
      List<FileSystemWatcher> files = new ArrayList<>();
      files.add(watcher(DRAFTS));
      ConfigLoader.NAMES.forEach(name -> files.add(watcher("**/" + name)));
      files.add(watcher("**/.gitignore"));
      wanted.add(
          new Registration(
              "copydesk-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(files)));
    }
    if (session.abilities().watchesSettings()) {
      wanted.add(
          new Registration(
              "copydesk-settings",
              "workspace/didChangeConfiguration",
              Map.of("section", "copydesk")));
    }
    if (!wanted.isEmpty()) {
      client.registerCapability(new RegistrationParams(wanted));
    }
    if (workspace != null) {
      session.askForPreferences(workspace::restyle);
    }
    LanguageClient editor = client;
    desk.first(
        () ->
            rules
                .failures()
                .forEach(why -> editor.showMessage(new MessageParams(MessageType.Error, why))));
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams work) {
    if (session != null) {
      session.progress().cancel(work.getToken());
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    close();
    return CompletableFuture.completedFuture(null);
  }

  /** The {@link Gate} has seen to it. */
  @Override
  public void exit() {}

  @Override
  public void setTrace(SetTraceParams trace) {
    if (session != null) {
      session.preferences().trace(trace.getValue());
    }
  }

  /** Tells the editor what is done, where it wants to know. */
  void trace(Supplier<String> what) {
    if (session != null) {
      session.trace(what);
    }
  }

  OwnRequests ownRequests() {
    return ownRequests;
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return draftService;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaceEvents;
  }

  @Override
  public void close() {
    workspaceEvents.close();
    drafts.all().forEach(draft -> drafts.close(draft.uri()));
    desk.close();
    if (archive != null) {
      archive.close();
    }
    if (workspace != null) {
      workspace.close();
    }
  }

  private static ServerCapabilities capabilities(ClientAbilities abilities) {
    ServerCapabilities server = new ServerCapabilities();
    server.setPositionEncoding(abilities.encoding().id());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(true);
    server.setTextDocumentSync(sync);
    CodeActionOptions actions = new CodeActionOptions(QuickFixes.KINDS);
    actions.setResolveProvider(abilities.resolvesEdits());
    server.setCodeActionProvider(actions);
    server.setHoverProvider(true);
    server.setReferencesProvider(true);
    server.setDocumentHighlightProvider(true);
    server.setCodeLensProvider(new CodeLensOptions(false));
    server.setDocumentSymbolProvider(true);
    server.setInlayHintProvider(true);
    server.setExecuteCommandProvider(
        new ExecuteCommandOptions(List.of(IgnoreCommand.NAME, ShowCommand.NAME)));
    if (abilities.pulls()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(true, true);
      pull.setIdentifier(Diagnostics.SOURCE);
      server.setDiagnosticProvider(pull);
    }
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    server.setExperimental(Map.of("copydesk", Map.of("requests", OwnRequests.NAMES)));
    WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
    workspace.setFileOperations(fileOperations());
    server.setWorkspace(workspace);
    return server;
  }

  private static FileOperationsServerCapabilities fileOperations() {
    FileOperationPattern folder = new FileOperationPattern("**");
    folder.setMatches(FileOperationPatternKind.Folder);
    FileOperationOptions drafts =
        new FileOperationOptions(
            List.of(
                new FileOperationFilter(new FileOperationPattern(DRAFTS), "file"),
                new FileOperationFilter(folder, "file")));
    FileOperationsServerCapabilities operations = new FileOperationsServerCapabilities();
    operations.setWillRename(drafts);
    operations.setDidRename(drafts);
    operations.setDidCreate(drafts);
    operations.setDidDelete(drafts);
    return operations;
  }

  private static FileSystemWatcher watcher(String pattern) {
    return new FileSystemWatcher(Either.forLeft(pattern));
  }

  @SuppressWarnings("deprecation") // editors older than workspace folders name one root
  private static List<WorkspaceFolder> folders(InitializeParams introduction) {
    List<WorkspaceFolder> folders = introduction.getWorkspaceFolders();
    if (folders != null) {
      return folders;
    }
    String root = introduction.getRootUri();
    return root == null ? List.of() : List.of(new WorkspaceFolder(root, "workspace"));
  }

  /** Korean or English, as the editor reads. */
  private static Locale locale(@Nullable String tag) {
    return tag != null && Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals("ko")
        ? Locale.KOREAN
        : Locale.ENGLISH;
  }
}
