package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.quotes.korean.KoreanDesk;
import dev.copydesk.quotes.korean.KoreanTail;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand beside each entry of the Korean lists. */
class KoreanDataTest {

  private static final ExampleDrafts DRAFTS = new ExampleDrafts("ko", new KoreanDesk());

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
    assertThat(matches).satisfies(holds(draft -> DRAFTS.isMissing(draft), false));
    assertThat(other).satisfies(holds(draft -> DRAFTS.isMissing(draft), true));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("names")
  void theDraftNamesASpeakerOrNone(String list, String entry, String matches, String other) {
    assertThat(matches).satisfies(holds(draft -> DRAFTS.speakers(draft).isEmpty(), false));
    assertThat(other).satisfies(holds(draft -> DRAFTS.speakers(draft).isEmpty(), true));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("anonymous")
  void theSourceIsOneThatNobodyCanCheckOrAnother(
      String list, String entry, String matches, String other) {
    Predicate<String> anonymous =
        draft -> DRAFTS.verdicts(draft).contains(Attribution.Verdict.ANONYMOUS);
    assertThat(matches).satisfies(holds(anonymous, true));
    assertThat(other).satisfies(holds(anonymous, false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("nonames")
  void theWordNamesNobody(String list, String entry, String matches, String other) {
    assertThat(DRAFTS.speakers(matches)).as(matches).isEmpty();
    assertThat(DRAFTS.speakers(other)).as(other).isNotEmpty();
  }

  static Stream<Arguments> nonames() {
    return entries("nonames");
  }

  static Stream<Arguments> endings() {
    return entries("quotatives", "particles", "acts");
  }

  static Stream<Arguments> neighbours() {
    return entries("says", "writes", "asks", "gestures", "pointers", "people", "labels", "writers");
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
    QuotedDraft quoted = ExampleDrafts.quoted(draft);
    Quote quote = quoted.quotes().get(0);
    char last = draft.charAt(quote.innerEnd() - 1);
    return new KoreanTail().of(draft, quote.end(), draft.length(), last) != KoreanTail.Kind.ENDS;
  }

  private static Stream<Arguments> entries(String... lists) {
    return Stream.of(lists).flatMap(KoreanDataTest::entries);
  }

  private static Stream<Arguments> entries(String list) {
    return DRAFTS.entries(list).map(cells -> Arguments.of(list, cells[0], cells[1], cells[2]));
  }
}
