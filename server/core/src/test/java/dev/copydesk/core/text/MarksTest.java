package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void everyHousesQuotesOpenAndClose() {
    for (String pair :
        new String[] {"“”", "‘’", "\"\"", "''", "«»", "‹›", "「」", "『』", "《》", "〈〉"}) {
      assertThat(Marks.opensQuote(pair.charAt(0))).as(pair).isTrue();
      assertThat(Marks.closesQuote(pair.charAt(1))).as(pair).isTrue();
      assertThat(Marks.closes(pair.charAt(1))).as(pair).isTrue();
    }
    for (String turned : new String[] {"„“", "‚‘", "»«", "›‹"}) {
      assertThat(Marks.opensQuote(turned.charAt(0))).as(turned).isTrue();
      assertThat(Marks.closes(turned.charAt(1))).as(turned).isTrue();
    }
  }

  /** {@code … 있다.‘소금빵’}: what stands behind the stop begins something else. */
  @Test
  void aMarkThatOpensIsNotTakenForOneThatCloses() {
    assertThat(Marks.closesQuote('‘')).isFalse();
    assertThat(Marks.closesQuote('“')).isFalse();
    assertThat(Marks.closesQuote('「')).isFalse();
  }

  @Test
  void sentencesStopInEveryScript() {
    for (char c : ".!?…。！？".toCharArray()) {
      assertThat(Marks.isStop(c)).isTrue();
    }
    assertThat(Marks.isStop(',')).isFalse();
    assertThat(Marks.closesBracket(')')).isTrue();
    assertThat(Marks.closesBracket('(')).isFalse();
  }
}
