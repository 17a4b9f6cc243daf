package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPageTest {

  private static final String[] PAGES = {
    "english-daily", "german-blog", "japanese-site", "korean-newspaper", "korean-portal"
  };

  private final Checker checker = Checker.of(new BoilerplateRule());

  /**
   * A page as it is pasted. In the files {@code =} stands before the lines of the article, two
   * spaces before its headline, and {@code ~} before what the page has around them.
   */
  private record Page(String text, List<String> article, List<String> headline, List<String> rest) {

    static Page of(String name) {
      StringBuilder text = new StringBuilder();
      List<String> article = new ArrayList<>();
      List<String> headline = new ArrayList<>();
      List<String> rest = new ArrayList<>();
      for (String line : read(name).split("\n")) {
        String words = line.length() > 2 ? line.substring(2) : "";
        text.append(words).append('\n');
        if (!words.isEmpty()) {
          (line.startsWith("=") ? article : line.startsWith("~") ? rest : headline).add(words);
        }
      }
      return new Page(text.toString(), article, headline, rest);
    }

    private static String read(String name) {
      try (InputStream in = PastedPageTest.class.getResourceAsStream("pages/" + name + ".txt")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  static String[] pages() {
    return PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingAroundTheArticleIsFoundAndNothingOfItNorItsHeadline(String name) {
    Page page = Page.of(name);
    List<Finding> findings = check(page.text);
    String found = String.join("\n", findings.stream().map(f -> f.span().of(page.text)).toList());
    String left = without(page.text, findings);
    assertThat(found.lines().filter(line -> !line.isEmpty())).containsAll(page.rest);
    List<String> expected = new ArrayList<>(page.headline);
    expected.addAll(page.article);
    assertThat(left.lines().filter(line -> !line.isEmpty())).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void removingAllOfItLeavesTheHeadlineAndTheArticle(String name) {
    Page page = Page.of(name);
    String fixed = fix(page.text);
    List<String> expected = new ArrayList<>(page.headline);
    expected.addAll(page.article);
    assertThat(fixed.lines().filter(line -> !line.isBlank())).containsExactlyElementsOf(expected);
    assertThat(check(fixed)).isEmpty();
  }

  @Test
  void aBlockIsOneFindingNamedForWhatItIs() {
    String page = Page.of("english-daily").text;
    assertThat(check(page).stream().map(f -> f.kind() + ": " + firstWords(f, page)))
        .containsExactly(
            "navigation: Ferry crews learn",
            "byline: By Ana Verhoeven",
            "timestamp: Updated 4 May",
            "comments: 17 comments",
            "share: Share Facebook Email",
            "advertisement: Advertisement",
            "related-links: Read more: The",
            "navigation: Topics Ferries Harbour",
            "related-links: Most read Why",
            "comments: 17 comments oldsalt52",
            "subscribe: Get the morning",
            "navigation: About us Contact");
  }

  private static String firstWords(Finding finding, String text) {
    String[] words = finding.span().of(text).split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsTheSamePageWhateverItsLineEnds(String name) {
    String text = Page.of(name).text;
    for (String draft : List.of("page.txt", "page.md")) {
      for (String lineEnd : List.of("\r\n", "\r")) {
        assertThat(marked(draft, text.replace("\n", lineEnd)))
            .extracting(words -> words.replace(lineEnd, "\n"))
            .containsExactlyElementsOf(marked(draft, text));
      }
    }
  }

  private List<String> marked(String draft, String text) {
    return checker.check(Prose.of(Draft.of(draft, text))).stream()
        .map(finding -> finding.span().of(text))
        .toList();
  }

  @Test
  void anArticleWithoutASentenceStaysBelowItsHeadline() {
    StringBuilder page = new StringBuilder("Rowing calendar 2026 | Harbor Courier\n\n");
    page.append("Skip to content\nMenu\nNews\nSport\nWeather\nLog in\nSubscribe\n\n");
    page.append("Rowing calendar 2026\n\nShare on Facebook\nShare on X\n\n");
    for (int race = 1; race <= 18; race++) {
      page.append("Race ").append(race).append(": Lake ").append((char) ('A' + race)).append('\n');
    }
    page.append("\nAbout the club\n\n");
    for (int i = 0; i < 4; i++) {
      page.append("The club was founded by ferry crews who wanted to race one another in winter, ")
          .append("and it has kept the boathouse below the old bridge open ever since that day.\n");
    }
    page.append("\nTerms of use\nPrivacy policy\nCookie settings\n");

    List<String> found =
        check(page.toString()).stream().map(f -> f.span().of(page.toString())).toList();

    assertThat(found).isNotEmpty().allSatisfy(words -> assertThat(words).doesNotContain("Lake"));
  }

  @Test
  void creditsAndNoticesBelowAnArticleAreNoPage() {
    String draft =
        "옛 방직공장이 도서관으로 다시 태어난다. 새빛시는 3일 공장 터를 사들여 내년 봄 도서관을 연다고 밝혔다.\n\n"
            + "시는 굴뚝을 그대로 두고 안에 계단을 놓을 계획이다. 공사비는 80억 원이다.\n\n"
            + "▲방직공장 전경. 사진제공=새빛시\n\n/정다온 기자 daon@pureun.example\n"
            + "<저작권자 ⓒ 푸른신문, 무단 전재 및 재배포 금지>\n☞ 푸른신문 채널 구독하기\n[관련기사] 굴뚝, 50년 만에 속 보인다\n";
    assertThat(check(draft).stream().map(Finding::kind))
        .contains("photo-credit", "byline", "copyright", "subscribe");
    assertThat(check(draft)).allSatisfy(f -> assertThat(f.span().of(draft)).doesNotContain("\n"));
  }

  @Test
  void aCreditWithinAPageIsNeverRemovedWithAMenu() {
    String page = Page.of("korean-newspaper").text.replace("관련기사\n", "사진제공=달빛시\n강다솜 기자\n관련기사\n");
    for (Finding finding : check(page)) {
      if (finding.fixes().get(0).safety() == Fix.Safety.SAFE) {
        assertThat(finding.span().of(page)).doesNotContain("사진제공", "강다솜 기자\n");
      }
    }
  }

  @Test
  void labelsMayGoUnaskedButNoSentenceOfAReaderAndNoCredit() {
    String page = Page.of("english-daily").text;
    List<String> unasked =
        check(page).stream()
            .filter(finding -> finding.fixes().get(0).safety() == Fix.Safety.SAFE)
            .map(finding -> finding.span().of(page))
            .toList();
    assertThat(String.join("\n", unasked))
        .contains("Skip to main content", "Facebook", "Advertisement", "Privacy policy")
        .doesNotContain("My grandfather rowed", "By Ana Verhoeven");
  }

  @Test
  void theHeadingOfAListGoesUnaskedOnlyWithoutTheList() {
    String article = "The drilling rig came from the city. Results are expected on Friday.\n\n";
    String list = "1. Bakery on Mill Street to close\n2. Three seals rescued from harbour nets\n";
    assertThat(safety(article + "Most read\n" + list)).isEqualTo(Fix.Safety.UNSAFE);
    assertThat(safety(article + "Most read\n")).isEqualTo(Fix.Safety.SAFE);
    assertThat(safety(article + "Most read\nThe bus leaves earlier until then.\n"))
        .isEqualTo(Fix.Safety.SAFE);
  }

  private Fix.Safety safety(String draft) {
    return check(draft).get(0).fixes().get(0).safety();
  }

  @Test
  void aSentenceBeforeTheArticleIsNotRemovedUnasked() {
    String page =
        Page.of("german-blog")
            .text
            .replace("Suche\n", "Suche\nDer Garten bleibt im März geschlossen, wie jedes Jahr.\n");
    assertThat(check(page).get(0).fixes().get(0).safety()).isEqualTo(Fix.Safety.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a poem
        "Abend am Kai\n\nDie Möwe schweigt\nder Mast ist leer\nein Licht noch steigt\nund dann"
            + " nichts mehr\n\nDer Wind geht um\ndie Taue singen\nund einer stumm\nholt Brot und"
            + " Schlingen\n",
        // a recipe
        "Pear jam for a wet Sunday\n\nIngredients\n\n8 ripe pears\n1 lemon\n2 tsp ginger\n300 g"
            + " sugar\n4 jars\n\nMethod\n\n1. Peel the pears and cut them small.\n2. Simmer for"
            + " an hour.\n3. Stir.\n4. Fill the jars while hot.\n\nTip\n\nKeeps until spring.\n",
        // an interview
        "Q: When did you begin?\nA: In the spring.\nQ: Alone?\nA: No.\nQ: With whom?\nA: With my"
            + " sister Marit, who knew the man who owned the boat and had rowed it twice.\nQ: And"
            + " now?\nA: Now we rest.\n",
        // a table of results
        "Results\n\nHarbour 3, Upland 1\nMillbrook 0, Eastgate 0\nPier Nine 2, Old Town 4\n"
            + "Lakeside 1, Northfield 1\n\nStandings\n\nOld Town 12\nHarbour 10\nLakeside 7\n"
            + "Eastgate 5\nUpland 2\n",
        // dialogue
        "\"Home?\"\n\n\"Home.\"\n\nShe waited at the corner until the tram had gone and the street"
            + " was quiet again.\n\n\"Tomorrow?\"\n\n\"Perhaps.\"\n\nHe did not turn round.\n",
        // sections of a round-up that are named like a menu
        "Monday in brief\n\nPolitics\n\nThe council put off the vote on the swimming hall until"
            + " June, after four members had left the room.\n\nSport\n\nHarbour beat Upland by"
            + " three to one and go to the top of the table before the last day.\n\nWeather\n\n"
            + "Rain from the west in the afternoon, with a cold night to follow on the hills.\n",
        // a Korean list
        "이번 주말 가 볼 만한 곳\n\n달빛공원\n은하수 도서관\n새벽시장\n강변 산책로\n별밤 천문대\n\n달빛공원에서는 토요일 오후 두 시에"
            + " 어린이 인형극이 열린다. 입장료는 없다.\n\n은하수 도서관은 일요일에도 문을 연다. 지하 전시실에서 옛 지도를 볼 수"
            + " 있다.\n",
        // a Korean interview
        "■ 일문일답\n\n―언제 시작했나.\n“봄이었다.”\n―혼자였나.\n“아니다.”\n―누구와 함께였나.\n“동생 마리와 배를 가진 이웃이"
            + " 함께였다. 셋이서 겨울 내내 배를 고쳤다.”\n―지금은.\n“쉬고 있다.”\n",
      })
  void shortLinesOfAnArticleStayArticle(String draft) {
    assertThat(check(draft)).isEmpty();
  }

  @Test
  void aNavigationAndAFooterOfLinksAreFoundInHtml() {
    String html =
        "<body><nav><a href='/'>Front</a> <a href='/b'>Boats</a> <a href='/p'>Piers</a></nav>"
            + "<main><h1>Ferry crews learn to row again</h1>"
            + "<p>The crews of the three harbour ferries have gone back to the oars this month,"
            + " after a winter in which engine parts were late.</p>"
            + "<p>Every morning at six, a dozen deckhands meet at the slipway and take out two"
            + " whaleboats of the rowing club.</p>"
            + "<p>The union has asked for the hours at the oars to be paid, and talks go on next"
            + " week in the old customs house.</p></main>"
            + "<aside><a href='/1'>The clock that runs slow</a></aside>"
            + "<footer><p><a href='/i'>House rules</a></p><p><a href='/c'>Write to us</a></p>"
            + "</footer></body>";
    Draft draft = Draft.of("page.html", html);
    List<Finding> findings = checker.check(Prose.of(draft));
    String left = without(html, findings);
    assertThat(left)
        .contains("gone back to the oars", "two whaleboats", "talks go on")
        .doesNotContain("Front", "Boats", "runs slow", "House rules");
  }

  /** A list of articles has their headlines; the names of sections below its heading are a menu. */
  @Test
  void namesOfSectionsBelowTheHeadingOfAListAreAMenu() {
    String page = Page.of("english-daily").text;
    String sections =
        "\nTop stories\nObituaries\nCrosswords\nReaders' shop\nTides\nFerry times\nArchive\n";
    String news =
        "\nTop stories\nThe goat that swam ashore in the night\nRain until Sunday in the north\n";
    assertThat(kindOf(page + sections, "Crosswords")).isEqualTo("navigation");
    assertThat(kindOf(page + news, "Rain until")).isEqualTo("related-links");
  }

  private String kindOf(String page, String words) {
    return check(page).stream()
        .filter(finding -> finding.span().of(page).contains(words))
        .map(Finding::kind)
        .findFirst()
        .orElse("none");
  }

  private List<Finding> check(String text) {
    return checker.check(Prose.of(Draft.of(text)));
  }

  private static String without(String text, List<Finding> findings) {
    StringBuilder left = new StringBuilder(text);
    for (int i = findings.size() - 1; i >= 0; i--) {
      left.delete(findings.get(i).span().start(), findings.get(i).span().end());
    }
    return left.toString();
  }

  private String fix(String text) {
    Draft draft = Draft.of(text);
    return new Fixer(checker, true)
        .fix(List.of(draft), null, new Workers(1))
        .drafts()
        .get(0)
        .text();
  }
}
