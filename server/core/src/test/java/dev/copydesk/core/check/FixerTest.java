package dev.copydesk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.rule.Severity;
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

class FixerTest {

  @Test
  void removesWhatIsFoundUntilNothingIsLeft() {
    Fixer.Outcome outcome =
        fixer(new WordRule("word", 100, "bad")).fix(drafts("bad a bad", "b"), null, new Workers(1));

    assertThat(outcome.drafts()).extracting(Draft::text).containsExactly("a", "b");
    assertThat(outcome.fixed()).isEqualTo(2);
    assertThat(outcome.findings()).allMatch(List::isEmpty);
  }

  @Test
  void overlappingFixesTakeTurnsTheWidestFirst() {
    Fixer.Outcome outcome =
        fixer(new WordRule("narrow", 100, "bad"), new WordRule("wide", 50, "bad words"))
            .fix(drafts("some bad words here"), null, new Workers(1));

    assertThat(outcome.drafts()).extracting(Draft::text).containsExactly("some here");
  }

  @Test
  void linesThatGoOneAfterTheOtherGoTogetherWithTheEmptyLineBetweenThem() {
    Draft draft = Draft.of("Words.\n\nbad line\n\nworse line\n");
    List<Finding> findings =
        Checker.of(new WordRule("a", 100, "bad line"), new WordRule("b", 50, "worse line"))
            .check(Prose.of(draft));

    List<Edit> edits = Fixer.together(draft, findings, false);

    assertThat(Fixer.apply(draft.text(), edits)).isEqualTo("Words.\n");
  }

  @Test
  void wordsThatGoOneAfterTheOtherAtALinesEndLeaveNoSpaceBehind() {
    Draft draft = Draft.of("Words. bad worse\nMore.");
    List<Finding> findings =
        Checker.of(new WordRule("a", 100, "bad"), new WordRule("b", 50, "worse"))
            .check(Prose.of(draft));

    assertThat(Fixer.apply(draft.text(), Fixer.together(draft, findings, false)))
        .isEqualTo("Words.\nMore.");
  }

  @Test
  void fixesThatFitTogetherAreGivenAsEditsInOrder() {
    Draft draft = Draft.of("some bad words and a bad end");
    List<Finding> findings =
        Checker.of(new WordRule("narrow", 100, "bad"), new WordRule("wide", 50, "bad words"))
            .check(Prose.of(draft));

    assertThat(Fixer.apply(draft.text(), Fixer.together(draft, findings, false)))
        .isEqualTo("some and a end");
  }

  @Test
  void theLastCopyIsNeverRemoved() {
    Fixer.Outcome outcome =
        fixer(new EachOtherRule()).fix(drafts("twice once twice"), null, new Workers(1));

    assertThat(outcome.drafts()).extracting(Draft::text).containsExactly("once twice");
  }

  @Test
  void unsafeFixesWaitUntilTheyAreAskedFor() {
    Finding finding =
        new Finding(
            "r",
            "k",
            Severity.HINT,
            new Span(0, 1),
            "",
            List.of(),
            List.of(
                new Fix("by hand", Fix.Safety.MANUAL, List.of()),
                new Fix("unsafe", Fix.Safety.UNSAFE, List.of())));

    assertThat(Fixer.choice(finding, false)).isEmpty();
    assertThat(Fixer.choice(finding, true)).map(Fix::title).contains("unsafe");
  }

  @Test
  void overlappingEditsAreTurnedDown() {
    List<Edit> edits =
        List.of(new Edit("d", new Span(0, 3), ""), new Edit("d", new Span(2, 4), ""));

    assertThatThrownBy(() -> Fixer.apply("abcdef", edits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void onlyTheWordAndSpacesGo(@ForAll("texts") String text) {
    Draft draft = Draft.of("a.txt", text);
    Fixer fixer = fixer(new WordRule("word", 100, "bad"));

    Draft fixed = fixer.fix(List.of(draft), null, new Workers(1)).drafts().get(0);

    assertThat(letters(fixed.text())).isEqualTo(letters(text.replace("bad", "")));
    assertThat(fixer.fix(List.of(fixed), null, new Workers(1)).drafts().get(0).text())
        .isEqualTo(fixed.text());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("bad", " ", "\n", "\r\n", "one", "한다.", "“", "\uD83D\uDE00", ".", "\t")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces))
        .filter(text -> !text.replace("bad", "").replaceAll("\\s", "").contains("bad"));
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  private static Fixer fixer(Rule... rules) {
    return new Fixer(Checker.of(rules), false);
  }

  private static List<Draft> drafts(String... texts) {
    List<Draft> drafts = new ArrayList<>();
    for (String text : texts) {
      drafts.add(Draft.of("draft" + drafts.size() + ".txt", text));
    }
    return drafts;
  }

  /** Reports each of two copies as a copy of the other. */
  private static final class EachOtherRule implements Rule {

    @Override
    public RuleInfo info() {
      return RuleInfo.of("each-other", FixerTest.class, 100)
          .unnecessary("copy", Severity.WARNING)
          .build();
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      int first = prose.text().indexOf("twice");
      int last = prose.text().lastIndexOf("twice");
      return first == last
          ? List.of()
          : List.of(copy(prose, first, last), copy(prose, last, first));
    }

    private static Finding copy(Prose prose, int at, int other) {
      String name = prose.draft().name();
      Fix remove =
          new Fix("Remove", Fix.Safety.SAFE, dev.copydesk.core.rule.Removal.of(prose, at, at + 5));
      return new Finding(
          "each-other",
          "copy",
          Severity.WARNING,
          new Span(at, at + 5),
          "",
          List.of(new Related(name, new Span(other, other + 5), "the other copy")),
          List.of(remove.restingOnRelated()));
    }
  }
}
