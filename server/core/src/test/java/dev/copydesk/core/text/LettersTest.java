package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

  @ParameterizedTest
  @ValueSource(
      ints = {' ', '\t', 0xA0, 0x2002, 0x2009, 0x200A, 0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF})
  void everyWidthOfSpaceIsABlank(int blank) {
    assertThat(Letters.isBlank((char) blank)).isTrue();
    assertThat(Letters.isSpace((char) blank)).isTrue();
  }

  @Test
  void everyWhiteSpaceOfJavaIsASpace() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isWhitespace((char) c) || Character.isSpaceChar((char) c)) {
        assertThat(Letters.isSpace((char) c)).as("U+%04X", c).isTrue();
      }
    }
  }

  @Test
  void noLetterOrMarkIsASpace() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isLetterOrDigit((char) c)
          || Character.getType(c) == Character.OTHER_PUNCTUATION) {
        assertThat(Letters.isSpace((char) c)).as("U+%04X", c).isFalse();
      }
    }
  }

  @Test
  void aLineEndIsNoBlank() {
    assertThat(Letters.isBlank('\n')).isFalse();
    assertThat(Letters.isSpace('\r')).isTrue();
    assertThat(Letters.isLineEnd('\u3000')).isFalse();
  }

  @Test
  void spacesAreSteppedOverWithinTheirBounds() {
    String text = "가\u202F\n 나";
    assertThat(Letters.behindSpace(text, 1, 5)).isEqualTo(4);
    assertThat(Letters.behindBlanks(text, 1, 5)).isEqualTo(2);
    assertThat(Letters.beforeSpace(text, 4, 0)).isEqualTo(1);
    assertThat(Letters.beforeBlanks(text, 4, 0)).isEqualTo(3);
    assertThat(Letters.behindSpace(text, 1, 3)).isEqualTo(3);
    assertThat(Letters.isSpace(text, 1, 4)).isTrue();
    assertThat(Letters.isSpace(text, 1, 5)).isFalse();
  }

  @Test
  void aBoundIsFoundAtItselfAndBehindIt() {
    int[] lines = {0, 5, 9, 9999};
    assertThat(Letters.floor(lines, 3, 5)).isEqualTo(1);
    assertThat(Letters.floor(lines, 3, 8)).isEqualTo(1);
    assertThat(Letters.floor(lines, 3, 100_000)).isEqualTo(2);
    assertThat(Letters.floor(lines, 3, -1)).isEqualTo(-1);
  }

  @Test
  void aCharacterIsLookedForBetweenBoundsAlone() {
    String text = "a/b (c) d/e";

    assertThat(Letters.find(text, '/', 0, text.length())).isEqualTo(1);
    assertThat(Letters.find(text, '/', 2, text.length())).isEqualTo(9);
    assertThat(Letters.find(text, '/', 2, 9)).isEqualTo(-1);
    assertThat(Letters.findBack(text, '(', text.length(), 0)).isEqualTo(4);
    assertThat(Letters.findBack(text, '(', text.length(), 5)).isEqualTo(-1);
    assertThat(Letters.findBack(text, '(', 4, 0)).isEqualTo(-1);
  }
}
