package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be lost with the chrome of a page, however the page is pasted. */
class PageHarmTest {

  private static final String HEADLINE = "Ferry crews learn to row again";

  private static final List<String> ARTICLE =
      List.of(
          "The crews of the three harbour ferries have gone back to the oars this month, after a"
              + " winter in which engine parts were delayed again and again.",
          "Every morning at six, a dozen deckhands meet at the slipway below the old customs house"
              + " and take out two whaleboats that belong to the rowing club.",
          "\"None of us had rowed since school,\" said Tomas Brandvold, who has worked the night"
              + " boat for eleven years.",
          "The harbour board says the training will save money in the long run, and it has ordered"
              + " four new whaleboats for the end of the summer.",
          "The union has asked for the hours at the oars to be paid, and talks go on next week in"
              + " the old customs house.");

  private static final String MENU = "Skip to content\nMenu\nNews\nSport\nWeather\nLog in\n\n";
  private static final String FORM =
      "Name*\nYour Email*\nYour comment\nSubmit\nBy signing up you agree to our terms.\n\n";
  private static final String TAIL =
      "Share\nFacebook\nTwitter\n\nMost read\nWhy the clock tower runs slow\n"
          + "The baker who bought a lighthouse\n\n12 comments\nReply\n\nPrivacy policy\nTerms of"
          + " use\nContact\n";

  /** The same with no empty lines. */
  private static final String TAIL_IN_LINES = TAIL.replace("\n\n", "\n");

  private static final String KOREAN_TAIL =
      "공유하기\n\n많이 본 뉴스\n1 강변시장 새벽 장터에 사람 몰린다\n2 빙판길 사고 하루 30건\n\n댓글 12개\n댓글 쓰기\n\n"
          + "ⓒ 누리일보. 무단 전재 및 재배포 금지\n회사소개 | 이용약관 | 개인정보처리방침\n";

  private final Checker checker = Checker.of(new BoilerplateRule());

  private static String menuAndArticle() {
    return MENU + HEADLINE + "\n\n" + String.join("\n\n", ARTICLE) + "\n\n";
  }

