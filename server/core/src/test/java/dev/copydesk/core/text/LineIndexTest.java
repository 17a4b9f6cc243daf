package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineIndexTest {

  @Test
  void linesEndAtEveryKindOfLineEnd() {
    LineIndex lines = LineIndex.of("a\nb\r\nc\rd");

    assertThat(lines.lineCount()).isEqualTo(4);
    assertThat(lines.position(5)).isEqualTo(new Position(2, 0));
    assertThat(lines.position(7)).isEqualTo(new Position(3, 0));
  }

  @Test
  void charactersAreCodeUnits() {
    assertThat(LineIndex.of("\uD83D\uDE00x").position(2)).isEqualTo(new Position(0, 2));
  }

  @Test
  void placesPastTheEndAreTheEnd() {
    LineIndex lines = LineIndex.of("ab\ncd");

    assertThat(lines.offset(9, 0)).isEqualTo(5);
    assertThat(lines.offset(1, 9)).isEqualTo(5);
    assertThat(lines.position(99)).isEqualTo(new Position(1, 2));
  }

  @Property
  void offsetAndPositionAreInverse(
      @ForAll @StringLength(max = 40) @Chars({'a', '\n', '\r', '가'}) String text) {
    LineIndex lines = LineIndex.of(text);

    for (int offset = 0; offset <= text.length(); offset++) {
      Position position = lines.position(offset);
      assertThat(lines.offset(position.line(), position.character())).isEqualTo(offset);
    }
  }
}
