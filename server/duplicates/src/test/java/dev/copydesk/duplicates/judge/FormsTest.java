package dev.copydesk.duplicates.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.duplicates.DuplicatePassage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts whose form repeats itself: studies, terms, laws, plans, lists. */
class FormsTest {

  private static final String TERMS =
      "Get a tenth off when you buy three to five day passes for one passenger at the landing or on"
          + " our site before the end of May. The offer cannot be joined with others, is worth"
          + " nothing in money, and is open to whoever is sixteen or older.";

  private static final String BOAT =
      "The %1$s was built in Selwood for the pilots, and whoever steers the %1$s learns to lean on"
          + " the wheel. The %1$s turns slowly to the left and fast to the right, and the winch of"
          + " the %1$s was taken from a coal barge. Nobody has ever seen the %1$s without a list.";

  @Test
  void whatStandsUnderLabelsOfItsOwnIsSaidOfEachOfThem() {
    String terms = "Ferry pass, terms\n\nNorth line\n\n%s\n\n%s\n\n%s\n\nThe office is open daily.";

    assertThat(kinds(terms.formatted(TERMS, "South line", TERMS))).isEmpty();
    assertThat(kinds(terms.formatted(TERMS, TERMS, "South line"))).containsExactly("repeat");
  }

  @Test
  void aCopyThatBroughtALabelAlongWasPasted() {
    String section = TERMS + "\n\nSouth line";
    String text = "Ferry pass, terms\n\nNorth line\n\n%s\n\n%s\n\nThe office is open daily.";

    assertThat(kinds(text.formatted(section, section))).containsExactly("repeat");
  }

  @Test
  void aParagraphOfAReportThatWasPastedAndEditedIsFoundFarFromWhereItStands() {
    String asked =
        "The harbour office has %s for a new landing since the spring of the great storm. Nobody"
            + " %s until the mayor came by herself one evening, looked at the piles and wrote down"
            + " what she %s.\n\n";
    String report =
        "A landing for the island\n\n"
            + asked.formatted("asked", "answered", "saw")
            + "Odile Brandt, who keeps the winter boat, says the piles are rotten below the water"
            + " line. She has told the council three times, and three times the council has thanked"
            + " her for her concern.\n\n"
            + "The council meets again in March. By then the ice will have gone from the bay, and"
            + " whoever wants to cross will have to wait for the carpenters from the mainland to"
            + " finish what they began.\n\n"
            + "Money is the least of it, the treasurer says. The insurers paid for the storm, the"
            + " ferry company gave a third, and a collection in the church brought more than"
            + " anybody had dared to hope for.\n\n"
            + "Fishermen prefer the old place. They have their sheds there, and their children come"
            + " down in the evening to see who brings what home and who has to be looked for with a"
            + " lamp.\n\n"
            + "%sA vote is planned for the first Sunday in April. It binds nobody, since the bay"
            + " belongs to the crown, but the crown has let it be known that it will listen to what"
            + " the island has to say.\n";

    assertThat(kinds(report.formatted(""))).isEmpty();
    assertThat(kinds(report.formatted(asked.formatted("begged", "came", "thought"))))
        .containsExactly("near");
  }

  @Test
  void theGroupsOfAStudyAreMeasuredInTheSameWords() {
    String measured =
        "Melatonin will be taken from saliva every two hours%s and descriptive statistics will be"
            + " given for each group: means, standard deviations and 95%% confidence intervals. A"
            + " mixed model will be fitted to examine the change over the four weeks.\n";
    String study =
        "Effects of evening light on ward staff\n\nGroups\n\n"
            + "Nurses on early shifts, lamp at the desk\n"
            + measured.formatted(",")
            + "Nurses on late shifts, lamp at the desk\n"
            + measured.formatted("")
            + "Doctors on late shifts, no lamp\n"
            + measured.formatted(",")
            + "\nEligibility\n\nAnybody who has worked there for a year or longer may take part.";

    assertThat(kinds(study)).isEmpty();
  }

