package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatePassageTest {

  private static final String FERRY =
      "The last ferry of the season left Port Ellery at dusk on Sunday with eleven cars, a horse"
          + " trailer and the island’s only doctor aboard. It will not sail again before April,"
          + " when the ice in the sound breaks up.";

  private static final String HARBOUR =
      "The harbour master, Odile Brandt, said the winter boat carries mail and nothing else.";

  private static final String COUNCIL =
      "The council wants to keep a second crew through the winter, and has asked the province for"
          + " half of the cost.";

  @Test
  void aParagraphPastedTwiceIsReportedAtTheLaterCopy() {
    String draft = String.join("\n\n", FERRY, HARBOUR, FERRY, COUNCIL);

    Finding finding = only(draft);

    assertThat(finding.kind()).isEqualTo("repeat");
    assertThat(finding.span().of(draft)).isEqualTo(FERRY);
    assertThat(finding.span().start()).isEqualTo(draft.lastIndexOf(FERRY));
    assertThat(finding.related().get(0).span().start()).isZero();
    assertThat(fixed(draft, finding)).isEqualTo(String.join("\n\n", FERRY, HARBOUR, COUNCIL));
  }

  @Test
  void aDraftThatBreaksOffAndStartsOverIsReportedAtTheTruncatedCopy() {
    String article = String.join("\n\n", FERRY, HARBOUR, COUNCIL);
    int cut = article.indexOf("nothing else") + 4;
    String draft = article.substring(0, cut) + article;

    Finding finding = only(draft);

    assertThat(finding.kind()).isEqualTo("restart");
    assertThat(finding.span().start()).isZero();
    assertThat(finding.span().end()).isEqualTo(cut);
    assertThat(finding.fixes().get(0).safety()).isEqualTo(Fix.Safety.SAFE);
    assertThat(fixed(draft, finding)).isEqualTo(article);
  }

  @Test
  void ofThreeCopiesEachOneMoreIsAFindingOfItsOwn() {
    String draft = String.join("\n\n", FERRY, HARBOUR, FERRY, COUNCIL, FERRY);

    List<Finding> findings = check(draft);

    assertThat(findings.stream().map(finding -> finding.span().start()))
        .containsExactlyInAnyOrder(draft.indexOf(FERRY, 1), draft.lastIndexOf(FERRY));
    assertThat(findings).allSatisfy(f -> assertThat(f.related().get(0).span().start()).isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"【", "◇", "■ ", "▲ ", "《", "[", "#"})
  void theSignBeforeADoubledArticleGoesWithItsCopy(String sign) {
    String article =
        sign
            + "항구】 "
            + "달빛시는 내년 봄까지 항구를 닫는다고 밝혔다. 부두가 더는 무게를 견디지 못해서다."
            + " 어민 이백여 명은 시청 앞에 모여 보상을 요구했고, 시는 겨울을 넘기고 나서 다시 만나자고 답했다. 등대는 문을 연다.";
    String draft = article + article;

    Finding finding = only(draft);

    assertThat(finding.span().start()).isEqualTo(article.length());
    assertThat(finding.span().end()).isEqualTo(draft.length());
  }

  /** The sentence before ends with the same syllable as each of the rounds. */
  @Test
  void aSentenceInManyRoundsBeginsWhereItDoes() {
    String round = "◇달빛시가 북쪽 나루에 놓인 낡은 다리 세 곳을 내년 봄까지 새로 고치기로 하고 주민들의 뜻을 묻고 있다.";
    String draft = FERRY + "\n\n시는 겨울 동안 등대를 살폈다." + round.repeat(4);

    Finding finding = only(draft);

    assertThat(finding.span().of(draft)).startsWith("◇");
  }

  /** What follows begins with the same word as each of the rounds, in a bracket of its own. */
  @Test
  void aSentenceInManyRoundsEndsWhereItDoes() {
    String round = "◇달빛읍에 낡은 다리 세 곳이 새로 놓여 주민들이 북쪽 나루로 건너는 데 도움을 주고 있다.";
    String draft = round.repeat(3) + "【달빛】 다리는 내년 봄에 모두 열린다. 어민들이 오래 기다렸다.";

    Finding finding = only(draft);

    assertThat(finding.span().start()).isEqualTo(round.length());
    assertThat(finding.span().end()).isEqualTo(3 * round.length());
  }

  @Test
  void aDraftWithoutCopiesIsClean() {
    assertThat(check(String.join("\n\n", FERRY, HARBOUR, COUNCIL))).isEmpty();
  }

  @Test
  void aPassageOfTwoDraftsIsReportedOnceInTheLaterOne() {
    String other = String.join("\n\n", HARBOUR, FERRY);
    List<List<Finding>> found = TwoDrafts.check(String.join("\n\n", FERRY, COUNCIL), other);

    assertThat(found.get(0)).isEmpty();
    Finding finding = found.get(1).get(0);
    assertThat(finding.kind()).isEqualTo("cross-draft");
    assertThat(finding.span().of(other)).isEqualTo(FERRY);
    assertThat(finding.related().get(0).draft()).isEqualTo("a.txt");
  }

  /** Else a credit that one fix adds would be taken away with the passage by the next. */
  @Test
  void whatIsCreditedStaysUnlessSomebodyWantsItGone() {
    String credited = FERRY + " (Source: Harbour Post)";
    Finding finding =
        TwoDrafts.check(String.join("\n\n", FERRY, COUNCIL), String.join("\n\n", HARBOUR, credited))
            .get(1)
            .get(0);

    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.fixes()).hasSize(2).allMatch(fix -> fix.safety() == Fix.Safety.MANUAL);
  }

  private static Finding only(String draft) {
    List<Finding> findings = check(draft);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> check(String draft) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of(draft)));
  }

  private static String fixed(String draft, Finding finding) {
    return Fixer.apply(draft, finding.fixes().get(0).edits());
  }
}
