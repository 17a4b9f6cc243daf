package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Korean drafts, and the quotes in them that nobody says. */
class KoreanQuotesTest {

  @Nested
  class NobodySays {

    @Test
    void aParagraphThatIsOnlyAQuoteAmongPlainOnes() {
      String draft =
          """
          새날시가 강변도서관의 문을 밤 10시까지 연다.

          “아이를 재우고 책을 볼 수 있는 곳이 생겨서 정말 기다려집니다.”

          강변도서관은 2019년 문을 열었다.
          """;

      assertThat(missing(draft)).containsExactly("“아이를 재우고 책을 볼 수 있는 곳이 생겨서 정말 기다려집니다.”");
    }

    @Test
    void aQuoteGluedBetweenSentencesOfScrapedCopy() {
      String draft =
          "한 청장은 \"조사하는 방식을 바꾸겠다\"고 말했다.갯벌 조사는 오는 5월 시작된다."
              + "\"물길 기록 같은 작은 일부터 드론을 써 보면 조사의 질이 달라진다\""
              + "드론은 모두 40대다. 윤 과장은 \"예산이 모자란다\"고 했다.";

      assertThat(missing(draft)).containsExactly("\"물길 기록 같은 작은 일부터 드론을 써 보면 조사의 질이 달라진다\"");
    }

    @Test
    void aQuoteCutOffFromItsEndingIsAnybodysEvenBehindAnAttributedOne() {
      String draft =
          "한 청장은 \"조사하는 방식을 바꾸겠다\"고 말했다. \"물길부터 기록하는 것이 조사의 시작\" 윤 과장은 \"예산이 모자란다\"고 했다.";

      assertThat(missing(draft)).containsExactly("\"물길부터 기록하는 것이 조사의 시작\"");
    }

    @Test
    void aLongLineOfSpeechAmongDoubleSpacesOfWireCopy() {
      String draft =
          "새날시의회가 5일 예산안을 두고 회의를 이어갔다.  \"주차장을 먼저 지어야 손님이 다시 시장을 찾는다는 것을 시가 알아야 한다\"  시의회는"
              + " 6일 다시 회의를 연다.";

      assertThat(missing(draft)).hasSize(1);
    }

    @Test
    void aShortSpokenSentence() {
      String draft = "시는 다리를 닫았다. “정말 너무 불편해요.” 다리는 봄에 열린다.";

      assertThat(missing(draft)).containsExactly("“정말 너무 불편해요.”");
    }

    @Test
    void aQuoteBesideASentenceThatReportsOtherWords() {
      String draft = "시는 다리를 닫았다. “이번 겨울은 길을 돌아가야 한다” 시는 다리가 낡았다고 밝혔다.";

      assertThat(missing(draft)).containsExactly("“이번 겨울은 길을 돌아가야 한다”");
    }

    @Test
    void aQuoteBeforeASentenceThatBeginsLikeAnEnding() {
      assertThat(missing("다리는 닫혔다. “이번 겨울은 돌아가야 한다”이 다리는 1968년에 지었다.")).hasSize(1);
      assertThat(missing("다리는 닫혔다. “이번 겨울은 모두가 돌아가야 할 것”이 오래된 다리는 1968년에 지었다.")).hasSize(1);
      assertThat(missing("다리는 닫혔다. “이번 겨울은 돌아가야 한다”이란은 다리를 사지 않았다.")).hasSize(1);
      assertThat(missing("다리는 닫혔다. “이번 겨울은 돌아가야 합니다.”만 60세가 넘은 다리다.")).hasSize(1);
      assertThat(missing("다리는 닫혔다. “이번 겨울은 돌아가야 한다” 비판적인 글이 늘었다.")).hasSize(1);
    }

    @Test
    void aQuoteThatIsOnlySaidToBeSaid() {
      assertThat(missing("다리는 봄에 열린다. “다리를 먼저 고치겠다”고 말했다. 공사는 두 달 걸린다.")).hasSize(1);
      assertThat(missing("김 시장은 다리를 둘러봤다. “다리를 먼저 고치겠다”고 말했다.")).isEmpty();
      assertThat(missing("“다리를 먼저 고치겠다”고 시청에서 밝혔다. 김 시장의 약속이다.")).isEmpty();
    }

