package dev.copydesk.duplicates.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.duplicates.Drafts;
import dev.copydesk.duplicates.DuplicatePassage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a passage and its copy tell where other text stands between the two. */
class ApartTest {

  private static final String PARAGRAPH =
      "The harbour office counts every passenger who leaves the northern landing in winter. It has"
          + " done so since the year in which the old pier burned down, and it has never once told"
          + " anybody what the count is for.";

  private static final String SENTENCE =
      "The harbour office counts every passenger who leaves the northern landing in winter, and has"
          + " done so since the year in which the old pier burned down and a new one"
          + " rose beside it.";

  private int seed = 300;

  @Test
  void whatAColonLeadsUpToIsShownAgainToBeSpokenAbout() {
    String text = between() + PARAGRAPH + between() + "Read it once more%s\n\n" + PARAGRAPH;

    assertThat(kinds(text.formatted(":") + between())).isEmpty();
    assertThat(kinds(text.formatted(".") + between())).containsExactly("repeat");
  }

  @Test
  void shortLinesOfATimetableMayBeTheSameOnManyDays() {
    String lines =
        "Monday: no boat before noon.\nTuesday: mail and two passengers.\nWednesday: the doctor.\n"
            + "Thursday: no boat at all that day.\nFriday: mail, and whoever is left.\n"
            + "Saturday: coal and timber.\nSunday: nobody works on the landing.\n"
            + "Holidays: as on Sunday.";
    String text = between() + "In March\n\n%s" + between() + "In April\n\n%s" + between();

    assertThat(kinds(text.formatted(lines, lines))).isEmpty();
    String run = lines.replace("\n", " ");
    assertThat(kinds(text.formatted(run, run))).isNotEmpty();
  }

  @Test
  void anItemWithANumberMayStandInTwoLists() {
    String text = between() + "%s" + PARAGRAPH + between() + "%s" + PARAGRAPH + between();

    assertThat(kinds(text.formatted("2. ", "2. "))).isEmpty();
    assertThat(kinds(text.formatted("", ""))).containsExactly("repeat");
  }

  @Test
  void aPostMayBeShownAgainWithItsAuthorAndAccount() {
    String text = between() + PARAGRAPH + "%s" + between() + PARAGRAPH + "%s" + between();
    String signed = " — Tove Rask (@toverask) March 3, 2031";

    assertThat(kinds(text.formatted(signed, signed))).isEmpty();
    assertThat(kinds(text.formatted("", ""))).containsExactly("repeat");
  }

  @Test
  void aDeckMayBeASentenceOfTheTextAndTheTextMayNotHaveItTwice() {
    String rest = between() + between() + between() + SENTENCE + between();

    assertThat(kinds(SENTENCE + rest)).isEmpty();
    assertThat(kinds(between() + SENTENCE + rest)).containsExactly("repeat");
  }

  @Test
  void aShortParagraphOfOneSentenceMayComeAgain() {
    String tip =
        "Ask at the harbour office whether the boat goes before you pay for a ticket there or on"
            + " board of it.";

    assertThat(kinds(between() + tip + between() + tip + between())).isEmpty();
    assertThat(kinds(between() + tip + "\n\n" + tip + between())).containsExactly("repeat");
  }

  @Test
  void aParagraphPastedFarFromWhereItStandsIsFoundThoughItIsShort() {
    String pasted =
        "The harbour office says that the boat will not go out again before the ice is gone from"
            + " the northern landing and from the bay. Two of the crew have left for the mainland.";

    assertThat(kinds(between() + pasted + between() + pasted + between()))
        .containsExactly("repeat");
  }

  @Test
  void sentencesThatAreToldAgainWereTakenOverWhereWordsWereTornAtTheirEdges() {
    String told =
        "ey count every passenger who leaves the northern landing in winter, and have done so since"
            + " the old pier burned down in the year of the great ice. They write the count into a"
            + " book every night. None of them knows any longer what it is for, but nobody in the"
            + " off";
    String again = told.replace("northern", "southern");
    String clean = "th" + told + "ice asks";
    String cleanAgain = "th" + again + "ice asks";

    assertThat(
            kinds(
                between()
                    + "The old men of the island say that %s.".formatted(clean)
                    + between()
                    + "It is told in many houses how %s them.".formatted(cleanAgain)
                    + between()))
        .isEmpty();
    assertThat(
            kinds(
                between()
                    + "The old men of the island say that th%sice asks.".formatted(told)
                    + between()
                    + "It is told in many houses that a gr%sspring came.".formatted(again)
                    + between()))
        .containsExactly("near");
  }

