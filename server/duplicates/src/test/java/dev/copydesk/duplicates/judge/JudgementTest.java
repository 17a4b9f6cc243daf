package dev.copydesk.duplicates.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.duplicates.Drafts;
import dev.copydesk.duplicates.DuplicatePassage;
import dev.copydesk.duplicates.TwoDrafts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What good copy says twice is no error, and what is one is told apart. */
class JudgementTest {

  private static final String BODY =
      """
      The ferry company bought the boat in 1974 and has painted it every spring since then.

      Nobody on the island remembers a winter without it, and few remember one with so little ice.

      The council meets again in March to decide about the landing on the northern shore.
      """;

  @Test
  void aDeckThatTheLedeRepeatsIsNoError() {
    String deck =
        "A small island off the northern coast must decide this winter whether its only ferry is"
            + " worth the price of a new engine";

    assertThat(
            check(
                "Island weighs its ferry\n\n%s.\n\n%s, a question that has split the council.\n\n%s"
                    .formatted(deck, deck, BODY)))
        .isEmpty();
  }

  @Test
  void aPostThatTheTextQuotesIsNoError() {
    String post =
        "Nobody on this board has ever rowed a boat in their life. They would not know an oar from"
            + " a plank. Pay the crews for what they do and then we can talk again.";

    assertThat(
            check(
                "Island weighs its ferry\n\n%s\n\nThe mate put it plainly. “%s”\n\n%s — Tove Rask"
                        .formatted(BODY, post, post)
                    + " (@toverask) May 3, 2031\n\nThe board did not answer on Monday.\n"))
        .isEmpty();
  }

  @Test
  void aQuoteThatIsTakenUpAgainIsNoError() {
    String quote =
        "we have carried the mail through worse ice than this and we will carry it again";

    assertThat(
            check(
                "“I said it in November: %s,” Odile Brandt told the council.\n\n%s\n\nAsked whether she stood by it, Brandt laughed. “Of course %s. Write that down.”"
                    .formatted(quote, BODY, quote)))
        .isEmpty();
  }

  @Test
  void captionsOfPicturesOfOneEventAreInOneFormula() {
    String formula = "가 17일 오후 달빛시 항구 앞 광장에서 열린 어민 총궐기 대회에서 손팻말을 들고 구호를 외치고 있다.";
    String body = "달빛시 어민들은 부두를 고칠 때까지 물러서지 않겠다고 밝혔다. 시는 예산이 없다고 맞섰다.";

    assertThat(
            check(
                "%s\n\n▲ 강다솜 대표%s\n\n%s\n\n▲ 한누리 의원%s"
                    .formatted("달빛시에 바람이 불었다.", formula, body, formula)))
        .isEmpty();
    assertThat(check("강다솜 대표%s\n\n%s\n\n한누리 의원%s".formatted(formula, body, formula))).isEmpty();
  }

  @Test
  void aCaptionMaySayTheLedeAgain() {
    String event = "는 지난 10일 시민회관에서 어민 이백여 명이 함께하는 ‘제12회 바다의 날 한마음 잔치’를 성황리에 열었다";
    String body = "시장은 부두를 고치겠다고 약속했다. 어민들은 손뼉을 쳤다.";

    assertThat(check("달빛시%s고 밝혔다.\n\n%s\n\n▲ 달빛시%s.".formatted(event, body, event))).isEmpty();
  }

  @Test
  void anInterviewMayHaveInFullWhatTheTextQuotesInPieces() {
    String told =
        "선출된 의장은 \"부두는 사실상 어민의 것이고 시는 그것을 맡았을 뿐이다\"라며 \"그래서 서두르지 말아야 한다고 봤다\"고 설명했다."
            + " 이어 \"서두르지 않는다는 건 겨울을 넘기고 나서 다시 묻겠다는 뜻\"이라고 말했다.";
    String full =
        "\"글쎄요. 부두는 사실상 어민의 것이고 시는 그것을 맡았을 뿐이다. 그래서 서두르지 말아야 한다고 봤다. 서두르지 않는다는 건"
            + " 겨울을 넘기고 나서 다시 묻겠다는 뜻이다. 다른 말은 하지 않겠다.\"";

    assertThat(check("%s\n\n왜 그렇게 결정했는지 물었다.\n\n%s".formatted(told, full))).isEmpty();
  }

