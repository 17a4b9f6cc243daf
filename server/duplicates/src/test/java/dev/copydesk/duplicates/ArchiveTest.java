package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.duplicates.match.ArchiveMarks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was published before is told, by whom and when. */
class ArchiveTest {

  private static final String PASSAGE =
      "The harbour master repaired the northern pier before the winter storms. Nobody in the"
          + " town could remember a colder January than the one that followed, and the ice lay"
          + " along the quay until the middle of March.";

  private static final Article ARTICLE =
      new Article(
          "gazette-17",
          "Pier holds",
          "Alder Gazette",
          "2019-03-04",
          "https://gazette.example/17",
          "en",
          "",
          "Twelve boats came in.\n" + PASSAGE + "\nThe council meets on Friday.\n");

  private static final String DRAFT =
      "A new ferry will cross the strait from May on.\n\n"
          + PASSAGE
          + "\n\nTickets cost a crown.\n";

  private static List<Finding> check(String draft, Answer answer) {
    return check(draft, question -> answer, Locale.ENGLISH);
  }

  private static List<Finding> check(String draft, ArchiveDesk desk, Locale locale) {
    return new Checker(
            List.of(new DuplicatePassage()),
            ConfigSource.defaults(),
            locale,
            RuleBudget.DEFAULT,
            desk,
            failure -> {
              throw new AssertionError(failure.message());
            })
        .check(Prose.of(Draft.of("draft.txt", draft)));
  }

  private static Answer having(Article... articles) {
    return new Answer(List.of(articles), Set.of(), null);
  }

  private static Article dated(String id, String date) {
    return new Article(id, "", "Paper " + id, date, "", "", "", ARTICLE.text());
  }

  @Test
  void itTellsWhoHadThePassageAndWhenAndHowMuchIsTakenOver() {
    assertThat(check(DRAFT, having(ARTICLE)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("duplicate-passage/archive");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.span().of(DRAFT)).isEqualTo(PASSAGE);
              assertThat(finding.message())
                  .isEqualTo(
                      "Alder Gazette, March 4, 2019, “Pier holds” has this passage (100 % the"
                          + " same), and no source is named. 77 % of this draft stands there.");
              assertThat(finding.related())
                  .extracting(Related::draft)
                  .containsExactly("https://gazette.example/17");
            });
  }

  @Test
  void itTellsItInKorean() {
    assertThat(check(DRAFT, question -> having(ARTICLE), Locale.KOREAN))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("이미 실렸습니다: Alder Gazette, 2019년 3월 4일, ‘Pier holds’(100 % 일치)");
  }

  @Test
  void whereTheOutletIsNamedItIsInformation() {
    String credited = DRAFT.replace("Tickets cost", "So the Alder Gazette had it. Tickets cost");

    assertThat(check(credited, having(ARTICLE)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.fixes())
                  .extracting(Fix::title, Fix::safety)
                  .containsExactly(tuple("Remove this copy", Fix.Safety.MANUAL));
            });
  }

  @Test
  void anOutletIsNamedByAWordOfItsOwnAndNotByPartOfOne() {
    Article post = new Article("1", "", "Post", "2019-03-04", "", "", "", ARTICLE.text());

    assertThat(check(DRAFT.replace("Tickets", "Postcards"), having(post)))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void aFixCreditsTheOutletOrQuotesItWordForWord() {
    List<Fix> fixes = check(DRAFT, having(ARTICLE)).get(0).fixes();

    assertThat(fixes)
        .extracting(Fix::title)
        .containsExactly(
            "Credit Alder Gazette",
            "Set in quote marks and credit Alder Gazette",
            "Remove this copy");
    assertThat(applied(fixes.get(0))).contains(PASSAGE + " (Source: Alder Gazette)");
    assertThat(applied(fixes.get(1))).contains("“" + PASSAGE + "” (Source: Alder Gazette)");
    assertThat(applied(fixes.get(2)))
        .isEqualTo("A new ferry will cross the strait from May on.\n\nTickets cost a crown.\n");
    assertThat(fixes).noneMatch(fix -> fix.safety() == Fix.Safety.SAFE);
  }

  @Test
  void wordsThatWereChangedAreNotOfferedAsAQuote() {
    assertThat(check(DRAFT.replace("repaired", "mended"), having(ARTICLE)).get(0).fixes())
        .extracting(Fix::title)
        .noneMatch(title -> title.contains("quote"));
  }

  @Test
  void ofSeveralArticlesTheEarliestIsNamed() {
    Answer answer = having(dated("b", "2020-01-01"), dated("c", ""), dated("a", "2018-06-30"));

    assertThat(check(DRAFT, answer))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).startsWith("Paper a, June 30, 2018 has this passage");
              assertThat(finding.message()).contains("as do 2 more articles");
              assertThat(finding.related())
                  .extracting(Related::draft)
                  .containsExactly("a", "b", "c");
            });
  }

  @Test
  void aStatementThatBothQuoteIsNoCopyThoughALetterBesideItIsTheSame() {
    String statement = "«The bridge will not carry a single cart before the ice is gone for good»";
    Article quoting = Article.of("x", "What he says is " + statement + " again, he told us.\n");

    assertThat(check("The mayor has " + statement + " as ever, we heard.\n", having(quoting)))
        .isEmpty();
  }

  @Test
  void whatRecursInTheArchiveBeyondMeasureIsNotTold() {
    Set<Long> recurring =
        Arrays.stream(new ArchiveMarks().of(PASSAGE)).boxed().collect(Collectors.toSet());

    assertThat(check(DRAFT, new Answer(List.of(ARTICLE), recurring, null))).isEmpty();
  }

  @Test
  void aDraftThatWasArchivedIsNoCopyOfItself() {
    Article itself = Article.of("draft.txt", DRAFT);

    assertThat(check(DRAFT, having(itself))).isEmpty();
  }

  @Test
  void whatIsNotAPassageIsNotTold() {
    assertThat(check(DRAFT, having(Article.of("x", "The works committee met. No crown, no fun."))))
        .isEmpty();
  }

  @Test
  void anArchiveThatKnowsNothingChangesNothing() {
    assertThat(check(DRAFT + "\n" + PASSAGE + "\n", Answer.NOTHING))
        .isEqualTo(
            Checker.of(new DuplicatePassage())
                .check(Prose.of(Draft.of("draft.txt", DRAFT + "\n" + PASSAGE + "\n"))));
  }

  private static String applied(Fix fix) {
    StringBuilder text = new StringBuilder(DRAFT);
    List<Edit> edits = fix.edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      text.replace(edit.span().start(), edit.span().end(), edit.newText());
    }
    return text.toString();
  }
}
