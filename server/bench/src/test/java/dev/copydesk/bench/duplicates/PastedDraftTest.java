package dev.copydesk.bench.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PastedDraftTest {

  private static final String TEXT = text();

  @Test
  void thePassageStandsAgainBehindWhereItStoodFirst() {
    int made = 0;
    int same = 0;
    for (int seed = 0; seed < 200; seed++) {
      PastedDraft pasted = PastedDraft.of("draft.txt", TEXT, new Random(seed));
      if (pasted != null) {
        made++;
        assertThat(pasted.from()).isLessThan(pasted.to());
        assertThat(pasted.to()).isLessThanOrEqualTo(pasted.at());
        String passage = TEXT.substring(pasted.from(), pasted.to());
        String copy = pasted.text().substring(pasted.at(), pasted.end());
        same += copy.strip().equals(passage.strip()) ? 1 : 0;
        assertThat(pasted.text().length()).isGreaterThan(TEXT.length());
      }
    }
    assertThat(made).isGreaterThan(120);
    assertThat(same).isBetween(made / 3, made - 20); // the others have changes
  }

  @Test
  void theSameChanceGivesTheSameDraft() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(PastedDraft.of("draft.txt", TEXT, new Random(seed)))
          .isEqualTo(PastedDraft.of("draft.txt", TEXT, new Random(seed)));
    }
  }

  @Test
  void aShortDraftGetsNone() {
    assertThat(PastedDraft.of("draft.txt", "Two boats are for sale.", new Random(1))).isNull();
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append("The boat with number ").append(i * 37).append(" left the landing before noon. ");
      text.append("Nobody who saw day ")
          .append(i * 53)
          .append(" of that winter forgot its ice.\n\n");
    }
    return text.toString();
  }
}
