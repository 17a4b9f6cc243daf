package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of copied Korean passages is found, in letters, over drafts that are made up anew. */
class CopiesInKoreanTest {

  private static final int DRAFTS = 40;

  private final Random random = new Random(20);
  private final Score score = new Score();

  @ParameterizedTest(name = "glued: {0}")
  @CsvSource({"false", "true"})
  void exactCopiesAreFound(boolean glued) {
    copyPassages(glued, 80, UnaryOperator.identity());

    // All sentences of these drafts have one form, as those of no article have.
    assertThat(score.f1()).isGreaterThan(0.96);
  }

  @ParameterizedTest(name = "glued: {0}")
  @CsvSource({"false", "true"})
  void copiesWithOtherSpacesAndLineBreaksAreFound(boolean glued) {
    copyPassages(glued, 80, this::reflowed);

    assertThat(score.f1()).isGreaterThan(0.985);
  }

  @ParameterizedTest(name = "glued: {0}, one word in {1} edited: {2}")
  @CsvSource({
    "false, 20, 0.96",
    "true, 20, 0.96",
    "false, 10, 0.97",
    "true, 10, 0.97",
    "false, 5, 0.92",
    "true, 5, 0.92"
  })
  void editedCopiesAreFound(boolean glued, int every, double least) {
    copyPassages(glued, 300, passage -> edited(passage, every));

    assertThat(score.f1()).isGreaterThan(least);
  }

  @ParameterizedTest(name = "glued: {0}")
  @CsvSource({"false", "true"})
  void draftsThatBreakOffAndStartOverAreFound(boolean glued) {
    for (int i = 0; i < DRAFTS; i++) {
      String article = draft(i, glued);
      int cut = article.length() / 5 + random.nextInt(article.length() / 2);
      String text = article.substring(0, cut) + article;
      score.add(text, check(text), 0, cut, cut, 2 * cut);
    }

    assertThat(score.f1()).isGreaterThan(0.995);
  }

  @ParameterizedTest(name = "glued: {0}")
  @CsvSource({"false", "true"})
  void copiesInAnotherDraftAreFound(boolean glued) {
    for (int i = 0; i < DRAFTS; i++) {
      String source = draft(i, glued);
      String host = draft(1000 + i, glued);
      int size = 150 + random.nextInt(300);
      int start = random.nextInt(source.length() - size);
      int at = random.nextInt(host.length());
      String other =
          host.substring(0, at) + source.substring(start, start + size) + host.substring(at);
      List<Finding> findings = checkBoth(source, other);
      score.add(other, findings, at, at + size, at, at + size);
      assertThat(findings).flatMap(Finding::related).anyMatch(place -> place.draft().equals("a"));
    }

    assertThat(score.f1()).isGreaterThan(0.98);
  }

  private void copyPassages(boolean glued, int least, UnaryOperator<String> change) {
    for (int i = 0; i < DRAFTS; i++) {
      String article = draft(i, glued);
      int size = least + random.nextInt(500);
      int start = random.nextInt(article.length() / 2 - size / 2);
      size = Math.min(size, article.length() - start - 1);
      String copy = change.apply(article.substring(start, start + size));
      int at = start + size + random.nextInt(article.length() - start - size);
      String text = article.substring(0, at) + copy + article.substring(at);
      score.add(text, check(text), start, start + size, at, at + copy.length());
    }
  }

  private static String draft(long seed, boolean glued) {
    Drafts drafts = new Drafts(seed);
    return glued ? drafts.gluedKorean(32) : drafts.korean(32);
  }

  private String reflowed(String passage) {
    StringBuilder changed = new StringBuilder();
    for (char c : passage.toCharArray()) {
      int way = random.nextInt(5);
      changed.append(c != ' ' ? String.valueOf(c) : way == 0 ? "\n" : way == 1 ? "  " : " ");
    }
    return changed.toString();
  }

  private String edited(String passage, int every) {
    List<String> words = new ArrayList<>();
    for (String word : passage.split(" ")) {
      if (random.nextInt(every) > 0) {
        words.add(word);
      } else {
        switch (random.nextInt(4)) {
          case 0 -> {}
          case 1 -> words.add(word + " 나란히");
          default -> words.add("달라진");
        }
      }
    }
    return String.join(" ", words);
  }

  private static List<Finding> check(String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of(text)));
  }

  private static List<Finding> checkBoth(String a, String b) {
    Checker checker = Checker.of(new DuplicatePassage());
    return checker
        .checkAll(
            List.of(Prose.of(Draft.of("a", a)), Prose.of(Draft.of("b", b))),
            checker.newLibrary(),
            new Workers(1))
        .get(1);
  }

  /** Letters rightly marked, wrongly marked and missed. */
  private static final class Score {

    private long right;
    private long wrong;
    private long missed;

    void add(String text, List<Finding> findings, int start, int end, int copyStart, int copyEnd) {
      BitSet truth = new BitSet(text.length());
      truth.set(start, end);
      truth.set(copyStart, copyEnd);
      BitSet marked = new BitSet(text.length());
      for (Finding finding : findings) {
        marked.set(finding.span().start(), finding.span().end());
        for (Related related : finding.related()) {
          if (!related.draft().equals("a")) {
            marked.set(related.span().start(), related.span().end());
          }
        }
      }
      BitSet both = (BitSet) truth.clone();
      both.and(marked);
      right += both.cardinality();
      wrong += marked.cardinality() - both.cardinality();
      missed += truth.cardinality() - both.cardinality();
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }
  }
}
