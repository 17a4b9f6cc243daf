package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Text that repeats itself must come out as one finding. How fast it does is a benchmark's affair.
 */
class RepetitiveTextTest {

  private static final String LINE = "The last ferry of the season left the harbour at dusk.\n";

  @Test
  void oneLineManyTimesIsOneFinding() {
    String text = LINE.repeat(20_000);

    Finding finding = only(text);

    assertThat(finding.related().get(0).span().of(text).strip()).isEqualTo(LINE.strip());
    assertThat(finding.span().end()).isEqualTo(text.length() - 1);
  }

  @Test
  void oneCharacterManyTimesIsOneFinding() {
    assertThat(check("a".repeat(500_000))).hasSize(1);
    assertThat(check("가".repeat(500_000))).hasSize(1);
  }

  @Test
  void twoParagraphsInTurnAreOneFinding() {
    Drafts drafts = new Drafts(7);
    String both = drafts.english(5) + "\n\n" + drafts.english(4) + "\n\n";

    assertThat(check(both.repeat(300))).hasSize(1);
  }

  @Test
  void fibonacciWordsAreNoMoreThanOneFinding() {
    assertThat(check(fibonacci("a", "b", 300_000))).hasSizeLessThan(2);
    assertThat(check(fibonacci("ebb ", "flow ", 300_000))).hasSizeLessThan(2);
  }

  @Test
  void manyCopiesOfADraftAreOneFindingInTheLast() {
    String text = new Drafts(3).english(20);
    List<Prose> drafts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      drafts.add(Prose.of(Draft.of("draft-%04d.txt".formatted(i), text)));
    }
    Checker checker = Checker.of(new DuplicatePassage());

    List<List<Finding>> found = checker.checkAll(drafts, checker.newLibrary(), new Workers(2));

    assertThat(found.stream().mapToInt(List::size).sum()).isEqualTo(1);
    assertThat(found.get(299)).hasSize(1);
  }

  static String fibonacci(String one, String other, int length) {
    StringBuilder before = new StringBuilder(one);
    StringBuilder word = new StringBuilder(other);
    while (word.length() < length) {
      String next = word.toString() + before;
      before = word;
      word = new StringBuilder(next);
    }
    return word.substring(0, length);
  }

  private static Finding only(String text) {
    List<Finding> findings = check(text);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> check(String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of(text)));
  }
}
