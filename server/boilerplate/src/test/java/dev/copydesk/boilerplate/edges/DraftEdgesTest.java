package dev.copydesk.boilerplate.edges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words between ‹ and › are what is marked. */
class DraftEdgesTest {

  private static final String GERMAN =
      "Der Hafen bleibt bis zum Frühjahr geschlossen, weil die Mole nicht mehr trägt, teilte das"
          + " Amt mit.";
  private static final String FRENCH =
      "Le port restera fermé jusqu'au printemps parce que la jetée ne tient plus, a annoncé la"
          + " mairie.";
  private static final String SPANISH =
      "El puerto seguirá cerrado hasta la primavera porque el muelle ya no aguanta, anunció el"
          + " alcalde.";
  private static final String ENGLISH =
      "The harbour will stay closed until spring because the pier no longer holds, the mayor said.";
  private static final String JAPANESE =
      "港は春まで閉じたままになる。桟橋がもう重さに耐えないためだと町役場は説明した。人々は灯台のそばに集まり、船を長く見送った。";

  private final Checker checker = Checker.of(new BoilerplateRule());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "‹Hafenau –› " + GERMAN,
        "‹Hafenau/Nordstadt -› " + GERMAN,
        "‹Hafenau (hnn) –› " + GERMAN,
        "‹Hafenau, 3. Mai 2031 –› " + GERMAN,
        "‹Port-Neuf —› " + FRENCH,
        "‹PORT-NEUF |› " + FRENCH,
        "‹(HNN Español) --› " + SPANISH,
        "‹(HNN)-› " + ENGLISH,
        "‹(Port City) –› " + ENGLISH,
        "Der Hafen ist zu\n\nSeit Tagen warten die Leute auf das Schiff, das nicht kommen will.\n\n"
            + "‹Hafenau –› "
            + GERMAN,
      })
  void aPlaceOrAnOutletBeforeTheLedeIsADateline(String draft) {
    marks("dateline", draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Boot, das ein 21-Jähriger im Hafen baute, fährt seit Mai, sagt die Stadt am Montag.",
        "VIDÉO - " + FRENCH,
        "Hafenau – die alte Stadt am Meer – hat ihren Hafen geschlossen, weil die Mole bröckelt.",
        "Sir — Your report on the pier says that nobody warned the borough, and yet I did.\n\n"
            + "R. Hale, Sealey",
        "Dear Editor — Your report on the pier says that nobody warned us, and yet I did.",
        "SIR — Your report on the pier says that nobody warned the borough, and yet I did.",
        "Señor director — Su artículo dice que nadie avisó al puerto, y yo avisé dos veces.",
        "Port Sealey — Nobody warned the borough, the mayor said on Monday at the pier.\n\n"
            + "Port Sealey — Nobody warned the harbour master, the mayor said on Tuesday there.\n\n"
            + "Norwick — Nobody warned the ferry, the mayor said.",
        "Sir — Your report on the pier says that nobody warned the borough, and yet I did.\n\n"
            + "R. Hale, Sealey\n\n"
            + "Sir — How refreshing to read a whole page about fennel. More of that, please.\n\n"
            + "A. Quill, Norwick",
        "Sir — Your report on the pier says that nobody warned the borough, and yet I did.",
        "Dear Editor, 3 May — Your report says that nobody warned the borough, and yet I did.",
        "Sehr geehrte Redaktion, 3. Mai – Ihr Bericht über die Mole hat mich geärgert, sehr sogar.",
        "Rope Museum - A small house at the pier with the ropes of two hundred ships in it.\n\n"
            + "Net Loft - Café and shop under the old sail loft, open until the last ferry goes.",
        "What the borough must pay for in the spring of this year, by the list:\n\nHDL - Harbour",
        "Hafenau - das ist für viele die Stadt am Meer, in der das Leben langsamer läuft als"
            + " sonst.",
        "Am Mittwochmorgen, den 8. April wurden drei 18-Jährige auf der Mole gesehen, sagt der"
            + " Wirt.",
        "Der Hafen – Ein Bericht über die Mole und die Leute, die seit Jahren an ihr bauen.\n\n"
            + GERMAN
            + "\n\n"
            + "Nordstadt – Auch dort steht seit dem Winter alles still, wie die Werft mitteilt.",
      })
  void aLabelAnAsideAndALaterParagraphHaveNone(String draft) {
    assertThat(found("dateline", draft.replace("Der Hafen – ", "Der Hafen: "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FRENCH + "\n\n‹B. A.›",
        FRENCH + "\n\n‹M. LARUE›",
        FRENCH + " ‹(abc)›",
        FRENCH + " ‹(Le Quai)›",
        GERMAN + " ‹(an/bc)›",
        JAPANESE + "‹（青木みどり）›",
        JAPANESE + "\n\n‹（青木　港）›\n\n■関連リンク\n・港の朝市が三年ぶりに戻る",
      })
  void initialsAndANameInBracketsAtTheVeryEndSignTheArticle(String draft) {
    marks("byline", draft);
    assertThat(found("byline", draft.replaceAll("[‹›]", "")).get(0).fixes().get(0).safety())
        .isEqualTo(Fix.Safety.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FRENCH + " (abc)\n\n" + FRENCH,
        GERMAN + " Das Schiff heißt noch immer wie sein erster Besitzer (Anna).",
        JAPANESE + "値段は三千円だった（税込）",
        JAPANESE + "続きは次の号に載せる。（つづく）",
        "B. A.",
      })
  void bracketsWithinTheTextAndOtherNotesSignNothing(String draft) {
    assertThat(found("byline", draft)).isEmpty();
  }

  @Test
  void headlinesInAListBehindTheLastSentenceAreRelatedLinks() {
    marks(
        "related-links",
        JAPANESE + "\n\n‹・港の朝市が三年ぶりに戻り人の列\n・灯台の番人が語る冬の海と霧笛\nhttp://minato.example/asa›");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n・開場時間：朝六時から夕方の五時まで\n・入場料：大人は三百円、子どもは無料",
        "\n\n・港の朝市は三年ぶりに戻ったのだという。\n・灯台の番人は冬の海と霧笛を語った。",
        "\n\n・港の朝市が三年ぶりに戻り人の列",
      })
  void aListOfFactsOrOfSentencesAndALoneItemAreArticle(String list) {
    assertThat(found("related-links", JAPANESE + list)).isEmpty();
  }

  @Test
  void aNameBelowTheDateOfALetterIsWhoItGoesTo() {
    String letter =
        "Letter to the harbour master\n\n7 November 2031\n\nAda Quill, President\n\n"
            + "Union of Harbour Towns\n\n%s\n\n"
            + ENGLISH;
    assertThat(found("byline", letter.formatted("Dear Madam:"))).isEmpty();
    assertThat(found("byline", letter.formatted("Dear Madam"))).hasSize(1);
  }

  @Test
  void theSectionBesideADateIsNoByline() {
    String draft = "# The harbour closes\n\n3 May 2031\n\n%s\n\n" + ENGLISH;
    assertThat(found("byline", draft.formatted("[Harbour Affairs](https://hnn.example/harbour)")))
        .isEmpty();
    assertThat(found("byline", draft.formatted("Ada Quill"))).hasSize(1);
  }

  @Test
  void theSourceBelowAPictureIsItsCreditAndBehindTheArticleThatOfTheText() {
    String paragraph = ENGLISH + " Nobody knows yet where the boats will lie until then.";
    assertThat(found("photo-credit", "The old pier.\n\nSource: Harbour Office\n\n" + paragraph))
        .hasSize(1);
    assertThat(found("photo-credit", "Source: Harbour Office\n\n" + paragraph)).isEmpty();
    assertThat(found("photo-credit", paragraph + "\n\nSource: Harbour Office")).isEmpty();
    assertThat(found("syndication", paragraph + "\n\nSource: Harbour Office")).hasSize(1);
  }

  private void marks(String kind, String marked) {
    int start = marked.indexOf('‹');
    String draft = marked.replaceAll("[‹›]", "");
    assertThat(found(kind, draft).stream().map(finding -> finding.span().of(draft)))
        .contains(marked.substring(start + 1, marked.indexOf('›')));
  }

  /** The marks of French quotes look like the arrows of a breadcrumb. */
  @Test
  void aHeadlineWithTwoQuotesIsNoBreadcrumb() {
    String rest = "\n\n" + FRENCH + "\n\n" + FRENCH.replace("port", "phare") + "\n";
    assertThat(
            found("navigation", "La mairie n'a «pas droit» à «un autre port», dit Oda Tarn" + rest))
        .isEmpty();
    assertThat(found("navigation", "Accueil » Région » Ports" + rest)).hasSize(1);
  }

  private List<Finding> found(String kind, String draft) {
    return checker.check(Prose.of(Draft.of(draft))).stream()
        .filter(finding -> finding.kind().equals(kind))
        .toList();
  }
}