    @Test
    void aDraftOfNothingButAQuote() {
      assertThat(missing("“우리는 다리를 먼저 고치고 주차장은 내년에 지을 것”")).hasSize(1);
    }
  }

  @Nested
  class TheSentenceSays {

    @Test
    void withAnEndingGluedToTheMark() {
      assertNoneMissing(
          "김 시장은 “다리를 고치겠다”고 말했다.",
          "김 시장은 “다리를 고치는 일이 먼저”라며 “봄에 연다”고 했다.",
          "“다리를 고치겠다”는 것이 김 시장의 설명이다.",
          "“다리를 고치겠다”는 게 시청 쪽의 얘기다.",
          "“다리를 고치겠다”던 약속은 지켜지지 않았다.",
          "“언제 고치느냐”는 질문에 김 시장은 웃었다.",
          "김 시장은 “다리를 고치자”면서도 “돈이 없다”고 했다.",
          "김 시장은 “다리를 고치겠습니다.”라고 썼다.",
          "시의 대답은 “아직 모른다.”였다.",
          "시의 반응은 “들어본 바 없다.”입니다.",
          "김 시장은 “조금 더 지켜보겠다”로 일관했다.",
          "김 시장은 “다리를 고치겠다”고강조했다.",
          "김 시장은 “다리를 고치겠다”고도 했다.");
    }

    @Test
    void withAnEndingBehindASpaceOrABracket() {
      assertNoneMissing(
          "김 시장은 \"다리를 고치겠다\" 며 \"봄에 연다\"고 했다.",
          "김 시장은 \"다리를 고치겠다\" 라고 말했다.",
          "김 시장은 \"다리를 고치겠다\"(신년사)고 말했다.",
          "“다리를 고치겠다” (김하늘 시장)",
          "\"다리를 고쳐 주세요\"(ID haneul)라는 글이 올라왔다.");
    }

    @Test
    void withANounThatTakesTheQuote() {
      assertNoneMissing(
          "다리 앞에는 “위험하니 돌아가시오” 팻말이 섰다.",
          "“다리를 고쳐라” 구호가 울렸다.",
          "“다리를 고쳐 달라” 호소에 시가 움직였다.",
          "주민들은 “힘내세요” “고맙습니다” 등의 반응을 보였다.",
          "“힘내세요!” “정말 고맙습니다!” 등 응원이 이어졌다.");
    }

    @Test
    void withTheSpeakerBehindTheQuote() {
      assertNoneMissing("“다리를 고치겠다”고 김 시장은 말했다.", "“다리를 고치겠다”고 12일 시청에서 밝혔다. 김 시장의 약속이다.");
    }
  }

  @Nested
  class TheNeighbourSays {

    @Test
    void withAVerbOfSayingAndNothingElseSaid() {
      assertNoneMissing(
          "다리가 닫혔다. “이제는 돌아가야 해요.” 박서진 씨가 말했다.",
          "다리가 닫혔다. “이제는 돌아가야 한다” 박 씨는 한숨을 내쉬었다.",
          "다리가 닫혔다. 박 씨는 이렇게 말했다. “이제는 돌아가야 한다.”",
          "박 씨는 어렵게 말을 이었다. “이제는 돌아가야 한다.”",
          "박 씨는 다음과 같이 말했다: “이제는 돌아가야 한다.”");
    }

    @Test
    void withASentenceThatNamesTheAct() {
      assertNoneMissing(
          "사진=오민재 기자\"저도 주말마다 드론을 날린다.\"3일 취임한 한도경 청장이 기자실을 찾아 밝힌 계획이다.",
          "다리가 닫혔다. “다리를 먼저 고치겠다” 김 시장의 말이다.",
          "다리가 닫혔다. “다리를 먼저 고치겠다.” 취임식에서 김 시장이 한 약속이다.",
          "다리가 닫혔다. “다리를 먼저 고치겠다” 김 시장은 12일 이같이 밝혔다.",
          "다리가 닫혔다. “다리를 먼저 고치겠다.” 이런 글이 게시판에 올라왔다.");
    }

