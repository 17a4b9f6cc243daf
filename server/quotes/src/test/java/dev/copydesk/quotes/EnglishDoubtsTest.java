package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places where the source of an English quote stands in a way that no sentence beside it shows. */
class EnglishDoubtsTest {

  private static final String OPENING =
      "The bridge at Selwood is closed until spring. Buses take the long way round.\n\n";
  private static final String QUOTE =
      "“It is a wall of paper and nothing else. It was the worst plan that I have ever read.”";
  private static final String REST = "\n\nThe water has been falling since the weekend.\n";

  @Test
  void nobodyIsThereWithoutTheForms() {
    assertMissing(OPENING + QUOTE + REST);
    assertMissing(OPENING + "“It is a wall of paper and nothing else,” in a statement." + REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // how somebody took it, or that these are somebody's words, in a short sentence before
        "The joint head of the harbor board, Rolf Hanneke, was scathing.",
        "Rolf Hanneke of the harbor board was not so sure.",
        "And Aldous's reaction to that.",
        "Ann Aldous’s message is spreading.",
        // somebody whose thought the paragraph before is, whatever the verb
        "Over the next few years the harbor will fill with silt from the upper river and ships"
            + " will have to turn round far outside of it, Hanneke predicts.",
      })
  void aShortSentenceLeadsIn(String before) {
    assertSilent(OPENING + before + "\n\n" + QUOTE + REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ms. Aldous sees one way out. “In a way it makes the whole plan clearer,” i.e., a new"
            + " bridge.",
        "Ms. Aldous spoke of two plans. “It crosses a line when it costs this much,” later adding"
            + " more.",
        "Ms. Aldous spoke of two plans. “It could be quite harmless,” adding a caveat about the"
            + " wind.",
        "The rain had stopped. “We have got our bridge,” in finding the money, and that was all.",
        "The rain had stopped. “I note that you said old,” and Aldous wrote it down at once.",
        "The rain had stopped. “It is a fine evening for a walk,” hyped morning host Ann Aldous.",
        "Aldous told a crowd in Selwood, Ohio, that “there is no case here at all.”",
        "Aldous weighed in too, telling a crowd in Selwood, Ohio, that “there is no case here.”",
        "It rains. The better question is, “Can the board say what the bridge is for?”",
        "Aldous is not shy with her opinions - the board, for one, “was never any good at all.”",
        "Then there is that promise Ms. Aldous kept making – that under her plan, “you keep your"
            + " boat.”",
        "It had rained. On a fine day in May the shouts of “we are all rowing here!” lit up the"
            + " bank.",
        "It had rained. The captain announces a delay. “We are not bound for the harbor any more.”",
        "It had rained, says the chief. suggested that: “we should leave the boats where they are,”"
            + " in May.",
        "Let us row. Imagine \"a river in which all of us who love the water can swim again.\"",
        "The master, “a friend of old bridges,” meets Aldous",
      })
  void theSentenceItselfOrTheOneBeforeTells(String paragraph) {
    assertSilent(OPENING + paragraph + REST);
  }

  @Test
  void lineBreaksInsideASentenceHideItsEnd() {
    String words = "“It could lead to the partial closing of the bridge,”";
    assertSilent(OPENING + words + "\n\nsays the harbor master, Dr. Ann Aldous." + REST);
    assertMissing(OPENING + words + "\n\nThe harbor is old." + REST);
  }

  @Test
  void aMarkWithoutAPartnerHidesWhatIsQuoted() {
    String words = "“What we all learned on the first day,” keep right, be kind,";
    assertSilent(OPENING + words + " own your part,” as the board has it." + REST);
  }

  @Test
  void aCaptionBetweenQuotedParagraphsDoesNotEndThem() {
    String before = "Aldous added: “It would not surprise me if they built another one here.\n\n";
    String caption = "Still closed: the bridge at Selwood in May\n\n";
    assertSilent(OPENING + before + caption + QUOTE + REST);
  }

  @Test
  void aDeckQuotesFirst() {
    assertSilent("A bridge too far\n\n" + QUOTE + "\n\n" + OPENING + REST);
    assertMissing("A bridge too far\n\n" + OPENING + QUOTE + REST);
  }

  @Test
  void theNextSentenceKnowsTheWordsForSomebodys() {
    assertSilent(OPENING + QUOTE + "\n\nHowever, few put much faith in those comments.\n");
    assertMissing(OPENING + QUOTE + "\n\nRolf Hanneke contributed to this report.\n");
  }

