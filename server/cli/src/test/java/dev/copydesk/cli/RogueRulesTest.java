package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.program.Terminal;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.check.RuleFailure;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of others are guests: whatever one does costs its own findings and a line that says so. */
final class RogueRulesTest {

  private static final RuleBudget SHORT =
      new RuleBudget(Duration.ofMillis(400), Duration.ofSeconds(1));

  /** A rule that would find the first word, were it not for what it does instead. */
  private static final String HARMLESS_CHECK =
      "public List<Finding> check(Prose p, RuleContext c) { return found(\"k\", 0, 3); }";

  private static final String COMMON =
      """
      private static final RuleInfo INFO = RuleInfo.of("rogue", Rogue.class, 150)
          .kind("k", Severity.WARNING).build();
      public RuleInfo info() { return INFO; }
      private static List<Finding> found(String kind, int start, int end, Edit... edits) {
        return List.of(new Finding("rogue", kind, Severity.WARNING, new Span(start, end), "m",
            List.of(), List.of(new Fix("f", Fix.Safety.SAFE, List.of(edits)))));
      }
      """;

  private static final String COMMON_INDEX =
      """
      public LibraryIndex<String> newIndex() { return new LibraryIndex<>() {
        public void put(String draft, String entry) {}
        public void remove(String draft) {}
      }; }
      """;

  /** Deaf to everything; so long as it matters here, and not for the rest of the tests. */
  private static final String SPINS =
      "long end = System.nanoTime() + 3_000_000_000L; while (System.nanoTime() < end) {"
          + " Thread.onSpinWait(); }";

  /** Deaf as well, for ever, and taking no time from others. */
  private static final String WAITS =
      "while (true) { synchronized (p) { try { p.wait(); } catch (InterruptedException e) {} } }";

  @TempDir private Path folder;

  private final Set<RuleFailure> failures = ConcurrentHashMap.newKeySet();

  static Stream<Arguments> whatARuleMayDo() {
    return Stream.of(
        checking("throw new IllegalStateException(\"boom\");", "IllegalStateException: boom"),
        checking("throw new NoSuchMethodError(\"gone\");", "NoSuchMethodError: gone"),
        checking("throw new AssertionError(\"never\");", "AssertionError: never"),
        checking("throw new OutOfMemoryError(\"pretended\");", "OutOfMemoryError: pretended"),
        checking("return check(p, c);", "StackOverflowError"),
        checking("throw new java.util.concurrent.CancellationException();", "nobody asked it to"),
        checking(
            "throw new RuntimeException() { public String toString() { throw this; } };",
            "failed: rogue.Rogue$1"),
        checking("throw sneaky(new Exception(\"checked\"));", "Exception: checked"),
        checking("return null;", "NullPointerException"),
        checking("return found(\"other\", 0, 3);", "does not declare: rogue/other"),
        checking("return found(\"k\", 5, 5_000_000);", "points outside the draft"),
        checking(
            "return found(\"k\", 0, 3, new Edit(p.draft().name(), new Span(8, 900), \"\"));",
            "points outside the draft"),
        checking(
            "return found(\"k\", 0, 3, new Edit(\"other.md\", new Span(0, 1), \"\"));",
            "a draft that is not there: other.md"),
        checking(
            "return found(\"k\", 0, 3, new Edit(p.draft().name(), new Span(0, 3), \"\"),"
                + " new Edit(p.draft().name(), new Span(2, 4), \"\"));",
            "the same words twice"),
        checking(SPINS + " return null;", "took longer than 400 ms"),
        checking(WAITS, "took longer than 400 ms"),
        checking("while (true) { c.checkCancelled(); }", "took longer than 400 ms"),
        checking(
            "try { Thread.sleep(60_000); } catch (InterruptedException e) {} return List.of();",
            "took longer than 400 ms"),
        Arguments.of(
            "Rule",
            "public Rule configured(Settings s, Problems p) { throw new IllegalStateException(); }"
                + HARMLESS_CHECK,
            "IllegalStateException"),
        Arguments.of(
            "Rule",
            "public Rule configured(Settings s, Problems p) { return null; }" + HARMLESS_CHECK,
            "no rule of its sort"),
        Arguments.of(
            "Rule",
            "public Rule configured(Settings s, Problems p) { "
                + SPINS
                + " return this; }"
                + HARMLESS_CHECK,
            "took longer"),
        Arguments.of(
            "LibraryRule<String>",
            "public LibraryIndex<String> newIndex() { throw new IllegalStateException(); }"
                + "public String entry(Prose p, RuleContext c) { return \"\"; }"
                + HARMLESS_CHECK,
            "IllegalStateException"),
        Arguments.of(
            "LibraryRule<String>",
            "public LibraryIndex<String> newIndex() { return null; }"
                + "public String entry(Prose p, RuleContext c) { return \"\"; }"
                + HARMLESS_CHECK,
            "gave nothing"),
        Arguments.of(
            "LibraryRule<String>",
            "public LibraryIndex<String> newIndex() { return new LibraryIndex<>() {"
                + " public void put(String d, String e) { throw new IllegalStateException(); }"
                + " public void remove(String d) {} }; }"
                + "public String entry(Prose p, RuleContext c) { return \"\"; }"
                + HARMLESS_CHECK,
            "IllegalStateException"),
        Arguments.of(
            "LibraryRule<String>",
            COMMON_INDEX
                + "public String entry(Prose p, RuleContext c) { throw new LinkageError(); }"
                + HARMLESS_CHECK,
            "LinkageError"),
        Arguments.of(
            "LibraryRule<String>",
            COMMON_INDEX
                + "public String entry(Prose p, RuleContext c) { "
                + SPINS
                + " return \"\"; }"
                + HARMLESS_CHECK,
            "took longer"));
  }

