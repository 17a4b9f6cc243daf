package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.quotes.english.EnglishDesk;
import dev.copydesk.quotes.english.speakers.EnglishName;
import dev.copydesk.quotes.english.speakers.EnglishNames;
import dev.copydesk.quotes.scan.Attribution;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand beside each entry of the English lists. */
class EnglishDataTest {

  private static final ExampleDrafts DRAFTS = new ExampleDrafts("en", new EnglishDesk());

  /** What the sentences say, before the judge weighs it. */
  private static final ExampleDrafts TOLD = new ExampleDrafts("en", new ToldDesk());

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("attributing")
  void theWordHelpsToAttributeTheQuoteOrDoesNot(
      String list, String entry, String matches, String other) {
    holds(draft -> TOLD.isMissing(draft), matches, false);
    holds(draft -> TOLD.isMissing(draft), other, true);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("parting")
  void theWordKeepsAVerbFromAttributingTheQuoteOrDoesNot(
      String list, String entry, String matches, String other) {
    holds(draft -> TOLD.isMissing(draft), matches, true);
    holds(draft -> TOLD.isMissing(draft), other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("anonymous")
  void theSourceIsOneThatNobodyCanCheckOrAnother(
      String list, String entry, String matches, String other) {
    Predicate<String> anonymous =
        draft -> DRAFTS.verdicts(draft).contains(Attribution.Verdict.ANONYMOUS);
    holds(anonymous, matches, true);
    holds(anonymous, other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("titles")
  void theTitleIsPartOfTheSpeakersNameOrNamesNobody(
      String list, String entry, String matches, String other) {
    Predicate<String> titled =
        draft ->
            DRAFTS.speakers(draft).stream().anyMatch(speaker -> speaker.startsWith(entry + " "));
    holds(titled, matches, true);
    holds(draft -> DRAFTS.speakers(draft).isEmpty(), other, true);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("places")
  void thePlaceIsNotTheLikeliestSpeaker(String list, String entry, String matches, String other) {
    holds(draft -> DRAFTS.speakers(draft).get(0).equals(entry), matches, false);
    holds(draft -> DRAFTS.speakers(draft).contains(entry), matches, true);
    holds(draft -> DRAFTS.speakers(draft).contains(entry), other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("givenNames")
  void theGivenNameTellsManFromWomanOrIsAFamilyName(
      String list, String entry, String matches, String other) {
    double gender = list.equals("men") ? 1 : -1;
    assertThat(names(matches).get(0).name().gender()).as(matches).isEqualTo(gender);
    assertThat(names(other).get(0).name().gender()).as(other).isEqualTo(-gender);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("nonames")
  void theWordIsNoPartOfANameOrIsOne(String list, String entry, String matches, String other) {
    Predicate<String> named =
        draft ->
            names(draft).stream()
                .anyMatch(name -> draft.substring(name.start(), name.end()).contains(entry));
    holds(named, matches, false);
    holds(named, other, true);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("bodies")
  void theNounMakesABodyThatSpeaksOrDoesNot(
      String list, String entry, String matches, String other) {
    Predicate<String> offered =
        draft ->
            DRAFTS.speakers(draft).stream()
                .anyMatch(speaker -> speaker.startsWith("the ") && speaker.endsWith(" " + entry));
    holds(offered, matches, true);
    holds(offered, other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("elisions")
  void theApostropheIsNoQuoteMark(String list, String entry, String matches, String other) {
    holds(draft -> ExampleDrafts.quoted(draft).quotes().isEmpty(), matches, true);
    holds(draft -> ExampleDrafts.quoted(draft).quotes().isEmpty(), other, false);
  }

  static Stream<Arguments> attributing() {
    return entries(
        "verbs",
        "stance",
        "pronouns",
        "determiners",
        "auxiliaries",
        "adverbs",
        "nouns",
        "abbreviations",
        "naming");
  }

  static Stream<Arguments> parting() {
    return entries(
        "objects",
        "prepositions",
        "conjunctions",
        "subordinators",
        "relatives",
        "days",
        "nounverbs");
  }

  static Stream<Arguments> anonymous() {
    return entries("anonymous");
  }

  static Stream<Arguments> titles() {
    return entries("titles");
  }

  static Stream<Arguments> places() {
    return entries("places");
  }

  static Stream<Arguments> givenNames() {
    return entries("men", "women");
  }

  static Stream<Arguments> nonames() {
    return entries("nonames");
  }

  static Stream<Arguments> bodies() {
    return entries("bodies");
  }

  static Stream<Arguments> elisions() {
    return entries("elisions");
  }

  private static List<EnglishName.Mention> names(String draft) {
    return new EnglishNames(ExampleDrafts.quoted(draft)).mentions();
  }

  private static void holds(Predicate<String> test, String draft, boolean expected) {
    assertThat(test.test(draft)).as(draft).isEqualTo(expected);
  }

  private static Stream<Arguments> entries(String... lists) {
    return Stream.of(lists).flatMap(EnglishDataTest::entries);
  }

  private static Stream<Arguments> entries(String list) {
    return DRAFTS
        .entries(list)
        .map(cells -> Arguments.of(list, firstForm(cells[0]), cells[1], cells[2]));
  }

  private static String firstForm(String entry) {
    int bar = entry.indexOf('|');
    return bar < 0 ? entry : entry.substring(0, bar);
  }
}
