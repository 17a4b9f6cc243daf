package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drafts in German, French, Spanish, Japanese and Chinese, with quotes that somebody says or not.
 */
class PhrasebookQuotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Broen ved Selby er lukket indtil foråret, og busserne kører en omvej på tolv minutter.

        »Vi har fundet to nye revner, og de er dybere end de gamle.«

        Det skal undersøges nærmere i juni, når rapporten ligger klar.
        """,
        """
        De brug bij Selby is tot het voorjaar dicht, en de bussen rijden een omweg van drie uur.

        „Het is een muur van papier, en we hebben nog nooit zoiets gezien.”

        Dat wordt in juni verder onderzocht, als het rapport klaar is.
        """,
      })
  void aLanguageThatNobodyReadsIsNotTakenForItsNeighbour(String draft) {
    assertThat(missing(draft)).isEmpty();
  }

  @Test
  void aStoryInDialogueNeedsNoSources() {
    String said = "“桥上的风真大，我们回去吧。”河边的灯一盏一盏亮了起来。\n\n";
    String told = "河水很高，路很远，公交车已经绕行了。\n\n";
    assertThat(missing(told + told + said + told + told)).isNotEmpty();
    assertThat(missing(told + told + said.repeat(8) + told + told)).isEmpty();
  }

  @Test
  void aSoundInKatakanaIsNobodysSpeech() {
    String draft = "橋は春まで閉まる。バスは遠回りをする。「%s」道は長い。バスは来ない。";
    assertThat(missing(draft.formatted("もう少し待ってください！！"))).hasSize(1);
    assertThat(missing(draft.formatted("ガタン、ゴトン、ガタン！！"))).isEmpty();
  }

  @Nested
  class German {

    @Test
    void aQuoteBetweenSentencesThatNameNobodyIsMissing() {
      String draft =
          """
          Der Umweg kostet den Schulbus zwölf Minuten.

          „Für die Bauern auf der anderen Seite ist das eine kleine Katastrophe.“

          Im Juni soll das Gutachten vorliegen.
          """;

      assertThat(missing(draft))
          .containsExactly(
              "„Für die Bauern auf der anderen Seite ist das eine kleine Katastrophe.“");
    }

    @Test
    void aTitleOrAHeadInMarksIsNobodysSpeech() {
      String lines =
          """
          Der Umweg kostet den Schulbus zwölf Minuten.

          %s

          Im Juni soll das Gutachten vorliegen.
          """;
      assertNoneMissing(
          lines.formatted("„Brückenverkehr: Wartezeiten steigend“"),
          lines.formatted(
              "Der Titel des Berichts lautet.\n\n„Die Bedeutung alter Brücken für die kleinen"
                  + " Orte am Fluss und ihre Busse“"));
    }

    @Test
    void theVerbStandsBehindBeforeOrAroundTheQuote() {
      assertNoneMissing(
          "„Wir haben zwei neue Risse gefunden“, sagte die Leiterin Greta Hollmann am Montag.",
          "Die Leiterin sagte: „Wir haben zwei neue Risse gefunden.“ Die Brücke ist zu.",
          "„Wir haben“, sagte Hollmann, „zwei neue Risse gefunden.“",
          "»Wie tief sind die Risse?«, fragte der Rat.",
          "Das Amt teilte mit, man habe „zwei neue Risse gefunden“.");
    }

    @Test
    void theSentenceBesideItReportsOrTheSpeakerGoesOn() {
      assertNoneMissing(
          "Die Brücke ist zu. „Solange niemand es weiß, fährt dort keiner.“ Das gelte auch für"
              + " Räder, so Hollmann.",
          "„Wir haben zwei neue Risse gefunden“, sagte Hollmann. „Sie sind tiefer als die alten.“"
              + " Der Bus fährt um.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"„“", "„”", "»«", "«»", "“”", "‚‘", "\"\""})
    void eachHouseHasItsOwnMarks(String marks) {
      String draft =
          """
          Die Brücke ist seit Mai zu. Der Umweg kostet den Schulbus zwölf Minuten.

          „Für die Bauern auf der anderen Seite ist das eine kleine Katastrophe.“

          Im Juni soll das Gutachten vorliegen. Im Mai kommt das Gras. Die Kasse ist leer.

          Der Bus fährt im Winter um. Das Gutachten kostet zwölf Euro. Die Aue steht hoch.

          „Wir haben Risse“, sagte Greta Hollmann. „Sie sind tief“, sagte Hollmann.
          """
              .replace('„', marks.charAt(0))
              .replace('“', marks.charAt(1));

      assertThat(missing(draft))
          .singleElement()
          .asString()
          .contains("Für die Bauern auf der anderen Seite");
    }

    @Test
    void singleMarksBesideDoubleOnesAreTerms() {
      String draft =
          """
          Die Brücke ist seit Mai zu. Der Umweg kostet den Schulbus zwölf Minuten.

          ‚Für die Bauern auf der anderen Seite ist das eine kleine Katastrophe.‘

          Im Juni soll das Gutachten vorliegen. Im Mai kommt das Gras. Die Kasse ist leer.

          Der Bus fährt im Winter um. Das Gutachten kostet zwölf Euro. Die Aue steht hoch.

          „Wir haben Risse“, sagte Greta Hollmann. „Sie sind tief“, sagte Hollmann.
          """;

      assertThat(missing(draft)).isEmpty();
    }

    @Test
    void aReaderRepeatsWhatSomebodySaidInTheArticle() {
      String draft =
          """
          „Der Umweg ist für niemanden eine Lösung“, sagte die Leiterin Greta Hollmann am Montag.

          Der Bus fährt im Winter um. Das Gutachten kostet zwölf Euro. Die Aue steht hoch.

          Der Umweg kostet den Schulbus zwölf Minuten. Im Juni ist Markt. Die Wiese ist nass.

          Im Mai kommt das Gras. Die Kasse ist leer. Der Markt dauert drei Stunden.

          „Der Umweg ist für niemanden eine Lösung“.

          Im Juni soll das Gutachten vorliegen.
          """;

      assertThat(missing(draft)).isEmpty();
      assertThat(missing(draft.replace("eine Lösung“.", "eine Hilfe mehr“.")))
          .containsExactly("„Der Umweg ist für niemanden eine Hilfe mehr“");
    }

    @Test
    void termsAndTitlesAndHeadingsAreNotSpeech() {
      assertNoneMissing(
          "Im Rat war von einer „Lex Aue“ die Rede. Der Rat ist sich nicht einig.",
          "Das Stück „Die Brücke und der Fluss“ ist im Mai zu sehen.",
          "# „Wir haben zwei neue Risse gefunden.“\n\nDie Brücke ist seit Montag zu.",
          "Die Brücke ist zu.\n\n"
              + "„Wer eine Brücke baut, der hofft auf das andere Ufer.“\n\n"
              + "— Karla Wiese");
    }

    @Test
    void theFixSetsTheVerbBehindTheQuote() {
      assertThat(
              fixed(
                  "Greta Hollmann hat die Brücke gesperrt. Der Bus fährt um. „Wir haben zwei neue"
                      + " Risse gefunden.“ Das ist eine Woche her."))
          .contains("„Wir haben zwei neue Risse gefunden.“, sagte Greta Hollmann. Das ist");
    }
  }

  @Nested
  class French {

    @Test
    void aQuoteBetweenSentencesThatNameNobodyIsMissing() {
      String draft =
          """
          Le détour coûte douze minutes au car scolaire.

          « Pour les paysans de l’autre rive, c’est une petite catastrophe. »

          Le rapport est attendu pour le mois de juin.
          """;

      assertThat(missing(draft)).hasSize(1);
    }

    @Test
    void theVerbStandsBehindBeforeOrAroundTheQuote() {
      assertNoneMissing(
          "« Nous avons trouvé deux fissures », a déclaré la maire Claire Morel.",
          "« Venez tout de suite ! » lance-t-elle aux riverains.",
          "« Le pont, dit-il, restera fermé. » Le bus fait un détour par la ville.",
          "La maire l’a promis dans la soirée : « Le pont restera ouvert. » Il est fermé.",
          "Selon la mairie, « le pont restera fermé jusqu’au mois de juin ».",
          "« Le pont est trop vieux », selon les riverains.");
    }

    @Test
    void termsAndTitlesAreNotSpeech() {
      assertNoneMissing(
          "La rue a reçu le label « ville à vivre » et une plaque. Les élus en sont fiers.",
          "Le film « Les Ponts de la rivière grise » sort en mai dans les salles.");
    }

    @Test
    void theFixSetsTheVerbBehindTheQuote() {
      assertThat(
              fixed(
                  "Hier, Claire Morel est venue sur le pont. Le pont est fermé. « Nous avons trouvé"
                      + " deux fissures dans la pierre. » Le bus fait un détour par la ville."))
          .contains("dans la pierre. », a déclaré Claire Morel. Le bus");
    }
  }

  @Nested
  class Spanish {

    @Test
    void aQuoteBetweenSentencesThatNameNobodyIsMissing() {
      String draft =
          """
          El rodeo le cuesta doce minutos al autobús de la escuela.

          «Para los vecinos de la otra orilla es una pequeña catástrofe.»

          El informe se espera para el mes de junio.
          """;

      assertThat(missing(draft)).hasSize(1);
    }

    @Test
    void theVerbStandsBehindBeforeOrAroundTheQuote() {
      assertNoneMissing(
          "«Hemos encontrado dos grietas», dijo la alcaldesa Marta Solís.",
          "“Hemos encontrado dos grietas”, ha dicho la alcaldesa de la ciudad.",
          "La alcaldesa lo anunció por la tarde: «El puente se cierra.» El autobús da un rodeo.",
          "Según la alcaldesa, «el puente se cierra hasta el mes de junio».",
          "—El puente se cierra —dijo la alcaldesa.",
          "«El puente», señaló, «se cierra.» El autobús da un rodeo por la ciudad.");
    }

    @Test
    void termsAndTitlesAreNotSpeech() {
      assertNoneMissing(
          "El plan se llama «Una orilla para todos» y es del año pasado.",
          "La obra “Los puentes del río gris” se estrena en el mes de mayo.");
    }

    @Test
    void theFixSetsTheVerbBehindTheQuote() {
      assertThat(
              fixed(
                  "Ayer, Marta Solís visitó el puente. El puente está cerrado. «Hemos encontrado"
                      + " dos grietas en la piedra.» El autobús da un rodeo por la ciudad."))
          .contains("en la piedra.», dijo Marta Solís. El autobús");
    }
  }

  @Nested
  class Japanese {

    @Test
    void aQuoteBetweenSentencesThatNameNobodyIsMissing() {
      assertThat(missing("橋は春まで閉まる。「橋に新しいひびが二つ見つかりました。」バスは遠回りをする。")).hasSize(1);
      assertThat(missing("橋は春まで閉まる。\n\n「渡れないと店に客が来ません」\n\nバスは遠回りをする。")).hasSize(1);
    }

    @Test
    void theSentenceGoesOnWithAParticleAndAVerb() {
      assertNoneMissing(
          "尾形澄子さんは「橋に新しいひびが見つかった」と話した。",
          "「橋に新しいひびが見つかりました」と尾形さんは述べた。市は橋を閉めた。",
          "「橋はいつ開きますか」という声が多い。",
          "尾形さんは静かに語る。「橋に新しいひびが見つかりました。」橋は春に開く。",
          "橋は閉まった。「もう渡れませんね。」尾形さんは首をかしげた。");
    }

    @Test
    void termsAndTitlesAreNotSpeech() {
      assertNoneMissing("市は「橋の日」を作った。橋は閉まっている。", "映画『橋を渡る人々の長い一日』が公開された。");
    }

    @Test
    void theFixGoesOnWithと() {
      assertThat(fixed("尾形澄子さんは橋に来た。橋は春まで閉まる。「橋に新しいひびが見つかりました。」バスは遠回りをする。"))
          .contains("見つかりました。」と尾形澄子さんは述べた。バスは");
    }
  }

  @Nested
  class Chinese {

    @Test
    void aQuoteBetweenSentencesThatNameNobodyIsMissing() {
      assertThat(missing("桥已经关闭。“我们在桥上发现了两条新的裂缝。”公交车绕行。")).hasSize(1);
    }

    @Test
    void theVerbStandsBeforeOrBehindTheQuote() {
      assertNoneMissing(
          "赵市长说：“我们在桥上发现了两条新的裂缝。”公交车绕行。",
          "“我们在桥上发现了两条新的裂缝。”赵市长说。",
          "“我们在桥上，”赵市长说，“发现了两条新的裂缝。”",
          "桥已经关闭。「橋上發現了兩條新的裂縫。」趙市長表示，春天再開放。",
          "赵市长接受采访时表示，“桥春天开放”。");
    }

    @Test
    void aLineOfVerseIsNotSpeech() {
      assertNoneMissing("桥已经关闭。“小桥南岸三更月，旧渡东风一夜船。”公交车绕行。");
      assertThat(missing("桥已经关闭。“小桥南岸三更月了，旧渡东风一夜船了。”公交车绕行。")).hasSize(1);
    }

    @Test
    void termsAndTitlesAreNotSpeech() {
      assertNoneMissing("市里设立了“桥梁日”。桥已经关闭。", "桥边写着“小心裂缝请绕行”字样。桥已经关闭。");
    }

    @Test
    void aLineSetOffFromWordsWithoutMarksIsFoundThere() {
      String draft =
          """
          公交车从今天起绕行。桥边的路很窄。

          “裂缝（现在）越来越深，冬天谁也不敢从桥上走”

          绕行要多走十二分钟。桥春天开放。

          船员高远：河水很急。裂缝越来越深，冬天谁也不敢从桥上走。
          """;

      assertThat(missing(draft)).isEmpty();
      assertThat(missing(draft.replace("走。", "过。"))).hasSize(1);
    }

    @Test
    void theFixSetsTheSpeakerBehindTheQuote() {
      assertThat(fixed("赵市长来到桥边。桥已经关闭。“我们在桥上发现了两条新的裂缝。”公交车绕行。")).contains("裂缝。”赵市长说。公交车绕行");
    }
  }

  private static void assertNoneMissing(String... drafts) {
    for (String draft : drafts) {
      assertThat(missing(draft)).as(draft).isEmpty();
    }
  }

  private static List<String> missing(String draft) {
    return findings(draft).stream()
        .map(finding -> draft.substring(finding.span().start(), finding.span().end()))
        .toList();
  }

  private static String fixed(String draft) {
    List<Finding> findings = findings(draft);
    assertThat(findings).hasSize(1);
    return Fixer.apply(draft, findings.get(0).fixes().get(0).edits());
  }

  private static List<Finding> findings(String text) {
    String name = text.startsWith("#") ? "draft.md" : "draft.txt";
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(name, text))).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .toList();
  }
}
