package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.await;
import static dev.copydesk.lsp.TestEditor.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

class ExplanationsAndCopiesTest {

  private static final String ONE = "file:///desk/one.txt";
  private static final String TWO = "file:///desk/two.txt";

  @Test
  void aFindingIsExplainedInTheLanguageOfTheEditor() {
    try (TestEditor editor =
        TestEditor.of(introduction -> introduction.setLocale("ko"), new TestRules.Words())) {
      editor.open(ONE, "some rubbish");
      Hover hover = hover(editor, 7);
      assertThat(hover.getContents().getRight().getKind()).isEqualTo("markdown");
      assertThat(hover.getContents().getRight().getValue())
          .isEqualTo("찾음: rubbish\n\n## rubbish\n\n쓸데없는 말은 지웁니다.");
      assertThat(hover.getRange()).isEqualTo(range(0, 5, 0, 12));
    }
  }

  @Test
  void whereNothingWasFoundThereIsNothingToExplain() {
    try (TestEditor editor = TestEditor.of(new TestRules.Words())) {
      editor.open(ONE, "some rubbish");
      assertThat(hover(editor, 2)).isNull();
    }
  }

  @Test
  void fromOneCopyAllOthersAreFoundAndTheOtherDraftCanBeOpened() {
    try (TestEditor editor = TestEditor.of(new TestRules.Echo())) {
      editor.open(ONE, "First.\n\nThe river rose overnight.");
      editor.open(TWO, "The river rose overnight.");
      var finding = editor.diagnostics(TWO, 1).get(0);

      List<? extends Location> places =
          await(
              editor
                  .server()
                  .getTextDocumentService()
                  .references(
                      new ReferenceParams(
                          new TextDocumentIdentifier(TWO),
                          new Position(0, 4),
                          new ReferenceContext(true))));
      assertThat(List.<Location>copyOf(places))
          .containsExactlyInAnyOrder(
              new Location(TWO, range(0, 0, 0, 25)), new Location(ONE, range(2, 0, 2, 25)));

      List<? extends Location> others =
          await(
              editor
                  .server()
                  .getTextDocumentService()
                  .references(
                      new ReferenceParams(
                          new TextDocumentIdentifier(ONE),
                          new Position(2, 4),
                          new ReferenceContext(false))));
      assertThat(List.<Location>copyOf(others))
          .containsExactly(new Location(TWO, range(0, 0, 0, 25)));

      List<? extends DocumentHighlight> marks =
          await(
              editor
                  .server()
                  .getTextDocumentService()
                  .documentHighlight(
                      new DocumentHighlightParams(
                          new TextDocumentIdentifier(TWO), new Position(0, 4))));
      assertThat(marks).extracting(DocumentHighlight::getRange).containsExactly(range(0, 0, 0, 25));

      CodeAction open = editor.action(TWO, finding, "Open the other copy (one.txt)");
      editor.carriedOut(open);
      ShowDocumentParams shown = editor.said(ShowDocumentParams.class, it -> true);
      assertThat(shown.getUri()).isEqualTo(ONE);
      assertThat(shown.getSelection()).isEqualTo(range(2, 0, 2, 25));
    }
  }

  private static Hover hover(TestEditor editor, int character) {
    return await(
        editor
            .server()
            .getTextDocumentService()
            .hover(new HoverParams(new TextDocumentIdentifier(ONE), new Position(0, character))));
  }

  @Test
  void aLineAboveACopySaysWhereElseItStands() {
    try (TestEditor editor = TestEditor.of(new TestRules.Echo())) {
      editor.open(ONE, "First.\n\nThe river rose overnight.");
      editor.open(TWO, "The river rose overnight.");
      editor.diagnostics(TWO, 1);

      CodeLens lens = lenses(editor).get(0);
      String file = ONE.substring(ONE.lastIndexOf('/') + 1);
      assertThat(lens.getRange()).isEqualTo(range(0, 0, 0, 25));
      assertThat(lens.getCommand().getTitle()).isEqualTo("stands in " + file + ", line 3, too");
      assertThat(lens.getCommand().getCommand()).isEqualTo("copydesk.show");

      JsonObject own = new JsonObject();
      own.addProperty("copyLenses", false);
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(own));
      assertThat(lenses(editor)).isEmpty();
    }
  }

  private static List<? extends CodeLens> lenses(TestEditor editor) {
    return await(
        editor
            .server()
            .getTextDocumentService()
            .codeLens(new CodeLensParams(new TextDocumentIdentifier(TWO))));
  }
}
