package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.ConfigLoader;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md is true. */
class ReadmeTest {

  private static final Path README = Path.of("../../README.md");

  private static final String TABLE = "| code | severity | what |\n|---|---|---|\n";

  private final List<RuleInfo> rules =
      Checker.rules(ReadmeTest.class.getClassLoader()).stream().map(Rule::info).toList();

  @TempDir Path temp;

  /** {@code -Dreadme.write=true} writes the table as the rules' pages have it. */
  @Test
  void theTableSaysWhatTheRulesSayOfThemselves() throws IOException {
    String table =
        rules.stream()
            .flatMap(rule -> rule.kinds().stream().map(kind -> row(rule, kind)))
            .collect(Collectors.joining());
    String readme = Files.readString(README);
    int start = readme.indexOf(TABLE) + TABLE.length();
    int end = readme.indexOf("\n\n", start - 1) + 1;
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, readme.substring(0, start) + table + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(table);
    }
  }

  @Test
  void theVersionToCompileAgainstIsThisOne() throws IOException {
    String project = Files.readString(Path.of("../../pom.xml"));
    String version = project.substring(project.indexOf("<version>"), project.indexOf("</version>"));

    assertThat(Files.readString(README))
        .contains("<artifactId>copydesk-core</artifactId>\n  " + version + "</version>");
  }

  @Test
  void theConfigurationShownIsReadWithoutComplaint() throws IOException {
    Files.createDirectory(temp.resolve("style"));
    Files.writeString(temp.resolve("style/house.yaml"), "rules: {}\n");
    Files.writeString(temp.resolve(".copydesk.yaml"), block("yaml"));
    ConfigLoader loader =
        new ConfigLoader(List.of(temp), null, rules, name -> Optional.of(Path.of(name)));

    Config config = loader.of(temp.resolve("a.md").toString());

    assertThat(loader.problems()).isEmpty();
    assertThat(config.ignores()).hasSize(1);
    assertThat(config.rule("boilerplate").allow()).containsExactly("Copyright Week");
  }

  @Test
  void theRuleShownCompilesAndFindsWhatItSays() throws Exception {
    Path source = temp.resolve("Placeholders.java");
    Files.writeString(source, block("java"));
    String classPath = System.getProperty("java.class.path");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", temp.toString(), source.toString());
    assertThat(result).isZero();

    try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
      Rule rule =
          (Rule) loader.loadClass("example.Placeholders").getDeclaredConstructor().newInstance();
      Draft draft = Draft.of("a.md", "The bridge cost **[TK]** dollars.\n");

      List<Finding> findings = Checker.of(rule).check(Prose.of(draft));

      assertThat(findings)
          .singleElement()
          .extracting(finding -> finding.span().of(draft.text()))
          .isEqualTo("[TK]");
    }
  }

  private static String row(RuleInfo rule, RuleInfo.Kind kind) {
    String section = rule.section(kind.id(), Locale.ENGLISH).orElseThrow();
    String text = section.substring(section.indexOf('\n') + 1).strip().replaceAll("\\s+", " ");
    int sentence = text.indexOf(". ");
    String first = sentence < 0 ? text : text.substring(0, sentence + 1);
    return "| `"
        + rule.id()
        + "/"
        + kind.id()
        + "` | "
        + kind.asDeclared()
        + " | "
        + first
        + " |\n";
  }

  /** The first block in the given language. */
  private static String block(String language) throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
    return readme.substring(start, readme.indexOf("```", start));
  }
}