    @Test
    void withAQuestionThatTheQuoteAnswers() {
      assertNoneMissing(
          "언제 열리느냐고 기자가 물었다. “봄에는 열린다.”",
          "다리는 언제 열릴까? “봄에는 열린다.” 다리 앞에 걸린 쪽지다.",
          "다리가 닫혔다. “힘들지 않으냐”는 질문에 배 씨는 웃었다. “힘들지. 그래도 이 길이 제일 예뻐.” 그가 일어섰다.");
    }

    @Test
    void withSomebodyWhoActsBesideASpokenSentence() {
      assertNoneMissing(
          "“우리 골목은 명단에 없대요.” 김모(73) 씨가 연탄을 나르며 돌아섰다.",
          "다리가 닫혔다. 어머니는 창가에 앉았다. “이제는 못 건너겠네.”",
          "다리가 닫혔다. “그는 늘 웃었다.” 그는 1953년 강변에서 태어났다.");
    }

    @Test
    void withTheSameSpeakerWhoGoesOn() {
      assertNoneMissing(
          """
          배 씨는 “파는 네 시에 사야 한다”고 말했다.

          “두부는 다섯 시가 좋습니다. 그때 막 나오거든요.”

          “고기는 여섯 시예요.”
          """);
    }

    @Test
    void withASceneThatOpensTheStory() {
      assertNoneMissing(
          """
          새벽 4시, 시장의 불이 켜진다

          “파 두 단만 주세요.”

          어둠이 걷히지 않은 강변시장. 국숫집 주인 배연우(58) 씨가 장바구니를 들었다.
          """);
    }
  }

  @Nested
  class TheFormSays {

    @Test
    void inHeadlinesAndDecks() {
      assertNoneMissing(
          "시의회 \"주차장부터\" 시장 \"안전부터\"…예산안 진통  \"겨울 지나면 늦다\" 상인들 호소  (새날=한빛통신) 오민재 기자 ="
              + " 시의회가 회의를 열었다.",
          "\"갯벌 지도 10년 안에 완성\"  (새날=한빛통신) 오민재 기자 = 해양청이 4일 계획을 냈다.",
          "\"다리 안전 문제 없나 다시 살펴야\"  \"예산 내용도 더 검토\"  이 의원은 \"다리를 보자\"고 했다.",
          "한도경 청장, 현장 찾아\"갯벌 조사에 드론 더 쓰겠다\" 강조주민 참여 뜻도(목포=한빛통신) 오민재 기자 = 한 청장이 인사했다.",
          "# “악보는 지도일 뿐, 길은 몸이 안다”\n\n첼리스트 서다온이 독주회를 연다.");
    }

    @Test
    void inSubheadings() {
      assertNoneMissing(
          "시가 다리를 닫았다.  ◇\"다리 안전 문제 없나 다시 살펴야\"  김 시장은 \"살피겠다\"고 했다.",
          "시가 다리를 닫았다.\n\n“다리를 다시 열어라”\n\n주민들은 “불편하다”고 했다.");
    }

    @Test
    void inBroadcastScripts() {
      assertNoneMissing(
          "[배연우 / 주민]\n\"작년에는 연탄재를 뿌렸어요.\"\n\n\"올해는 그럴 일이 없으면 좋겠네요.\"",
          "<녹취> 골목 주민 : \"우리 골목은 명단에 없대요.\"",
          "▶ 인터뷰 : 배연우 / 골목 주민\n- \"작년에는 연탄재를 뿌렸어요.\"",
          "◀INT▶ 배연우(58/골목 주민)\n\"작년에는 연탄재를 뿌렸다니까\"",
          "골목은 얼어 있습니다.  &lt;배연우 / 골목 주민&gt; \"작년에는 연탄재를…\"",
          "[배연우, 상인]\n(평소보다 잘 팔리나요?)\n\"뭐 골고루 안 팔려요.\"");
    }

