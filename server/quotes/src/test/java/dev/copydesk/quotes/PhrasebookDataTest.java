package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.quotes.desk.LanguageDesk;
import dev.copydesk.quotes.phrasebook.PhrasebookDesk;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples beside the entries of the languages that are read by a phrasebook. */
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
    return entries("pronouns", "ages", "roles", "topics");
  }

  static Stream<Arguments> little() {
    return entries("little", "openers");
  }

  static Stream<Arguments> attributions() {
    return entries("says", "sources");
  }

  static Stream<Arguments> tails() {
    return entries("tails");
  }

  static Stream<Arguments> titles() {
    return entries("titles");
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

  /** Of every language that is read by a phrasebook. */
  private static Stream<Arguments> entries(String... lists) {
    return Stream.of(Language.values())
        .filter(language -> language != Language.ENGLISH && language != Language.KOREAN)
        .flatMap(language -> Stream.of(lists).flatMap(list -> entries(language, list)));
  }

  private static Stream<Arguments> entries(Language language, String list) {
    String text = LanguageFolder.shipped(language.tag()).find(list + ".tsv");
    return text == null
        ? Stream.empty()
        : text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\t"))
            .map(cells -> Arguments.of(language.tag() + "/" + list, cells[0], cells[1], cells[2]));
  }
}
