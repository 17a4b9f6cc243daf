package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand beside each entry of the Korean lists. */
class KoreanDataTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("endings")
  void theSentenceGoesOnBehindTheQuoteOrANewOneBegins(
      String list, String entry, String matches, String other) {
    assertThat(matches).satisfies(holds(KoreanDataTest::goesOn, true));
    assertThat(other).satisfies(holds(KoreanDataTest::goesOn, false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("neighbours")
  void theSentenceBesideTheQuoteTellsWhoSpeaksOrDoesNot(
      String list, String entry, String matches, String other) {
    assertThat(matches).satisfies(holds(draft -> isMissing(draft), false));
    assertThat(other).satisfies(holds(draft -> isMissing(draft), true));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("names")
  void theDraftNamesASpeakerOrNone(String list, String entry, String matches, String other) {
    assertThat(matches).satisfies(holds(draft -> speakers(draft).isEmpty(), false));
    assertThat(other).satisfies(holds(draft -> speakers(draft).isEmpty(), true));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("anonymous")
  void theSourceIsOneThatNobodyCanCheckOrAnother(
      String list, String entry, String matches, String other) {
    Predicate<String> anonymous = draft -> verdicts(draft).contains(Attribution.Verdict.ANONYMOUS);
    assertThat(matches).satisfies(holds(anonymous, true));
    assertThat(other).satisfies(holds(anonymous, false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("nonames")
  void theWordNamesNobody(String list, String entry, String matches, String other) {
    assertThat(speakers(matches)).as(matches).isEmpty();
    assertThat(speakers(other)).as(other).isNotEmpty();
  }

  static Stream<Arguments> nonames() {
    return entries("nonames");
  }

  static Stream<Arguments> endings() {
    return entries("quotatives", "particles", "acts");
  }

  static Stream<Arguments> neighbours() {
    return entries("says", "writes", "asks", "gestures", "pointers", "people", "labels");
  }

  static Stream<Arguments> names() {
    return entries("titles", "bodies", "surnames");
  }

  static Stream<Arguments> anonymous() {
    return entries("anonymous");
  }

  private static java.util.function.Consumer<String> holds(
      Predicate<String> test, boolean expected) {
    return draft -> assertThat(test.test(draft)).as(draft).isEqualTo(expected);
  }

  private static boolean goesOn(String draft) {
    QuotedDraft quoted = quoted(draft);
    Quote quote = quoted.quotes().get(0);
    char last = draft.charAt(quote.innerEnd() - 1);
    return new KoreanTail().of(draft, quote.end(), draft.length(), last) != KoreanTail.Kind.ENDS;
  }

  private static boolean isMissing(String draft) {
    return verdicts(draft).contains(Attribution.Verdict.MISSING);
  }

  private static List<Attribution.Verdict> verdicts(String draft) {
    QuotedDraft quoted = quoted(draft);
    LanguageDesk.Reading reading = new KoreanDesk().read(quoted);
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
    return new KoreanDesk().read(quoted).speakers(quoted.quotes().get(0));
  }

  private static QuotedDraft quoted(String draft) {
    return new QuotedDraft(Prose.of(Draft.of(draft)), Ranges.none());
  }

  private static Stream<Arguments> entries(String... lists) {
    return Stream.of(lists).flatMap(KoreanDataTest::entries);
  }

  private static Stream<Arguments> entries(String list) {
    try (InputStream in = Lexicon.class.getResourceAsStream("ko/" + list + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split("\t"))
          .map(cells -> Arguments.of(list, cells[0], cells[1], cells[2]));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
