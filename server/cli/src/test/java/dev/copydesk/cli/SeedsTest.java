package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Fix;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Position;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every draft in {@code seeds} gives the findings and the fixed texts that stand for it in {@code
 * seeds/expected}; one without a file there is clean and stays as it is.
 *
 * <p>{@code -Dseeds.write=true} writes what is found now, to be read line by line before it is
 * committed.
 */
class SeedsTest {

  private static final Path SEEDS = Path.of("../../seeds");

  private final Queue<RuleFailure> failures = new ConcurrentLinkedQueue<>();

  private final Checker checker =
      new Checker(
          Checker.rules(SeedsTest.class.getClassLoader()),
          ConfigSource.defaults(),
          Locale.ENGLISH,
          RuleBudget.DEFAULT,
          failures::add);

  private final List<Draft> drafts = drafts();

  @Test
  void noRuleLosesItsFindings() {
    checker.checkAll(drafts.stream().map(Prose::of).toList(), checker.newLibrary(), new Workers(1));
    assertThat(failures).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachDraftGivesItsFindings() {
    List<List<Finding>> findings =
        checker.checkAll(
            drafts.stream().map(Prose::of).toList(), checker.newLibrary(), new Workers(1));
    return tests(
        ".findings",
        i ->
            findings.get(i).stream()
                .map(finding -> shown(drafts.get(i), finding))
                .collect(Collectors.joining("\n")),
        i -> "");
  }

  @TestFactory
  Stream<DynamicTest> safeFixesGiveTheFixedText() {
    List<Draft> fixed = fixed(false);
    return tests(".fixed", i -> fixed.get(i).text(), i -> drafts.get(i).text());
  }

  @TestFactory
  Stream<DynamicTest> unsafeFixesGiveTheStrippedText() {
    List<Draft> safe = fixed(false);
    List<Draft> stripped = fixed(true);
    return tests(".stripped", i -> stripped.get(i).text(), i -> safe.get(i).text());
  }

  @TestFactory
  Stream<DynamicTest> fixingTwiceIsFixingOnce() {
    List<Draft> once = fixed(true);
    List<Draft> twice =
        new Fixer(checker, true).fix(once, checker.newLibrary(), new Workers(1)).drafts();
    return IntStream.range(0, drafts.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    drafts.get(i).name(),
                    () -> assertThat(twice.get(i).text()).isEqualTo(once.get(i).text())));
  }

  private List<Draft> fixed(boolean unsafe) {
    return new Fixer(checker, unsafe).fix(drafts, checker.newLibrary(), new Workers(1)).drafts();
  }

  private Stream<DynamicTest> tests(
      String ending, IntFunction<String> found, IntFunction<String> without) {
    return IntStream.range(0, drafts.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    drafts.get(i).name(),
                    () -> {
                      Path file = SEEDS.resolve("expected").resolve(drafts.get(i).name() + ending);
                      if (Boolean.getBoolean("seeds.write")) {
                        write(file, found.apply(i), without.apply(i));
                      }
                      String expected = Files.exists(file) ? read(file) : without.apply(i);
                      assertThat(found.apply(i)).isEqualTo(expected);
                    }));
  }

  private String shown(Draft draft, Finding finding) {
    StringBuilder shown = new StringBuilder();
    shown.append(at(draft, finding.span().start())).append(' ');
    shown.append(finding.severity().id()).append(' ').append(finding.code()).append('\n');
    shown.append("  «").append(shortened(finding.span().of(draft.text()))).append("»\n");
    shown.append("  ").append(finding.message()).append('\n');
    for (Related related : finding.related()) {
      Draft other = named(related.draft());
      shown.append("  see ").append(other.name()).append(' ');
      shown.append(at(other, related.span().start())).append(' ').append(related.message());
      shown.append('\n');
    }
    for (Fix fix : finding.fixes()) {
      shown.append("  ").append(fix.safety().name().toLowerCase(Locale.ROOT)).append(": ");
      shown.append(fix.title()).append('\n');
    }
    return shown.toString();
  }

  private Draft named(String name) {
    return drafts.stream().filter(draft -> draft.name().equals(name)).findFirst().orElseThrow();
  }

  private static String at(Draft draft, int offset) {
    Position position = draft.lines().position(offset);
    return (position.line() + 1) + ":" + (position.character() + 1);
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 80
        ? line
        : line.substring(0, 40) + " … " + line.substring(line.length() - 37);
  }

  private static void write(Path file, String found, String without) throws IOException {
    Files.createDirectories(file.getParent());
    if (found.equals(without)) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, found);
    }
  }

  private static List<Draft> drafts() {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> Draft.of(file.getFileName().toString(), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
