package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of short lines that are no pages stay whole; pages are pages in every form of pasting. */
class WholeDraftTest {

  private static final String ARTICLE =
      "The keeper of the Long Reach light has painted its stairs for the first time since the"
          + " tower was built, and the harbour board has paid for the paint.\n\n"
          + "Children of the two island schools carried the tins up on a Saturday in March, one"
          + " for each of the hundred and twelve steps.\n\n"
          + "\"It smells like a new boat,\" said Ines Arvidsdotter, who has kept the light for"
          + " nineteen years and will leave it in the autumn.\n\n"
          + "The board wants to open the stairs to visitors next spring, on two days a week, and"
          + " has begun to look for somebody who would sell the tickets.";

  private static final String OTHER =
      "A bakery on the mainland has begun to deliver bread to the islands by drone, three years"
          + " after the last shop on the northern pier was closed.\n\n"
          + "The loaves are dropped on a field behind the chapel at seven in the morning, and the"
          + " sexton carries them from door to door in a wheelbarrow.\n\n"
          + "The baker says that rye bread flies better than wheat, and that the gulls have not"
          + " yet learned what is in the box.";

  private static final String MENU =
      "Skip to content\nHome\nNews\nIslands\nWeather\nSearch\nSign in\nSubscribe\n";
  private static final String TAIL =
      "Share\nFacebook\nWhatsApp\nCopy link\n\nMost read\nThe goat that swam ashore\nRain until"
          + " Sunday\n\n3 comments\nReply\n\nAbout us\nContact\nPrivacy policy\nTerms of use\n";

  private final Checker checker = Checker.of(new BoilerplateRule());