  @Test
  void aDraftWithOneFormForManyThingsDoesNotRepeatItself() {
    String form =
        "The %s landing is served by a boat of the county, which leaves when the tide allows it"
            + " and carries mail, coal and timber before it carries anybody else. Whoever wants to"
            + " go along asks at the office of %s, where a book lies open, and pays on board to"
            + " %s, who has kept the till since the year of the great ice and knows every face.";
    StringBuilder forms = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String one = form.replaceAll("[aeiou]", String.valueOf("aeio".charAt(i)));
      forms.append(paragraph()).append(one.formatted("northern", "Alder", "Brandt"));
      forms.append(paragraph()).append(one.formatted("southernmost", "Port Ellery", "Rask"));
    }
    String once = form.formatted("northern", "Alder", "Brandt");
    String again = form.formatted("southernmost", "Port Ellery", "Rask");

    assertThat(kinds(paragraph() + once + between() + again)).containsExactly("near");
    assertThat(kinds(forms.toString())).isEmpty();
  }

  @Test
  void aLawMayBeCitedInTheMiddleOfTwoSentencesThatHaveNoSpaces() {
    String words = "港湾管理者が定める冬期の航路を航行する船舶に乗り込む者又はその者の荷物を取り扱う者";
    String text =
        "この条例では毎年"
            + words
            + "は届け出なければならない。\n\n"
            + "島の人々は毎年冬になると同じ船を待ち、同じ桟橋で同じ話をしながら海を見ている。\n\n"
            + "しかし町の議会では先の"
            + words
            + "という文言の意味をめぐって長い議論が続いた。";

    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void itemsOfAListMayGoOnAlikeBehindWordsOfTheirOwn() {
    String rest =
        "the office of the northern landing on the quay, 12 Alder Street, Port Ellery, on any"
            + " weekday in winter";
    String above = between() + "The form goes to one of these.\n\n";

    assertThat(kinds(above + "By mail: " + rest + ".\n\nIn person: " + rest + "." + between()))
        .isEmpty();
    assertThat(kinds(above + "By mail: " + rest + ".\n\n" + rest + "." + between()))
        .containsExactly("repeat");
  }

  @Test
  void aTableThatLostItsCellsHasNoSentencesAndMayBeLikeAnother() {
    String cells =
        "Berth %s, forty crowns a night, water and light included, no dogs after dark, waste twice"
            + " a week, ropes to be had at the office, oil and coal against a note\n"
            + "crane by the hour with a man, nets dried on the wall, key at the gate for a deposit"
            + " of ten crowns, children half, boats of the county free of any charge, tents behind"
            + " the shed, carts and barrows by the day, sails mended against cash, letters taken"
            + " along by order of %s";
    String text = between() + "%s\n\n" + between() + "%s" + between();
    String one = cells.formatted("one", "the council");
    String two = cells.formatted("two", "the province");

    assertThat(kinds(text.formatted(one, two))).isEmpty();
    assertThat(
            kinds(
                text.formatted(
                    one.replace(", ", ". And ") + ".", two.replace(", ", ". And ") + ".")))
        .isNotEmpty();
  }

  @Test
  void aLineAboveTheParagraphThatSaysItWithAWordMoreIsNoRun() {
    String line =
        "Odile Brandt keeps the winter boat in a shed behind the old school, where it has stood"
            + " since the ice came and the crew of four went home to the mainland for good";
    String more = line.replace("the winter boat", "the old winter boat");

    assertThat(kinds(between() + line + "\n\n" + more + ", said the mate. Who knows?" + between()))
        .isEmpty();
  }

  @Test
  void aWordWithAnEndingIsNoWordThatWasCutThrough() {
    String words =
        "whoever wants to go along in winter may ask at the office, or leave a note with the"
            + " contact";

    assertThat(
            kinds(
                between()
                    + "As long as the ice holds, %s of the county.".formatted(words)
                    + between()
                    + "It is the same in spring: %ss named below.".formatted(words)
                    + between()))
        .isEmpty();
  }

  @Test
  void aThirdCopyIsJudgedLikeTheOthers() {
    String words =
        "the harbour office counts every passenger who leaves the northern landing in winter or"
            + " comes back";

    assertThat(
            kinds(
                between()
                    + "In the north, %s.\n\n%s. And so it goes.".formatted(words, words)
                    + between()
                    + "Nobody knows why %s, says Tove Rask.".formatted(words)
                    + between()))
        .containsExactly("repeat");
  }

  private String paragraph() {
    return "\n\n" + new Drafts(seed++).english(3) + " ";
  }

  private static List<String> kinds(String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of("draft.txt", text))).stream()
        .map(Finding::kind)
        .toList();
  }

  /** Other text than before. */
  private String between() {
    return "\n\n" + new Drafts(seed++).english(30) + "\n\n";
  }
}
