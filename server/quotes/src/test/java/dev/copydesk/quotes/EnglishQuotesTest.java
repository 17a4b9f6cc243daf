package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Severity;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.english.EnglishDesk;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishQuotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To read “War and Peace” takes time.",
        "To “read between the lines” takes time.",
        "“",
        "“To” say “that the bridge is safe to cross” takes courage.",
        "Said “the bridge is safe to cross.”",
        "– to say “the bridge is safe to cross”",
        "that “the bridge is safe to cross now,” he",
        "’s “the bridge is safe to cross now,” s’ said",
        "As “the bridge is safe to cross now” as",
        "And, “the bridge is safe to cross now.”",
        "(said “the bridge is safe to cross now”)",
        ": “the bridge is safe to cross now” :",
        "who said to “the bridge is safe to cross now” to say on"
      })
  void aQuoteAmongTheFirstWordsIsRead(String draft) {
    QuotedDraft quoted = ExampleDrafts.quoted(draft);
    LanguageDesk.Reading reading = new EnglishDesk().read(quoted);
    assertThat(quoted.quotes()).map(reading::attribute).doesNotContainNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // behind the quote
        "“The bridge stays closed until spring,” Ms. Aldous said.",
        "“The bridge stays closed until spring,” said Ms. Aldous, who runs the harbor.",
        "“The bridge stays closed until spring,” she added.",
        "“Will the bridge open in spring?” Mr. Berrick asked the council on Monday.",
        "“The bridge stays closed!” shouted a man at the back of the hall.",
        "“The bridge stays closed until spring,” the minister told the council.",
        "“The bridge stays closed until spring,” Ms. Aldous, the mayor of Selwood, said on Monday.",
        "“The bridge stays closed until spring,” another friend, Ann Aldous, told The Courier.",
        "“The bridge stays closed until spring,” according to the harbor office.",
        "“The bridge stays closed until spring,” reads the notice on the gate.",
        "“The bridge stays closed until spring,” Sen. Ann Aldous (R-Fla.) said Saturday.",
        "“The bridge stays closed until spring,” Aldous is quoted as saying.",
        "“The bridge stays closed until spring” — Ann Aldous, harbor master",
        "“The bridge stays closed until spring.” [The Courier]",
        // before the quote
        "Ms. Aldous said, “The bridge stays closed until spring.”",
        "Ms. Aldous said in a statement: “The bridge stays closed until spring.”",
        "According to Ms. Aldous, the bridge “stays closed until the end of spring.”",
        "The statement read, “The bridge stays closed until spring.”",
        "The letter, which reached The Courier on Monday, warns that “the bridge stays closed.”",
        "As Ms. Aldous put it, “The bridge stays closed until spring.”",
        "Aldous went on to say that the bridge “stays closed until the end of spring.”",
        "Ms. Aldous praised the crew and said the bridge “stays closed until the end of spring.”",
        "Ms. Aldous left the hall early, telling reporters that the bridge “stays closed until"
            + " spring.”",
        "She dismissed Ms. Berrick’s claim that “the bridge can be opened in a week or two.”",
        // around and inside
        "“The bridge,” Ms. Aldous said, “stays closed until the end of spring.”",
        "The bridge, Ms. Aldous said, is “a danger to everybody who has to cross it.”",
        "The bridge is “a danger to everybody who has to cross it” and should go, the council"
            + " said.",
        "Ms. Aldous called the bridge “a danger to everybody who has to cross it.”",
        "“ALDOUS: The bridge stays closed until spring. I am sorry for that.”",
        // the sentence that leads in or follows
        "Ms. Aldous spoke first. She told the hall what she had seen. “The bridge is not safe.”",
        "“The bridge is not safe to cross.” That was the verdict of Ms. Aldous on Monday.",
        "Ms. Aldous had one answer:\n\n“The bridge stays closed until spring.”",
        "Ms. Aldous left in May.\n\n"
            + "Would she do it again?\n\n"
            + "“Tomorrow. I would not wait so long.”",
        // the same speaker goes on
        "“The bridge is closed,” Ms. Aldous said. “It stays closed until spring.”",
        "“The bridge is closed,” Ms. Aldous said.\n\n“It stays closed until spring.”",
        "“The bridge is closed,” Ms. Aldous said.\n\n“We looked at it.\n\n“It is not safe.”",
        "“The bridge is closed.\n\n“It stays closed until spring,” Ms. Aldous said.",
        "“The bridge has not failed the town,” she mocks. “The town has failed the bridge.”",
        "“The bridge has not failed the town,” Ms. Aldous thunders.",
        "“The bridge stays closed,” former harbor master Ann Aldous wrote to the council in May.",
        "Ms. Aldous played down the plan as “just another part of the ferry campaign” and left.",
        "Perhaps, she said, this “small town has grown too big too fast.”",
        "Ms. Aldous was asked what she would do. “We will build a new one as soon as we can.”",
        // forms of their own
        "Ms. Aldous: “The bridge stays closed.” Mr. Berrick: “It will open in the spring.”",
        "The bridge stays closed. “The crew found cracks in the iron.” It is old. [The Courier]",
        "Ms. Aldous spoke of it all in an interview.\n\n“We have to do something.”\n\n“It has to"
            + " be a lot faster.”\n\n“We are not paying for it.”\n\nThe hall was full.",
        "Q: Is it true that the bridge is “closed until the end of spring”?",
        "MS. ALDOUS: I told them that it is “closed until the end of spring.”",
        "“The bridge stays closed until spring.”\n\n— Ann Aldous",
        "“Build no bridge you would not cross.”\n— proverb of the valley",
      })
  void aQuoteWithASourceIsNotMarked(String draft) {
    assertThat(marked(draft)).isEmpty();
  }

  /** An article that names its speakers, with a place for a paragraph among others about things. */
  private static final String ARTICLE =
      """
      The bridge over the harbor was closed to all traffic on Monday after cracks were found in it.

      “We had no choice,” harbor master Ann Aldous said. “Nobody wants to see it in the water.”

      The bridge was built in 1931 and carries about 9,000 cars a day between two parts of the town.

      The ferry takes forty minutes in good weather, and it does not sail in a storm from the north.

      %s

      A second bridge has been on the books since 1968, and the land for it was bought long ago.

      Repairs to the iron and the deck would take two years and cost more than all of the roads.

      “It will be a long winter,” said Karl Berrick, who runs the ferry.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The bridge stays closed until spring.”",
        "“We are closed.”",
        "“the most costly bridge of all.”",
        // a verb nearby with a subject of its own does not attribute
        "“The bridge stays closed until spring,” to the delegates before the vote.",
        "“The bridge stays closed until spring,” who declined to say who he wants to vote for.",
        "The plan was described as “the end of the ferry and of all who live by it.”",
        "Ms. Berrick welcomed the plan and, “I will open the bridge, no problem at all.”",
        "“The bridge stays closed until spring,” in a statement.",
        "“The bridge stays closed until spring,” during an interview with The Courier on Monday.",
        "“The bridge stays closed until spring,” said.",
        // the rest of a sentence that has lost its subject and its verb
        "in the harbor on Monday, “I have never seen so many people in it.”",
        "The new plans “will not mend the bridge, but are a step ahead.”",
        "that the bridge “stays closed until the end of spring.”",
        "In a statement on Monday, “The bridge stays closed until spring.”",
      })
  void aQuoteWithoutASourceIsMarked(String paragraph) {
    String quote = paragraph.substring(paragraph.indexOf('“'), paragraph.indexOf('”') + 1);

    assertThat(marked(ARTICLE.formatted(paragraph))).containsExactly(quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She has seen it all from her window.\n\n“We never promised a date.”",
        "“We never promised a date.”\n\nHe has run the ferry for ten years and more.",
        "The mayor, she said, will speak of it.\n\n“We never promised a date.”",
        "I walked over the bridge at night.\n\n“We never promised a date.”",
        "“We never promised a date.”\n\n“It will be a long winter,” Ann Aldous told the council.",
        "Ms. Berrick, who said it was old, left early and “it stays closed until spring.”",
        "“The bridge stays closed until spring,” say the engineers.",
        "“The bridge stays closed until spring,” the engineers write in a report.",
        "“The bridge stays closed until spring,” one rider on the ferry shot back.",
        "“The bridge stays closed until spring,” grumbled a rider at the landing.",
        "“The bridge stays closed until spring,” a clerk whom nobody knew wailed.",
        "“The bridge stays closed until spring,” shared riders with The Courier.",
        "“The bridge stays closed until spring,” Berrick has since fired back at the council.",
        "“The bridge stays closed until spring,” thundered star announcer Theo Marl.",
        "“The bridge stays closed until spring,” per the internal memo.",
        "Aldous herself weighed in, telling a crowd in Dunmore, Selwood, that “we never promised.”",
        "Ms. Berrick, of the ferry, was scathing.\n\n“We never promised a date.”",
        "**”a bridge that stays closed until spring”**",
        "“We never promised a date.”\n\nTheo Marl, Head of Bridges and Roads at Selwood",
        "“We never promised a date.” Selwood Courier",
        "“We never promised a date.” — editorial, The Selwood Courier",
        "Ms. Berrick, master of the old harbor, once summed it up. “We never promised a date.”",
        "On what the winter will bring\n\n“We never promised a date.”",
        "“We never promised a date.”\n\nTheo Marl, The Selwood Courier",
        "“We never promised a date.” https://selwood.example/42 — Theo Marl (@marl) May 3, 2021",
      })
  void whereSomebodyStandsNearItIsUnclearAtMost(String paragraphs) {
    String draft = ARTICLE.formatted(paragraphs);

    assertThat(check(draft)).isEmpty();
    assertThat(EveryDoubt.checker(Locale.ENGLISH).check(Prose.of(Draft.of(draft))))
        .allMatch(finding -> finding.kind().equals("unclear"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She has seen it all from her window.\n\n“We never promised a date,”",
        "“We never promised a date,” .\n\nHe has run the ferry for ten years and more.",
      })
  void aQuoteThatEndsInACommaWantsASpeakerWhoeverStandsNear(String paragraphs) {
    String draft = ARTICLE.formatted(paragraphs);

    assertThat(marked(draft)).containsExactly("“We never promised a date,”");
    assertThat(check(draft).get(0).message()).contains("breaks off beside the quote");
    assertThat(marked(draft.replace("date,”", "date.”"))).isEmpty();
  }

  @Test
  void aMessageThatPointsAtAQuoteShowsItsFirstWords() {
    String draft =
        ARTICLE.formatted(
            "“We never promised a date,” .\n\n“It will be a long winter for all who live on the"
                + " other bank,” Ann Aldous told the council.");

    assertThat(check(draft).get(0).message()).contains(" “It will be a long winter for all who…” ");
  }

  @Test
  void aHouseMayAskForUnclearQuotes() {
    String draft =
        ARTICLE.formatted("She has seen it from her window.\n\n“We never promised a date.”");

    Finding finding = EveryDoubt.checker(Locale.ENGLISH).check(Prose.of(Draft.of(draft))).get(0);

    assertThat(finding.kind()).isEqualTo("unclear");
    assertThat(finding.severity()).isEqualTo(Severity.HINT);
    assertThat(finding.message()).contains("stands in the paragraph beside");
  }

  @Test
  void whatTheNextSentenceCanTakeAwayIsOpenEnded() {
    assertThat(check(ARTICLE.formatted("“We are closed.”"))).allMatch(Finding::openEnded);
    assertThat(check("“The bridge stays closed,” officials said.")).noneMatch(Finding::openEnded);
  }

  @Test
  void aFindingSaysWhy() {
    assertThat(check(ARTICLE.formatted("“We are closed.”")).get(0).message())
        .isEqualTo("No one is named who says this: nobody who could is named within a paragraph.");
    assertThat(check(ARTICLE.formatted("“We are closed until spring,” in a statement.")))
        .extracting(Finding::message)
        .containsExactly("No one is named who says this: the place for the speaker is empty.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “bridge party” lost two seats.",
        "He was known as “Bridge” to all of Selwood.",
        "She has seen “The Bridge That Nobody Would Ever Dare to Cross” four times.",
        "The word “bridge” comes up twice.",
        "Many wore caps with “No Bridge” on them.",
        "The term “load-bearing” has a meaning in law.",
        "The “new normal” has come to Selwood.",
        "The first “longest crossing in the valley” sign is gone.",
        "He is 6'2\" tall and his board is 5'10\".",
        "“Cross while you can” is a common saying here.",
        "‘We will cross it’: a town waits for its bridge",
        "“Out of office”",
        "They don't fix the drivers' bridge in the '90s way.",
      })
  void whatNobodySpeaksIsNotMarked(String draft) {
    assertThat(marked(draft)).isEmpty();
  }

  @Test
  void lengthAloneDoesNotTellSpeechFromTitles() {
    assertThat(marked(ARTICLE.formatted("“I am leaving.”"))).containsExactly("“I am leaving.”");
    assertThat(marked("She read from “A Short History of All the Bridges of the Valley.”"))
        .isEmpty();
  }

  @Test
  void aQuestionThatIsAboutNobodySaysNotWhoAnswers() {
    assertThat(
            marked(ARTICLE.formatted("But how long will it last?\n\n“We never promised a date.”")))
        .containsExactly("“We never promised a date.”");
  }

  @Test
  void aSourceNobodyCanCheckIsInformation() {
    List<Finding> findings =
        check("“The bridge stays closed,” officials said. “It is old,” said an aide to the mayor.");

    assertThat(findings).extracting(Finding::kind).containsOnly("anonymous");
    assertThat(findings.get(0).message()).contains("officials");
    assertThat(check("“The bridge stays closed,” the mayor said.")).isEmpty();
    assertThat(check("A neighbor, Ann Lee, said, “The bridge stays closed.”")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an outlet of that name
        "The Selwood Observer reported: “The bridge stays closed until spring.”",
        // a named source beats a vague one
        "Ms. Aldous said she has an answer for critics who ask: “The bridge stays closed.”",
        "Speaking to several hundred people, Ms. Aldous declared it and said “we are done here.”",
        "People in the valley have called it names, “but it does not get me down,” he said.",
        "There are some whom she has decided not to have over: “I am not that friend any more.”",
        // whom a survey asked
        "The survey found that 66 percent of people believe the crew “do what they can.”",
        // the next line says whose words these are
        "Some argue, “The bridge was never safe, and the town knew.”\n\nAnn Lee, Selwood Courier",
        "Some argue, “The bridge was never safe, and the town knew.” Ann Lee, Selwood Courier",
      })
  void aSourceThatCanBeCheckedIsNoSuch(String draft) {
    assertThat(check(draft)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“It is old,” a senior harbor official close to the mayor told The Courier. | a senior"
            + " harbor official",
        "“It is old,” said the mother, who asked for anonymity. | the mother",
        "“It is old,” a Selwood store manager, who requested anonymity for fear of losing her job,"
            + " like several others The Courier asked, said. | a Selwood store manager",
        "The words came from a source who told The Courier that “the bridge stays closed for good.”"
            + " | a source",
        "Some argue that “the bridge was never safe, and the town knew.” | Some",
        "For many the bridge “was never safe, and the town knew,” as some noted. | some",
      })
  void theMessageNamesTheWholeVagueSource(String draft, String source) {
    assertThat(check(draft))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo("anonymous");
              assertThat(finding.message()).contains("“" + source + "”");
            });
  }

  @Test
  void aVerbOfSayingWithNobodyBesideItIsMissingWhateverStandsAround() {
    assertThat(
            check(
                "The new bridge opened on Monday after three years of work.\n\n"
                    + "“This is a great day for everyone in the town,” said.\n\n"
                    + "Traffic is expected to grow."))
        .extracting(Finding::kind)
        .containsExactly("missing");
  }

  @Test
  void aPullQuoteThatStandsInTheBodyIsNotMarked() {
    assertThat(
            marked(
                """
                “It stays closed until spring.”

                The council met on Monday to hear about the bridge over the harbor.

                “The bridge is old. It stays closed until spring,” Ms. Aldous said.
                """))
        .isEmpty();
  }

  @Test
  void aPostNamesItsAccount() {
    String draft =
        """
        The bridge was closed.

        “We found two cracks, and nobody should cross it.” More on Friday – Harbor Office (@selwoodharbor) June 3

        It is old.
        """;

    assertThat(marked(draft)).isEmpty();
    assertThat(marked(draft.replace("(@selwoodharbor) ", ""))).hasSize(1);
  }

  private static List<String> marked(String draft) {
    return check(draft).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .map(finding -> finding.span().of(draft))
        .toList();
  }

  private static List<Finding> check(String draft) {
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The bridge stays closed until spring.”",
        "The bridge was closed.\n\n"
            + "“We found two cracks, and nobody should cross it.”\n\n"
            + "It is old.",
        "The council met.\n\n“We were never asked, and we will not pay.”\n\nThe vote is in autumn.",
      })
  void aQuoteInAShortDraftThatNamesNobodyIsMarked(String draft) {
    String quote = draft.substring(draft.indexOf('“'), draft.indexOf('”') + 1);

    assertThat(marked(draft)).containsExactly(quote);
  }
}
