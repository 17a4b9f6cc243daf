package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.korean.KoreanDesk;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom a Korean draft offers first for a quote that has lost its speaker: in each of these articles
 * a reader would know. The quote is the one behind ※.
 */
class KoreanSpeakersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("articles")
  void theFirstOfferIsWhomAReaderWouldName(String sort, String speaker, String article) {
    assertThat(offered(article)).as(article).startsWith(speaker);
  }

  static Stream<Arguments> articles() {
    return Stream.of(
        article(
            "통신 기사",
            "한 청장",
            """
            (가람=누리통신) 한도경 해양청장은 3일 갯벌 조사 계획을 발표했다.

            한 청장은 "조사하는 방식을 처음부터 바꾸겠다"고 밝혔다.

            ※"물길부터 기록하지 않으면 같은 조사를 열 번 되풀이하게 된다."

            조사는 5월에 시작해 11월에 끝난다.
            """),
        article(
            "통신 기사",
            "윤 과장",
            """
            가람시는 오는 10일부터 버스 노선 12개를 조정한다고 2일 밝혔다.

            윤서진 교통정책과장은 "출근 시간대 배차 간격을 7분으로 줄인다"고 설명했다. 윤 과장은 막차 시간도 늦춘다고 했다.

            ※"시민들이 불편을 겪지 않도록 정류장마다 안내원을 두겠다."

            이번 조정에는 예산 12억원이 들어간다.
            """),
        article(
            "국회",
            "이 의원",
            """
            이도윤 의원이 5일 국회에서 기자회견을 열었다. 회견에는 배연우 의원이 함께 섰다.

            이 의원은 "법안을 이번 회기 안에 처리해야 한다"고 주장했다.

            ※"더 미루면 피해자들이 또 한 해를 기다려야 한다."

            배 의원은 회견 뒤 자리를 떴다.
            """),
        article(
            "국회",
            "배 의원",
            """
            이도윤 의원은 5일 "법안을 이번 회기 안에 처리해야 한다"고 말했다.

            배연우 의원의 생각은 다르다. 배 의원은 공청회를 한 번 더 열자고 제안했다.

            ※"급하게 만든 법은 급하게 고치게 된다."

            법안은 다음 주 상임위에 오른다.
            """),
        article(
            "법원",
            "최 판사",
            """
            가람지법 형사3단독 최민재 판사는 4일 배임 혐의로 기소된 조모(52)씨에게 징역 1년을 선고했다.

            최 판사는 "피해 금액이 크고 회복되지 않았다"고 판시했다.

            ※"다만 초범인 점과 나이를 고려해 형을 정했다."

            조씨는 2021년 회사 돈을 빼돌린 혐의로 재판에 넘겨졌다.
            """),
        article(
            "경찰",
            "정 과장",
            """
            2일 오전 3시쯤 가람시 한 창고에서 불이 나 두 시간 만에 꺼졌다. 다친 사람은 없었다.

            정해인 가람경찰서 형사과장은 "전기 배선에서 불이 시작된 것으로 보인다"고 말했다. 정 과장은 감식 결과가 2주 뒤 나온다고 덧붙였다.

            ※"누가 일부러 불을 지른 흔적은 찾지 못했다."

            창고에는 종이 상자가 쌓여 있었다.
            """),
        article(
            "스포츠",
            "강 감독",
            """
            가람 호크스가 3일 안방에서 5-4로 이겼다. 강태오 감독은 9회에 투수를 두 번 바꿨다.

            강 감독은 경기 뒤 "마지막 공 하나까지 마음을 놓지 못했다"고 말했다.

            ※"선수들이 서로를 믿은 덕분에 버틸 수 있었다."

            호크스는 6일 원정 경기를 치른다.
            """),
        article(
            "스포츠",
            "서 선수",
            """
            강태오 감독은 "공격이 살아났다"고 평가했다.

            결승골은 서이준 선수의 발에서 나왔다. 서 선수는 후반 42분 왼발로 골망을 흔들었다.

            ※"발에 맞는 순간 들어갔다고 느꼈어요."

            다음 경기는 10일이다.
            """),
        article(
            "인터뷰",
            "문 작가",
            """
            소설 ‘긴 물길’을 낸 문가람 작가를 지난달 28일 작업실에서 만났다. 책은 여섯 해 만이다.

            문 작가는 "강을 따라 걸으면서 썼다"고 했다. 하루에 쓴 분량은 원고지 다섯 장이었다.

            ※"빨리 쓰는 재주가 없어서 오래 앉아 있는 쪽을 골랐지요."

            창밖으로 강이 보였다.
            """),
        article(
            "인터뷰",
            "오하늘 새빛식품 대표",
            """
            오하늘 새빛식품 대표는 매일 새벽 공장에 나온다. 직원 40명의 이름을 다 외운다.

            ※"이름을 부르면 실수를 숨기지 않게 되더라고요."

            오 대표는 2009년 회사를 세웠다.
            """),
        article(
            "방송",
            "임 교수",
            """
            [앵커] 올여름 더위가 한 달 빨리 왔습니다.

            [기자] 임도현 가람대 교수는 "바다가 먼저 데워졌다"고 진단했습니다. 임 교수는 9월까지 더위가 이어진다고 내다봤습니다.

            ※"지금 대책을 세워도 이르지 않습니다."

            기상청은 다음 주 전망을 다시 냅니다.
            """),
        article(
            "방송",
            "배연우 씨",
            """
            새벽 네 시, 시장에 불이 켜집니다. 배연우 씨는 30년째 파를 팝니다.

            ※"네 시에 와야 물건이 좋아요. 다섯 시면 늦지요."

            시장은 내년에 자리를 옮깁니다.
            """),
        article(
            "경제",
            "노 연구원",
            """
            원화 값이 사흘째 내렸다. 노유진 한빛증권 연구원은 "수출 기업의 달러 매도가 줄었다"고 분석했다.

            노 연구원은 다음 달까지 약세가 이어질 것으로 봤다.

            ※"당국이 나서더라도 흐름을 바꾸기는 어렵다."

            한국은행은 11일 금리를 정한다.
            """),
        article(
            "경제",
            "신 장관",
            """
            신우빈 산업부 장관은 7일 반도체 공장을 찾았다. 공장 대표 하지훈 씨가 길을 안내했다.

            신 장관은 "세제 지원을 늘리겠다"고 약속했다.

            ※"정부가 할 수 있는 일과 기업이 할 일을 나눠야 한다."

            이 공장에는 3000명이 일한다.
            """),
        article(
            "대변인",
            "민 대변인",
            """
            대통령실은 8일 사고 현장에 인력을 더 보내기로 했다. 민세아 대변인은 브리핑에서 이렇게 발표했다.

            민 대변인은 "필요한 장비를 오늘 안에 보낸다"고 말했다.

            ※"가족들께는 한 시간마다 상황을 알리겠다."

            사고는 6일 밤 일어났다.
            """),
        article(
            "기관",
            "가람시청",
            """
            가람시청은 9일 누리집에 안내문을 올렸다. 가람시청은 "물탱크 청소가 끝날 때까지 물을 끓여 드시라"고 밝혔다.

            ※"수질 검사 결과는 날마다 누리집에 올리겠다."

            물은 12일부터 다시 나온다.
            """),
        article(
            "시민단체",
            "구 사무국장",
            """
            맑은강모임은 10일 시청 앞에서 집회를 열었다. 구본아 사무국장은 "둑을 헐어야 강이 산다"고 외쳤다.

            구 사무국장은 서명 4000개를 시에 냈다.

            ※"답이 올 때까지 매주 이 자리에 서겠습니다."

            시는 이달 말 답하기로 했다.
            """),
        article(
            "외신",
            "베르크만 총리",
            """
            노르덴의 베르크만 총리는 11일 사임 뜻을 밝혔다. 베르크만 총리는 "다음 사람에게 자리를 넘길 때가 됐다"고 말했다.

            ※"아쉬움은 있지만 후회는 없다."

            선거는 석 달 안에 치러진다.
            """),
        article(
            "문화",
            "남 관장",
            """
            가람미술관이 새 전시를 연다. 남궁솔 학예사가 그림 60점을 골랐고, 남도희 관장이 글을 썼다.

            남 관장은 "빛이 아니라 그늘을 보여주고 싶었다"고 했다.

            ※"그늘이 있어야 빛이 어디서 오는지 알 수 있다."

            전시는 9월 3일까지.
            """),
        article(
            "교육",
            "진수아 교장",
            """
            전교생 열한 명인 섬마을 학교에 새 교장이 왔다. 진수아 교장은 첫날 아이들과 바다로 나갔다.

            ※"교실보다 갯벌에서 배우는 것이 더 많습니다."

            진 교장은 뭍에서 20년 동안 과학을 가르쳤다.
            """),
        article(
            "겹침",
            "유 부장",
            """
            유채원 홍보부장은 12일 "리콜 대상은 3만대"라고 밝혔다. 유채원 부장은 사과문도 읽었다.

            유 부장은 고객 문의가 하루 500건씩 들어온다고 전했다. 그는 피해자 모임의 차은호 대표에게 고개를 숙였다.

            ※"부품은 모두 무상으로 바꿔 드리겠습니다."

            회사는 20일부터 교환을 시작한다.
            """),
        article(
            "뒤에 나오는 사람",
            "권이안 시장",
            """
            권이안 시장은 지난주 예산안을 냈다. 예산안은 시의회로 넘어갔다.

            ※"빚을 늘리지 않고 할 수 있는 일부터 하겠다."

            권 시장은 이어 "복지 예산은 줄이지 않는다"고 강조했다.
            """));
  }

  @Test
  void theFormIsTheLastBeforeTheQuoteWithItsOffice() {
    assertThat(
            offered(
                """
                한도경 해양청장은 3일 취임했다. 한도경 청장은 배를 탔다. 한 청장은 항구를 둘러봤다.

                ※"물길부터 기록해야 조사의 질이 달라진다."

                한도경 해양청장의 임기는 3년이다.
                """))
        .containsExactly("한 청장");
  }

  private static Arguments article(String sort, String speaker, String text) {
    return Arguments.of(sort, speaker, text);
  }

  private static List<String> offered(String article) {
    int at = article.indexOf('※');
    QuotedDraft draft = ExampleDrafts.quoted(article.replace("※", ""));
    LanguageDesk.Reading reading = new KoreanDesk().read(draft);
    Quote lost = null;
    List<Quote> others = new ArrayList<>(draft.quotes());
    for (int i = 0; i < others.size(); i++) {
      lost = others.get(i).start() == at ? others.get(i) : lost;
      draft.setAttribution(i, reading.attribute(others.get(i)));
    }
    assertThat(lost).isNotNull();
    return reading.speakers(lost);
  }
}
