package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecurringLinesTest {

  private static final String[] SUBJECTS = {
    "harbour", "swimming hall", "old mill", "night ferry", "bell tower", "tram line", "fish market"
  };

  private final Checker checker = Checker.of(new BoilerplateRule());
  private final DraftLibrary library = checker.newLibrary();
  private final Map<String, Draft> workspace = new LinkedHashMap<>();

  @Test
  void aLineThatStandsInFourDraftsIsRecurring() {
    for (int i = 0; i < 4; i++) {
      put(i, "This is how we count the boats at sea");
    }
    Finding finding = recurring(2).get(0);
    assertThat(words(finding, 2)).isEqualTo("This is how we count the boats at sea");
    assertThat(finding.message()).contains("4 drafts");
    assertThat(finding.related()).hasSize(2);
    assertThat(finding.related().get(0).draft()).isEqualTo("draft-0.txt");
    assertThat(finding.related().get(0).span().of(workspace.get("draft-0.txt").text()))
        .isEqualTo("This is how we count the boats at sea");
  }

  @Test
  void whatIsSeenOfOthersChangesWithTheLinesThatADraftHasToo() {
    for (int i = 0; i < 3; i++) {
      put(i, "This is how we count the boats at sea");
    }
    put(3, "Something else entirely stands at the end of it");
    OptionalLong before = library.view("draft-0.txt");
    put(3, "Another thing altogether stands at the end of it");
    assertThat(library.view("draft-0.txt")).isPresent().isEqualTo(before);

    put(3, "This is how we count the boats at sea");
    assertThat(library.view("draft-0.txt")).isNotEqualTo(before);
  }

  @Test
  void aLineThatStandsInThreeDraftsIsNot() {
    for (int i = 0; i < 3; i++) {
      put(i, "This is how we count the boats at sea");
    }
    put(3, "Something else entirely stands at the end of it");
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void aNameAndANumberMayVaryAndNamesMakeItACredit() {
    put(0, "Ana Lund has covered the coast for this paper since 2004.");
    put(1, "Marit Holm has covered the coast for this paper since 2019.");
    put(2, "Tom Ek has covered the coast for this paper since 1998.");
    put(3, "Nils Aune Berg has covered the coast for this paper since 2030.");
    assertThat(found("draft-1", "byline")).hasSize(1);
    Finding finding = found("draft-1", "byline").get(0);
    assertThat(words(finding, 1)).startsWith("Marit Holm").endsWith("2019.");
    assertThat(finding.message()).contains("4 drafts");
    assertThat(finding.fixes().get(0).safety()).isEqualTo(Fix.Safety.UNSAFE);
    assertThat(recurring(1)).isEmpty();
  }

  @Test
  void aNumberThatVariesMakesNoCredit() {
    for (int i = 0; i < 4; i++) {
      put(i, "The Harbour Board counted the boats for the " + (10 + i) + "th time in a row");
    }
    assertThat(recurring(1)).hasSize(1);
  }

  @Test
  void aShortSentenceOfWhichMostIsAnOutletsNameIsFoundAsItStands() {
    for (int i = 0; i < 4; i++) {
      put(i, "Visit The Harbour Herald for more of it.");
    }
    assertThat(recurring(0)).hasSize(1);
  }

  @Test
  void eightDraftsAreEnoughInAWorkspaceOfAnySize() {
    putOthers(300);
    for (int i = 0; i < 8; i++) {
      put("outlet-" + i, inTheMiddle(i, "Go on reading below the picture"));
    }
    assertThat(recurring("outlet-3")).hasSize(1);
    library.remove("outlet-7.txt");
    assertThat(recurring("outlet-3")).isEmpty();
  }

  @Test
  void fourDraftsAreEnoughWhereALineStandsAtTheEndOfEach() {
    putOthers(300);
    for (int i = 0; i < 4; i++) {
      put(i, "This is how we count the boats at sea");
      put("middle-" + i, inTheMiddle(i, "Go on reading below the picture"));
    }
    assertThat(recurring(2)).hasSize(1);
    assertThat(recurring("middle-2")).isEmpty();
  }

  @Test
  void aLineBesideARecurringOneNeedsNoMoreThanFourDrafts() {
    putOthers(300);
    for (int i = 0; i < 8; i++) {
      String second = i < 4 ? "\n\nPictures of the harbour by our readers" : "";
      put("outlet-" + i, inTheMiddle(i, "Go on reading below the picture" + second));
    }
    assertThat(recurring("outlet-3")).hasSize(2);
    assertThat(recurring("outlet-5")).hasSize(1);
  }

  @Test
  void sentencesOfASpeechThatManyDraftsQuoteAreArticle() {
    for (int i = 0; i < 5; i++) {
      put(
          i,
          "Some say, “the harbour was never meant for ships of this size. Nobody asked the people"
              + " who live beside it whether they wanted them.”\n\n“We shall go on counting every"
              + " boat that we can see from here.”");
    }
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void aKoreanReporterAndAddressMayVary() {
    String[] names = {"강다솜", "한누리", "오세린", "배중현"};
    for (int i = 0; i < 4; i++) {
      put(i, names[i] + " 기자가 달빛시에서 보내온 소식을 더 보시려면 저녁 방송을 기다려 주세요.");
    }
    assertThat(found("draft-3", "byline")).hasSize(1);
  }

  @Test
  void shortHeadingsAndShortSentencesThatManyArticlesHaveAreArticle() {
    for (int i = 0; i < 6; i++) {
      put(i, "Background\n\nHe declined to comment.\n\n\"No,\" she said.\n\n배경\n\n그는 웃었다.");
    }
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void aHeadingOfASeriesThatLeadsInAParagraphIsArticle() {
    String more =
        " who lives beside it, and told the council so in a letter of nine pages last May.";
    for (int i = 0; i < SUBJECTS.length; i++) {
      String paragraph = "\n\nIt matters to everybody in the town of " + SUBJECTS[i] + more;
      put("series-" + i, inTheMiddle(i, "WHY THIS MATTERS TO THE HARBOUR:" + paragraph));
      put("box-" + i, inTheMiddle(i, "WHAT TO DO WITH A BOAT YOU CANNOT COUNT" + paragraph));
    }
    assertThat(recurring("series-3")).noneMatch(f -> words(f, "series-3").startsWith("WHY"));
    assertThat(recurring("box-3")).anyMatch(f -> words(f, "box-3").startsWith("WHAT"));
  }

  @Test
  void whatPartsOfArticlesAreHeadedWithIsArticle() {
    for (int i = 0; i < 6; i++) {
      put(i, "Frequently Asked Questions");
    }
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void whoWroteAQuoteIsNamedBelowItInManyDrafts() {
    for (int i = 0; i < 6; i++) {
      put(i, "\u201cThe ferries must sail.\u201d\n\nAda Holm, The Harbour Review");
    }
    assertThat(recurring(0)).isEmpty();
    for (int i = 0; i < 6; i++) {
      put(i, "The ferries must sail.\n\nAda Holm, The Harbour Review");
    }
    assertThat(recurring(0)).hasSize(1);
  }

  @Test
  void copiesOfOneDraftCountAsOne() {
    for (int i = 0; i < 20; i++) {
      put("copy-" + i, article(0) + "This is how we count the boats at sea\n");
    }
    assertThat(recurring("copy-3")).isEmpty();
    for (int i = 1; i < 4; i++) {
      put(i, "This is how we count the boats at sea");
    }
    assertThat(recurring("copy-3")).hasSize(1);
    assertThat(recurring("copy-3").get(0).message()).contains("4 drafts");
  }

  @Test
  void versionsOfOneDraftAreNoBoilerplate() {
    for (int i = 0; i < 8; i++) {
      put(
          "version-" + i,
          article(0) + "Version " + "abcdefgh".charAt(i) + " of the evening desk\n");
    }
    assertThat(recurring("version-3")).isEmpty();
  }

  @Test
  void aLineThatVersionsShareWithOtherDraftsIsBoilerplateAllTheSame() {
    for (int i = 0; i < 4; i++) {
      String version = "abcdefgh".charAt(i) + " of the evening desk\n";
      put("version-" + i, article(0) + "This is how we count the boats\n" + version);
    }
    for (int i = 1; i < 6; i++) {
      put(i, "This is how we count the boats");
    }
    assertThat(recurring("version-1")).hasSize(1);
  }

  @Test
  void whatAPhraseKnowsIsNotReportedAgain() {
    for (int i = 0; i < 5; i++) {
      put(i, "© 2031 The Harbour Herald. All rights reserved.");
    }
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void aDraftThatChangesOrGoesIsForgotten() {
    for (int i = 0; i < 4; i++) {
      put(i, "This is how we count the boats at sea");
    }
    assertThat(recurring(0)).hasSize(1);
    put(3, "Something else entirely stands at the end of it");
    assertThat(recurring(0)).isEmpty();
    put(4, "This is how we count the boats at sea");
    assertThat(recurring(0)).hasSize(1);
    library.remove("draft-4.txt");
    assertThat(recurring(0)).isEmpty();
  }

  @Test
  void aSentenceIsNotRemovedUnaskedAndALabelMayBe() {
    for (int i = 0; i < 4; i++) {
      put(i, "This is how we count the boats at sea\n\nThe board was founded by three fishermen.");
    }
    assertThat(recurring(0).stream().map(f -> f.fixes().get(0).safety()))
        .containsExactly(Fix.Safety.SAFE, Fix.Safety.UNSAFE);
  }

  @Test
  void nothingIsRecurringInADraftThatIsLookedAtAlone() {
    assertThat(checker.check(Prose.of(Draft.of(article(1) + "A line at its end\n")))).isEmpty();
  }

  private void put(int number, String lines) {
    put("draft-" + number, article(number) + lines + "\n");
  }

  private void put(String name, String text) {
    Draft draft = Draft.of(name + ".txt", text);
    workspace.put(draft.name(), draft);
    checker.check(Prose.of(draft), library, () -> false);
  }

  /** Drafts that have nothing in common with any other. */
  private void putOthers(int count) {
    for (int i = 0; i < count; i++) {
      String word = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "ling";
      put("other-" + i, "Every " + word + " in the valley sang before the first snow fell.\n");
    }
  }

  private static String inTheMiddle(int number, String lines) {
    String more =
        "The REST of it is told by people who saw %s number five and wrote all of it down.\n\n"
            + "Their grandchildren keep those pages in %s boxes under the roof of the school.\n\n"
            + "One of them, blue and worn, was lent to %s museums of the town last autumn.\n\n"
            + "It will be shown again when %s visitors have returned to the island.\n";
    String word = "abcdefgh".charAt(number) + "ish";
    return article(number % SUBJECTS.length).replace("thunder", word + " thunder")
        + lines
        + "\n\n"
        + more.replace("%s", word);
  }

  private static String article(int number) {
    String subject = SUBJECTS[number];
    List<String> sentences = new ArrayList<>();
    sentences.add("People who live near the " + subject + " woke to a sound like thunder.");
    sentences.add("Nobody was hurt, though the " + subject + " will stay closed until spring.");
    sentences.add("For the keeper of the " + subject + " it was the third such night in a row.");
    return String.join("\n\n", sentences) + "\n\n";
  }

  private List<Finding> recurring(int number) {
    return recurring("draft-" + number);
  }

  private List<Finding> recurring(String name) {
    return found(name, "recurring");
  }

  private List<Finding> found(String name, String kind) {
    Prose prose = Prose.of(workspace.get(name + ".txt"));
    return checker.check(prose, library, () -> false).stream()
        .filter(finding -> finding.kind().equals(kind))
        .toList();
  }

  private String words(Finding finding, int number) {
    return words(finding, "draft-" + number);
  }

  private String words(Finding finding, String name) {
    return finding.span().of(workspace.get(name + ".txt").text());
  }
}
