package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import dev.copydesk.lsp.draft.PositionEncoding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

class QuickFixTest {

  private static final String URI = "file:///desk/draft.md";
  private static final Rule WORDS = new TestRules.Words();

  @Test
  void theFixOfAFindingIsAnEditOfTheVersionThatWasChecked() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "markdown", 4, "Some **rubbish** here.");
      Diagnostic diagnostic = editor.diagnostics(URI, 4).get(0);

      CodeAction action = editor.action(URI, diagnostic, "Remove the rubbish");

      assertThat(action.getKind()).isEqualTo("quickfix");
      assertThat(action.getIsPreferred()).isTrue();
      assertThat(action.getDiagnostics()).containsExactly(diagnostic);
      assertThat(draftEdit(action.getEdit()).getTextDocument().getVersion()).isEqualTo(4);
      assertThat(EditsApplied.to("Some **rubbish** here.", URI, action.getEdit()))
          .isEqualTo("Some here.");
    }
  }

  @Test
  void findingsThatAreJoinedGoTogether() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "Some (rubbish - rubbish) here, rubbish there.");
      CodeAction action = editor.action(URI, editor.diagnostics(URI, 1).get(0), "Remove");

      assertThat(action.getTitle()).isEqualTo("Remove the rubbish, with what is joined to it");
      assertThat(
              EditsApplied.to(
                  "Some (rubbish - rubbish) here, rubbish there.", URI, action.getEdit()))
          .doesNotContain("-")
          .contains("rubbish there");
    }
  }

  @Test
  void whereThereIsNoFixAnEditorThatShowsReasonsIsTold() {
    try (TestEditor editor =
        TestEditor.of(
            introduction ->
                introduction
                    .getCapabilities()
                    .getTextDocument()
                    .getCodeAction()
                    .setDisabledSupport(true),
            WORDS,
            new TestRules.Echo())) {
      editor.open("file:///desk/a.md", "The river rose overnight.");
      editor.open(URI, "The river rose overnight.");
      Diagnostic echo = editor.diagnostics(URI, 1).get(0);

      assertThat(editor.action(URI, echo, "No fix for echo/echo").getDisabled().getReason())
          .isEqualTo("Only a person can decide what to write here.");
    }
  }

  @Test
  void whatTakesACreditAsksToBeConfirmed() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "a credit");
      CodeAction action =
          editor.action(URI, editor.diagnostics(URI, 1).get(0), "Remove the credit");

      assertThat(action.getIsPreferred()).isNull();
      assertThat(action.getEdit().getChangeAnnotations().values())
          .singleElement()
          .extracting(ChangeAnnotation::getNeedsConfirmation)
          .isEqualTo(true);
      assertThat(EditsApplied.to("a credit", URI, action.getEdit())).isEqualTo("a");
    }
  }

  @Test
  void wordsThatTheWriterHasToFindAreASnippet() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "someone");
      CodeAction action = editor.action(URI, editor.diagnostics(URI, 1).get(0), "Name them");

      assertThat(draftEdit(action.getEdit()).getEdits().get(0).getRight().getSnippet().getValue())
          .isEqualTo("\\${${1:the mayor}\\}");
    }
  }

  @Test
  void anEditorWithoutSnippetsGetsTheWordsThemselves() {
    try (TestEditor editor =
        TestEditor.of(
            introduction ->
                introduction
                    .getCapabilities()
                    .getWorkspace()
                    .getWorkspaceEdit()
                    .setSnippetEditSupport(false),
            WORDS)) {
      editor.open(URI, "someone");
      CodeAction action = editor.action(URI, editor.diagnostics(URI, 1).get(0), "Name them");
      assertThat(EditsApplied.to("someone", URI, action.getEdit())).isEqualTo("${the mayor}");
    }
  }

  @Test
  void anEditorWithoutVersionedEditsGetsPlainOnes() {
    try (TestEditor editor =
        TestEditor.of(
            introduction -> introduction.getCapabilities().getWorkspace().setWorkspaceEdit(null),
            WORDS)) {
      editor.open(URI, "some rubbish");
      CodeAction action = editor.action(URI, editor.diagnostics(URI, 1).get(0), "Remove");
      assertThat(action.getEdit().getDocumentChanges()).isNull();
      assertThat(EditsApplied.to("some rubbish", URI, action.getEdit())).isEqualTo("some");
    }
  }

  @Test
  void aPlaceAloneIsEnoughToFindTheFix() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "rubbish and credit");
      assertThat(editor.actions(URI, range(0, 3, 0, 3), List.of()))
          .extracting(CodeAction::getTitle)
          .containsExactly(
              "Remove the rubbish", "Fix everything in this draft that is safe to fix");
      assertThat(editor.actions(URI, range(0, 9, 0, 9), List.of(), "quickfix")).isEmpty();
    }
  }

  @Test
  void aDiagnosticOfAnOlderVersionNeverLeadsToAWrongPlace() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "rubbish");
      Diagnostic old = editor.diagnostics(URI, 1).get(0);
      editor.rewrite(URI, 2, "It is all good here; rubbish");

      List<CodeAction> actions = editor.actions(URI, old.getRange(), List.of(old), "quickfix");

      assertThat(actions).isEmpty();
    }
  }

  @Test
  void allOfAKindGoInOne() {
    String text = "rubbish one, rubbish two, credit, rubbish three";
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, text);
      Diagnostic diagnostic = editor.diagnostics(URI, 1).get(1);

      CodeAction offered = editor.action(URI, diagnostic, "Fix all of words/rubbish");
      assertThat(offered.getTitle()).endsWith("(3)");
      assertThat(offered.getEdit()).isNull();

      assertThat(EditsApplied.to(text, URI, editor.resolved(offered).getEdit()))
          .isEqualTo("one, two, credit, three");
    }
  }

  @Test
  void anActionOfAnOlderVersionIsNotResolved() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "rubbish rubbish");
      CodeAction offered = editor.action(URI, editor.diagnostics(URI, 1).get(0), "Fix all");
      editor.rewrite(URI, 2, "rubbish, rubbish, and something in front of it");
      assertThatThrownBy(() -> editor.resolved(offered)).hasStackTraceContaining("has changed");
    }
  }

  @Test
  void anActionOfSomebodyElseIsGivenBackAsItIs() {
    try (TestEditor editor = TestEditor.of(WORDS)) {
      CodeAction foreign = new CodeAction("Tidy up");
      foreign.setData(java.util.Map.of("bogus", List.of(1)));
      assertThat(editor.resolved(foreign).getEdit()).isNull();
    }
  }

  @Test
  void fixingAllGivesTheTextThatTheCommandLineGives() {
    String text = "rubrubbishbish credit rubbish\r\n\r\nsomeone **rubbish**\r\n";
    try (TestEditor editor = TestEditor.of(WORDS)) {
      editor.open(URI, "markdown", 1, text);
      CodeAction offered =
          editor.actions(URI, range(0, 0, 0, 0), List.of(), "source.fixAll").get(0);
      assertThat(offered.getKind()).isEqualTo("source.fixAll.copydesk");

      assertThat(EditsApplied.to(text, URI, editor.resolved(offered).getEdit()))
          .isEqualTo(fixed(text));
    }
  }

  @Test
  void anEditorThatCannotResolveGetsTheEditAtOnce() {
    try (TestEditor editor =
        TestEditor.of(
            introduction ->
                introduction
                    .getCapabilities()
                    .getTextDocument()
                    .getCodeAction()
                    .setResolveSupport(null),
            WORDS)) {
      editor.open(URI, "markdown", 1, "rubbish a rubbish");
      CodeAction all = editor.actions(URI, range(0, 0, 0, 0), List.of(), "source").get(0);
      assertThat(EditsApplied.to("rubbish a rubbish", URI, all.getEdit())).isEqualTo("a");
      assertThat(editor.action(URI, editor.diagnostics(URI, 1).get(0), "Fix all").getEdit())
          .isNotNull();
    }
  }

  /** The editor's way and the command line's, finding by finding. */
  @Property(tries = 60)
  void everyFixThroughTheProtocolGivesTheTextOfTheFixItself(
      @ForAll("texts") String text, @ForAll PositionEncoding encoding) {
    Draft draft = new Draft(URI, Format.MARKDOWN, 1, text);
    List<Finding> findings = Checker.of(WORDS).check(Prose.of(draft));
    try (TestEditor editor = TestEditor.of(Abilities.encoding(encoding.id()), WORDS)) {
      editor.open(URI, "markdown", 1, text);
      List<Diagnostic> diagnostics = editor.diagnostics(URI, 1);
      assertThat(diagnostics).hasSameSizeAs(findings);
      for (int i = 0; i < findings.size(); i++) {
        Fix fix = findings.get(i).fixes().get(0);
        if (fix.safety() != Fix.Safety.MANUAL) {
          CodeAction action = byDiagnostic(editor, diagnostics.get(i));
          if (action.getTitle().equals(fix.title())) { // else others that are joined go with it
            assertThat(EditsApplied.to(text, URI, action.getEdit(), encoding))
                .isEqualTo(Fixer.apply(text, fix.edits()));
          }
        }
      }
    }
  }

  private static CodeAction byDiagnostic(TestEditor editor, Diagnostic diagnostic) {
    return editor.actions(URI, diagnostic.getRange(), List.of(diagnostic), "quickfix").stream()
        .filter(action -> action.getDiagnostics() != null && action.getEdit() != null)
        .filter(action -> action.getDiagnostics().get(0).getData().equals(diagnostic.getData()))
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "rubbish", "credit ", "someone", "**", "한글 ", "🙂", "\n", "\r\n", "\n\n", "# ", "- ",
            " ")
        .list()
        .ofMaxSize(16)
        .map(all -> String.join("", all));
  }

  private static String fixed(String text) {
    Draft draft = new Draft(URI, Format.MARKDOWN, 1, text);
    Fixer fixer = new Fixer(Checker.of(WORDS), false);
    return fixer.fix(List.of(draft), null, new Workers(1)).drafts().get(0).text();
  }

  private static TextDocumentEdit draftEdit(WorkspaceEdit edit) {
    return edit.getDocumentChanges().get(0).getLeft();
  }
}
