package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.korean.KoreanWording;
import dev.copydesk.quotes.scan.Quote;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Korean drafts before and after a speaker is named. */
class KoreanAttributeFixTest {

  private static final String BEFORE = "한도경 해양청장은 갯벌을 둘러봤다. 조사는 5월에 시작된다.";
  private static final String BEHIND = "드론은 모두 40대다.";

  @Test
  void aStatementTakes고() {
    assertThat(fixed(BEFORE + " “물길부터 기록해야 조사의 질이 달라진다” " + BEHIND))
        .isEqualTo(BEFORE + " “물길부터 기록해야 조사의 질이 달라진다”고 한도경 해양청장은 말했다. " + BEHIND);
  }

  @Test
  void aNounTakes이라고OrAfterAVowel라고() {
    assertThat(fixed(BEFORE + " “물길부터 기록하는 것이 조사의 시작” " + BEHIND))
        .isEqualTo(BEFORE + " “물길부터 기록하는 것이 조사의 시작”이라고 한도경 해양청장은 말했다. " + BEHIND);
    assertThat(fixed(BEFORE + " “물길부터 기록하는 것이 조사의 기초” " + BEHIND))
        .isEqualTo(BEFORE + " “물길부터 기록하는 것이 조사의 기초”라고 한도경 해양청장은 말했다. " + BEHIND);
  }

  @Test
  void aSentenceWithItsFullStopTakes라고() {
    assertThat(fixed("조사는 5월에 시작된다. “물길부터 적어야지요.” 드론은 40대다. 한도경 청장은 배를 탔다."))
        .isEqualTo("조사는 5월에 시작된다. “물길부터 적어야지요.”라고 한도경 청장은 말했다. 드론은 40대다. 한도경 청장은 배를 탔다.");
  }

  @Test
  void aFullStopBehindTheMarkGoes() {
    assertThat(fixed(BEFORE + " “물길부터 기록해야 조사의 질이 달라진다”. " + BEHIND))
        .isEqualTo(BEFORE + " “물길부터 기록해야 조사의 질이 달라진다”고 한도경 해양청장은 말했다. " + BEHIND);
  }

  @Test
  void aSentenceThatOnlySaysGetsASubject() {
    Quote quote = new Quote(List.of(new Quote.Piece(10, 11, 20, 21, 0)), 0);

    assertThat(KoreanWording.before(quote, "한 청장"))
        .isEqualTo(new AttributionWording(10, 10, "", "은 "));
    assertThat(KoreanWording.before(quote, "배 씨"))
        .isEqualTo(new AttributionWording(10, 10, "", "는 "));
  }

  @Test
  void gluedCopyGetsASpace() {
    assertThat(fixed(BEFORE + "\"물길부터 기록해야 조사의 질이 달라진다\"" + BEHIND))
        .isEqualTo(BEFORE + "\"물길부터 기록해야 조사의 질이 달라진다\"고 한도경 해양청장은 말했다. " + BEHIND);
  }

  @Test
  void theParticleFitsTheName() {
    assertThat(fixed("배연우 씨는 새벽에 나왔다. 시장이 열린다. “파는 네 시에 사야 물건이 좋다” 두부는 다섯 시다."))
        .contains("”고 배연우 씨는 말했다. 두부는");
  }

  @Test
  void aPlaceIsKeptForANameThatTheWriterIsToFind() {
    String draft = "다리가 닫혔다. “이번 겨울은 길을 돌아가야 한다” 다리는 봄에 열린다.";
    Fix fix = missing(draft).fixes().get(0);

    assertThat(fix.safety()).isEqualTo(Fix.Safety.MANUAL);
    assertThat(fix.speaker()).isNull();
    assertThat(Fixer.apply(draft, fix.edits()))
        .isEqualTo("다리가 닫혔다. “이번 겨울은 길을 돌아가야 한다”고 ○○○ 씨는 말했다. 다리는 봄에 열린다.");
    Span placeholder = Objects.requireNonNull(fix.edits().get(0).placeholder());
    assertThat(fix.edits().get(0).newText().substring(placeholder.start(), placeholder.end()))
        .isEqualTo("○○○ 씨");
  }

  @Test
  void nothingIsLeftToABulkFix() {
    String draft = "다리가 닫혔다. “이번 겨울은 길을 돌아가야 한다” 다리는 봄에 열린다.";

    assertThat(missing(draft).fixes()).extracting(Fix::safety).containsOnly(Fix.Safety.MANUAL);
  }

  @Test
  void theLikeliestSpeakersAreOfferedAsLastReferredTo() {
    String draft =
        "한도경 해양청장이 3일 취임했다. 한 청장은 \"조사하는 방식을 바꾸겠다\"고 말했다. 이도윤 의원은 회의장에 없었다. 윤서진"
            + " 과장은 \"예산이 모자란다\"고 했다. 해양청은 4일 계획을 냈다. 계획은 열두 쪽이다. \"물길부터 기록해야 조사의 질이"
            + " 달라진다\" 드론은 모두 40대다.";

    assertThat(speakers(draft)).containsExactly("윤서진 과장", "한 청장", "이도윤 의원");
  }

  @Test
  void oneSpeakerInTwoFormsIsOfferedOnce() {
    String draft = "한도경 해양청장이 3일 취임했다. 한 청장은 배를 탔다. 조사가 시작된다. \"물길부터 기록해야 한다는 걸 안다\" 드론은 40대다.";

    assertThat(speakers(draft)).containsExactly("한 청장");
  }

  @Test
  void aDraftThatNamesNobodyOffersNobody() {
    assertThat(speakers("다리가 닫혔다. “이번 겨울은 길을 돌아가야 한다” 다리는 봄에 열린다.")).isEmpty();
  }

  private static String fixed(String draft) {
    Fix fix = missing(draft).fixes().get(0);
    return Fixer.apply(draft, fix.edits());
  }

  private static List<String> speakers(String draft) {
    return missing(draft).fixes().stream().map(Fix::speaker).filter(Objects::nonNull).toList();
  }

  private static Finding missing(String draft) {
    List<Finding> findings =
        Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft))).stream()
            .filter(finding -> finding.kind().equals("missing"))
            .toList();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
