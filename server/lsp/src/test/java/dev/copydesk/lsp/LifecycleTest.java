package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  @Test
  void anEditorThatSaysGoodbyeLeavesWithZero() {
    try (TestEditor editor = TestEditor.of()) {
      assertThat(editor.leave()).isZero();
    }
  }

  @Test
  void anEditorThatExitsWithoutShutdownLeavesWithOne() {
    try (TestEditor editor = TestEditor.of()) {
      editor.server().exit();
      assertThat(TestEditor.await(editor.exitCode())).isEqualTo(1);
    }
  }

  @Test
  void anEditorWhoseStreamEndsHasLeft() {
    try (TestEditor editor = TestEditor.of()) {
      editor.vanish();
      assertThat(TestEditor.await(editor.exitCode())).isEqualTo(1);
    }
  }

  @Test
  void theServerEndsWithTheEditorsProcess() throws IOException {
    Process parent = new ProcessBuilder("sleep", "600").start();
    try (TestEditor editor =
        TestEditor.of(introduction -> introduction.setProcessId((int) parent.pid()))) {
      assertThat(editor.exitCode()).isNotDone();
      parent.destroyForcibly();
      assertThat(TestEditor.await(editor.exitCode())).isEqualTo(1);
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void nothingIsAnsweredBeforeInitialize() {
    try (TestEditor editor = TestEditor.connected()) {
      assertThatThrownBy(() -> TestEditor.await(editor.server().shutdown()))
          .hasStackTraceContaining("initialize comes first");
      editor.open("file:///early.txt", "rubbish");
      editor.introduce(new ClientCapabilities());
      assertThat(hover(editor, "file:///early.txt")).isNull();
    }
  }

  @Test
  void nothingIsAnsweredAfterShutdown() {
    try (TestEditor editor = TestEditor.of()) {
      TestEditor.await(editor.server().shutdown());
      assertThatThrownBy(() -> hover(editor, "file:///a.txt"))
          .hasStackTraceContaining("was shut down");
    }
  }

  @Test
  void anEditorThatDeclaresNothingIsServedAllTheSame() {
    try (TestEditor editor = TestEditor.connected(new TestRules.Words())) {
      InitializeResult result = editor.introduce(new ClientCapabilities());
      assertThat(result.getServerInfo().getName()).isEqualTo("Copydesk");
      assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo("utf-16");
      assertThat(result.getCapabilities().getTextDocumentSync().getRight().getChange())
          .isEqualTo(TextDocumentSyncKind.Incremental);

      editor.open("untitled:Untitled-1", "some rubbish");

      assertThat(editor.diagnostics("untitled:Untitled-1", 1))
          .singleElement()
          .satisfies(
              diagnostic -> {
                assertThat(diagnostic.getTags()).isNull();
                assertThat(diagnostic.getRelatedInformation()).isNull();
                assertThat(diagnostic.getData()).isNull();
              });
    }
  }

  @Test
  void aQuestionThatIsOpenAtShutdownIsAnsweredAllTheSame() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling())) {
      CompletableFuture<?> open =
          editor
              .server()
              .getWorkspaceService()
              .diagnostic(new WorkspaceDiagnosticParams(List.of()));
      TestEditor.await(editor.server().shutdown());
      assertThatThrownBy(() -> TestEditor.await(open)).hasStackTraceContaining("was shut down");
    }
  }

  @Test
  void anIntroductionWithoutWordsIsRefused() {
    try (TestEditor editor = TestEditor.connected()) {
      assertThatThrownBy(() -> TestEditor.await(editor.server().initialize(null)))
          .hasStackTraceContaining("initialize takes parameters");
    }
  }

  @Test
  void rulesThatCannotBeLoadedAreToldAndTheEditorIsServedWithoutThem() {
    try (TestEditor editor =
        TestEditor.connected(
            () -> {
              throw new IllegalStateException("two plugins bring a rule called 'words'");
            })) {
      editor.introduce(Abilities.introduction());
      assertThat(editor.said(MessageParams.class, it -> true).getMessage())
          .isEqualTo("two plugins bring a rule called 'words'");
      editor.open("file:///a.txt", "rubbish");
      assertThat(editor.diagnostics("file:///a.txt", 1)).isEmpty();
    }
  }

  @Test
  void messagesComeInTheLanguageOfTheEditor() {
    try (TestEditor editor =
        TestEditor.of(
            introduction -> introduction.setLocale(Locale.KOREA.toLanguageTag()),
            new TestRules.Words())) {
      editor.open("file:///a.txt", "some rubbish");
      assertThat(editor.diagnostics("file:///a.txt", 1))
          .extracting(diagnostic -> diagnostic.getMessage().getLeft())
          .containsExactly("찾음: rubbish");
    }
  }

  private static Object hover(TestEditor editor, String uri) {
    return TestEditor.await(
        editor
            .server()
            .getTextDocumentService()
            .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(0, 0))));
  }

  @Test
  void anEditorThatTracesIsToldWhatIsAnswered() {
    try (RawEditor editor = RawEditor.introduced("{}")) {
      String question =
          ",'method':'textDocument/hover','params':{'textDocument':{'uri':'file:///a.txt'},"
              + "'position':{'line':0,'character':0}}}";
      editor.say("{'jsonrpc':'2.0','id':2" + question);
      editor.say("{'jsonrpc':'2.0','method':'$/setTrace','params':{'value':'verbose'}}");
      editor.say("{'jsonrpc':'2.0','id':3" + question);

      JsonObject told =
          editor.hear(
              message ->
                  message.has("method")
                      && message.get("method").getAsString().equals("$/logTrace"));
      assertThat(told.toString()).contains("answered textDocument/hover");
      assertThat(editor.answer(3).has("error")).isFalse();
    }
  }
}
