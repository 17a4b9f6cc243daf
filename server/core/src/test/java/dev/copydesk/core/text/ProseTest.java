package dev.copydesk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void plainTextIsProseAsItStands() {
    Prose prose = Prose.of(Draft.of("One line.\r\n\r\n  Another.  \n"));

    assertThat(blocks(prose)).containsExactly("One line.", "Another.");
    assertThat(prose.text()).isEqualTo(prose.draft().text());
  }

  @Test
  void aListOfJapaneseHeadlinesIsNoParagraphThatWasWrapped() {
    String list =
        "■関連リンク\n港の朝市が三年ぶりに戻り、浜辺に屋台の列ができた\n・灯台の番人が語る冬の海と霧笛の夜について\n・渡し船の切符が紙から札に変わるまでの長い話\n";
    assertThat(Prose.of(Draft.of(list)).blocks()).hasSize(4);
    String headlines = "港の朝市が三年ぶりに戻り、浜辺に屋台の列ができた朝\n灯台の番人が語る冬の海と霧笛の夜\n渡し船の切符が紙から札に変わるまでの話\n";
    assertThat(Prose.of(Draft.of(headlines)).blocks()).hasSize(3);
  }

  @Test
  void aLineOfMarkdownThatBeginsWithTheSignOfAnItemIsABlock() {
    Prose prose = Prose.of(Draft.of("a.md", "다리가\n열렸다.\n▶ 뉴스레터 구독하기\n▶ **채널** 추가하기\n"));

    assertThat(blocks(prose)).containsExactly("다리가\n열렸다.", "▶ 뉴스레터 구독하기", "▶ 채널 추가하기");
  }

  @Test
  void japaneseLinesOfOneWidthAreAParagraphThatWasWrapped() {
    String wrapped = "港の朝市が三年ぶりに戻り、浜辺に屋台の列がで\nきた。灯台の番人は窓を開け、冬の海を長く見た。\n渡し船はその日も出なかった。\n";
    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(1);
  }

  @Test
  void twoLinesAreOneParagraphWhereTheOthersWereWrapped() {
    String wrapped =
        """
        The harbour master said on Monday that the ferry would not sail until
        the ice was gone, and that nobody could tell when that would be.

        He had asked the council for a second boat in the spring, according to
        Martha Lindqvist, who keeps the books of the line.

        “We have one boat and one captain,” she said. “Nobody can sail through
        January like that, and nobody should.”
        """;

    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(3);
  }

  @Test
  void twoLinesThatHadRoomStayTwo() {
    String wrapped =
        """
        The harbour master said on Monday that the ferry would not sail until
        the ice was gone, and that nobody could tell when that would be.

        Ferry line, Harbour Street, third floor
        Martha Lindqvist
        """;

    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(3);
  }

  @Test
  void aWordThatHoldsToItsMarkByASpaceThatDoesNotBreakIsNotTakenApart() {
    String wrapped =
        """
        Les pêcheurs du port ont attendu trois heures. «\u00a0Nous aussi, on a
        du mal à finir les fins de mois, et on n'a pas le droit de faire
        grève\u00a0», glisse l'un d'eux.
        """;

    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(1);
  }

  @Test
  void koreanLinesAreBrokenAtSpacesWhateverTheNextLetterIs() {
    String wrapped =
        """
        항구의 등대지기는 지난해부터 배가 드나드는 시각을 손으로 적어 왔다고
        ㄱ씨에게 말했다. 시청은 이달 안에 새 등대를 세울 계획이며 예산은 이미
        美 재단이 맡기로 했다고 밝혔다.
        """;

    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(1);
  }

  @Test
  void aLineSeparatorThatWasPastedEndsALine() {
    assertThat(Prose.of(Draft.of("The harbour opens.\u2028By Martha Lindqvist\u2029")).blocks())
        .hasSize(2);
  }

  @Test
  void curlyMarksAreNoWiderThanLetters() {
    String wrapped =
        """
        Others note, “I’d hate to be a member of the council trying to
        convince the harbour that this is a whole new ferry. The old one shows
        it.”
        """;

    assertThat(Prose.of(Draft.of(wrapped)).blocks()).hasSize(1);
  }

  @Test
  void linesWrappedByHandAreOneParagraph() {
    Prose prose =
        Prose.of(
            Draft.of(
                """
                The council met on Tuesday to talk about the bridge that
                has been closed since the spring, and to hear what the
                engineers had found out about its northern pier so far.

                A short line
                Another short line
                """));

    assertThat(blocks(prose)).hasSize(3).last().isEqualTo("Another short line");
  }

  @Test
  void markdownSetsMarkupCodeAndFrontMatterAside() {
    Prose prose =
        Prose.of(
            Draft.of(
                "a.md",
                """
                ---
                title: "Not prose"
                ---
                # The *title* &amp; more

                Say `x = "y"` and [a link](http://example.org/a_b) \\*here\\*.
                On two lines.

                > quoted **words**

                - one
                - two

                ```
                "code" here
                ```

                | a | b |
                |---|---|
                | c | d |
                """));

    assertThat(blocks(prose))
        .containsExactly(
            "The title & more",
            "Say \uFFFC and a link *here*.\nOn two lines.",
            "quoted words",
            "one",
            "two",
            "a\tb",
            "c\td");
    assertThat(drafted(prose, "title & more")).isEqualTo("title* &amp; more");
    assertThat(drafted(prose, "here*")).isEqualTo("here\\*");
    assertThat(drafted(prose, "quoted words")).isEqualTo("quoted **words");
    assertThat(prose.links().overlap(0, prose.text().length())).isEqualTo("a link".length());
  }

  @Test
  void shortcodesOfASiteAreCodeAndWordsBesideThemAreNot() {
    String text =
        """
        {{< figure src="/img/201-pier.jpg" title="The pier" >}}

        {{% note %}}
        {{< youtube x1 >}}

        {{< note >}} Boats leave at noon. {{< /note >}}

        {{< as an editor wrote it
        """;

    assertThat(blocks(Prose.of(Draft.of("a.md", text))))
        .containsExactly(
            "{{< note >}} Boats leave at noon. {{< /note >}}", "{{< as an editor wrote it");
  }

  @Test
  void aHeadingWithoutWordsIsAnEndMark() {
    assertThat(blocks(Prose.of(Draft.of("a.md", "The end.\n\n###\n"))))
        .containsExactly("The end.", "###");
  }

  @Test
  void inlineHtmlInMarkdownBreaksLinesAndSetsImagesAside() {
    Prose prose = Prose.of(Draft.of("a.md", "One<br>two <b>three</b> <img src=x> four.\n"));

    assertThat(blocks(prose)).containsExactly("One\ntwo three \uFFFC four.");
    assertThat(drafted(prose, "One\ntwo")).isEqualTo("One<br>two");
  }

  @Test
  void htmlIsReadAsABrowserShowsIt() {
    Prose prose =
        Prose.of(
            Draft.of(
                "a.html",
                """
                <html><head><title>no</title><style>p { color: red }</style></head>
                <body><nav><a href="/">Home</a> <a href="/b">News</a></nav>
                <article><h1>The   title</h1>
                <p>Fish &amp; <b>chips</b>&nbsp;cost
                   more.<br>Second line.</p>
                <!-- copydesk-disable-file -->
                <script>var x = "y";</script>
                <figure><img src="x.jpg"><figcaption>A cook. /Photo: Kim</figcaption></figure>
                </article></body></html>
                """));

    assertThat(blocks(prose))
        .containsExactly(
            "Home News",
            "The title",
            "Fish & chips\u00A0cost more.",
            "Second line.",
            "A cook. /Photo: Kim");
    assertThat(prose.blocks().get(0).place()).isEqualTo(Block.Place.NAVIGATION);
    assertThat(prose.blocks().get(1).kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(prose.blocks().get(4).kind()).isEqualTo(Block.Kind.CAPTION);
    assertThat(drafted(prose, "Fish & chips")).isEqualTo("Fish &amp; <b>chips");
    assertThat(drafted(prose, "cost more")).isEqualTo("cost\n   more");
    assertThat(prose.comments())
        .extracting(Prose.Comment::words)
        .containsExactly("copydesk-disable-file");
  }

  @Test
  void gluedKoreanIsCutIntoSentences() {
    Prose prose =
        Prose.of(
            Draft.of(
                "장관, 첫날 직원 만나\"더 많이 쓰게 할 것\" 강조공무원 문화도 바꾼다.그는 \"저도 매일 씁니다.\"17일 취임한"
                    + " 장관의 말이다. \"일이 많다. 그래도 한다\"고 했다.끝"));

    assertThat(sentences(prose))
        .containsExactly(
            "장관, 첫날 직원 만나\"더 많이 쓰게 할 것\" 강조",
            "공무원 문화도 바꾼다.",
            "그는 \"저도 매일 씁니다.\"",
            "17일 취임한 장관의 말이다.",
            "\"일이 많다.",
            "그래도 한다\"고 했다.",
            "끝");
  }

  @Test
  void abbreviationsDoNotEndEnglishSentences() {
    Prose prose =
        Prose.of(
            Draft.of(
                "Sen. Jane W. Doe of the U.S. Senate paid $3.50. “Why?” she asked. The vote is at 5"
                    + " p.m. Monday. It passed!"));

    assertThat(sentences(prose))
        .containsExactly(
            "Sen. Jane W. Doe of the U.S. Senate paid $3.50.",
            "“Why?” she asked.",
            "The vote is at 5 p.m. Monday.",
            "It passed!");
  }

  private static List<String> blocks(Prose prose) {
    return prose.blocks().stream()
        .map(block -> prose.text().substring(block.start(), block.end()))
        .toList();
  }

  private static List<String> sentences(Prose prose) {
    List<String> all = new ArrayList<>();
    Sentences sentences = prose.sentences();
    for (int i = 0; i < sentences.count(); i++) {
      all.add(prose.text().substring(sentences.start(i), sentences.end(i)));
    }
    return all;
  }

  /** The piece of the draft that the given words of the prose were read from. */
  private static String drafted(Prose prose, String words) {
    int start = prose.text().indexOf(words);
    return prose.span(start, start + words.length()).of(prose.draft().text());
  }

  @Test
  void aShortParagraphIsInTheLanguageOfTheDraft() {
    String french =
        "Le maire a annoncé mardi que le pont sera fermé dès la semaine prochaine, et que les"
            + " travaux vont durer deux ans.\n\n"
            + "« On a assigné », a reconnu Odile Verran.\n";
    assertThat(Prose.of(Draft.of(french)).blocks())
        .extracting(Block::language)
        .containsOnly(Language.FRENCH);
  }

  @Test
  void aLineWithoutKanaIsInTheLanguageOfTheDraft() {
    String japanese = "市長は火曜日に橋を閉鎖することを決めたと発表した。\n\n市議会議長発言\n";
    assertThat(Prose.of(Draft.of(japanese)).blocks())
        .extracting(Block::language)
        .containsOnly(Language.JAPANESE);
  }
}
