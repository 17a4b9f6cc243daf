package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor's door and the build's, side by side, on the project's own drafts. */
@DisplayName("copydesk lsp")
final class LspIT {

  private static final Path SEEDS = Path.of("..", "..", "seeds").toAbsolutePath().normalize();

  /** One at a time, an editor takes with a notice what would be left of it otherwise. */
  private static final String JOINED = ", with what is joined to it";

  @TempDir private Path folder;

  @Test
  void theEditorGetsTheFindingsAndFixesThatTheCommandLineGets() throws Exception {
    List<Path> drafts = copySeeds();
    Map<String, JsonArray> reported = reported();
    Process process = new ProcessBuilder(Launched.LAUNCHER.toString(), "lsp").start();
    try {
      LanguageServer server = introduced(process);
      // The workspace is known when this is answered.
      assertThat(
              answer(
                      server
                          .getWorkspaceService()
                          .diagnostic(new WorkspaceDiagnosticParams(List.of())))
                  .getItems())
          .hasSameSizeAs(drafts);

      int fixes = 0;
      for (Path draft : drafts) {
        JsonArray findings = reported.get(draft.getFileName().toString());
        open(server, draft);
        List<Diagnostic> diagnostics = diagnostics(server, draft);

        assertThat(diagnostics.stream().map(LspIT::shown))
            .as(draft.getFileName().toString())
            .containsExactlyElementsOf(all(findings).map(LspIT::shown).toList());
        for (int i = 0; i < diagnostics.size(); i++) {
          List<CodeAction> actions = quickFixes(server, draft, diagnostics.get(i));
          List<JsonObject> expected =
              all(findings.get(i).getAsJsonObject().getAsJsonArray("fixes")).toList();
          assertThat(actions)
              .extracting(action -> action.getTitle().replace(JOINED, ""))
              .containsExactlyElementsOf(
                  expected.stream().map(fix -> fix.get("title").getAsString()).toList());
          for (int k = 0; k < expected.size(); k++) {
            if (!actions.get(k).getTitle().endsWith(JOINED)) {
              assertThat(applied(actions.get(k)))
                  .isEqualTo(applied(expected.get(k).getAsJsonArray("edits")));
            }
            fixes++;
          }
        }
      }
      assertThat(fixes).isGreaterThan(drafts.size());

      answer(server.shutdown());
      server.exit();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<Path> copySeeds() throws IOException {
    List<Path> drafts = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.filter(Files::isRegularFile).sorted().toList()) {
        if (seed.toString().matches(".*\\.(md|txt|html)")) {
          drafts.add(Files.copy(seed, folder.resolve(seed.getFileName())));
        }
      }
    }
    assertThat(drafts).hasSizeGreaterThan(13);
    return drafts;
  }

  private Map<String, JsonArray> reported() {
    Launched run = Launched.in(folder, "check", "--format", "json", "--lang", "en", ".");
    Map<String, JsonArray> findings = new LinkedHashMap<>();
    all(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("files"))
        .forEach(
            file ->
                findings.put(
                    Path.of(file.get("path").getAsString()).getFileName().toString(),
                    file.getAsJsonArray("findings")));
    return findings;
  }

  private LanguageServer introduced(Process process) throws Exception {
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            new Quiet(), process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    LanguageServer server = launcher.getRemoteProxy();
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setDiagnostic(new DiagnosticCapabilities());
    CodeActionCapabilities action = new CodeActionCapabilities();
    action.setCodeActionLiteralSupport(new CodeActionLiteralSupportCapabilities());
    text.setCodeAction(action);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
    edit.setDocumentChanges(true);
    workspace.setWorkspaceEdit(edit);
    InitializeParams introduction = new InitializeParams();
    introduction.setProcessId((int) ProcessHandle.current().pid());
    introduction.setCapabilities(new ClientCapabilities(workspace, text, null, null));
    introduction.setWorkspaceFolders(
        List.of(new WorkspaceFolder(folder.toUri().toString(), "drafts")));
    answer(server.initialize(introduction));
    server.initialized(new InitializedParams());
    return server;
  }

