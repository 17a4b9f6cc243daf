package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor for tests, talking to a real server over pipes. Whoever waits fails after a while. */
final class TestEditor implements LanguageClient, AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  /** Where the pages of the rules for tests lie. */
  static final Path PAGES = Path.of("src", "test", "resources", "dev", "copydesk", "lsp");

  /** Kept, because the log itself forgets what nobody holds. */
  private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

  static {
    // Breaking connections is what some tests are about.
    PROTOCOL_LOG.setLevel(Level.OFF);
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OutputStream toServer;
  private final CompletableFuture<Integer> exitCode;
  private final LanguageServer server;
  private final List<PublishDiagnosticsParams> published = new ArrayList<>();
  private final List<Object> said = new ArrayList<>();

  private TestEditor(Supplier<Plugins.Loaded> rules) {
    try {
      Pipe there = Pipe.open();
      Pipe back = Pipe.open();
      toServer = Channels.newOutputStream(there.sink());
      exitCode =
          CompletableFuture.supplyAsync(
              () ->
                  EditorDoor.run(
                      Channels.newInputStream(there.source()),
                      Channels.newOutputStream(back.sink()),
                      rules,
                      new Program("test", PAGES)),
              threads);
      Launcher<LanguageServer> launcher =
          new LSPLauncher.Builder<LanguageServer>()
              .setLocalService(this)
              .setRemoteInterface(LanguageServer.class)
              .setInput(Channels.newInputStream(back.source()))
              .setOutput(toServer)
              .setExecutorService(threads)
              .create();
      server = launcher.getRemoteProxy();
      launcher.startListening();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connected, but not introduced yet. */
  static TestEditor connected(Rule... rules) {
    return new TestEditor(() -> new Plugins.Loaded(List.of(rules), List.of()));
  }

  /** Connected to a server whose rules come, or do not come, from {@code rules}. */
  static TestEditor connected(Supplier<Plugins.Loaded> rules) {
    return new TestEditor(rules);
  }

  /** Introduced, with everything that Visual Studio Code can do but pulling diagnostics. */
  static TestEditor of(Rule... rules) {
    return of(introduction -> {}, rules);
  }

  static TestEditor of(Consumer<InitializeParams> adjust, Rule... rules) {
    TestEditor editor = connected(rules);
    InitializeParams introduction = Abilities.introduction();
    adjust.accept(introduction);
    editor.introduce(introduction);
    return editor;
  }

  InitializeResult introduce(InitializeParams introduction) {
    InitializeResult result = await(server.initialize(introduction));
    server.initialized(new InitializedParams());
    return result;
  }

  InitializeResult introduce(ClientCapabilities capabilities) {
    InitializeParams introduction = new InitializeParams();
    introduction.setCapabilities(capabilities);
    return introduce(introduction);
  }

  LanguageServer server() {
    return server;
  }

  void open(String uri, String languageId, int version, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri, languageId, version, text)));
  }

  void open(String uri, String text) {
    open(uri, "plaintext", 1, text);
  }

  void change(String uri, int version, TextDocumentContentChangeEvent... changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(changes)));
  }

  /** A change of the whole text. */
  void rewrite(String uri, int version, String text) {
    change(uri, version, new TextDocumentContentChangeEvent(text));
  }

  void closeDraft(String uri) {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  static TextDocumentContentChangeEvent type(
      int line, int character, int endLine, int endCharacter, String text) {
    return new TextDocumentContentChangeEvent(range(line, character, endLine, endCharacter), text);
  }

  static Range range(int line, int character, int endLine, int endCharacter) {
    return new Range(new Position(line, character), new Position(endLine, endCharacter));
  }

  /** What is published for this version of a draft, once it is. */
  List<Diagnostic> diagnostics(String uri, int version) {
    return published(
            sent -> sent.getUri().equals(uri) && Integer.valueOf(version).equals(sent.getVersion()))
        .getDiagnostics();
  }

  /** The first publication that is as asked for, from the beginning on. */
  PublishDiagnosticsParams published(Predicate<PublishDiagnosticsParams> wanted) {
    return waitFor(published, wanted);
  }

  /** The same among those after the first {@code from}. */
  PublishDiagnosticsParams published(int from, Predicate<PublishDiagnosticsParams> wanted) {
    return waitFor(published, sent -> wanted.test(sent) && lastIndex(published, sent) >= from);
  }

  private static int lastIndex(List<?> list, Object what) {
    int index = list.size() - 1;
    while (list.get(index) != what) {
      index--;
    }
    return index;
  }

  /** All publications so far. */
  List<PublishDiagnosticsParams> published() {
    synchronized (published) {
      return List.copyOf(published);
    }
  }

  /** The first thing of this kind that the server said or asked and that is as wanted. */
  <T> T said(Class<T> kind, Predicate<T> wanted) {
    return kind.cast(waitFor(said, it -> kind.isInstance(it) && wanted.test(kind.cast(it))));
  }

  /** Waits until the server has said the same so many times. */
  void saidAgain(Object what, int times) {
    waitFor(said, it -> it.equals(what) && Collections.frequency(said, what) >= times);
  }

  List<Object> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  List<CodeAction> actions(String uri, Range range, List<Diagnostic> shown, String... only) {
    CodeActionContext context = new CodeActionContext(shown);
    if (only.length > 0) {
      context.setOnly(List.of(only));
    }
    return await(
            server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri), range, context)))
        .stream()
        .map(Either::getRight)
        .toList();
  }

  CodeAction action(String uri, Diagnostic diagnostic, String title) {
    return actions(uri, diagnostic.getRange(), List.of(diagnostic)).stream()
        .filter(action -> action.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no action " + title));
  }

  CodeAction resolved(CodeAction action) {
    return await(server.getTextDocumentService().resolveCodeAction(action));
  }

  /** Sends the command of an action and gives what it answers. */
  Object carriedOut(CodeAction action) {
    Command command = action.getCommand();
    return await(
        server
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(command.getCommand(), command.getArguments())));
  }

  static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }

  static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Tells of a change on disk. */
  void tell(String uri, FileChangeType change) {
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, change))));
  }

  /** Leaves as the protocol has it; gives the server's exit code. */
  int leave() {
    await(server.shutdown());
    server.exit();
    return await(exitCode);
  }

  CompletableFuture<Integer> exitCode() {
    return exitCode;
  }

  /** Breaks the connection without a word. */
  void vanish() {
    try {
      toServer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!exitCode.isDone()) {
      server.exit();
      await(exitCode);
    }
    vanish();
    threads.shutdownNow();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    tell(published, diagnostics);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    tell(said, params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    tell(said, params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    tell(said, params);
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    tell(said, "refresh");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    tell(said, params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  @Override
  public void showMessage(MessageParams message) {
    tell(said, message);
  }

  @Override
  public void logMessage(MessageParams message) {
    tell(said, message);
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new AssertionError("nothing leaves the machine");
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new AssertionError("nobody asked");
  }

  private static <T> void tell(List<? super T> list, T what) {
    synchronized (list) {
      list.add(what);
      list.notifyAll();
    }
  }

  private static <T> T waitFor(List<T> list, Predicate<? super T> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (list) {
      while (true) {
        for (T each : list) {
          if (wanted.test(each)) {
            return each;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("waited in vain; there was " + list);
        }
        try {
          list.wait(left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
