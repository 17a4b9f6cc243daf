package dev.copydesk.lsp;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** Introduces the server to the editor and the editor to the desk. */
final class CopydeskServer implements LanguageServer, LanguageClientAware, AutoCloseable {

  private final String version;
  private final OpenDrafts drafts = new OpenDrafts();
  private final Desk desk;
  private final DraftService draftService = new DraftService();
  private final WorkspaceEvents workspaceEvents = new WorkspaceEvents();
  private @Nullable LanguageClient client;

  CopydeskServer(Supplier<List<Rule>> rules, String version) {
    this.version = version;
    this.desk = new Desk(drafts, rules);
  }

  @Override
  public void connect(LanguageClient to) {
    this.client = to;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams introduction) {
    ClientAbilities abilities = ClientAbilities.of(introduction.getCapabilities());
    Locale locale = locale(introduction.getLocale());
    Places places = new Places(drafts, abilities.encoding());
    Session session = new Session(connected(), abilities, locale, drafts, places, desk);
    draftService.begin(session);
    desk.open(
        rules -> new Checker(rules, dev.copydesk.core.config.ConfigSource.defaults(), locale),
        abilities.encoding(),
        new Publisher(session));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(abilities), new ServerInfo("Copydesk", version)));
  }

  @Override
  public void initialized(InitializedParams nothing) {}

  @Override
  public CompletableFuture<Object> shutdown() {
    desk.close();
    return CompletableFuture.completedFuture(null);
  }

  /** The {@link Gate} has seen to it. */
  @Override
  public void exit() {}

  @Override
  public void setTrace(SetTraceParams trace) {
    // the editor traces the messages itself
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
    desk.close();
  }

  private LanguageClient connected() {
    if (client == null) {
      throw new IllegalStateException("no editor is connected");
    }
    return client;
  }

  private static ServerCapabilities capabilities(ClientAbilities abilities) {
    ServerCapabilities server = new ServerCapabilities();
    server.setPositionEncoding(abilities.encoding().id());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    server.setTextDocumentSync(sync);
    return server;
  }

  /** Korean or English, as the editor reads. */
  private static Locale locale(@Nullable String tag) {
    return tag != null && Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals("ko")
        ? Locale.KOREAN
        : Locale.ENGLISH;
  }
}
