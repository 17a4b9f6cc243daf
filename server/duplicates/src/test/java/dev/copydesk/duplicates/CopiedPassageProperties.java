package dev.copydesk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.duplicates.text.FoldedLetters;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CopiedPassageProperties {

  private final Checker checker = Checker.of(new DuplicatePassage());

  @Property(tries = 200)
  void sentencesCopiedBelowTheHeadOfAnyDraftAreFoundWhereverTheyArePut(
      @ForAll @IntRange(max = 5000) int seed,
      @ForAll @IntRange(min = 5, max = 12) int from,
      @ForAll @IntRange(max = 9) int to) {
    // The English ones have few forms, and a draft that has one form for all may repeat it.
    List<String> sentences =
        new ArrayList<>(List.of(new Drafts(seed).korean(20).split("(?<=\\.)\\s+")));
    // A made-up draft may say nearly the same twice by itself.
    Assume.that(check(String.join("\n\n", sentences)).isEmpty());
    String copied = String.join(" ", sentences.subList(from, from + 3));
    sentences.add(from + 3 + to % (sentences.size() - from - 2), copied);

    String text = String.join("\n\n", sentences);
    List<Finding> findings = check(text);

    // By chance the sentences beside the three may be nearly the same, too, and then the first of
    // the two stretches may be the one to go.
    assertThat(findings)
        .anySatisfy(
            finding -> assertThat(stretches(finding)).anyMatch(span -> most(span, text, copied)));
  }

  private static List<Span> stretches(Finding finding) {
    List<Span> stretches = new ArrayList<>(List.of(finding.span()));
    finding.related().forEach(related -> stretches.add(related.span()));
    return stretches;
  }

  /** Whether a stretch has most of some words that stand in the text once. */
  private static boolean most(Span span, String text, String words) {
    int at = text.indexOf(words);
    int common = Math.min(span.end(), at + words.length()) - Math.max(span.start(), at);
    return 10 * common >= 9 * words.length();
  }

  @Property(tries = 200)
  void itDoesNotMatterWhichOfTwoDraftsHasTheOriginal(@ForAll @IntRange(max = 5000) int seed) {
    String shared = new Drafts(seed).english(4);
    String one = new Drafts(seed + 10_000).english(8) + "\n\n" + shared;
    String other = shared + "\n\n" + new Drafts(seed + 20_000).english(8);

    Assume.that(check(one).isEmpty() && check(other).isEmpty());
    assertThat(words(TwoDrafts.check(one, other).get(1), other))
        .isEqualTo(words(TwoDrafts.check(other, one).get(1), one));
  }

  @Property(tries = 300)
  void findingsLieWithinTheDraftAndNeverOnThemselves(@ForAll("scraps") String text) {
    for (Finding finding : check(text)) {
      assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(finding.span().isEmpty()).isFalse();
      for (Related related : finding.related()) {
        assertThat(related.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(related.span().overlaps(finding.span())).isFalse();
      }
      for (Fix fix : finding.fixes()) {
        int behind = 0;
        for (Edit edit : fix.edits()) {
          assertThat(edit.span().start()).isGreaterThanOrEqualTo(behind);
          behind = edit.span().end();
        }
        assertThat(behind).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Property(tries = 150)
  void fixingTwiceIsFixingOnce(@ForAll("scraps") String text) {
    Fixer fixer = new Fixer(checker, false);
    String once = fixer.fix(List.of(Draft.of(text)), null, new Workers(1)).drafts().get(0).text();

    assertThat(fixer.fix(List.of(Draft.of(once)), null, new Workers(1)).drafts().get(0).text())
        .isEqualTo(once);
  }

  @Property(tries = 300)
  void anyCharactersAreRead(@ForAll("characters") String text) {
    check(text + text);
    TwoDrafts.check(text, text + text);
  }

  @Property(tries = 300)
  void lettersLeadBackToWhereTheyStand(@ForAll("characters") String text) {
    FoldedLetters letters = FoldedLetters.of(text);
    int last = 0;
    for (int i = 0; i < letters.size(); i++) {
      assertThat(letters.offset(i)).isBetween(last, text.length() - 1);
      last = letters.offset(i);
      assertThat(letters.offset(letters.letterAt(last))).isEqualTo(last);
    }
  }

  /** Texts of a few pieces in any order, so that many of them are repeated. */
  @Provide
  Arbitrary<String> scraps() {
    Arbitrary<String> sentence =
        Arbitraries.integers().between(0, 6).map(seed -> new Drafts(seed).english(2));
    Arbitrary<String> korean =
        Arbitraries.integers().between(0, 6).map(seed -> new Drafts(seed).korean(2));
    Arbitrary<String> part =
        Combinators.combine(sentence, Arbitraries.integers().between(0, 200))
            .as((words, cut) -> words.substring(Math.min(cut, words.length())));
    Arbitrary<String> space = Arbitraries.of(" ", "", "\n", "\n\n", "\r\n", " “", "” ");
    return Combinators.combine(Arbitraries.oneOf(sentence, korean, part), space)
        .as((words, behind) -> words + behind)
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> characters() {
    Arbitrary<Character> any =
        Arbitraries.oneOf(
            Arbitraries.chars().all(),
            Arbitraries.chars().range('\uD7F0', '\uE010'),
            Arbitraries.chars().range('\u0300', '\u0310'),
            Arbitraries.chars().range('\u1100', '\u11FF'),
            Arbitraries.of('ﬁ', 'Å', '㎏', '①', 'ｱ', 'a', 'b', '가', ' ', '\n', '"'));
    return any.list().ofMaxSize(300).map(CopiedPassageProperties::joined);
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  private List<Finding> check(String text) {
    return checker.check(Prose.of(Draft.of(text)));
  }

  private static List<String> words(List<Finding> findings, String text) {
    return findings.stream().map(finding -> finding.span().of(text)).toList();
  }
}
