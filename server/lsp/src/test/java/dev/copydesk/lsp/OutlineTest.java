package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.await;
import static dev.copydesk.lsp.TestEditor.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** What a draft quotes and repeats, in the outline and beside the quotes. */
class OutlineTest {

  private static final String ONE = "file:///desk/one.txt";
  private static final String TWO = "file:///desk/two.txt";

  private static final String DRAFT =
      """
      Ada: “We shall see.”

      “Nobody knows.”

      Bo: “It rained.”

      Ada: “That is all.”
      """;

  @Test
  void theOutlineListsQuotesUnderTheirSpeakers() {
    try (TestEditor editor = TestEditor.of(nesting(), new TestRules.Speakers())) {
      editor.open(ONE, DRAFT);
      List<DocumentSymbol> groups = outline(editor, ONE).stream().map(Either::getRight).toList();

      assertThat(groups).extracting(DocumentSymbol::getName).containsExactly("Ada", "Ada?", "Bo");
      assertThat(groups.get(0).getChildren())
          .extracting(DocumentSymbol::getName)
          .containsExactly("“We shall see.”", "“That is all.”");
      assertThat(groups.get(0).getRange()).isEqualTo(range(0, 5, 6, 19));
      assertThat(groups.get(0).getSelectionRange()).isEqualTo(range(0, 5, 0, 20));
    }
  }

  @Test
  void theOutlineListsCopiesBehindTheQuotes() {
    try (TestEditor editor =
        TestEditor.of(nesting(), new TestRules.Echo(), new TestRules.Speakers())) {
      editor.open(ONE, "The river rose overnight.");
      editor.open(TWO, "Ada: “We shall see.”\n\nThe river rose overnight.");
      assertThat(editor.diagnostics(TWO, 1)).hasSize(1);
      List<DocumentSymbol> groups = outline(editor, TWO).stream().map(Either::getRight).toList();

      assertThat(groups)
          .extracting(DocumentSymbol::getName)
          .containsExactly("Ada", "Stands elsewhere, too");
      assertThat(groups.get(1).getChildren())
          .extracting(DocumentSymbol::getName)
          .containsExactly("The river rose overnight.");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // what such editors are sent
  void anEditorThatKnowsNoLevelsGetsAList() {
    try (TestEditor editor = TestEditor.of(new TestRules.Speakers())) {
      editor.open(ONE, DRAFT);
      assertThat(outline(editor, ONE))
          .extracting(
              symbol -> symbol.getLeft().getContainerName() + " " + symbol.getLeft().getName())
          .containsExactly(
              "Ada “We shall see.”",
              "Ada “That is all.”",
              "Ada? “Nobody knows.”",
              "Bo “It rained.”");
    }
  }

  @Test
  void speakersAreNamedBesideTheQuotesForWhoAsksForIt() {
    try (TestEditor editor = TestEditor.of(new TestRules.Speakers())) {
      editor.open(ONE, DRAFT);
      assertThat(hints(editor)).isEmpty();

      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(speakerHints()));
      assertThat(hints(editor))
          .extracting(hint -> hint.getPosition() + " " + hint.getLabel().getLeft())
          .containsExactly(
              new Position(0, 20) + " — Ada",
              new Position(2, 15) + " — Ada?",
              new Position(4, 16) + " — Bo");
    }
  }

  private static JsonObject speakerHints() {
    JsonObject own = new JsonObject();
    own.addProperty("speakerHints", true);
    JsonObject settings = new JsonObject();
    settings.add("copydesk", own);
    return settings;
  }

  private static Consumer<InitializeParams> nesting() {
    return introduction -> {
      DocumentSymbolCapabilities outline = new DocumentSymbolCapabilities();
      outline.setHierarchicalDocumentSymbolSupport(true);
      introduction.getCapabilities().getTextDocument().setDocumentSymbol(outline);
    };
  }

  private static List<Either<SymbolInformation, DocumentSymbol>> outline(
      TestEditor editor, String uri) {
    return await(
        editor
            .server()
            .getTextDocumentService()
            .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(uri))));
  }

  /** Those of all lines but the last. */
  private static List<InlayHint> hints(TestEditor editor) {
    return await(
        editor
            .server()
            .getTextDocumentService()
            .inlayHint(new InlayHintParams(new TextDocumentIdentifier(ONE), range(0, 0, 5, 0))));
  }
}