  @Test
  void aFormIsFilledInWithOtherNamesTimeAndAgain() {
    String between =
        "In between came a year in which nothing was built at all, since the yard had burnt down to"
            + " the posts and the insurers took their time.";
    String text = "Two boats are for sale\n\n%s\n\n" + between + "\n\n%s\n\nWrite to the office.";

    assertThat(kinds(text.formatted(BOAT.formatted("Heron"), BOAT.formatted("Plover")))).isEmpty();
    String edited =
        BOAT.formatted("Heron")
            .replace("Selwood", "Marl")
            .replace("wheel", "oar")
            .replace("slowly", "well")
            .replace("coal", "small");
    assertThat(kinds(text.formatted(BOAT.formatted("Heron"), edited))).containsExactly("near");
  }

  @Test
  void lawsSayOfTwoBodiesWhatTheyAre() {
    String law =
        "Act on the Inspection of Harbours\n\n"
            + "Section 8\n\n"
            + "The National Harbour Board is appointed by the Assembly and answers for the"
            + " inspection of all harbours of the country.\n\n"
            + "The National Harbour Board consists of a chair, two deputies and several members."
            + " The chair is elected by the Assembly, the deputies and the members are appointed by"
            + " the Standing Committee of the Assembly on the proposal of the chair.\n\n"
            + "Section 9\n\n"
            + "A District Harbour Board is appointed by the district council and answers for the"
            + " inspection of the harbours of the district.\n\n"
            + "A District Harbour Board consists of a chair, two deputies and several members. The"
            + " chair is elected by the district council, the deputies and the members are"
            + " appointed by the standing committee of the council on the proposal of the chair.";

    assertThat(kinds(law)).isEmpty();
  }

  @Test
  void theWeeksOfAPlanAreAlike() {
    String week =
        "Week %s Rest Hill Reps 10 min Easy + %sx(1 min Hard uphill/2 min Easy) + 10 min Easy"
            + " Optional Cardio 30 min Tempo Run 10 min Easy + 20 min Steady + 10 min Easy Rest or"
            + " Cardio 30 min Long Run %s miles Easy\n\n";
    String plan =
        "A plan of eight weeks\n\n"
            + week.formatted(4, 6, 10)
            + week.formatted(5, 7, 12)
            + week.formatted(6, 7, 13)
            + "After that two weeks of rest are in order, whatever the watch says.";

    assertThat(kinds(plan)).isEmpty();
  }

  @Test
  void itemsThatGoOnAlikeFallOutOfStep() {
    String items =
        "boats_north {number} boats_north_old {number} boats_south {number} boats_here {number} "
            + "boats {number} boats_gone {number} boats_lent {number} boats_old {number}";
    String round = "boats_north and the number of boats there and of those that were lent, ";

    assertThat(kinds("It returns an object with " + items + " and that is all there is."))
        .isEmpty();
    assertThat(kinds("It returns " + round.repeat(4))).containsExactly("repeat");
  }

  @Test
  void namesThatAreCodeAreNamesToo() {
    String list =
        """
        It returns an object that has these:

        * `boats_north` {number}
        * `boats_north_old` {number}
        * `boats_south` {number}
        * `boats_here` {number}
        * `boats` {number}
        * `boats_gone` {number}
        * `boats_lent` {number}
        * `boats_old` {number}
        * `boats_new` {number}
        * `boats_of_all_sorts` {number}
        * `boats_limit` {number}

        What it costs is not said.
        """;

    assertThat(kinds("draft.md", list)).isEmpty();
    assertThat(kinds("draft.md", list.replaceAll("`boats_\\w+`", "`boats`"))).isNotEmpty();
  }

  private static List<String> kinds(String text) {
    return kinds("draft.txt", text);
  }

  private static List<String> kinds(String name, String text) {
    Prose prose = Prose.of(Draft.of(name, text));
    return Checker.of(new DuplicatePassage()).check(prose).stream().map(Finding::kind).toList();
  }
}
