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

/** What a draft says again below its head: what was pasted, and what was meant. */
class EchoTest {

  private static final String BODY =
      """
      The ferry company bought the boat in 1974 and has painted it every spring since then.

      Nobody on the island remembers a winter without it, and few remember one with so little ice.

      The council meets again in March to decide about the landing on the northern shore.
      """;

  private int seed = 100;

  @Test
  void oneSentenceComesAgainForManyReasonsAndTwoInARowForNone() {
    String one =
        "The harbour office counts every passenger who leaves the northern landing in winter.";
    String two =
        "It has done so since the year in which the old pier burned down and the new one rose"
            + " beside it.";
    String first = new Drafts(21).english(2) + " %s " + new Drafts(22).english(2);
    String second = new Drafts(23).english(2) + " %s " + new Drafts(24).english(2);
    String draft = head() + "" + first + "\n\n" + BODY + "\n\n" + second;

    assertThat(kinds(draft.formatted(one, one))).isEmpty();
    assertThat(kinds(draft.formatted(one + " " + two, one + " " + two))).containsExactly("repeat");
  }

  @Test
  void aSentenceThatComesAgainRightBehindItselfWasPasted() {
    String sentence =
        "the harbour office counts every passenger who leaves the northern landing in winter or"
            + " comes back";
    String above = head();

    assertThat(
            kinds(above + "In the north, %s.\n\n%s. And so it goes.".formatted(sentence, sentence)))
        .containsExactly("repeat");
  }

  @Test
  void aCaptionWithoutAFullStopMaySayWhatTheTextSays() {
    String caption =
        "Odile Brandt keeps the winter boat in a shed behind the old school, where it has stood"
            + " since the ice came. Her crew of four takes it out on the first of every month";

    assertThat(kinds(between() + caption + ".\n\n" + BODY + "\n" + caption + between())).isEmpty();
    assertThat(kinds(between() + caption + ".\n\n" + BODY + "\n" + caption + "." + between()))
        .containsExactly("repeat");
  }

  @Test
  void aPostMayFollowTheWordsThatWereQuotedFromIt() {
    String post =
        "Nobody on this board has ever rowed a boat in their life. They would not know an oar from"
            + " a plank";

    assertThat(
            kinds(
                head()
                    + "“%s,” the mate wrote.\n\n%s. Pay the crews. — Tove Rask (@toverask)"
                        .formatted(post, post)))
        .isEmpty();
  }

  @Test
  void aLetterMayHaveInFullWhatTheTextQuotesWithOrWithoutFewWordsChanged() {
    String quoted =
        "the board will meet again when the ice has gone and will not decide before that. Whoever"
            + " says anything else has not read the minutes of the last meeting in the old school";
    String full = quoted.replace("the ice has gone", "all of the ice has gone");
    String text =
        between() + "She wrote that '%s.'" + between() + "Dear Sir, %s. With regards" + between();

    assertThat(kinds(text.formatted(quoted, quoted))).isEmpty();
    assertThat(kinds(text.formatted(quoted, full))).isEmpty();
  }

  @Test
  void aTranscriptMayHaveInFullWhatTheTextTells() {
    String words =
        "We have carried the mail through worse ice than this and nobody thanked us for it. We will"
            + " carry it again next winter if the council pays for the coal and for the crew, and"
            + " not before. So ask them what they are willing to pay";
    String text = head() + "So it is. %s." + between() + "%s%s, as I told you." + between();

    assertThat(kinds(text.formatted(words, "ODILE BRANDT: ", words))).isEmpty();
    assertThat(kinds(text.formatted(words, "Odile Brandt knows. ", words)))
        .containsExactly("repeat");
  }

  @Test
  void picturesOfOneEventHaveOneFormulaEachWithItsCredit() {
    String formula =
        " wait at the northern landing for the first boat of the year after the ice broke up on"
            + " Sunday night in Port Ellery. It was the %s time in %s. (Photo by Tove Rask/Alder"
            + " Gazette)";

    assertThat(
            kinds(
                between()
                    + "Two fishermen"
                    + formula.formatted("first", "March")
                    + between()
                    + "The mate and her dog"
                    + formula.formatted("second", "a hundred years")
                    + between()))
        .isEmpty();
  }

  @Test
  void linesOfAListMayGoOnAlike() {
    String rest =
        " – The winner is whoever has shown most care for boats and landings in the last year.";

    assertThat(
            kinds(
                head()
                    + "Best Boat of the Northern Landing%s\n\nBest Boat of the Southern Landing%s"
                        .formatted(rest, rest)))
        .isEmpty();
  }

  @Test
  void aSummaryInTheHeadMaySayInOtherWordsWhatTheTextSays() {
    String summary =
        "The council of Port Ellery wants to keep a second crew through the winter. It has asked"
            + " the province for half of the cost, which the harbour office puts at three hundred"
            + " thousand a year. Nobody on the council has said who is to pay the other half of"
            + " it.";
    String text = summary.replace("has asked", "asked").replace("puts at", "put at");
    String rest = between() + between() + between();
    String end = between() + between();

    assertThat(kinds("Island weighs its ferry\n\n" + summary + rest + text + end)).isEmpty();
    assertThat(kinds(end + summary + rest + text)).containsExactly("near");
  }

  @Test
  void whatIsSetInOtherLinesCameFromElsewhere() {
    String words =
        "the harbour office counts every passenger who leaves the northern landing in winter, and"
            + " writes down who came back, with whom, in which boat and at what price, as it has"
            + " done for the last hundred years without a gap";
    String text = head() + " In the north, %s, they say.\n\n" + BODY + "\nSo %s.";

    assertThat(kinds(text.formatted(words, words))).isEmpty();
    assertThat(
            kinds(
                text.formatted(
                    words,
                    words
                        .replace("passenger ", "passenger\n")
                        .replace("the northern", "the\nnorthern"))))
        .containsExactly("repeat");
  }

  @Test
  void aPullQuoteAboveItsParagraphIsNoStartThatBrokeOff() {
    String line =
        "The ferry has to stop before it finds out what the harbour wants of it and its crew";
    String above = head() + "";

    assertThat(kinds(above + line + "\n\n" + line + ", says the mate. Nobody asked her."))
        .isEmpty();
    assertThat(kinds("draft.md", above + "> " + line + "\n\n" + line + ", says the mate. Why?"))
        .containsExactly("pull-quote");
  }

  @Test
  void aFewLettersAtTheEdgesMatchByChance() {
    assertThat(
            kinds(
                head()
                    + ""
                    + "On Monday the board rejected a plan that the old winter boat be sold to a"
                    + " shipbuilder.\n\n"
                    + head()
                    + "The chairwoman, on Monday, said: the board rejected a plan that the old"
                    + " winter boat be sold to any bidder."))
        .isEmpty();
  }

  private static List<String> kinds(String text) {
    return kinds("draft.txt", text);
  }

  private static List<String> kinds(String name, String text) {
    return Checker.of(new DuplicatePassage()).check(Prose.of(Draft.of(name, text))).stream()
        .map(Finding::kind)
        .toList();
  }

  /** More paragraphs than a headline, a deck and an abstract are. */
  private String head() {
    return between() + between() + between() + between() + between();
  }

  /** Other text than before. */
  private String between() {
    return "\n\n" + new Drafts(seed++).english(9) + "\n\n";
  }
}
