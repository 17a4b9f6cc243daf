package dev.copydesk.boilerplate.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is removed unasked, and what may be the author's own. */
class DoubtsTest {

  private static final Checker CHECKER = Checker.of(new BoilerplateRule());

  private static final String BEFORE = "The ferry was late again, and nobody at the pier knew why.";
  private static final String BEHIND = "The next one left an hour later with half of the people.";

  @Test
  void halfASentenceIsNeverLeftUnasked() {
    assertThat(removed("Call Harbour Dental at 555-010-4492 or contact us online for a visit."))
        .isEmpty();
    assertThat(removed("You can contact her at ida@harbour.example or visit her in the yard."))
        .isEmpty();
    assertThat(
            removed(
                "Know that if you click on them and buy, we may earn a small commission at no"
                    + " additional cost to you."))
        .isEmpty();
    assertThat(removed("We may earn a small commission at no additional cost to you."))
        .isNotEmpty();
  }

  @Test
  void aDateThatAParagraphBeginsWithIsItsOwn() {
    assertThat(removed("Update December 14, 2031: the yard has sent us its own account of it."))
        .isEmpty();
    assertThat(removed("Updated December 14, 2031")).isNotEmpty();
  }

  @Test
  void aDateBetweenParagraphsHeadsWhatFollows() {
    assertThat(removed(BEFORE, "Sunday, September 26, 2004", BEHIND)).isEmpty();
    assertThat(removed(BEFORE.replace("why.", "\"why\"."), "Sunday, September 26, 2004", BEHIND))
        .isEmpty();
    assertThat(removed("Ferry crews learn to wait", "Sunday, September 26, 2004", BEHIND))
        .containsExactly("Sunday, September 26, 2004");
    assertThat(removed(BEFORE, "Updated: September 26, 2004, 10:15 a.m.", BEHIND))
        .containsExactly("Updated: September 26, 2004, 10:15 a.m.");
  }

  @Test
  void aNameBehindASignWithinTheArticleIsThePicturesCredit() {
    assertThat(kinds(BEFORE, "© Harbour Pictures", BEHIND)).containsExactly("photo-credit");
    assertThat(kinds(BEFORE, BEHIND, "© Harbour Pictures")).containsExactly("copyright");
    assertThat(kinds(BEFORE, "Crowds at the pier. © 2031 Harbour Pictures", BEHIND))
        .containsExactly("photo-credit");
    assertThat(kinds(BEFORE, BEHIND, "Ida Quill is a rower. © 2031 Harbour Pictures"))
        .containsExactly("copyright");
    assertThat(removed(BEFORE, "© Harbour Pictures", BEHIND)).isEmpty();
    assertThat(removed(BEFORE, BEHIND, "© Harbour Pictures")).containsExactly("© Harbour Pictures");
    assertThat(removed(BEFORE, "© 2031 Harbour Pictures", BEHIND)).isNotEmpty();
    assertThat(removed(BEFORE, "The slipway - photo: Copyright © Moor 2031")).isEmpty();
    assertThat(removed("© Provided by Harbour Lines Inc Moor/Apt The new boat.", BEHIND)).isEmpty();
  }

  @Test
  void aNameBehindASignGoesWithTheBanBesideIt() {
    assertThat(removed("ⓒ 한빛일보. 무단 전재 및 재배포 금지", BEFORE, BEHIND))
        .containsExactly("ⓒ 한빛일보.", "무단 전재 및 재배포 금지");
  }

  @Test
  void whatAHouseSaysOfItselfIsRemovedOnlyWhenAsked() {
    assertThat(
            removed(
                BEFORE,
                BEHIND,
                "About Harbour Lines",
                "Harbour Lines runs eleven ferries between the islands and the town."))
        .doesNotContain("Harbour Lines runs eleven ferries between the islands and the town.");
  }

  @Test
  void theNameOfASectionBetweenParagraphsMayBeAHeading() {
    assertThat(removed(BEFORE, "Accessibility", BEHIND)).isEmpty();
    assertThat(removed(BEFORE, "FAQ", "Why is the ferry late?", BEHIND)).isEmpty();
    assertThat(removed(BEFORE, "What the new pier brings", "Accessibility", BEHIND)).isEmpty();
    assertThat(removed(BEFORE, "Toggle caption", BEHIND, "Toggle caption", BEFORE))
        .containsExactly("Toggle caption", "Toggle caption");
  }

  private static List<String> kinds(String... paragraphs) {
    return CHECKER.check(Prose.of(Draft.of(String.join("\n\n", paragraphs)))).stream()
        .map(finding -> finding.kind())
        .toList();
  }

  /** What the fixes that need not be asked for take out of a draft. */
  private static List<String> removed(String... paragraphs) {
    String text = String.join("\n\n", paragraphs) + "\n";
    return CHECKER.check(Prose.of(Draft.of("draft.txt", text))).stream()
        .filter(finding -> finding.fixes().get(0).safety() == Fix.Safety.SAFE)
        .map(finding -> finding.span().of(text))
        .toList();
  }
}
