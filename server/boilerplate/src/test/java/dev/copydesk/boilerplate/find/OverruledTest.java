package dev.copydesk.boilerplate.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.BoilerplateRule;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like a part of a page and is the article's, by what stands around it. */
class OverruledTest {

  private static final Checker CHECKER = Checker.of(new BoilerplateRule());

  private static final String BEFORE =
      "The ferry was late again on Monday morning, and nobody at the pier, where the queue was"
          + " long, could say why it was.";
  private static final String BEHIND =
      "The next one left an hour later with half of the people, and the harbour master said that"
          + " he would look into it.";

  @Test
  void theNameOfAPagesSectionBetweenParagraphsIsAHeading() {
    assertThat(marks(BEFORE, "Terms of Use", BEHIND)).isEmpty();
    assertThat(marks(BEFORE, "Contact Us", BEHIND)).isEmpty();
    assertThat(marks(BEFORE, BEHIND, "Terms of Use", "Privacy Policy"))
        .containsExactly("navigation Terms of Use", "navigation Privacy Policy");
    assertThat(marks(BEFORE, "Back to top", BEHIND)).containsExactly("navigation Back to top");
  }

  @Test
  void aPressReleaseIsCalledOneAtItsTopAlone() {
    assertThat(marks("Harbour lines", BEFORE, "12 May", "Press Release", BEHIND)).isEmpty();
    assertThat(marks("Press Release", BEHIND)).containsExactly("press-release Press Release");
    assertThat(marks(BEFORE, BEHIND, "Media Contact", "Ida Quill"))
        .containsExactly("press-release Media Contact");
  }

  @Test
  void aDateAboveTimesOfDayHeadsWhatHappenedThen() {
    String said = "6:43:06 p.m. MARA QUILL: The ferry was late again on Monday, I hear.";
    assertThat(marks(BEFORE, "Harbour Tonight", "April 16, 2031", said)).isEmpty();
    assertThat(marks("Ferry is late again", "April 16, 2031", BEHIND))
        .containsExactly("timestamp April 16, 2031");
    assertThat(marks("Ferry is late again", "April 16, 2031", "6:43 p.m.", BEHIND)).isNotEmpty();
  }

  @Test
  void whatABlogIsAboutAndThePostsBelowItsDatesAreNoNames() {
    String date = "Saturday, May 14, 2031";
    assertThat(marks("Harbour Notes", "Ferries, Weather, Harbour Music", date, BEHIND))
        .containsExactly("timestamp " + date);
    assertThat(marks("Harbour Notes", "Mara Quill", date, BEHIND))
        .containsExactly("byline Mara Quill", "timestamp " + date);
    String[] posts = {
      "Harbour Notes", date, "Late Ferries", BEFORE, BEFORE, BEFORE, BEHIND, BEHIND, date, BEHIND
    };
    assertThat(marks(posts)).noneMatch(mark -> mark.startsWith("byline"));
  }

  @Test
  void capitalsBeforeALateParagraphAreALabel() {
    String[] draft = {BEFORE, BEHIND, BEFORE, BEHIND, BEFORE, "NIGHT FERRIES — " + BEHIND};
    assertThat(marks(draft)).isEmpty();
    draft[5] = "NORWICK, Ohio — " + BEHIND;
    assertThat(marks(draft)).containsExactly("dateline NORWICK, Ohio —");
    draft[5] = "NORWICK -- " + BEHIND;
    assertThat(marks(draft)).containsExactly("dateline NORWICK --");
    draft[5] = "___\n\nNORWICK — " + BEHIND;
    assertThat(marks(draft)).containsExactly("dateline NORWICK —");
    assertThat(marks("Late again", BEFORE, "NORWICK — " + BEHIND))
        .containsExactly("dateline NORWICK —");
  }

  @Test
  void theSourceInARecordIsOfTheRecord() {
    String source = "Source: Harbour Review, v59 n3 p24-29 Mar 2031";
    assertThat(marks(BEFORE, "Author(s): Quill, Mara", source, "Publication date: 2031", BEHIND))
        .isEmpty();
    assertThat(marks(BEFORE, source, BEHIND)).containsExactly("photo-credit " + source);
  }

  @Test
  void whoWroteTheBooksOfANumberedListIsNoByline() {
    String first = "1 The Man at the Pier\nby Ada Quill";
    assertThat(marks(BEFORE, first, "2 The Last Ferry\nby Mara Holm", BEHIND)).isEmpty();
    String posts = "08.03.2031, 18:59\nby Ada Quill\n\n6-Mile Pier\nby Mara Holm";
    assertThat(marks(posts, BEFORE, BEHIND)).contains("byline by Ada Quill", "byline by Mara Holm");
    assertThat(marks("12 wait for the last ferry\nby Ada Quill", BEFORE, BEHIND))
        .containsExactly("byline by Ada Quill");
  }

  @Test
  void wordsOfAMenuInAPoemAreVerse() {
    String poem =
        "Home\nI come at dusk along the quay,\nThe lamps are lit, the nets are dry,\n\n"
            + "Search\nFor what the water took from me,\nA boat, a brother and a sky.\n\n"
            + "Share\nThe bread, the salt, the narrow bed,\nAnd listen to the tide go out.";
    assertThat(marks("The Keeper's Evening", poem)).isEmpty();
    assertThat(marks("The Keeper's Evening", poem, BEHIND))
        .contains("navigation Home", "navigation Search", "share Share");
  }

  @Test
  void aPromptInBracketsIsNoName() {
    assertThat(marks(BEFORE, "(Click To Enlarge)")).isEmpty();
    assertThat(marks(BEFORE, "(Mara Quill)")).containsExactly("byline (Mara Quill)");
  }

  @Test
  void cellsOfARowAndFieldsOfARecordAreNoPages() {
    assertThat(marks(BEFORE, "Sensor: 24 MP", "Video: 4K/30p", "Design: flip-out screen", BEHIND))
        .isEmpty();
    assertThat(
            marks(
                BEFORE + "\nBoats | Here % | Home\nAncient | 3.5% | Next",
                "Boats | Here %\nOld | 0 | 3.5%"))
        .isEmpty();
    assertThat(marks(BEFORE, "Video: How the crews row", BEHIND))
        .containsExactly("related-links Video: How the crews row");
  }

  @Test
  void praiseOfAHouseAmongOthersIsNoPressRelease() {
    String praise = "Harbourline is a leading provider of ferry software solutions.";
    assertThat(marks(BEFORE, BEHIND, praise, BEFORE, BEHIND)).isEmpty();
    assertThat(marks("FOR IMMEDIATE RELEASE", BEFORE, BEHIND, BEFORE, BEHIND, praise))
        .containsExactly("press-release FOR IMMEDIATE RELEASE", "press-release " + praise);
    String address = praise.replace("solutions", "solutions, visit www.harbourline.example");
    assertThat(marks(BEFORE, BEHIND, BEFORE, BEHIND, address))
        .containsExactly("press-release " + address);
  }

  private static List<String> marks(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return CHECKER.check(Prose.of(Draft.of(text))).stream()
        .map(finding -> finding.kind() + " " + finding.span().of(text))
        .toList();
  }
}
