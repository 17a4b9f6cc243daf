package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand beside each entry of the English lists. */
class EnglishDataTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("attributing")
  void theWordHelpsToAttributeTheQuoteOrDoesNot(
      String list, String entry, String matches, String other) {
    holds(draft -> isMissing(draft), matches, false);
    holds(draft -> isMissing(draft), other, true);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("parting")
  void theWordKeepsAVerbFromAttributingTheQuoteOrDoesNot(
      String list, String entry, String matches, String other) {
    holds(draft -> isMissing(draft), matches, true);
    holds(draft -> isMissing(draft), other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("anonymous")
  void theSourceIsOneThatNobodyCanCheckOrAnother(
      String list, String entry, String matches, String other) {
    Predicate<String> anonymous = draft -> verdicts(draft).contains(Attribution.Verdict.ANONYMOUS);
    holds(anonymous, matches, true);
    holds(anonymous, other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("titles")
  void theTitleIsPartOfTheSpeakersNameOrNamesNobody(
      String list, String entry, String matches, String other) {
    Predicate<String> titled =
        draft -> speakers(draft).stream().anyMatch(speaker -> speaker.startsWith(entry + " "));
    holds(titled, matches, true);
    holds(draft -> speakers(draft).isEmpty(), other, true);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("places")
  void thePlaceIsNotTheLikeliestSpeaker(String list, String entry, String matches, String other) {
    holds(draft -> speakers(draft).get(0).equals(entry), matches, false);
    holds(draft -> speakers(draft).contains(entry), matches, true);
    holds(draft -> speakers(draft).contains(entry), other, false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("elisions")
  void theApostropheIsNoQuoteMark(String list, String entry, String matches, String other) {
    holds(draft -> quoted(draft).quotes().isEmpty(), matches, true);
    holds(draft -> quoted(draft).quotes().isEmpty(), other, false);
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

  static Stream<Arguments> elisions() {
    return entries("elisions");
  }

  private static void holds(Predicate<String> test, String draft, boolean expected) {
    assertThat(test.test(draft)).as(draft).isEqualTo(expected);
  }

  private static boolean isMissing(String draft) {
    return verdicts(draft).contains(Attribution.Verdict.MISSING);
  }

  private static List<Attribution.Verdict> verdicts(String draft) {
    QuotedDraft quoted = quoted(draft);
    LanguageDesk.Reading reading = new EnglishDesk().read(quoted);
    List<Attribution.Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < quoted.quotes().size(); i++) {
      Attribution attribution = reading.attribute(quoted.quotes().get(i));
      quoted.setAttribution(i, attribution);
      verdicts.add(attribution.verdict());
    }
    return verdicts;
  }

  private static List<String> speakers(String draft) {
    QuotedDraft quoted = quoted(draft);
    return new EnglishDesk().read(quoted).speakers(quoted.quotes().get(0));
  }

  private static QuotedDraft quoted(String draft) {
    return new QuotedDraft(Prose.of(Draft.of(draft)), Ranges.none());
  }

  private static Stream<Arguments> entries(String... lists) {
    return Stream.of(lists).flatMap(EnglishDataTest::entries);
  }

  private static Stream<Arguments> entries(String list) {
    try (InputStream in = Lexicon.class.getResourceAsStream("en/" + list + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split("\t"))
          .map(cells -> Arguments.of(list, firstForm(cells[0]), cells[1], cells[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstForm(String entry) {
    int bar = entry.indexOf('|');
    return bar < 0 ? entry : entry.substring(0, bar);
  }
}