  @Test
  void aVerbBehindANameNeedsNoList() {
    assertSilent(OPENING + "So how long does it take? “You see it at once,” Hanneke beams." + REST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When asking yourself, “Which boat is the best one for the river?”, look at its keel.",
      })
  void aGuideAsksItsReaders(String paragraph) {
    assertSilent(OPENING + paragraph + REST);
  }

  @Test
  void aGuideSpeaksToItsReaders() {
    String guide = "\n\nOil the oars before you go out on the river.";
    assertMissing(OPENING.strip() + guide + "\n\n" + QUOTE + REST + guide);
    assertSilent(OPENING.strip() + guide + "\n\n" + QUOTE + REST + guide.repeat(2));
    assertMissing(OPENING + QUOTE + REST + guide.repeat(19));
    assertSilent(OPENING + QUOTE + REST + guide.repeat(20));
  }

  @Test
  void aListOfDashesIsNotSignatures() {
    assertSilent(OPENING + QUOTE + "\n\n— Ann Aldous, Selwood" + REST);
    assertSilent(
        OPENING + QUOTE + "\n\n-Mayor Aldous, writing after the vote on the bridge." + REST);
    assertMissing(
        OPENING + QUOTE + "\n\n— Selwood votes to keep its bridge closed all year." + REST);
  }

  @Test
  void whatIsSetOffInOnePairOfMarksIsTakenAsItStands() {
    String box = "“We will go into next winter without a bridge, whenever it comes.";
    assertSilent(OPENING + box + "\n\nAnn Aldous, Selwood Bridge Office”" + REST);
    assertMissing(OPENING + box + "”" + REST);
  }

  @Test
  void aBoxOfThePageStandsBetweenASpeakerAndTheWords() {
    String box = "\n\nGet the news of the river in your inbox every day of the week.\n\n";
    assertSilent(OPENING + "And for all who row, he has a way out." + box + QUOTE + REST);
    assertMissing(OPENING + "And for all who row, there is no way out." + box + QUOTE + REST);
  }

  @Test
  void aReviewHasAHeadInMarks() {
    String head = "“It keeps the river out, and it is easy to row.”";
    String review = "\n\nThis is a very dry boat that we use all winter. – Ann A., Selwood";
    assertSilent(OPENING + head + review + REST);
  }

  @Test
  void aDraftOfManyQuotesThatNeverNamesASourceReportsNobody() {
    String one = "\nThe motto on the wall is “rowing for all of us in the rain” these days.\n";
    String two = one.replace("rowing", "bathing");
    assertMissing(OPENING + QUOTE + REST + REST + one);
    assertSilent(OPENING + QUOTE + REST + REST + one + two);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The plan has been described as “the longest way to spend a winter.”",
        "It has since been dubbed “the longest way to spend a winter.”",
        "The plan was memorably described as “the longest way to spend a winter.”",
        "The newest plan is the Night Line, described as “a quiet way to cross in winter.”",
        "The plan has been described as a “long, windy and quite expensive” walk.",
      })
  void aPassiveThatLeavesOutWho(String paragraph) {
    assertThat(missing(OPENING + paragraph + REST))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).endsWith("leaves out who."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The plan has been described as “the longest way to spend a winter” by the board.",
        "In her new book the plan was described as “the longest way to spend a winter.”",
        "Aldous said the plan was described as “the longest way to spend a winter.”",
        "When a plan was described as “the longest way to spend a winter,” fewer agreed.",
        "But when a plan was described as “the longest way to spend a winter,” fewer agreed.",
        "The plan has been described as “the longest way to spend a winter” [4] since.",
        "The plan has been described as “windy.”",
        "The plan has been called “The Long and Windy Way” since May.",
        "It opened in May and was described as “the longest way to spend a winter.”",
      })
  void aPassiveThatNamesSomebodyOrOnlyNamesAThing(String paragraph) {
    assertSilent(OPENING + paragraph + REST);
  }

  private static void assertMissing(String draft) {
    assertThat(missing(draft)).as(draft).hasSize(1);
  }

  private static void assertSilent(String draft) {
    assertThat(missing(draft)).as(draft).isEmpty();
  }

  private static List<Finding> missing(String draft) {
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft))).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .toList();
  }
}
