package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EditsTest {

  private static final String TEXT = "abcdefghij";

  @Test
  void whatTheSecondTakesOutOfTheFirstIsTakenOutOfTheDraft() {
    List<Edit> first = List.of(edit(2, 4, "XY"));
    List<Edit> second = List.of(edit(1, 3, ""), edit(6, 7, "!"));

    assertThat(Edits.composed("d", TEXT.length(), first, second))
        .containsExactly(edit(1, 4, "Y"), edit(6, 7, "!"));
  }

  @Test
  void aRepeatIsEditedWhereItWasAndNotAtItsFirstOccurrence() {
    String text = "rubbish one. rubbish two.";
    Fixer fixer = new Fixer(Checker.of(new WordRule("word", 100, "rubbish")), false);
    Draft draft = Draft.of(text);

    assertThat(fixer.preview(draft, Checker.of().newLibrary()))
        .allSatisfy(edit -> assertThat(edit.span().of(text).strip()).isEqualTo("rubbish"));
    assertThat(Prose.of(draft).draft()).isSameAs(draft);
  }

  @Property
  void togetherTheyGiveWhatTheyGiveOneAfterTheOther(
      @ForAll("edits") List<int[]> first, @ForAll("edits") List<int[]> second) {
    List<Edit> one = edits(first, TEXT.length());
    String middle = Fixer.apply(TEXT, one);
    List<Edit> two = edits(second, middle.length());

    List<Edit> both = Edits.composed("d", TEXT.length(), one, two);

    assertThat(Fixer.apply(TEXT, both)).isEqualTo(Fixer.apply(middle, two));
  }

  @Provide
  Arbitrary<List<int[]>> edits() {
    return Arbitraries.integers().between(0, 3).array(int[].class).ofSize(3).list().ofMaxSize(6);
  }

  /** Each as the distance from the one before, how much goes, and how much comes. */
  private static List<Edit> edits(List<int[]> shape, int length) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (int[] each : shape) {
      int start = at + each[0] + 1;
      int end = start + each[1];
      if (end > length) {
        break;
      }
      edits.add(edit(start, end, "XYZ".substring(0, each[2])));
      at = end;
    }
    return edits;
  }

  private static Edit edit(int start, int end, String text) {
    return new Edit("d", new Span(start, end), text);
  }
}