  @ParameterizedTest
  @MethodSource("whatARuleMayDo")
  void aRuleThatFailsCostsItsOwnFindingsAndIsTold(String declared, String body, String cause) {
    Path jar = new PluginJar(folder).rule("Rogue", declared, COMMON + body).write("rogue.jar");
    Plugins.Loaded loaded = loaded(jar);
    assertThat(loaded.troubles()).isEmpty();
    Checker checker =
        new Checker(loaded.rules(), ConfigSource.defaults(), Locale.ENGLISH, SHORT, failures::add);
    DraftLibrary library = checker.newLibrary();

    List<List<Finding>> found =
        checker.checkAll(List.of(prose("a.md"), prose("b.md")), library, new Workers(2));

    assertThat(found)
        .allSatisfy(
            findings ->
                assertThat(findings).extracting(Finding::code).containsOnly("shouting/capitals"));
    assertThat(failures).extracting(RuleFailure::draft).containsExactlyInAnyOrder("a.md", "b.md");
    assertThat(failures)
        .allSatisfy(
            failure -> {
              assertThat(failure.rule()).isEqualTo("rogue");
              assertThat(failure.cause()).contains(cause).doesNotContain("\n");
            });
  }

  @Test
  void aRuleThatHoldsTooManyThreadsIsNotAskedAgain() {
    Path jar =
        new PluginJar(folder)
            .rule("Rogue", "Rule", COMMON + checkingBody(WAITS))
            .write("rogue.jar");
    Checker checker =
        new Checker(
            loaded(jar).rules(), ConfigSource.defaults(), Locale.ENGLISH, SHORT, failures::add);

    for (String name : List.of("a.md", "b.md", "c.md", "d.md")) {
      assertThat(checker.check(prose(name)))
          .extracting(Finding::code)
          .containsExactly("shouting/capitals");
    }

    assertThat(failures)
        .extracting(RuleFailure::cause)
        .containsExactlyInAnyOrder(
            "took longer than 400 ms",
            "took longer than 400 ms",
            "is still busy with other drafts and was not asked",
            "is still busy with other drafts and was not asked");
  }

