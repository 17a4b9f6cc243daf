package dev.copydesk.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.copydesk.lsp.draft.DraftBuffer;
import dev.copydesk.lsp.draft.PositionEncoding;
import dev.copydesk.lsp.draft.Typed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** However a text came about, the findings are those of the text. */
class SameFindingsProperties {

  private static TestEditor editor;
  private static int drafts;

  @BeforeContainer
  static void open() {
    editor =
        TestEditor.of(
            Abilities.encoding("utf-8").andThen(SameFindingsProperties::withoutWaiting),
            new TestRules.Words());
  }

  /** What is found at the caret is shown at once: here it is the findings that are looked at. */
  private static void withoutWaiting(InitializeParams params) {
    JsonObject own = new JsonObject();
    own.addProperty("waitWhileTyping", false);
    params.setInitializationOptions(own);
  }

  @AfterContainer
  static void leave() {
    editor.close();
  }

  @Property(tries = 200)
  void typingATextAndOpeningItGiveTheSameFindings(
      @ForAll("texts") String text, @ForAll("typed") List<Typed> typed) {
    String typedUri = "file:///typed" + drafts++ + ".md";
    String openedUri = "file:///opened" + drafts + ".md";
    DraftBuffer same = new DraftBuffer(text, PositionEncoding.UTF8);
    editor.open(typedUri, "markdown", 1, text);
    int version = 1;
    for (Typed each : typed) {
      TextDocumentContentChangeEvent change = each.change();
      same.apply(change);
      editor.change(typedUri, ++version, change);
    }
    editor.open(openedUri, "markdown", 1, same.text());

    assertThat(shown(editor.diagnostics(typedUri, version)))
        .isEqualTo(shown(editor.diagnostics(openedUri, 1)));
    editor.closeDraft(typedUri);
    editor.closeDraft(openedUri);
  }

  private static List<String> shown(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each -> each.getRange() + " " + each.getCode() + " " + each.getMessage())
        .toList();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "rubbish", "credit ", "someone", "**", "한글 ", "🙂", "\n", "\r\n", "\r", "# ", "- ",
            "rub")
        .list()
        .ofMaxSize(20)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<List<Typed>> typed() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 9);
    return Combinators.combine(few, few, Arbitraries.integers().between(0, 2), few, texts())
        .as(Typed::new)
        .list()
        .ofMaxSize(8);
  }
}
