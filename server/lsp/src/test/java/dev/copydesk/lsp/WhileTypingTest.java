package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** A sentence is not judged before its writer has had time to end it. */
class WhileTypingTest {

  private static final String URI = "file:///desk/draft.txt";
  private static final String BEFORE = "Some rubbish.\n\nAnd ";

  @Test
  void whatIsTypedWaitsUntilItsSentenceIsOver() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      int version = typed(editor, "rubbish ");
      assertThat(editor.diagnostics(URI, version)).hasSize(1);

      editor.change(URI, version + 1, TestEditor.type(2, 12, 2, 12, "."));
      assertThat(editor.diagnostics(URI, version + 1)).hasSize(2);
    }
  }

  @Test
  void whatIsTypedWaitsUntilTheCaretLeaves() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      int version = typed(editor, "rubbish ");

      editor.change(URI, version + 1, TestEditor.type(0, 0, 0, 0, "x"));
      assertThat(editor.diagnostics(URI, version + 1)).hasSize(2);
    }
  }

  @Test
  void whatIsTypedWaitsNoLongerThanItsWriterDoes() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      int version = typed(editor, "rubbish ");
      assertThat(editor.diagnostics(URI, version)).hasSize(1);

      editor.published(sent -> both(sent.getVersion(), version, sent.getDiagnostics()));
    }
  }

  @Test
  void whatIsSavedWaitsForNothing() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      int version = typed(editor, "rubbish ");
      assertThat(editor.diagnostics(URI, version)).hasSize(1);

      editor
          .server()
          .getTextDocumentService()
          .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(URI)));
      editor.published(sent -> both(sent.getVersion(), version, sent.getDiagnostics()));
    }
  }

  @Test
  void whatWasShownBeforeDoesNotFlicker() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(URI, BEFORE + "rubbish");
      assertThat(editor.diagnostics(URI, 1)).hasSize(2);

      for (int i = 0; i < 3; i++) {
        editor.change(URI, 2 + i, TestEditor.type(2, 11 + i, 2, 11 + i, " "));
        assertThat(editor.diagnostics(URI, 2 + i)).hasSize(2);
      }
    }
  }

  @Test
  void whoWantsToSeeItAtOnceDoes() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      JsonObject own = new JsonObject();
      own.addProperty("waitWhileTyping", false);
      JsonObject settings = new JsonObject();
      settings.add("copydesk", own);
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(settings));

      assertThat(editor.diagnostics(URI, typed(editor, "rubbish "))).hasSize(2);
    }
  }

  @Test
  void anEditorThatAsksIsToldToAskAgainWhenTheWaitIsOver() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling(), new TestRules.Words())) {
      typed(editor, "rubbish ");

      assertThat(pulled(editor)).hasSize(1);
      // The first of them may be for a house style that came late.
      for (int told = 1; pulled(editor).size() < 2; told++) {
        editor.saidAgain("refresh", told);
      }
    }
  }

  @Test
  void anEditorThatAsksSeesASentenceThatIsOver() {
    try (TestEditor editor = TestEditor.of(Abilities.pulling(), new TestRules.Words())) {
      int version = typed(editor, "rubbish ");
      assertThat(pulled(editor)).hasSize(1);

      editor.change(URI, version + 1, TestEditor.type(2, 12, 2, 12, "."));
      assertThat(pulled(editor)).hasSize(2);
    }
  }

  @Test
  void anEditorThatCannotBeToldToAskAgainSeesEverythingAtOnce() {
    try (TestEditor editor =
        TestEditor.of(
            Abilities.pulling()
                .andThen(
                    introduction ->
                        introduction.getCapabilities().getWorkspace().setDiagnostics(null)),
            new TestRules.Words())) {
      typed(editor, "rubbish ");

      assertThat(pulled(editor)).hasSize(2);
    }
  }

  private static List<Diagnostic> pulled(TestEditor editor) {
    return TestEditor.await(
            editor
                .server()
                .getTextDocumentService()
                .diagnostic(new DocumentDiagnosticParams(new TextDocumentIdentifier(URI))))
        .getRelatedFullDocumentDiagnosticReport()
        .getItems();
  }

  /** Types words letter by letter at the end of the draft; gives the last version. */
  private static int typed(TestEditor editor, String words) {
    editor.open(URI, BEFORE);
    for (int i = 0; i < words.length(); i++) {
      editor.change(URI, 2 + i, TestEditor.type(2, 4 + i, 2, 4 + i, words.substring(i, i + 1)));
    }
    return 1 + words.length();
  }

  private static boolean both(Integer version, int wanted, List<Diagnostic> found) {
    return version != null && version == wanted && found.size() == 2;
  }
}
