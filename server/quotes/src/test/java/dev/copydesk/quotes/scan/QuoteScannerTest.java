package dev.copydesk.quotes.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteScannerTest {

  @Test
  void curlyAndStraightAndMixedMarksArePaired() {
    assertThat(quotes("“We open at nine,” she said. \"No,\" he said. “Yes\" and \"maybe”."))
        .containsExactly("“We open at nine,”", "\"No,\"", "“Yes\"", "\"maybe”");
  }

  @Test
  void straightMarksAreTurnedByTheirNeighboursNotByCounting() {
    assertThat(quotes("An odd\" mark here. \"We open,\" she said. Then \"we close,\" he said."))
        .containsExactly("\"We open,\"", "\"we close,\"");
  }

  @Test
  void koreanMarksGluedOnBothSidesArePaired() {
    assertThat(
            quotes(
                "김 시장, 첫날 시청 찾아\"다리를 먼저 고칠 것\" 강조그는 \"예산이 있다\"며 \"봄에 연다\"고 했다."
                    + "사진=박 기자\"저도 매일 건넌다.\"17일 취임한 시장의 말이다."))
        .containsExactly("\"다리를 먼저 고칠 것\"", "\"예산이 있다\"", "\"봄에 연다\"", "\"저도 매일 건넌다.\"");
  }

  @Test
  void aPasteThatBreaksOffInsideAQuoteDoesNotTurnTheRestInsideOut() {
    String draft = "그는 \"다리 공사는 봄에김 시장, 첫날 시청 찾아\"다리를 먼저 고칠 것\" 강조그는 \"예산이 있다\"며 웃었다.";

    assertThat(quotes(draft)).containsExactly("\"다리를 먼저 고칠 것\"", "\"예산이 있다\"");
    assertThat(lost(draft)).containsExactly(draft.indexOf('"'));
  }

  @Test
  void cornerBracketsGuillemetsAndLowMarksAreQuotes() {
    assertThat(quotes("彼は「橋は『春』に開く」と言った。")).containsExactly("「橋は『春』に開く」", "  『春』");
    assertThat(quotes("« Le pont reste fermé », dit-elle."))
        .containsExactly("« Le pont reste fermé »");
    assertThat(quotes("»Die Brücke bleibt zu«, sagte sie."))
        .containsExactly("»Die Brücke bleibt zu«");
    assertThat(quotes("„Die Brücke bleibt zu“, sagte er. „Ja.“"))
        .containsExactly("„Die Brücke bleibt zu“", "„Ja.“");
  }

  @Test
  void anArrowBeforeALineOrBehindItIsNoMark() {
    assertThat(lost("» À lire : le pont fermé\n\nLe pont est fermé.\n\nLire la suite »")).isEmpty();
    assertThat(quotes("» À lire : « Le pont fermé » et la suite"))
        .containsExactly("« Le pont fermé »");
  }

  @Test
  void aQuoteInCornersOrGuillemetsRunsOverParagraphs() {
    assertThat(lost("「橋は春に開く。\n\n道は長い」と言った。")).isEmpty();
    assertThat(quotes("「橋は春に開く。\n\n道は長い」と言った。")).hasSize(1);
    assertThat(quotes("« Le pont ouvre.\n\n« La route ferme », dit-elle.")).hasSize(1);
    assertThat(lost("« Le pont ouvre.\n\nLa route ferme.")).containsExactly(0);
  }

  @Test
  void wordsSetOffRunOverParagraphsWithoutMarks() {
    String verse =
        "He wrote:\n\n\"The bridge is old,\n\nthe river is wide,\n\nso stay.\"\n\nIt rains.";
    assertThat(lost(verse)).isEmpty();
    assertThat(quotes(verse)).hasSize(1);
    assertThat(lost("“The bridge is old.\n\nThe river is wide.”\n\n– Ann Aldous")).isEmpty();
  }

  @Test
  void whatBeginsOrEndsInTheMiddleOfAParagraphIsNotSetOff() {
    String begins = "She said, “The bridge is old.\n\nThe river is wide.\n\nStay.”\n\nIt rains.";
    assertThat(lost(begins)).containsExactly(begins.indexOf('“'), begins.indexOf('”'));
    String ends = "“The bridge is old.\n\nThe river is wide.\n\nStay,” she said.\n\nIt rains.";
    assertThat(lost(ends)).containsExactly(ends.indexOf('“'), ends.indexOf('”'));
    String never = "“The bridge is old.\n\nThe river is wide.\n\nStay.\n\nIt rains.";
    assertThat(lost(never)).containsExactly(0);
  }

  @Test
  void cornersInCornersAreOnesOfTheirOwn() {
    assertThat(lost("「『春』と『秋』」と書いた。")).isEmpty();
    assertThat(lost("献立は「「春巻き」、「秋刀魚」の二つ。")).containsExactly(3);
  }

  @Test
  void aDrawnFaceHasNoMarks() {
    assertThat(lost("橋だ(」・ω・)」橋が開く")).isEmpty();
  }

  @Test
  void aMarkAtTheEndOfAParagraphOpensNothing() {
    assertThat(quotes("다리는 낡았다.\"\n\n\"다리는 봄에 열린다\"")).containsExactly("\"다리는 봄에 열린다\"");
  }

  @Test
  void singleMarksNestInDoubleOnesAndApostrophesAreNone() {
    assertThat(quotes("“He said, ‘Don’t touch the players’ bags,’ and left,” she said."))
        .containsExactly(
            "“He said, ‘Don’t touch the players’ bags,’ and left,”",
            "  ‘Don’t touch the players’ bags,’");
    assertThat(quotes("‘We’ll open it in the ’90s style,’ said Ms Lee, of the players’ union."))
        .containsExactly("‘We’ll open it in the ’90s style,’");
    assertThat(quotes("'It's open,' he said. The boys' dogs' owners left."))
        .containsExactly("'It's open,'");
  }

  @Test
  void feetAndInchesAndCodeAndAddressesAreNoQuotes() {
    assertThat(quotes("He is 6'2\" tall, she 5'10\". \"So what?\" he said."))
        .containsExactly("\"So what?\"");
    assertThat(quotes("See http://example.org/?q=\"bridge\"&x=1 for \"the plan\" now."))
        .containsExactly("\"the plan\"");
  }

  @Test
  void aQuoteOverParagraphsOpensEachAndClosesTheLast() {
    String draft =
        """
        “We looked at the bridge in May.

        “Then we looked at it again.

        “It was not getting better,” Ms. Aldous said.

        “It is closed.”
        """;

    assertThat(quotes(draft))
        .containsExactly(
            "“We looked at the bridge in May. / “Then we looked at it again. / “It was not getting"
                + " better,”",
            "“It is closed.”");
    assertThat(lost(draft)).isEmpty();
  }

  @Test
  void paragraphsWhoseLineBreaksAreLostOpenAQuoteAgain() {
    assertThat(
            lost(
                "She said: “The bridge is old. “It will not last the winter. “We need another one.”"
                    + " The council agreed."))
        .isEmpty();
    assertThat(lost("She called it “an old bridge.“It will not last,” she said.")).isEmpty();
    assertThat(lost("She said: “The bridge is old. It will not last. The council agreed."))
        .containsExactly(10);
    assertThat(lost("She called “the bridge and “the road” old.")).containsExactly(11);
  }

  @Test
  void aQuoteWithinAQuoteInTheSameMarksHasNoLostMark() {
    assertThat(
            lost("“Never “how are you?” or “is it late?” It is all me. You are dead.” You gulp."))
        .isEmpty();
    assertThat(lost("The ruling says: “Not all plates, but the “SELWOOD” plate.” He left."))
        .isEmpty();
    assertThat(lost("'You could just say, 'well, the bridge is old,'' said Ann Lee.")).isEmpty();
    assertThat(lost("‘You could just say, ‘well, the bridge is old,’’ said Ann Lee.")).isEmpty();
    assertThat(lost("She read 'a' and wrote 'b.' The bridge is old,'' said Ann Lee.")).hasSize(1);
  }

  @Test
  void britishGermanAndSwissMarksNestInOneAnother() {
    assertThat(quotes("‘The “old lady” is tired,’ said Ms Lee. ‘It won’t last.’"))
        .containsExactly("‘The “old lady” is tired,’", "  “old lady”", "‘It won’t last.’");
    assertThat(quotes("„Sie rief: ‚Macht zu!‘ und ging“, sagte er."))
        .containsExactly("„Sie rief: ‚Macht zu!‘ und ging“", "  ‚Macht zu!‘");
    assertThat(quotes("‚Macht zu!‘, rief er. »Sie sagte nein.«"))
        .containsExactly("‚Macht zu!‘", "»Sie sagte nein.«");
    assertThat(lost("«Sie rief ‹nein› und ging.» ›Nein‹, sagte er.")).isEmpty();
  }

  @Test
  void facesInchesPrimesAndCodeInARowLoseNoMark() {
    assertThat(lost("He wrote (｡◕‿◕｡) and ┐(‘～`；)┌ and left “for good and all.”")).isEmpty();
    assertThat(lost("The board is 6\" wide and 2' 3\" long; a 12\" ruler was near.")).isEmpty();
    assertThat(lost("At 40° 26′ 46″ N there is a bridge of 5′ 6″ in height.")).isEmpty();
    assertThat(lost("Run `print(\"a` or x=\\\"b in the shell.")).isEmpty();
  }

  @Test
  void inchesAndArrowsBetweenLinksAreNoMarks() {
    assertThat(lost("The bag holds a 15” laptop and three lenses.")).isEmpty();
    assertThat(quotes("He said “the year was 1915” twice.")).containsExactly("“the year was 1915”");
    assertThat(lost("« Previous bridge")).isEmpty();
    assertThat(quotes("She wrote “the bridge is old,’’ and left."))
        .containsExactly("“the bridge is old,’’");
    assertThat(lost("Help with fares. Read more » The Bridge Fund is a small lender.")).isEmpty();
  }

  @Test
  void aMarkLostInOneParagraphIsReportedOnceAndTheNextIsWhole() {
    String draft =
        """
        “We looked at the bridge in May, Ms. Aldous said.

        He said the “tests” took long. “It was not getting better,” he said.

        It is closed,” she said.
        """;

    assertThat(quotes(draft)).containsExactly("“tests”", "“It was not getting better,”");
    assertThat(lost(draft)).containsExactly(0, draft.lastIndexOf('”'));
  }

  private static List<String> quotes(String draft) {
    return scan(draft).quotes().stream()
        .map(
            quote ->
                "  ".repeat(quote.depth())
                    + String.join(
                        " / ",
                        quote.pieces().stream()
                            .map(piece -> draft.substring(piece.start(), piece.end()))
                            .toList()))
        .toList();
  }

  private static List<Integer> lost(String draft) {
    return scan(draft).lostMarks();
  }

  private static QuoteScanner scan(String draft) {
    QuoteScanner scanner = new QuoteScanner(Prose.of(Draft.of(draft)));
    scanner.scan();
    return scanner;
  }
}
