package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

  private static final String WIRE =
      "행사장을 나서고 있다. 2031.7.17/새벽뉴스 Copyright (C) 새벽뉴스. All rights reserved."
          + " 무단 전재 및 재배포, AI학습 이용 금지. /사진=(가람=새벽뉴스) 나도윤 기자\"앞으로도 이렇게 하겠다.\"";

  private final Checker checker = Checker.of(new BoilerplateRule());

  @Test
  void thePartsOfANoticeInTheMiddleOfALineTouchAndNameItsOwner() {
    List<Finding> findings = check(WIRE);

    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactly(
            "caption",
            "photo-credit",
            "copyright",
            "reprint-ban",
            "ai-training-ban",
            "photo-credit");
    assertThat(findings.subList(2, 5)).allMatch(finding -> finding.message().contains("새벽뉴스"));
  }

  @Test
  void theSafeFixesTakeANoticeAndLeaveTheCreditsAndTheSpacing() {
    assertThat(fixed(WIRE))
        .isEqualTo("행사장을 나서고 있다. 2031.7.17/새벽뉴스 /사진=(가람=새벽뉴스) 나도윤 기자\"앞으로도 이렇게 하겠다.\"");
  }

  @Test
  void aNoticeInAListLeavesTheOtherItemsAlone() {
    String list = "- One item\n- Copyright (C) Harbor Post. All rights reserved.\n- Three\n";

    assertThat(marked(list)).containsExactly("Copyright (C) Harbor Post. All rights reserved.");
  }

  @Test
  void aTipLineAndTheLinesBelowItAreOneFind() {
    String draft =
        "문을 열었다.\n\n■ 제보하기\n▷ 전화 : 00-000-0000\n▷ 이메일 : tip@haedeun.example\n\n끝맺는 말이다.\n";

    assertThat(marked(draft))
        .containsExactly("■ 제보하기\n▷ 전화 : 00-000-0000\n▷ 이메일 : tip@haedeun.example");
  }

  @Test
  void aboutAFirmTakesItsParagraphInAPressReleaseOnly() {
    String about = "About Harborline\n\nHarborline runs ferries.\n";

    assertThat(marked(about)).isEmpty();
    assertThat(marked("FOR IMMEDIATE RELEASE\n\nFerries sail again.\n\n" + about))
        .containsExactly("FOR IMMEDIATE RELEASE", "About Harborline\n\nHarborline runs ferries.");
  }

  @Test
  void aNoticeInAngleBracketsNamesItsOwnerInEachOfItsParts() {
    List<Finding> findings = check("시장이 취임했다.\n\n<저작권자 ⓒ 푸른신문, 무단 전재 및 재배포 금지, AI 학습 및 활용 금지>\n");

    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactly("copyright", "reprint-ban", "ai-training-ban");
    assertThat(findings).allMatch(finding -> finding.message().contains("푸른신문"));
  }

  @Test
  void partsWithAndBetweenThemTouch() {
    assertThat(marked("ⓒ 해든TV. 무단 전재, 재배포 및 AI학습 이용 금지"))
        .containsExactly("ⓒ 해든TV.", "무단 전재, 재배포 및", "AI학습 이용 금지");
  }

  @Test
  void theHeadlinesBelowAListsHeadingAreOfIt() {
    assertThat(marked("문을 열었다.\n\n관련기사\n- 다시 열린 책방\n- 골목의 봄\n\n- 참가비 없음\n"))
        .containsExactly("관련기사\n- 다시 열린 책방\n- 골목의 봄");
    assertThat(marked("문을 열었다.\n\n많이 본 뉴스\n1 다시 열린 책방\n2 골목의 봄\n2층은 비어 있다.\n"))
        .containsExactly("많이 본 뉴스\n1 다시 열린 책방\n2 골목의 봄");
  }

  @Test
  void aNoticeWhoseLettersAreTakenApartGoesWhole() {
    String draft =
        Normalizer.normalize("항구가 다시 열렸다고 시장이 말했다.\n\n무단 전재 및 재배포 금지\n", Normalizer.Form.NFD);

    List<Finding> findings = check(draft);

    assertThat(findings).extracting(Finding::kind).containsExactly("reprint-ban");
    Edit edit = findings.get(0).fixes().get(0).edits().get(0);
    assertThat(draft.substring(0, edit.span().start()) + draft.substring(edit.span().end()))
        .isEqualTo(Normalizer.normalize("항구가 다시 열렸다고 시장이 말했다.\n", Normalizer.Form.NFD));
  }

  @Test
  void promptsBehindAnArrowAreOfTheEndMatterAndStatementsAreNot() {
    String credit = "시장이 취임했다.\n\n나도윤 기자 nari@hanbit.example\n\n";

    assertThat(marked(credit + "▶ 한빛일보의 절친이 되어 주세요!\n")).contains("▶ 한빛일보의 절친이 되어 주세요!");
    assertThat(marked(credit + "▶ 다리는 봄에 열린다.\n")).hasSize(1);
  }

  /** Authors write such lines, too: they go only when asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: The lighthouse museum opens in June",
        "Source: Mayor was annoyed by attacks on the ferry board",
        "Let us know in the comments below so that others can try it!",
        "Lesen Sie hier: Das Hafenmuseum öffnet im Juni",
        "관련기사 ☞ 다시 열린 동네 책방"
      })
  void aLinkOrAQuestionInAnAuthorsWordsGoesOnlyWhenAsked(String line) {
    String draft =
        "The board met on Monday and talked about the ferry.\n\n"
            + line
            + "\n\nThe board meets again in May.\n";
    assertThat(check(draft))
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.fixes())
                    .allSatisfy(fix -> assertThat(fix.safety()).isEqualTo(Fix.Safety.UNSAFE)));
  }

  @Test
  void aSignInsideAWordIsALetterThatWasDecodedWrongly() {
    assertThat(marked("The daily LibÃ©ration said so.")).isEmpty();
  }

  @Test
  void aNameWithAnAbbreviationIsOneOwner() {
    assertThat(check("© 2031 Harbor Media Ltd. All rights reserved.").get(0).message())
        .contains("Harbor Media Ltd");
  }

  /** Scraps of notices and credits in any order give finds that lie in the draft, apart. */
  @Property(tries = 300)
  void findsNeverOverlapAndNeverLeaveTheDraft(
      @ForAll @Size(max = 30) List<@net.jqwik.api.constraints.IntRange(max = 23) Integer> picks) {
    String[] scraps = {
      "ⓒ",
      "새벽뉴스",
      "무단 전재",
      "및 재배포 금지",
      "[",
      "]",
      "(",
      ")",
      "나도윤 기자",
      "nari@",
      "daon.example",
      "=",
      "  ",
      "\n",
      "사진",
      "2031.7.17",
      "▶",
      "구독하기",
      "AI학습",
      "Copyright",
      "All rights reserved.",
      "\uD800",
      ",",
      "By Mara Quill"
    };
    StringBuilder draft = new StringBuilder();
    picks.forEach(pick -> draft.append(scraps[pick]).append(pick % 3 == 0 ? "" : " "));

    int covered = 0;
    for (Finding finding : check(draft.toString())) {
      assertThat(finding.span().start()).isGreaterThanOrEqualTo(covered);
      assertThat(finding.span().end()).isGreaterThan(finding.span().start());
      covered = finding.span().end();
    }
    assertThat(covered).isLessThanOrEqualTo(draft.length());
  }

  private List<Finding> check(String draft) {
    return checker.check(Prose.of(Draft.of(draft)));
  }

  private List<String> marked(String draft) {
    return check(draft).stream().map(finding -> finding.span().of(draft)).toList();
  }

  private String fixed(String draft) {
    StringBuilder text = new StringBuilder(draft);
    check(draft).stream()
        .map(finding -> finding.fixes().get(0))
        .filter(fix -> fix.safety() == Fix.Safety.SAFE)
        .flatMap(fix -> fix.edits().stream())
        .sorted(Comparator.comparing(Edit::span).reversed())
        .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.newText()));
    return text.toString();
  }
}