  @ParameterizedTest
  @ValueSource(
      strings = {
        // places to eat
        "Where to eat on the northern pier\n\n"
            + "The Drowned Bell\n"
            + "4 Chapel Lane\n"
            + "Open: Tue to Sun\n"
            + "Price: 12 to 20\n\n"
            + "Fish soup and nothing else, but the soup has been on the stove since the spring and"
            + " gets better every day.\n\n"
            + "Mrs. Oduya's Kitchen\n"
            + "17 Net Street\n"
            + "Open: daily\n"
            + "Price: 8 to 15\n\n"
            + "Rice with smoked mackerel, served on the stairs when the two tables are taken.\n",
        // things to buy
        "Five lamps for a boathouse\n\nBest overall\nHalden 3\nWeight: 400 g\nPrice: 59\n\nIt hangs"
            + " from any beam and lasts a whole night, though the switch is stiff.\n\nBest value\n"
            + "Moth\nWeight: 120 g\nPrice: 19\n\nThe smallest of the five is bright enough to mend"
            + " a net by.\n\nRead more about how we test\n",
        // a list to pack from
        "What to pack for a week on the reach\n\nClothes\n2 wool jumpers\n1 oilskin\n3 pairs of"
            + " socks\n\nKitchen\n1 pot\n1 knife\nMatches\nTea\n\nNavigation\nChart 14\nCompass\n"
            + "Pencil\n\nHealth\nPlasters\nTablets for the crossing\n",
        // what was said, speaker by speaker
        "What was said at the weir\n\nSTAMM: Who opened it?\nMOOR: Nobody did.\nSTAMM: It is"
            + " open.\nMOOR: Then it was the river.\n\nThe two have not spoken since.\n\nSTAMM:"
            + " We have.\nMOOR: Once.\n",
        // verse
        "At the landing\n\nHome\nis a word for boats,\nand news\nwhat the gulls bring,\n\nwalk\n"
            + "the reeds for it,\nleave me\nthe crust that is left,\n\nand reply\nto nobody.\n",
        // a table that was set with tabs
        "Levels at the weir\n\nDay\tMorning\tNight\nMonday\t1.20\t1.24\nTuesday\t1.22\t1.31\n"
            + "Sunday\t1.40\t1.18\n\nMeasured at the old steps, in metres, by the keeper.\n",
        // a recipe
        "Rye soup for six\n\nServes 6\nPreparation: 20 minutes\nCooking: 1 hour\n\n300 g rye"
            + " bread\n1 onion\n1 l stock\n2 spoons of butter\n\nFry the onion until it is brown,"
            + " add the bread and the stock, and let it simmer.\n\nPrint it out and keep it.\n",
        // fixtures
        "Weekend fixtures\n\nSaturday\n14:00 Long Reach v Upland\n15:30 Pier Nine v Old Town\n\n"
            + "Sunday\n13:00 Millbrook v Harbour\n16:00 Eastgate v Lakeside\n\nTickets\nAdults 6\n"
            + "Children free\n",
        // a menu
        "Harvest supper\n\nTo begin\nNettle soup\nPickled herring\n\nMains\nLamb with barley\nRoast"
            + " beets\n\nDesserts\nPear tart\nRye bread ice cream\n\nDrinks\nCider\nElderflower"
            + " water\n",
        // a tutorial with what is on the screen
        "How to share a chart with your crew\n\n1. Open the chart.\n2. Press Menu.\n3. Choose"
            + " Share.\n4. Enter an e-mail address and press Send.\n\nYour crew will find the chart"
            + " under Downloads. To take it back, open Settings and choose Stop sharing.\n",
        // code
        "The new tide table is read by a short program:\n\n```\nhome = open('tides')\nsearch ="
            + " home.find('reach')\nnext = search + 1\nprint(next)\n```\n\nIt was written by two"
            + " pupils of the island school, and the harbour master runs it every morning.\n",
        // letters to the paper
        "Letters\n\n"
            + "Sir,\n"
            + "the stairs of the light were blue when I was a child.\n"
            + "O. Brandvold\n"
            + "Upper Reach\n\n"
            + "Sir,\n"
            + "they were green.\n"
            + "M. Brandvold\n"
            + "Lower Reach\n\n"
            + "Sir,\n"
            + "my cousins may both be right, since the tower has an inside and an outside.\n"
            + "T. Arvidsdotter\n",
        // as it happened
        "Storm: as it happened\n\n06:10\nThe ferry stays in port.\n\n06:45\nTrees are down on Net"
            + " Street.\n\n07:20\nThe school is closed.\n\n08:05\nThe wind drops.\n\n09:00\nThe"
            + " first boat leaves with nine people and a piano.\n",
        // minutes
        "Council, 4 March\n\n"
            + "Present: Oduya, Brandvold, Tarn\n"
            + "Apologies: Arvidsdotter\n\n"
            + "CHAIR: Shall we begin?\n"
            + "TARN: With the stairs.\n"
            + "ODUYA: The paint is here.\n"
            + "CHAIR: Then that is settled.\n"
            + "TARN: Comments?\n"
            + "ODUYA: None.\n",
        // German hints for an outing
        "Drei Wege um den Stausee\n\n"
            + "Der kurze\n"
            + "Länge: 4 km\n"
            + "Dauer: 1 Stunde\n"
            + "Start: Staumauer\n\n"
            + "Er ist auch mit dem Kinderwagen zu schaffen und endet an der Eisdiele.\n\n"
            + "Der lange\n"
            + "Länge: 17 km\n"
            + "Dauer: 5 Stunden\n"
            + "Start: Bahnhof\n\n"
            + "Wer ihn geht, sollte Brot und Wasser mitnehmen, denn die Hütte am Nordufer ist seit"
            + " Jahren zu.\n",
        // Korean recipe
        "비 오는 날 배 조림\n\n재료\n배 4개\n설탕 100g\n생강 한 톨\n물 두 컵\n\n만들기\n1. 배를 얇게 썬다.\n2. 설탕과 물을 넣고"
            + " 끓인다.\n3. 생강을 넣고 한 시간 졸인다.\n\n보관\n냉장고에 두면 한 달은 먹을 수 있다.\n",
        // Chinese timetable
        "周末渡船时刻\n\n星期六\n早班 七点\n午班 十二点\n晚班 六点\n\n星期日\n早班 八点\n晚班 五点\n\n票价\n成人 五元\n儿童 免费\n\n"
            + "遇到大风时渡船停开，请在码头的告示牌上查看消息。\n",
      })
  void aDraftOfShortLinesIsNoPage(String draft) {
    assertThat(check("draft.txt", draft))
        .filteredOn(finding -> finding.span().of(draft).contains("\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "comments", "navigation"})
  void noParagraphOfADraftWithoutChromeIsTaken(String kind) {
    String draft =
        "Light on the stairs\n\n" + ARTICLE + "\n\nBread from the air\n\n" + OTHER + "\n";
    assertThat(check("draft.txt", draft)).noneMatch(finding -> finding.kind().equals(kind));
  }

  @Test
  void aParagraphAboutTheWriterGoesWithThePage() {
    String bio =
        "Sidonie Vaugel is the islands reporter of this paper. She came to the Long Reach as a"
            + " deckhand and stayed for the winters.";
    String page =
        MENU + "\nLight on the stairs\n\nBy Sidonie Vaugel\n\n" + ARTICLE + "\n\n" + bio + "\n\n";
    assertThat(left("draft.txt", page + TAIL)).contains("sell the tickets").doesNotContain(bio);
    assertThat(left("draft.txt", ARTICLE + "\n\n" + bio + "\n")).contains(bio);
  }

  @ParameterizedTest
  @ValueSource(strings = {" • ", " | ", " · "})
  void aMenuJoinedByMarksIsAMenu(String mark) {
    String menu = MENU.strip().replace("\n", mark);
    String footer = "About us\nContact\nPrivacy policy\nTerms of use".replace("\n", mark);
    String page = menu + "\n\nLight on the stairs\n\n" + ARTICLE + "\n\n" + TAIL + footer + "\n";
    String left = left("draft.txt", page);
    assertThat(left.lines()).containsAll(ARTICLE.lines().toList()).contains("Light on the stairs");
    assertThat(left).doesNotContain("Sign in", "WhatsApp", "Terms of use");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\n\n\n"})
  void aPageIsAPageHoweverItsLinesAreParted(String between) {
    String page = MENU + "\nLight on the stairs\n\n" + ARTICLE + "\n\n" + TAIL;
    String left = left("draft.txt", page.replaceAll("\n+", between));
    assertThat(left.lines()).containsAll(ARTICLE.lines().filter(l -> !l.isEmpty()).toList());
    assertThat(left).doesNotContain("Sign in", "WhatsApp", "Privacy policy");
  }

  @Test
  void aPageWithoutItsFirstLinesIsStillAPage() {
    String left = left("draft.txt", ARTICLE + "\n\n" + TAIL);
    assertThat(left.lines()).containsAll(ARTICLE.lines().toList());
    assertThat(left).doesNotContain("WhatsApp", "Privacy policy", "The goat that swam");
  }

  @Test
  void aPagePastedIntoMarkdownIsAPage() {
    String menu = "- [Home](/)\n- [News](/n)\n- [Islands](/i)\n- [Weather](/w)\n- [Sign in](/s)\n";
    String tail =
        "[Share](/s)\n[Facebook](/f)\n[WhatsApp](/w)\n\n## Most read\n\n- [The goat that swam"
            + " ashore](/g)\n- [Rain until Sunday](/r)\n\n[About us](/a)\n[Contact](/c)\n[Privacy"
            + " policy](/p)\n";
    String left = left("draft.md", menu + "\n# Light on the stairs\n\n" + ARTICLE + "\n\n" + tail);
    assertThat(left.lines()).containsAll(ARTICLE.lines().toList());
    assertThat(left).contains("# Light on the stairs").doesNotContain("Sign in", "WhatsApp");
  }

  @Test
  void thePlacesOfAPageTellItsChromeInHtml() {
    String paragraphs = "<p>" + ARTICLE.replace("\n\n", "</p><p>") + "</p>";
    String html =
        "<body><header><nav><ul><li><a href='/'>Shore</a></li><li><a href='/i'>Islands</a></li>"
            + "</ul></nav></header><main><article><h1>Light on the stairs</h1>"
            + paragraphs
            + "<figure><img src='l.jpg'><figcaption>The stairs on a Saturday in March, seen from"
            + " the lamp room.</figcaption></figure></article></main><aside"
            + " role='complementary'><p><a href='/g'>The goat that swam"
            + " ashore</a></p></aside><footer><p><a href='/a'>Who we are</a></p><p><a"
            + " href='/p'>House rules</a></p></footer></body>";
    String left = left("draft.html", html);
    assertThat(left)
        .contains("Light on the stairs", "one for each of the hundred", "sell the tickets")
        .contains("seen from the lamp room")
        .doesNotContain(">Shore<", ">House rules<", "The goat that swam");
  }

  /** The same sentence: beside the article a teaser, among its paragraphs one of them. */
  @Test
  void aSentenceIsJudgedByItsPlaceToo() {
    String sentence =
        "The goat that swam ashore in March has been given a field of its own above the landing.";
    String html =
        "<body><nav><a href='/'>Shore</a> <a href='/i'>Islands</a></nav><main><p>"
            + ARTICLE.replace("\n\n", "</p><p>")
            + "</p>%s</main><aside><h2>Latest</h2>%s<p><a href='/r'>Rain until"
            + " Sunday</a></p></aside><footer><p><a href='/a'>Who we are</a></p></footer></body>";
    String box = "<p>" + sentence + "</p>";
    assertThat(left("draft.html", html.formatted(box, ""))).contains(sentence);
    assertThat(left("draft.html", html.formatted("", box))).doesNotContain(sentence);
  }

  private List<Finding> check(String name, String text) {
    return checker.check(Prose.of(Draft.of(name, text)));
  }

  private String left(String name, String text) {
    StringBuilder left = new StringBuilder(text);
    List<Finding> findings = check(name, text);
    for (int i = findings.size() - 1; i >= 0; i--) {
      left.delete(findings.get(i).span().start(), findings.get(i).span().end());
    }
    return left.toString();
  }
}
