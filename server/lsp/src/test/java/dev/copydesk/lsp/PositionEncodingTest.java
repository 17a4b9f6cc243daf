package dev.copydesk.lsp;

import static dev.copydesk.lsp.TestEditor.range;
import static dev.copydesk.lsp.TestEditor.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.PositionEncoding;
import dev.copydesk.lsp.draft.Positions;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionEncodingTest {

  private static final String URI = "file:///draft.txt";

  @ParameterizedTest
  @CsvSource({
    "utf-8, 17, 24", // 4 bytes, 1, 2 x 3, 1, 4, 1
    "utf-16, 9, 16",
    "utf-32, 7, 14"
  })
  void emojiAndHangulCountAsNegotiated(String encoding, int start, int end) {
    try (TestEditor editor = TestEditor.of(Abilities.encoding(encoding), new TestRules.Words())) {
      editor.open(URI, "첫 줄 🙂\r\n🙂 한글 🙂 rubbish");

      assertThat(editor.diagnostics(URI, 1))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(1, start, 1, end));

      editor.change(URI, 2, type(1, start, 1, end, "말"), type(1, 0, 1, 0, "rubbish"));
      assertThat(editor.diagnostics(URI, 2))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(1, 0, 1, 7));

      // Only the one character that was typed is there: taking it out leaves the space.
      int character = encoding.equals("utf-8") ? 3 : 1;
      editor.change(URI, 3, type(1, start + 7, 1, start + 7 + character, "rubbish"));
      assertThat(editor.diagnostics(URI, 3))
          .extracting(Diagnostic::getRange)
          .containsExactly(range(1, 0, 1, 7), range(1, start + 7, 1, start + 14));
    }
  }

  @ParameterizedTest
  @CsvSource({"utf-32 utf-8, utf-32", "utf-7 utf-8, utf-8", "utf-7, utf-16"})
  void theFirstEncodingThatBothKnowIsTaken(String offered, String taken) {
    try (TestEditor editor = TestEditor.connected()) {
      org.eclipse.lsp4j.InitializeParams introduction = Abilities.introduction();
      Abilities.encoding(offered.split(" ")).accept(introduction);
      assertThat(editor.introduce(introduction).getCapabilities().getPositionEncoding())
          .isEqualTo(taken);
    }
  }

  @Property
  void aPositionAndBackIsTheSameOffset(
      @ForAll("texts") String text, @ForAll PositionEncoding encoding) {
    Positions positions = new Positions(new Draft("d", null, 0, text), encoding);
    for (int offset = 0; offset <= text.length(); offset++) {
      boolean withinPair =
          offset > 0
              && offset < text.length()
              && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
      boolean withinLineEnd =
          offset > 0 && text.startsWith("\r\n", offset - 1) && offset < text.length();
      if (!withinLineEnd && (!withinPair || encoding == PositionEncoding.UTF16)) {
        assertThat(positions.offset(positions.position(offset))).isEqualTo(offset);
      }
    }
  }

  @Property
  void unitsAreThoseOfTheEncodedLine(@ForAll("wholeTexts") String line) {
    String text = "x\n" + line;
    Span all = new Span(2, text.length());
    Draft draft = new Draft("d", null, 0, text);
    int end8 = new Positions(draft, PositionEncoding.UTF8).range(all).getEnd().getCharacter();
    int end32 = new Positions(draft, PositionEncoding.UTF32).range(all).getEnd().getCharacter();
    assertThat(end8).isEqualTo(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(end32).isEqualTo(line.codePointCount(0, line.length()));
  }

  @Property
  void aPositionOutsideTheTextIsTakenToItsEdge(
      @ForAll("texts") String text,
      @ForAll PositionEncoding encoding,
      @ForAll @IntRange(max = 2_000_000) int far) {
    Positions positions = new Positions(new Draft("d", null, 0, text), encoding);
    assertThat(positions.offset(new Position(far + text.length() + 1, far)))
        .isEqualTo(text.length());
    int lineEnd = positions.offset(new Position(0, text.length() * 4 + far));
    assertThat(lineEnd).isEqualTo(text.split("\r\n|\r|\n", -1)[0].length());
  }

  @Provide
  Arbitrary<String> texts() {
    return pieces("a", "é", "한", "🙂", "\ud83d", "\ude42", "\n", "\r\n", "\r", " ".repeat(600));
  }

  @Provide
  Arbitrary<String> wholeTexts() {
    return pieces("a", "é", "한", "🙂", "글 ".repeat(400));
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(List.of(pieces)).list().ofMaxSize(30).map(all -> String.join("", all));
  }
}