  @Test
  void aNoteInBracketsMayStandInTwoDrafts() {
    String note =
        "[우리 신문은 독자의 이야기를 기다립니다. 살아가는 이야기가 곧 뉴스라고 믿습니다. 당신의 이야기를 편집부로 보내 주시기 바랍니다. 원고료를 드립니다.]";
    String one = "달빛시 어민들은 부두를 고칠 때까지 물러서지 않겠다고 밝혔다.";
    String other = "겨울 등대에는 눈이 쌓이고 등대지기는 하루에 두 번 계단을 쓴다.";

    assertThat(TwoDrafts.check(note + "\n\n" + one, note + "\n\n" + other)).allMatch(List::isEmpty);
  }

  @Test
  void aParagraphThatTwoShortDraftsShareIsFoundAtTheirEndToo() {
    String shared =
        "The council wants to keep a second crew through the winter and has asked the province for"
            + " half of the cost, which the harbour office puts at three hundred thousand a year,"
            + " fuel and wages for the icebreaker and its two mates included.";
    String one = "Fog held the boats in port.\n\nNobody sailed.\n\nThe bell rang at noon.\n\n";
    String other = "Snow lay on the pier.\n\nGulls came back.\n\nA child found a glove.\n\n";

    assertThat(TwoDrafts.check(one + shared, other + shared).get(1)).hasSize(1);
  }

  @Test
  void aTurnOfPhraseIsNoError() {
    String phrase = "the committee on harbours, ferries and coastal works of the northern islands";

    assertThat(
            check(
                "Brandt took the plan to %s on Monday.\n\n%s\n\nIn June a majority of %s had voted against it."
                    .formatted(phrase, BODY, phrase)))
        .isEmpty();
  }

  @Test
  void aFormulaWithOtherFiguresIsNoError() {
    String formula =
        "The landing at %s took %d passengers and %d cars last year, which is %d less than the year"
            + " before, and lost %d thousand crowns after subsidies had been paid. ";

    assertThat(
            check(
                formula.formatted("Skerry", 1204, 311, 87, 45)
                    + "\n\n"
                    + BODY
                    + "\n\n"
                    + formula.formatted("Nordhavn", 9310, 2205, 640, 112)))
        .isEmpty();
  }

  @Test
  void aRefrainIsNoError() {
    String refrain =
        "Row, brothers, row for the shore\nThe ice is behind and the night is before\n";

    assertThat(
            check(
                "The old men sang it on the quay:\n\n"
                    + refrain
                    + "My father he drowned in the year of the whale\n"
                    + "My mother she mended the sail\n"
                    + refrain
                    + "My sister she married a man from the town\n"
                    + "And never came back for her gown\n"
                    + refrain))
        .isEmpty();
  }

  @Test
  void tableRowsAreNoError() {
    String row =
        "| the northern landing of the old ferry company on the island | closed in winter |\n";

    assertThat(
            check("a.md", "| place | state |\n| --- | --- |\n" + row + "| Skerry | open |\n" + row))
        .isEmpty();
  }

