package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.english.EnglishDesk;
import dev.copydesk.quotes.english.speakers.EnglishName;
import dev.copydesk.quotes.english.speakers.EnglishNames;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import org.junit.jupiter.api.Test;

/** Whom an English draft offers for a quote that has lost its speaker. */
class EnglishSpeakersTest {

  @Test
  void whoIsQuotedInTheParagraphsToEitherSideComesFirst() {
    assertThat(
            lost(
                """
                Selwood will close its only bridge in May, Mayor Ann Lindqvist said on Monday.

                Olaf Berrick, who runs the ferry, came to the meeting with his brother.

                Ms. Lindqvist told the council that the piers had shifted. “Nobody slept well after \
                the last survey,” she said.

                LOST “We will pay for two more buses and a boat until the work is done.”

                Ms. Lindqvist said the first bus would leave at six.
                """))
        .startsWith("Ms. Lindqvist");
  }

  @Test
  void whoWasJustIntroducedComesFirst() {
    assertThat(
            lost(
                """
                The council voted on Monday to close the bridge. Mayor Ann Lindqvist had asked for it.

                Ms. Lindqvist said the piers had shifted, and Ms. Lindqvist said it would take a year.

                Shops on Mill Street fear for their summer. Ruth Castellane, a baker, sells half of \
                her bread to people from the other bank.

                LOST “My father opened this shop because the bridge was here, and I have four ovens.”

                The work begins in May.
                """))
        .startsWith("Ruth Castellane");
  }

  @Test
  void nobodyNamesHimself() {
    assertThat(
            lost(
                """
                Mayor Ann Lindqvist met Olaf Berrick at the bridge on Monday.

                Mr. Berrick said the ferry was ready. Ms. Lindqvist said the piers had shifted.

                LOST “Olaf Berrick has run that ferry for thirty years and I trust every bolt of it.”

                The work begins in May.
                """))
        .startsWith("Ms. Lindqvist");
  }

  @Test
  void aPronounBesideTheQuoteTellsManFromWoman() {
    String draft =
        """
        Deborah Lindqvist and Frank Berrick met at the bridge on Monday.

        Ms. Lindqvist said the piers had shifted. Mr. Berrick said the ferry was ready.

        LOST “The river does what it wants.” It took %s thirty years to learn that.

        The work begins in May.
        """;

    assertThat(lost(draft.formatted("her"))).startsWith("Ms. Lindqvist");
    assertThat(lost(draft.formatted("him"))).startsWith("Mr. Berrick");
  }

  @Test
  void aBodyKeepsItsArticle() {
    assertThat(
            lost(
                """
                The boats of the Skerry Line lie in the harbor since Monday, and nobody at the \
                Skerry Line will say for how long. The Skerry Line said in March that it was hiring.

                LOST “We are looking at all options for the summer timetable.”

                The harbor is quiet.
                """))
        .startsWith("the Skerry Line");
  }

  @Test
  void aCampaignIsOfferedBesideWhoRunsIt() {
    assertThat(
            lost(
                """
                Ann Lindqvist is short of money for her second term in Selwood.

                The Lindqvist campaign said on Monday that it would close two offices. The Lindqvist \
                campaign did not say which.

                LOST “We are running a lean campaign and will go on doing so.”

                Voters choose in May.
                """))
        .contains("the Lindqvist campaign")
        .anyMatch(speaker -> speaker.endsWith("Lindqvist"));
  }

  @Test
  void wordsThatOnlyBeginASentenceAreNotOffered() {
    assertThat(
            lost(
                """
                Whenever Ann Lindqvist walked in, they stood up. Not everybody liked it. He did.

                Visiting Selwood, Mr. Berrick (R-Ohio) had no comment. The Senate was not asked.

                LOST “The bridge stays closed until somebody tells me that it is safe.”
                """))
        .allSatisfy(
            speaker -> assertThat(speaker).doesNotMatch("Whenever.*|Not|He|Visiting.*|R-.*"));
  }

  @Test
  void aPlaceWhereSomethingHappensAndASortOfThingAreNotOffered() {
    assertThat(
            lost(
                """
                The ferry from Port Ellery was late. Ann Lindqvist had waited in Selwood since dawn.

                She met a Norden trader and two others from the Norden league of captains.

                LOST “The next boat leaves when it leaves, and I will be on it.”
                """))
        .contains("Ann Lindqvist")
        .doesNotContain("Port Ellery", "Selwood", "Norden");
  }

  @Test
  void oneWhoIsSaidToSpeakBehindAnOfficeIsASpeaker() {
    EnglishName name =
        new EnglishNames(
                ExampleDrafts.quoted(
                    "The bridge matters, said veteran Selwood engineer Ruth Castellane."))
            .mentions().stream()
                .map(EnglishName.Mention::name)
                .filter(one -> one.word.equals("Castellane"))
                .findFirst()
                .orElseThrow();

    assertThat(name.has(EnglishName.Role.SPEAKS)).isTrue();
  }

  @Test
  void oneWhoSpeaksBehindSeveralAsidesIsASpeaker() {
    EnglishName name =
        new EnglishNames(
                ExampleDrafts.quoted(
                    "Ruth Castellane, 52, a baker from Mill Street, said the bridge matters."))
            .mentions()
            .get(0)
            .name();

    assertThat(name.has(EnglishName.Role.SPEAKS)).isTrue();
    assertThat(name.has(EnglishName.Role.HUMAN)).isTrue();
  }

  /** The speakers offered for the quote behind the word LOST, which is taken out. */
  @Test
  void whoIsHardlyLikelyIsNotOffered() {
    assertThat(
            lost(
                """
                Fares on the ferry will rise in May, harbor master Ann Aldous told the council.

                “We had no choice,” Ms. Aldous said. “Nobody wants to see it in the water.”

                Dunmore waited for a bridge of its own, on the road to Port Vale.

                “The bridge is old,” Ms. Aldous said. “We need another one,” Ms. Aldous said.

                LOST “It stays closed until spring and for the whole of the summer.”

                “It will be a long winter,” Ms. Aldous said.
                """))
        .containsExactly("Ms. Aldous");
  }

  private static java.util.List<String> lost(String draft) {
    QuotedDraft quoted = ExampleDrafts.quoted(draft.replace("LOST ", ""));
    int at = draft.indexOf("LOST ");
    LanguageDesk.Reading reading = new EnglishDesk().read(quoted);
    for (int i = 0; i < quoted.quotes().size(); i++) {
      quoted.setAttribution(i, reading.attribute(quoted.quotes().get(i)));
    }
    Quote quote = quoted.quotes().get(quoted.indexOf(at));
    assertThat(quote.start()).isEqualTo(at);
    return reading.speakers(quote);
  }
}
