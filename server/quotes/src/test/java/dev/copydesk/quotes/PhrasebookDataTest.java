package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.phrasebook.PhrasebookDesk;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples beside the German, French, Spanish, Japanese and Chinese entries. */
class PhrasebookDataTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("attributions")
  void theEntryNamesASourceOrDoesNot(String list, String entry, String matches, String other) {
    assertThat(verdict(matches)).as(matches).isEqualTo(Attribution.Verdict.ATTRIBUTED);
    assertThat(verdict(other)).as(other).isEqualTo(Attribution.Verdict.MISSING);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tails")
  void theSentenceGoesOnOrDoesNot(String list, String entry, String matches, String other) {
    assertThat(verdict(matches)).as(matches).isNotEqualTo(Attribution.Verdict.MISSING);
    assertThat(verdict(other)).as(other).isEqualTo(Attribution.Verdict.MISSING);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("titles")
  void theDraftNamesASpeakerOrNone(String list, String entry, String matches, String other) {
    assertThat(speakers(matches)).as(matches).anyMatch(name -> name.endsWith(entry));
    assertThat(speakers(other)).as(other).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("signs")
  void somebodyStandsNearOrNobody(String list, String entry, String matches, String other) {
    assertThat(verdict(matches)).as(matches).isNotEqualTo(Attribution.Verdict.MISSING);
    assertThat(verdict(other)).as(other).isEqualTo(Attribution.Verdict.MISSING);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("little")
  void whatFollowsIsNoPersonOrOneIs(String list, String entry, String matches, String other) {
    assertThat(verdict(matches)).as(matches).isEqualTo(Attribution.Verdict.MISSING);
    assertThat(verdict(other)).as(other).isNotEqualTo(Attribution.Verdict.MISSING);
  }

  static Stream<Arguments> signs() {
    return Stream.of(
            "de/pronouns",
            "fr/pronouns",
            "es/pronouns",
            "ja/pronouns",
            "zh/pronouns",
            "de/ages",
            "fr/ages",
            "es/ages",
            "ja/ages",
            "zh/ages",
            "fr/roles")
        .flatMap(PhrasebookDataTest::entries);
  }

  static Stream<Arguments> little() {
    return Stream.of("de/little", "fr/little", "es/little").flatMap(PhrasebookDataTest::entries);
  }

  static Stream<Arguments> attributions() {
    return Stream.of(
            "de/says",
            "de/sources",
            "fr/says",
            "fr/sources",
            "es/says",
            "es/sources",
            "ja/says",
            "ja/sources",
            "zh/says",
            "zh/sources")
        .flatMap(PhrasebookDataTest::entries);
  }

  static Stream<Arguments> tails() {
    return Stream.of("ja/tails", "zh/tails").flatMap(PhrasebookDataTest::entries);
  }

  static Stream<Arguments> titles() {
    return Stream.of("ja/titles", "zh/titles").flatMap(PhrasebookDataTest::entries);
  }

  /** What is said of the first quote. */
  private static Attribution.Verdict verdict(String text) {
    Prose prose = Prose.of(Draft.of(text));
    QuotedDraft draft = new QuotedDraft(prose, Ranges.none());
    LanguageDesk desk = new PhrasebookDesk(prose.language());
    return desk.read(draft).attribute(draft.quotes().get(0)).verdict();
  }

  private static List<String> speakers(String draft) {
    return findings(draft).stream()
        .filter(finding -> finding.kind().equals("missing"))
        .flatMap(finding -> finding.fixes().stream())
        .map(Fix::speaker)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static List<Finding> findings(String draft) {
    return Checker.of(new UnattributedQuote()).check(Prose.of(Draft.of(draft)));
  }

  private static Stream<Arguments> entries(String list) {
    return Lexicon.text(list + ".tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(cells -> Arguments.of(list, cells[0], cells[1], cells[2]));
  }
}