  private static void open(LanguageServer server, Path draft) throws IOException {
    String text = Files.readString(draft);
    String name = draft.toString();
    String language =
        name.endsWith(".md") ? "markdown" : name.endsWith(".html") ? "html" : "plaintext";
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(draft.toUri().toString(), language, 1, text)));
  }

  private static List<Diagnostic> diagnostics(LanguageServer server, Path draft) throws Exception {
    return answer(
            server
                .getTextDocumentService()
                .diagnostic(
                    new DocumentDiagnosticParams(
                        new TextDocumentIdentifier(draft.toUri().toString()))))
        .getLeft()
        .getItems();
  }

  /** Those of one finding alone: what changes the draft, and not what ignores it or fixes more. */
  private static List<CodeAction> quickFixes(
      LanguageServer server, Path draft, Diagnostic diagnostic) throws Exception {
    return answer(
            server
                .getTextDocumentService()
                .codeAction(
                    new CodeActionParams(
                        new TextDocumentIdentifier(draft.toUri().toString()),
                        diagnostic.getRange(),
                        new CodeActionContext(List.of(diagnostic), List.of("quickfix")))))
        .stream()
        .map(either -> either.getRight())
        .filter(action -> action.getEdit() != null && action.getDiagnostics() != null)
        .filter(action -> action.getDiagnostics().get(0).getData().equals(diagnostic.getData()))
        .toList();
  }

  private static String shown(Diagnostic diagnostic) {
    return String.join(
        " | ",
        diagnostic.getCode().getLeft(),
        severity(diagnostic.getSeverity()),
        shown(diagnostic.getRange()),
        diagnostic.getMessage().getLeft());
  }

  private static String shown(JsonObject finding) {
    return String.join(
        " | ",
        finding.get("code").getAsString(),
        finding.get("severity").getAsString(),
        shown(range(finding.getAsJsonObject("range"))),
        finding.get("message").getAsString());
  }

  private static String shown(Range range) {
    return range.getStart().getLine()
        + ":"
        + range.getStart().getCharacter()
        + " to "
        + range.getEnd().getLine()
        + ":"
        + range.getEnd().getCharacter();
  }

  private static Range range(JsonObject json) {
    return new Range(
        position(json.getAsJsonObject("start")), position(json.getAsJsonObject("end")));
  }

  private static Position position(JsonObject json) {
    return new Position(json.get("line").getAsInt(), json.get("character").getAsInt());
  }

  private static String severity(DiagnosticSeverity severity) {
    return switch (severity) {
      case Error -> "error";
      case Warning -> "warning";
      case Information -> "info";
      case Hint -> "hint";
    };
  }

  /** What a fix makes of the drafts that it changes, by their names. */
  private Map<String, String> applied(CodeAction action) throws IOException {
    Map<String, String> fixed = new TreeMap<>();
    for (var change : action.getEdit().getDocumentChanges()) {
      Path draft = Path.of(URI.create(change.getLeft().getTextDocument().getUri()));
      String text = Files.readString(draft);
      String[] lines = text.split("(?<=\n)", -1);
      StringBuilder to = new StringBuilder(text);
      List<TextEdit> edits =
          change.getLeft().getEdits().stream().map(edit -> edit.getLeft()).toList();
      for (int i = edits.size() - 1; i >= 0; i--) {
        Range range = edits.get(i).getRange();
        to.replace(
            offset(lines, range.getStart()),
            offset(lines, range.getEnd()),
            edits.get(i).getNewText());
      }
      fixed.put(draft.getFileName().toString(), to.toString());
    }
    return fixed;
  }

  private Map<String, String> applied(JsonArray edits) throws IOException {
    Map<String, StringBuilder> fixed = new TreeMap<>();
    for (int i = edits.size() - 1; i >= 0; i--) {
      JsonObject edit = edits.get(i).getAsJsonObject();
      Path draft = folder.resolve(Path.of(edit.get("path").getAsString()).getFileName());
      String name = draft.getFileName().toString();
      fixed.putIfAbsent(name, new StringBuilder(Files.readString(draft)));
      int offset = edit.get("offset").getAsInt();
      int end = offset + edit.get("length").getAsInt();
      fixed.get(name).replace(offset, end, edit.get("newText").getAsString());
    }
    Map<String, String> texts = new TreeMap<>();
    fixed.forEach((name, text) -> texts.put(name, text.toString()));
    return texts;
  }

  private static int offset(String[] lines, Position position) {
    int offset = position.getCharacter();
    for (int i = 0; i < position.getLine(); i++) {
      offset += lines[i].length();
    }
    return offset;
  }

  private static Stream<JsonObject> all(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement element : array) {
      objects.add(element.getAsJsonObject());
    }
    return objects.stream();
  }

  private static <T> T answer(CompletableFuture<T> future) throws Exception {
    return future.get(60, TimeUnit.SECONDS);
  }

  /** An editor that only listens; it asks for what it wants to know. */
  private static final class Quiet implements LanguageClient {

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      throw new AssertionError("nobody asked for " + diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public void logMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
      return CompletableFuture.completedFuture(null);
    }
  }
}