    @Test
    void inListsOfQuotes() {
      assertNoneMissing(
          "말·말·말\n▲ \"다리는 말이 없다\" (김하늘 시장, 다리 앞에서)\n▲ \"길을 돌아가자\"(이도윤 의원)",
          "다리 말말말\n\n“다리는 왜 말이 없습니까?”\n- 이도윤 의원. 다리를 둘러보다 무심코 뱉은 말.",
          "독자 한마디\n\"다리를 고치는 데 왜 십 년이 걸리는가.\" ―박서진",
          "오늘의 1면\n“다리 닫히자 시장도 닫혔다” <강변신문>");
    }

    @Test
    void inInterviewsAndDialogues() {
      assertNoneMissing(
          "― 쉬는 동안 무엇을 했나?\n“나무를 깎았습니다. 소리를 거기서 배웠어요.”", "- “다리를 건너 봤나?”\n- “아직 못 건넜다.”");
    }

    @Test
    void inEpigraphsAndBlockQuotes() {
      assertNoneMissing(
          "“다리를 건너는 사람은 모두 이웃이다.”\n― 서다온, 「강의 노래」\n\n시가 다리를 닫았다.",
          "시가 다리를 닫았다.\n\n> “다리를 건너는 사람은 모두 이웃이다.”\n\n다리는 봄에 열린다.");
    }
  }

  @Nested
  class NobodyIsSpeaking {

    @Test
    void inTermsTitlesAndSlogans() {
      assertNoneMissing(
          "시는 “착한 가게” 현판을 달았다.",
          "“새벽 장터” 사업이 시작됐다. 시장이 열린다.",
          "영화 '나는 다리를 건너지 않겠다'가 개봉했다.",
          "시는 '다리를 먼저 고치자'를 구호로 삼았다.",
          "법은 「다리를 함부로 건너지 못한다」를 제목으로 달았다.",
          "들어보셨습니까? “새벽 장터”  강변에서 “새벽 장터”가 열렸습니다.");
    }
  }

  @Nested
  class NobodyCanCheck {

    @Test
    void officialsWithoutAName() {
      assertThat(kinds("협상에 밝은 한 관계자는 \"가장 가까워졌다\"고 말했다.")).containsExactly("anonymous");
      assertThat(kinds("전문가들은 \"다리가 낡았다\"고 입을 모았다.")).containsExactly("anonymous");
      assertThat(kinds("\"다리를 곧 연다\"고 시청 관계자는 말했다.")).containsExactly("anonymous");
    }

    @Test
    void isSaidOnceForTwoQuotesOfOneSource() {
      assertThat(kinds("한 관계자는 \"가장 가까워졌다\"며 \"곧 결과가 나온다\"고 말했다.")).containsExactly("anonymous");
    }

    @Test
    void butANamedOfficialOrABodyCan() {
      assertThat(kinds("김하늘 시장은 \"가장 가까워졌다\"고 말했다.")).isEmpty();
      assertThat(kinds("시청은 \"가장 가까워졌다\"고 밝혔다.")).isEmpty();
      assertThat(kinds("관계자들이 “착한 가게” 현판을 달았다.")).isEmpty();
    }
  }

  @Test
  void aSubheadingOfCopyThatLostItsLineBreaksIsNobodysSpeech() {
    String before = "강변시는 올해 안에 새 나루를 짓는다. 나루는 배 스무 척이 한 번에 닿을 수 있는 크기다. ";
    String behind = " 나루터 공사는 오는 3월에 시작된다. 예산은 이미 잡혔다.";

    assertThat(missing(before + "\"새 나루 공사비 두 배 우려도\"" + behind)).isEmpty();
    assertThat(missing(before + "\"새 나루를 지으려면 뱃사람의 말을 먼저 듣는 것이 순서\"" + behind)).hasSize(1);
  }

  private static void assertNoneMissing(String... drafts) {
    for (String draft : drafts) {
      assertThat(missing(draft)).as(draft).isEmpty();
    }
  }

  private static List<String> missing(String draft) {
    return findings(draft).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .map(finding -> draft.substring(finding.span().start(), finding.span().end()))
        .toList();
  }

  private static List<String> kinds(String draft) {
    return findings(draft).stream().map(Finding::kind).toList();
  }

  private static List<Finding> findings(String text) {
    String name = text.startsWith("#") || text.contains("\n> ") ? "draft.md" : "draft.txt";
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(name, text)));
  }
}
