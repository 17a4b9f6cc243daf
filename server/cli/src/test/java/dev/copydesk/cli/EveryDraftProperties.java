package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every draft and all rules together, however the draft was put together. */
class EveryDraftProperties {

  private static final List<String> LINES = linesOfSeeds();

  private final List<Rule> rules = Checker.rules(EveryDraftProperties.class.getClassLoader());

  private final Checker checker = Checker.of(rules.toArray(Rule[]::new));

  @Property(tries = 300)
  void noRuleThrows(@ForAll Format format, @ForAll("drafts") String text) {
    Prose prose = prose(format, text);

    for (Rule rule : rules) {
      RuleContext context =
          new RuleContext(
              rule.info().defaultSettings(), Locale.KOREAN, Ranges.none(), null, () -> false);
      assertThat(rule.check(prose, context)).doesNotContainNull();
    }
  }

  @Property(tries = 300)
  void findingsAndTheirFixesLieInTheDraft(@ForAll Format format, @ForAll("drafts") String text) {
    for (Finding finding : checker.check(prose(format, text))) {
      assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(finding.span().isEmpty()).isFalse();
      for (Fix fix : finding.fixes()) {
        assertThat(fix.edits()).allMatch(edit -> edit.span().end() <= text.length());
        assertThat(Fixer.apply(text, fix.edits())).isNotEqualTo(text);
      }
    }
  }

  @Property(tries = 200)
  void checkingTwiceGivesTheSame(@ForAll Format format, @ForAll("drafts") String text) {
    assertThat(checker.check(prose(format, text))).isEqualTo(checker.check(prose(format, text)));
  }

  /** What is kept from one version of a draft to the next must not show. */
  @Property(tries = 100)
  void everyVersionOfADraftIsFoundInAsIfItWereTheFirst(
      @ForAll Format format, @ForAll("drafts") String text, @ForAll("changes") List<Change> all) {
    DraftLibrary library = checker.newLibrary();
    Prose before = Prose.of(new Draft("draft", format, 0, text), null);
    checker.check(before, library, () -> false);
    String typed = text;
    for (Change change : all) {
      typed = change.in(typed);
      Prose now = Prose.of(new Draft("draft", format, 0, typed), before);

      assertThat(checker.check(now, library, () -> false))
          .isEqualTo(checker.check(prose(format, typed), checker.newLibrary(), () -> false));
      before = now;
    }
  }

  /** Puts words in place of others; places count from the start and are cut off at the end. */
  record Change(int at, int length, String words) {

    String in(String text) {
      int start = text.isEmpty() ? 0 : at % (text.length() + 1);
      int end = Math.min(text.length(), start + length);
      return text.substring(0, start) + words + text.substring(end);
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4_000),
            Arbitraries.integers().between(0, 40),
            Arbitraries.oneOf(
                Arbitraries.of("", "x", "\n\n", "\n", "“", "”", "\"", "# ", ". ", "다. ", "<p>"),
                Arbitraries.of(LINES)))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 200)
  void safeFixesOnlyTakeWordsAway(@ForAll Format format, @ForAll("drafts") String text) {
    for (Finding finding : checker.check(prose(format, text))) {
      Fixer.choice(finding, false).stream()
          .flatMap(fix -> fix.edits().stream())
          .map(Edit::newText)
          .forEach(newText -> assertThat(newText).isBlank());
    }
  }

  @Property(tries = 150)
  void fixingTwiceIsFixingOnce(@ForAll Format format, @ForAll("drafts") String text) {
    Draft once = fixed(new Draft("draft", format, 0, text));

    assertThat(fixed(once).text()).isEqualTo(once.text());
  }

  private Draft fixed(Draft draft) {
    return new Fixer(checker, false).fix(List.of(draft), null, new Workers(1)).drafts().get(0);
  }

  private static Prose prose(Format format, String text) {
    return Prose.of(new Draft("draft", format, 0, text));
  }

  @Provide
  Arbitrary<String> drafts() {
    Arbitrary<String> line = Arbitraries.of(LINES);
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(6, line),
            Tuple.of(
                2,
                line.map(
                    words ->
                        words.substring(
                            0,
                            words.offsetByCodePoints(
                                0, words.codePointCount(0, words.length()) / 2)))),
            Tuple.of(
                3,
                Arbitraries.of(
                    "\n", "\n\n", "\r\n", " ", "\"", "“", "”", "'", "**", "<p>", "</p>", "<b>",
                    "&amp;", "> ", "- ", "# ", "\uD83D", "\uFFFC", "\u0000", "`", "…")),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  private static List<String> linesOfSeeds() {
    try (Stream<Path> files = Files.list(Path.of("../../seeds"))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> Arrays.stream(read(file).split("(?<=\n)")))
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
