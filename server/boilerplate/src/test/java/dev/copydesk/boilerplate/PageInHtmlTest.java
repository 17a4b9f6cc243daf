package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages pasted as HTML, with and without the elements that say what is what. */
class PageInHtmlTest {

  private static final Checker CHECKER = Checker.of(new BoilerplateRule());

  private static final List<String> ARTICLE =
      List.of(
          "The mill at Lower Reach grinds flour again, forty years after the last sack went down"
              + " the river to the town.",
          "Two sisters bought the building in spring and found the stones under a floor that"
              + " somebody had laid for dancing.",
          "\"We thought it would take a month,\" said Hilde Stamm, the elder of the two, who has"
              + " kept count of the days on the wall.",
          "The water comes over the weir only from October to May, so the mill will stand still in"
              + " summer and the sisters will bake.",
          "Bread from the first flour is sold on Saturdays at the landing, as long as there is any"
              + " left.");

  private static final String MENU =
      "<div class='top'><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li><a"
          + " href='/s'>Sport</a></li><li><a href='/w'>Weather</a></li><li><a href='/l'>Log"
          + " in</a></li></ul></div>";

  private static final String TAIL =
      "<div><span>Share</span> <a href='/f'>Facebook</a> <a href='/w'>WhatsApp</a></div>"
          + "<div><h3>Most read</h3><ol><li><a href='/1'>The goat that swam ashore</a></li><li><a"
          + " href='/2'>Rain until Sunday in the north</a></li></ol></div><div><h3>12"
          + " comments</h3><p><a href='/r'>Reply</a></p></div><div><a href='/a'>About us</a> <a"
          + " href='/p'>Privacy policy</a> <a href='/t'>Terms of use</a></div>";

  @ParameterizedTest
  @ValueSource(strings = {"div", "section", "article"})
  void aPageIsCutDownToItsArticleWhateverItsElementsAreCalled(String element) {
    String html =
        "<html><body>"
            + MENU
            + "<"
            + element
            + "><h1>Flour from Lower Reach</h1>"
            + paragraphs(ARTICLE)
            + "</"
            + element
            + ">"
            + TAIL
            + "</body></html>";
    assertThat(left(html)).contains(ARTICLE).contains("Flour from Lower Reach");
    assertThat(left(html)).doesNotContain("Log in", "goat that swam", "Reply", "Privacy policy");
  }

  @Test
  void listsTablesQuotesAndCodeOfTheArticleStay() {
    String html =
        "<body>"
            + MENU
            + "<div><h1>Flour from Lower Reach</h1>"
            + paragraphs(ARTICLE)
            + "<h2>What is sold</h2><ul><li>Rye, coarse</li><li>Rye, fine</li><li>Barley</li></ul>"
            + "<table><tr><th>Day</th><th>Loaves</th></tr><tr><td>Saturday</td><td>60</td></tr>"
            + "<tr><td>Sunday</td><td>24</td></tr></table>"
            + "<blockquote><p>Who sleeps late eats crumbs.</p></blockquote>"
            + "<pre><code>home = open('flour')\nsearch = home.find('rye')</code></pre></div>"
            + TAIL
            + "</body>";
    assertThat(left(html))
        .contains("Rye, coarse", "Barley", "Saturday", "Loaves", "eats crumbs", "find('rye')")
        .doesNotContain("goat that swam", "Privacy policy");
  }

  @Test
  void anArticleWithoutAPageAroundItStaysWhole() {
    String html =
        "<h1>Flour from Lower Reach</h1>"
            + paragraphs(ARTICLE)
            + "<h2>Opening hours</h2><p>Saturday</p><p>9 to 12</p><h2>How to get there</h2><p>By"
            + " the first ferry, or on foot along the weir.</p>";
    assertThat(check(html)).isEmpty();
  }

  @Test
  void aCaptionBelongsInItsFigureAndNotInAParagraph() {
    String caption = "제분소 앞에서 주민들이 줄을 서 있다. 사진=나루시 제공";
    String html = "<h1>나루 제분소</h1><p>나루 제분소가 다시 문을 연다고 시는 밝혔다.</p>%s<p>밀은 새벽에 빻는다고 한다.</p>";

    assertThat(check(html.formatted("<figure><figcaption>" + caption + "</figcaption></figure>")))
        .isEmpty();
    assertThat(check(html.formatted("<p>" + caption + "</p>")))
        .containsExactly("제분소 앞에서 주민들이 줄을 서 있다.", "사진=나루시 제공");
  }

  private static String paragraphs(List<String> texts) {
    return String.join("", texts.stream().map(text -> "<p>" + text + "</p>").toList());
  }

  private static Stream<Finding> found(String html) {
    return CHECKER.check(Prose.of(Draft.of("draft.html", html))).stream();
  }

  private static List<String> check(String html) {
    return found(html).map(finding -> finding.span().of(html)).toList();
  }

  private static String left(String html) {
    StringBuilder left = new StringBuilder(html);
    List<Finding> findings = found(html).toList();
    for (int i = findings.size() - 1; i >= 0; i--) {
      left.delete(findings.get(i).span().start(), findings.get(i).span().end());
    }
    return left.toString();
  }
}