  @Test
  void aBlockQuoteFromTheTextIsAHint() {
    List<Finding> findings =
        check(
            "a.md",
            "“A bell that does not ring is a very large pot,” said Father Cole.\n\n"
                + "> A bell that does not ring is a very large pot.\n\n"
                + BODY);

    assertThat(findings).singleElement().extracting(Finding::kind).isEqualTo("pull-quote");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.HINT);
  }

  @Test
  void aCopyWithWordsChangedIsNearAndIsNotRemovedUnasked() {
    String copy =
        BODY.replace("painted", "repainted").replace("few remember", "hardly anybody remembers");
    Finding finding = check(BODY + "\nIn the evening the gym was full.\n\n" + copy).get(0);

    assertThat(finding.kind()).isEqualTo("near");
    assertThat(finding.message()).contains("% the same");
    assertThat(finding.fixes()).noneMatch(fix -> fix.safety() == Fix.Safety.SAFE);
  }

  @Test
  void creditedReuseIsInformation() {
    String taken = new Drafts(11).english(6);

    assertThat(across(taken + "\n\n" + BODY, "Notes\n\n" + taken).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(
            across(
                    taken + "\n\n" + BODY,
                    "Notes\n\nFirst published in the Alder Gazette.\n\n" + taken)
                .severity())
        .isEqualTo(Severity.INFO);
  }

  @Test
  void nothingIsRemovedFromADraftUnaskedBecauseAnotherHasIt() {
    String taken = new Drafts(12).korean(6);
    Finding finding = across(taken + "\n\n" + BODY, "알림\n\n" + taken);

    assertThat(finding.fixes()).noneMatch(fix -> fix.safety() == Fix.Safety.SAFE);
    assertThat(finding.fixes().get(0).edits().get(0).newText())
        .isEqualTo(" (출처: name of the source)");
  }

  @Test
  void aNoteAtTheFootOfTwoDraftsIsNoError() {
    String note =
        "Odile Brandt writes about islands and the people who stay on them in winter. Write to her"
            + " at the address of this house, and she will answer when the mail boat comes.";

    assertThat(
            TwoDrafts.check(
                new Drafts(1).english(8) + "\n\n" + note, new Drafts(2).english(8) + "\n\n" + note))
        .allMatch(List::isEmpty);
  }

  @Test
  void aStatementThatTwoDraftsQuoteInTheirOwnFramesIsNoError() {
    String one =
        "항만청은 \"선청에서 보낸 쇄빙선 말고도 오늘 여객선 한 척이 솔섬에서 새빛항으로 떠났으며, 해운국에 따르면 내일도"
            + " 모두 네 척의 여객선이 솔섬과 새빛항 사이를 다닐 예정\"이라고 소개했습니다.";
    String other =
        "그는 \"선청에서 보낸 쇄빙선 외에도 이날 여객선 한 척이 솔섬에서 새빛항으로 떠났다\"며 \"해운국에 따르면 내일은 총 네"
            + " 척의 여객선이 솔섬과 새빛항 사이를 다닐 예정\"이라고 밝혔다.";

    String first = one + "\n\n" + new Drafts(1).korean(8);
    String rest = "\n\n" + new Drafts(2).korean(8);
    assertThat(TwoDrafts.check(first, other + rest).get(1)).isEmpty();
    assertThat(TwoDrafts.check(first, one + rest).get(1)).hasSize(1);
  }

  @Test
  void aDraftThatIsThereTwiceWithItsHeadingIsACopyAndAHeadingAloneIsNone() {
    String heading = "# The ferry that the harbour has been waiting for since two winters ago\n\n";
    String body = new Drafts(1).english(6);

    assertThat(inMarkdown(heading + body, heading + body)).hasSize(1);
    assertThat(inMarkdown(heading + body, heading + new Drafts(2).english(6))).isEmpty();
  }

  @Test
  void aSentenceOfAParagraphThatStandsAloneElsewhereWasPulledOut() {
    String sentence =
        "The ferry has to stop before it finds out what the harbour wants of it and of the crew"
            + " that nobody has asked so far.";
    String paragraph = new Drafts(3).english(2) + " " + sentence + " " + new Drafts(4).english(2);
    String between = "\n\n" + new Drafts(5).english(9) + "\n\n" + new Drafts(6).english(4);
    String above = new Drafts(7).english(9) + "\n\n";

    assertThat(kinds(above + paragraph + between + "\n\n" + sentence)).isEmpty();
    assertThat(kinds(above + sentence + "\n\n" + paragraph + between)).isEmpty();
    assertThat(kinds(paragraph + between + "\n\n" + paragraph)).containsExactly("repeat");
  }

  private static List<String> kinds(String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of("draft.txt", text))).stream()
        .map(Finding::kind)
        .toList();
  }

  private static List<Finding> inMarkdown(String one, String other) {
    Checker checker = Checker.of(new DuplicatePassage());
    return checker
        .checkAll(
            List.of(Prose.of(Draft.of("a.md", one)), Prose.of(Draft.of("b.md", other))),
            checker.newLibrary(),
            new Workers(1))
        .get(1);
  }

  @Test
  void everyCreditPhraseMatchesItsExampleAndNotTheOther() {
    for (CreditPhrases.Entry entry : CreditPhrases.entries()) {
      assertThat(Credits.isIn(entry.with().toLowerCase(java.util.Locale.ROOT), entry.phrase()))
          .as(entry.phrase())
          .isTrue();
      assertThat(Credits.isIn(entry.without().toLowerCase(java.util.Locale.ROOT), entry.phrase()))
          .as(entry.phrase())
          .isFalse();
    }
  }

  private static Finding across(String a, String b) {
    return TwoDrafts.check(a, b).get(1).get(0);
  }

  private static List<Finding> check(String text) {
    return check("draft.txt", text);
  }

  private static List<Finding> check(String name, String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of(name, text)));
  }
}
