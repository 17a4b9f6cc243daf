package dev.copydesk.lsp.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.text.Draft;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  private static final String STORY =
      "The river rose overnight and the mill stood in water. "
          + "All rights reserved. "
          + "By noon the bridge was closed to everything but bicycles. "
          + "Subscribe now! "
          + "Nobody was hurt, the fire brigade said in the evening.";

  @Test
  void removalsStaySmall() {
    String fixed = STORY.replace("All rights reserved. ", "").replace("Subscribe now! ", "");
    List<Edit> edits = TextDiff.edits(Draft.of(STORY), fixed);
    assertThat(edits).hasSize(2).allMatch(edit -> edit.newText().isEmpty());
    assertThat(Fixer.apply(STORY, edits)).isEqualTo(fixed);
  }

  @Test
  void theSameTextNeedsNoEdit() {
    assertThat(TextDiff.edits(Draft.of(STORY), STORY)).isEmpty();
  }

  @Property
  void theEditsAlwaysGiveTheOtherText(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 80) String one,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 80) String other) {
    assertThat(Fixer.apply(one, TextDiff.edits(Draft.of(one), other))).isEqualTo(other);
  }
}