  private static String articleInLines() {
    return HEADLINE + "\n" + String.join("\n", ARTICLE) + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\n\n\n"})
  void aFormAboveTheArticleDoesNotSwallowIt(String between) {
    String page = MENU + FORM + HEADLINE + "\n\n" + String.join(between, ARTICLE) + "\n\n" + TAIL;
    assertThat(left(page)).contains(ARTICLE).contains(HEADLINE).doesNotContain("Submit", "Reply");
  }

  @Test
  void aTitleAboveTheMenuIsKeptWhereNoOtherHeadlineFollows() {
    String page =
        "Ferry crews learn to row again on a cold morning\n\n"
            + MENU
            + String.join("\n\n", ARTICLE)
            + "\n\n"
            + TAIL;
    assertThat(left(page)).contains("Ferry crews learn to row").contains(ARTICLE);
  }

  /** A headline and its deck look like teasers; above them nothing is of a page. */
  @Test
  void aDraftThatBeginsWithItsHeadlineKeepsItAndItsDeck() {
    String page =
        """
        Nur zehn Meter vom Bahnhof entfernt: Zweiter Wasserrohrbruch in Selwitz binnen drei Tagen
        Ein Dutzend Helfer der Stadtwerke war am Dienstagabend (4.2.) im Altstadtviertel im Einsatz
        Jana Brandt
        5. FEB 2025 17:21
        Die Stadtwerke haben am Dienstagabend (4.2.) ein gebrochenes Rohr in der Altstadt von Selwitz geflickt, das nur zehn Meter vom Bahnhof entfernt lag. Dazu waren zwölf Helfer im Einsatz.
        Viele Anwohner der Mühlgasse waren über die Zahl der Rohrbrüche in der Nähe des Bahnhofs verärgert. Beschwerden bei der Stadt lösten den nächtlichen Einsatz aus, und in den Häusern blieb das Wasser bis zum Morgen abgestellt.
        Der Leiter der Stadtwerke sagte, die Rohre stammten aus der Zeit vor dem Krieg und würden nun nach und nach ersetzt.
        THEMEN
        Stadtwerke
        Rohrbruch
        Altstadt
        Bahnhof
        Selwitz
        Mühlgasse
        Schließen
        Gespeicherte Artikel
        0
        MeistgelesenNeu
        Fähre vor der Nase weggefahren: Reederei lässt drei Wanderer am Steg von Selwitz stehen
        Aprilwetter am See: Starkregen sorgt für überschwemmte Keller in der Altstadt
        Warum die Schließung von drei Läden in Selwitz die Nachbarn beunruhigt
        Drohendes Parkchaos am Strandbad bei Neudorf: Es gibt einen Plan für den Sommer
        Wetter für die Feiertage: Wird es am See an Ostern regnen?
        Im Regen übersehen: Rentner vor dem Rathaus von Selwitz angefahren
        Alles andere als fertig: So sieht es an der Promenade kurz vor Ostern aus
        14:36
        Teilen
        Facebook
        Newsletter abonnieren
        Kommentare
        Impressum
        """;
    assertThat(left(page))
        .contains("Nur zehn Meter vom Bahnhof", "Ein Dutzend Helfer", "Die Stadtwerke haben")
        .doesNotContain("Meistgelesen", "Impressum");
  }

  @Test
  void aPagePastedWithoutItsFirstLinesKeepsItsArticle() {
    String page = String.join("\n\n", ARTICLE) + "\n\n" + TAIL;
    assertThat(left(page)).contains(ARTICLE).doesNotContain("Privacy policy", "Most read");
  }

  @Test
  void paragraphsBehindShareButtonsStay() {
    String page =
        MENU
            + HEADLINE
            + "\n\n"
            + ARTICLE.get(0)
            + "\n\n"
            + ARTICLE.get(1)
            + "\n\nShare\nFacebook\nTwitter\nEmail\n\n"
            + String.join("\n\n", ARTICLE.subList(2, 5))
            + "\n\n"
            + TAIL;
    assertThat(left(page)).contains(ARTICLE);
  }

  /** A box that says the same each time stands between paragraphs, the last one's too. */
  @Test
  void theLastParagraphBetweenTwoBoxesStays() {
    String box = "Related stories\nWhy the clock tower runs slow\nBy Ana Verhoeven\n";
    String page =
        MENU
            + HEADLINE
            + "\n"
            + String.join("\n", ARTICLE.subList(0, 4))
            + "\n"
            + box
            + ARTICLE.get(4)
            + "\n"
            + box
            + TAIL_IN_LINES;
    assertThat(left(page)).contains(ARTICLE).doesNotContain("clock tower", "Privacy policy");
  }

  /** A film's title, its source and its length, then the end of the article. */
  @Test
  void theLastParagraphBehindAPlayerStays() {
    String last =
        "For all the rowing of the ferry crews the board still counts on engines, and it has asked"
            + " three yards what a fourth boat would cost.";
    String page =
        MENU
            + articleInLines()
            + "Harbour diary: oars, ropes and one very cold morning\n12:50\n"
            + last
            + "\n"
            + TAIL_IN_LINES;
    assertThat(left(page)).contains(ARTICLE).contains(last);
  }

  /** Links and a list of headlines in the midst of an article do not end it. */
  @Test
  void aLongParagraphOnTheSubjectBehindAListStays() {
    String last =
        "For all the rowing of the ferry crews the board still counts on engines, and it has asked"
            + " three yards what a fourth boat would cost, since the two old ones cannot be kept in"
            + " repair much longer, as the head of the crews says in a letter.";
    String page =
        MENU
            + articleInLines()
            + "Read also\nThe clock tower: why does it run slow?\n"
            + last
            + "\n"
            + TAIL_IN_LINES;
    assertThat(left(page)).contains(ARTICLE).contains(last);
  }

  /** Share buttons and an advertisement in the midst of a short article do not end it. */
  @Test
  void sentencesBehindAnAdvertisementStay() {
    List<String> rest =
        List.of(
            "“Everybody rows with everybody,” the crews’ office said in an email.",
            "It added that the ferry played no part in the training.",
            "The council’s committee on the harbour is looking into why the crews were not paid.");
    String page =
        String.join("\n\n", ARTICLE.subList(0, 4))
            + "\n\nContinue Share this: Facebook\n\nTwitter\n\nFlipboard\n\nWhatsApp\n\nEmail\n\n"
            + "Copy\n\nAdvertisement\n\n"
            + String.join("\n\n", rest)
            + "\n\nRelated Video\n";
    assertThat(left(page)).contains(ARTICLE.subList(0, 4)).contains(rest);
    assertThat(left(page)).doesNotContain("Flipboard", "Advertisement");
  }

  private static final String OTHER_HEADLINE = "Lighthouse bakery sells its last loaf";

  private static final List<String> OTHER =
      List.of(
          "The bakery in the old lighthouse at Selby Point will close at the end of March, when the"
              + " lease of the tower runs out and is not renewed by the county.",
          "Ida Norland, who has baked there since the lamp was switched off, said she had known for"
              + " a year that the stairs would have to be rebuilt.",
          "The ovens stand on the first landing, and every sack of flour has been carried up by"
              + " hand for nineteen years, on some days in a gale.",
          "The county wants to open the tower to visitors in the summer after next, with a café on"
              + " the ground floor and a small museum above it.",
          "Her bread will be sold in the village shop until another place is found, and the oldest"
              + " of the ovens goes to a school in the town.");

  @Test
  void twoPagesInOneDraftKeepBothArticles() {
    String first = menuAndArticle() + TAIL;
    String second =
        "Sign in\nHome\nWorld\nOpinion\nFood\n\n"
            + OTHER_HEADLINE
            + "\n\n"
            + String.join("\n\n", OTHER)
            + "\n\nShare\nFacebook\n\nMore stories\nThe goat that swam ashore\nRain until"
            + " Sunday\n\nAbout us\nPrivacy policy\n© 2031 Selby Post. All rights reserved.\n";
    for (String draft :
        List.of(
            first + "© 2031 Harbour Lines. All rights reserved.\n\n" + second,
            first + "\n" + OTHER_HEADLINE + " | Selby Post\n" + second)) {
      assertThat(left(draft)).contains(ARTICLE).contains(OTHER);
      assertThat(left(draft)).contains(HEADLINE, OTHER_HEADLINE);
      assertThat(left(draft)).doesNotContain("Skip to content", "Opinion", "swam ashore", "clock");
    }
  }

  /** What stands below a page's copyright is of the page, unless it has a menu and an article. */
  @Test
  void theSmallPrintBelowTheCopyrightIsNoOtherPage() {
    String page =
        menuAndArticle()
            + TAIL
            + "© 2031 Harbour Lines. All rights reserved.\n\nTwitter\nFacebook\nYouTube\n\n"
            + String.join("\n\n", TERMS)
            + "\n";
    assertThat(left(page)).contains(ARTICLE).doesNotContain("liable", "cookies");
  }

  private static final List<String> TERMS =
      List.of(
          "By using this site you agree to be bound by its terms, by its rules for comments and by"
              + " the law of the country in which the publisher has its seat.",
          "The publisher is not liable for what stands on other sites that this site links to, nor"
              + " for any loss that comes of their use by whomever.",
          "This site sets cookies that are needed for it to work and others that measure how it is"
              + " used, which can be switched off at any time below.",
          "Registration on or use of this site constitutes acceptance of the terms above, which may"
              + " be changed without notice from one day to the next.");

  @ParameterizedTest
  @ValueSource(strings = {" • ", " | ", " · "})
  void aPageWhoseLinesMarksJoinIsCutDownToItsArticle(String join) {
    String page =
        MENU.strip().replace("\n", join)
            + "\n\n"
            + HEADLINE
            + "\n\n"
            + String.join("\n\n", ARTICLE)
            + "\n\n"
            + TAIL.strip().replaceAll("\n+", join)
            + "\n";
    assertThat(left(page)).contains(ARTICLE).contains(HEADLINE);
    assertThat(left(page)).doesNotContain("Weather", "lighthouse", "Privacy policy");
  }

  /** A browser that copies a menu of links side by side puts blanks between them. */
  @Test
  void aPageWhoseMenusLostTheirLineBreaksKeepsItsArticle() {
    String page =
        MENU.strip().replace("\n", " ")
            + "\n"
            + HEADLINE
            + "\n"
            + String.join("\n", ARTICLE)
            + "\n"
            + TAIL.replace("\n\n", "#").replace("\n", " ").replace("#", "\n");
    assertThat(left(page)).contains(ARTICLE).contains(HEADLINE);
    assertThat(left(page)).doesNotContain("lighthouse", "Privacy policy");
  }

  /** Marks join the labels of a page, but not what an article lists in passing. */
  @Test
  void aLineOfNamesWithMarksBetweenThemStaysInAnArticle() {
    String crew = "Ada Winter • Bent Larsen • Clara Moor • Efraim Lund • Hilde Stamm";
    String draft = HEADLINE + "\n\n" + ARTICLE.get(0) + "\n\n" + crew + "\n\n" + ARTICLE.get(1);
    assertThat(left(draft)).contains(crew);
  }

  /** A few labels may be a page's, but they are too few to take a paragraph with them. */
  @Test
  void aDraftThatIsHardlyAPageLosesNoParagraph() {
    String last =
        "Loved this? Readers who liked it also told us about the small cafe on Mill Street, where"
            + " Ida bakes her grandmother's rye bread in the evening for the next day.";
    String draft =
        String.join("\n\n", ARTICLE)
            + "\n\nShare\nTwitter\nReply\n\nAlso of note\n\n"
            + last
            + "\n";
    assertThat(left(draft)).contains(ARTICLE).contains(last).doesNotContain("Twitter");
  }

  /** What a page calls its help, an article may call its questions. */
  @Test
  void theHeadingOfTheQuestionsStays() {
    String page =
        menuAndArticle()
            + "FAQs\n\nHow long does a crew row?\n\nHalf an hour each morning, on both sides of"
            + " the river, whatever the weather.\n\n"
            + TAIL;
    assertThat(left(page)).contains(ARTICLE).contains("FAQs", "How long does a crew row?");
  }

  @Test
  void aTimeWithTheNameOfAnAuthorIsNotRemovedUnasked() {
    String page =
        MENU
            + HEADLINE
            + "\n\n12 comments\nShare\n%s\nPrint\nEmail\n\n"
            + String.join("\n\n", ARTICLE)
            + "\n\n"
            + TAIL;
    assertThat(unasked(page.formatted("2031/05/12 11:04"))).contains("2031/05/12 11:04");
    assertThat(unasked(page.formatted("Ana Verhoeven | 26 May, 2031 | 34 comments")))
        .doesNotContain("Ana");
    assertThat(unasked(page.formatted("26 May 2031 | quill_of_selby | 34 comments")))
        .doesNotContain("quill");
    assertThat(unasked(page.formatted("+81 158-23-2012"))).doesNotContain("2012");
  }

  private String unasked(String page) {
    return checker.check(Prose.of(Draft.of("page.txt", page))).stream()
        .filter(finding -> finding.fixes().get(0).safety() == Fix.Safety.SAFE)
        .map(finding -> finding.span().of(page))
        .reduce("", (all, words) -> all + words + "\n");
  }

  /** The deck below a headline is the article's, whatever buttons stand between it and the lede. */
  @Test
  void theDeckBelowTheHeadlineStays() {
    String deck =
        "The board has ordered four new boats, and the union wants to be paid for rowing.";
    String page =
        HEADLINE
            + " on the cold river\n"
            + deck
            + "\nMost read\nNews\nWhy the clock tower runs slow\n1\nSport\nThe baker who bought a"
            + " lighthouse\n2\nNews\nTwo ferries and a whale\n3\nSport\nShare\nFacebook\n"
            + "Twitter\nEmail\n"
            + String.join("\n", ARTICLE)
            + "\n"
            + TAIL_IN_LINES;
    assertThat(left(page)).contains(ARTICLE).contains(deck);
  }

  /** The headline above the article is no title of a window, though lists below name it too. */
  @Test
  void aHeadlineThatALinkBelowRepeatsIsKept() {
    String page =
        HEADLINE
            + " on the cold river\nMA\n4 May 2031\nShare\nFacebook\n"
            + String.join("\n", ARTICLE)
            + "\nMost read\nThe baker who bought a lighthouse\n"
            + HEADLINE
            + " on the cold river\n4 May 2031\n"
            + TAIL_IN_LINES;
    assertThat(left(page)).startsWith(HEADLINE).contains(ARTICLE);
  }

  @Test
  void headlinesOfOtherArticlesAmongNamesOfSectionsAreLinksToThem() {
    String page =
        menuAndArticle()
            + "Share\nFacebook\nTwitter\n\nTides\nWhy the lighthouse keeper sells his boat after"
            + " forty years\nHarbour\nThe county wants to know who paid for the new pier\nTides\n"
            + "\n12 comments\nReply\n\nPrivacy policy\nTerms of use\nContact\n";
    assertThat(check(page))
        .filteredOn(finding -> finding.span().of(page).contains("who paid"))
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo("related-links");
  }

  /** Buttons that name the headline are not the headline. */
  @Test
  void whatTheShareButtonSaysOfTheHeadlineIsNotKept() {
    String share = "Share All sharing options for: " + HEADLINE;
    String page =
        HEADLINE
            + " - Harbour Lines\n\n"
            + MENU
            + HEADLINE
            + "\n\n"
            + share
            + "\n\nBy Ana Verhoeven\n12 May 2031\n\nShare\nFacebook\n\n"
            + String.join("\n\n", ARTICLE)
            + "\n\n"
            + TAIL;
    assertThat(left(page)).contains(ARTICLE).contains(HEADLINE).doesNotContain("sharing options");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // where to eat
        "Three kitchens by the river\n\nThe Green Door\nMill Lane 4\nOpen Tuesday to Sunday\n\n"
            + "Soup is the thing to order here, and the bread is baked next door.\n\nOld Customs"
            + " House\nPier Nine\nOpen daily\n\nCome early: there are eleven chairs and a queue.\n",
        // what to pack
        "What to pack for the island\n\nClothes\n\nWool socks\nRain jacket\nHat\n\nFood\n\nOats\n"
            + "Tea\nChocolate\n\nPhotos\n\nA small camera will do, since the light is good until"
            + " ten at night.\n",
        // fixtures
        "Fixtures\n\nSaturday\n\nHarbour v Upland, 15:00\nMillbrook v Eastgate, 15:00\n\nSunday\n\n"
            + "Pier Nine v Old Town, 13:30\nLakeside v Northfield, 16:00\n\nResults\n\nHarbour 3"
            + " Upland 1\n",
        // a live blog
        "10:02\n\nThe council has met in the old customs house, and the doors are closed.\n\n"
            + "10:40\n\nThe first speaker wants the swimming hall to stay open until June.\n\n"
            + "11:15\n\nThe vote is put off, and four members leave the room.\n",
      })
  void anArticleThatIsNoPageStaysWhole(String draft) {
    assertThat(check(draft)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The old customs house will be painted in the summer.",
        "One more ferry is to be built, the board said.\nIt will carry forty cars.",
        "새 도서관 이름은 아직 정해지지 않았다.",
        "시는 책을 더 들이겠다고 밝혔다. 자리도 늘린다.",
        "Die Fähre fährt im Sommer wieder nach Hafenau.",
        "新しい図書館の名前はまだ決まっていない。"
      })
  void aSentenceBelowTheFooterIsNotRemovedUnasked(String sentence) {
    for (String footer : List.of(TAIL, KOREAN_TAIL)) {
      String page = menuAndArticle() + footer + sentence + "\n";
      assertThat(safelyLeft(page)).contains(sentence).contains(ARTICLE);
    }
  }

  /** The page without what may be removed unasked. */
  private String safelyLeft(String page) {
    StringBuilder left = new StringBuilder(page);
    List<Finding> findings = check(page);
    for (int i = findings.size() - 1; i >= 0; i--) {
      for (Fix fix : findings.get(i).fixes()) {
        if (fix.safety() == Fix.Safety.SAFE) {
          for (Edit edit : fix.edits()) {
            left.delete(edit.span().start(), edit.span().end());
          }
        }
      }
    }
    return left.toString();
  }

  private List<Finding> check(String text) {
    return checker.check(Prose.of(Draft.of(text)));
  }

  private String left(String page) {
    StringBuilder left = new StringBuilder(page);
    List<Finding> findings = check(page);
    for (int i = findings.size() - 1; i >= 0; i--) {
      left.delete(findings.get(i).span().start(), findings.get(i).span().end());
    }
    return left.toString();
  }
}