  @Test
  void aRuleThatIsAlwaysTooSlowIsNotAskedForEver() {
    Path jar =
        new PluginJar(folder)
            .rule("Rogue", "Rule", COMMON + checkingBody("while (true) { c.checkCancelled(); }"))
            .write("rogue.jar");
    Checker checker =
        new Checker(
            loaded(jar).rules(), ConfigSource.defaults(), Locale.ENGLISH, SHORT, failures::add);

    List.of("a.md", "b.md", "c.md", "d.md").forEach(name -> checker.check(prose(name)));

    assertThat(failures)
        .filteredOn(failure -> failure.draft().equals("d.md"))
        .extracting(RuleFailure::cause)
        .containsExactly("took too long again and again and is not asked any more");
  }

  @Test
  void aFailureIsAnErrorInEveryReportAndExitCode2() throws IOException {
    new PluginJar(folder)
        .rule("Rogue", "Rule", COMMON + checkingBody("throw new AssertionError(\"never\");"))
        .write("rogue.jar");
    Files.writeString(folder.resolve("a.md"), "All quiet here.\n");
    Files.writeString(folder.resolve("b.md"), "All quiet there.\n");

    Ran json = check("--format", "json");
    assertThat(json.exit()).isEqualTo(2);
    assertThat(json.out())
        .contains("\"rule\":\"rogue\"", "a.md", "b.md")
        .contains("AssertionError: never");
    assertThat(json.err()).hasLineCount(1).contains("a.md", "(and 1 more)", "rogue");
    assertThat(check("--format", "sarif").out())
        .contains("\"executionSuccessful\":false", "\"associatedRule\":{\"id\":\"rogue\"}");
  }

  @Test
  void brokenPluginsCostThemselvesAndALineEach() throws IOException {
    new PluginJar(folder).service("no.Such").write("missing.jar");
    new PluginJar(folder).service("this is no name").write("badfile.jar");
    new PluginJar(folder)
        .rule("Rogue", "Rule", COMMON + HARMLESS_CHECK)
        .ofALaterJava()
        .write("later.jar");
    new PluginJar(folder)
        .rule("Rogue", "Rule", COMMON + HARMLESS_CHECK + " static { if (true) throw new Error(); }")
        .write("static.jar");
    new PluginJar(folder)
        .rule(
            "Rogue",
            "Rule",
            "public RuleInfo info() { throw new IllegalStateException(\"no info\"); }"
                + "public List<Finding> check(Prose p, RuleContext c) { return List.of(); }")
        .write("info.jar");
    Files.writeString(folder.resolve("torn.jar"), "PK\3\4 no jar");
    Files.writeString(folder.resolve("a.md"), "All rights reserved.\n");

    Ran run = check("--format", "json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(6);
    assertThat(run.err().lines())
        .allSatisfy(line -> assertThat(line).contains(".jar: the plugin cannot be loaded: "));
    assertThat(run.out()).contains("boilerplate/copyright");
  }

  private record Ran(int exit, String out, String err) {}

  private Ran check(String... options) {
    String[] all =
        Stream.concat(
                Stream.of("check", folder.toString(), "--plugins", folder.toString()),
                Stream.of(options))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), Set.of());
    int exit = new Copydesk(terminal).run(all);
    terminal.flush();
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Plugins.Loaded loaded(Path jar) {
    List<Rule> own = List.of(new ShoutingRule());
    return Plugins.load(own, List.of(jar), RogueRulesTest.class.getClassLoader());
  }

  private static Prose prose(String name) {
    return Prose.of(Draft.of(name, "We will NEVER AGAIN go there.\n"));
  }

  private static Arguments checking(String statement, String cause) {
    return Arguments.of("Rule", checkingBody(statement), cause);
  }

  private static String checkingBody(String statement) {
    return "public List<Finding> check(Prose p, RuleContext c) { "
        + statement
        + " }"
        + " @SuppressWarnings(\"unchecked\") static <T extends Throwable> RuntimeException"
        + " sneaky(Throwable t) throws T { throw (T) t; }";
  }
}
