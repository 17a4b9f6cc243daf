package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnglishFixTest {

  private static final String DRAFT =
      """
      Mayor Ann Lindqvist met the council on Monday. Harbor master Olaf Berrick was there too.

      Ms. Lindqvist had walked over the bridge at dawn.

      “%s”

      Mr. Berrick left early.
      """;

  @Test
  void theLikeliestSpeakersAreOfferedThenAPlaceForANameThenAParaphraseThenRemoval() {
    List<Fix> fixes = fixes(DRAFT.formatted("The bridge is not safe."));

    assertThat(fixes)
        .extracting(Fix::speaker)
        .containsExactly("Ms. Lindqvist", "Olaf Berrick", null, null, null);
    assertThat(fixes)
        .extracting(Fix::safety)
        .containsExactly(
            Fix.Safety.MANUAL,
            Fix.Safety.MANUAL,
            Fix.Safety.MANUAL,
            Fix.Safety.MANUAL,
            Fix.Safety.MANUAL);
    assertThat(fixes.get(0).title()).isEqualTo("Attribute to Ms. Lindqvist");
  }

  @Test
  void aFullStopBeforeTheMarkBecomesAComma() {
    assertThat(attributed(DRAFT.formatted("The bridge is not safe.")))
        .contains("\n“The bridge is not safe,” Ms. Lindqvist said.\n");
  }

  @Test
  void questionsAndCriesKeepTheirMark() {
    assertThat(attributed(DRAFT.formatted("Is the bridge safe?")))
        .contains("\n“Is the bridge safe?” Ms. Lindqvist asked.\n");
    assertThat(attributed(DRAFT.formatted("The bridge is not safe!")))
        .contains("\n“The bridge is not safe!” Ms. Lindqvist said.\n");
    assertThat(attributed(DRAFT.formatted("The bridge is not …")))
        .contains("\n“The bridge is not …” Ms. Lindqvist said.\n");
  }

  @Test
  void whereAnAttributionWasCutAwayItComesBackInItsPlace() {
    assertThat(attributed(DRAFT.replace("”", ",” .").formatted("The bridge is not safe")))
        .contains("\n“The bridge is not safe,” Ms. Lindqvist said.\n");
    assertThat(
            attributed(
                DRAFT
                    .replace("”", ",” to the delegates before the vote.")
                    .formatted("The bridge is not safe")))
        .contains("\n“The bridge is not safe,” Ms. Lindqvist said to the delegates before");
  }

  @Test
  void aSentenceThatAQuoteIsWovenIntoClosesWithTheAttribution() {
    assertThat(
            attributed(
                DRAFT
                    .replace("“%s”", "that the bridge is “%s” and should go.")
                    .formatted("a danger to all who cross it")))
        .contains(
            "\nthat the bridge is “a danger to all who cross it” and should go, Ms."
                + " Lindqvist said.\n");
    assertThat(
            attributed(
                DRAFT
                    .replace("“%s”", "that the bridge is “%s.”")
                    .formatted("a danger to all who cross it")))
        .contains("\nthat the bridge is “a danger to all who cross it,” Ms. Lindqvist said.\n");
  }

  @Test
  void aQuoteOverParagraphsIsAttributedAtItsEnd() {
    assertThat(
            attributed(
                DRAFT.formatted("The bridge is not safe.\n\n“We have closed it until spring.")))
        .contains(
            "“The bridge is not safe.\n\n“We have closed it until spring,” Ms. Lindqvist said.");
  }

  @Test
  void theWordsInMarkdownKeepTheirMarkup() {
    String draft = DRAFT.formatted("The *bridge* is not **safe**.");

    assertThat(apply("a.md", draft, 0))
        .contains("\n“The *bridge* is not **safe**,” Ms. Lindqvist said.\n");
  }

  @Test
  void thePlaceholderStandsWhereTheNameGoes() {
    Edit edit = fixes(DRAFT.formatted("The bridge is not safe.")).get(2).edits().get(0);

    assertThat(edit.newText()).isEqualTo(",” Name said.");
    assertThat(edit.placeholder()).isNotNull();
    assertThat(edit.placeholder().of(edit.newText())).isEqualTo("Name");
  }

  @Test
  void aParaphraseLosesTheMarksAndRemovalTheParagraph() {
    String draft = DRAFT.formatted("The bridge is not safe.");

    assertThat(apply("a.txt", draft, 3)).contains("\n\nThe bridge is not safe.\n\n");
    assertThat(apply("a.txt", draft, 4)).contains("at dawn.\n\nMr. Berrick").doesNotContain("safe");
  }

  @Test
  void messagesAndTitlesComeInKorean() {
    Prose prose = Prose.of(Draft.of(DRAFT.formatted("The bridge is not safe.")));
    Finding finding = EveryDoubt.checker(Locale.KOREAN).check(prose).get(0);

    assertThat(finding.message()).contains("“Ms. Lindqvist”");
    assertThat(finding.fixes().get(0).title()).isEqualTo("Ms. Lindqvist의 말로 밝히기");
  }

  private static String attributed(String draft) {
    return apply("a.txt", draft, 0);
  }

  private static String apply(String name, String draft, int fix) {
    Prose prose = Prose.of(Draft.of(name, draft));
    Finding finding = missing(prose);
    return Fixer.apply(draft, finding.fixes().get(fix).edits());
  }

  private static List<Fix> fixes(String draft) {
    return missing(Prose.of(Draft.of(draft))).fixes();
  }

  private static Finding missing(Prose prose) {
    List<Finding> findings =
        EveryDoubt.checker(Locale.ENGLISH).check(prose).stream()
            .filter(finding -> List.of("missing", "unclear").contains(finding.kind()))
            .toList();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
