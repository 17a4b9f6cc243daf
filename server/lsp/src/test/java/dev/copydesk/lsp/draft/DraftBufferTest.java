package dev.copydesk.lsp.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

class DraftBufferTest {

  @Property(tries = 2_000)
  void changesPieceByPieceGiveTheTextThatALineByLineEditorHas(
      @ForAll("texts") String text,
      @ForAll("typed") List<Typed> typed,
      @ForAll PositionEncoding encoding) {
    DraftBuffer buffer = new DraftBuffer(text, encoding);
    String expected = text;
    for (Typed each : typed) {
      TextDocumentContentChangeEvent change = each.change();
      // The plain way: lines counted anew for every change.
      Positions positions = new Positions(new Draft("d", Format.TEXT, 0, expected), encoding);
      var span = positions.span(change.getRange());
      expected = expected.substring(0, span.start()) + each.text() + expected.substring(span.end());

      buffer.apply(change);

      assertThat(buffer.text()).isEqualTo(expected);
    }
  }

  @Property(tries = 20)
  void aWholeTextReplacesAll(@ForAll("texts") String text, @ForAll("texts") String other) {
    DraftBuffer buffer = new DraftBuffer(text, PositionEncoding.UTF16);
    buffer.apply(new TextDocumentContentChangeEvent(other));
    assertThat(buffer.text()).isEqualTo(other);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "bc ", "한글", "🙂", "\ud83d", "\n", "\r\n", "\r", "\n\n")
        .list()
        .ofMaxSize(20)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<List<Typed>> typed() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 6);
    return Combinators.combine(few, few, Arbitraries.integers().between(0, 2), few, texts())
        .as(Typed::new)
        .list()
        .ofMaxSize(12);
  }
}
