package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.program.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What copydesk config shows")
final class ConfigRoundTripTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rules:\n  boilerplate: off\n  duplicate-passage: hint\n",
        "rules:\n  boilerplate:\n    severity: info\n    kinds: {byline: off, copyright: error}\n",
        "rules:\n"
            + "  boilerplate:\n"
            + "    allow: [\"Copyright \\\"Week\\\"\", '# no comment', \"a: b\", 무단]\n",
        "rules:\n  unattributed-quote:\n    severity: warning\n    kinds: {unclear: info}\n",
        "include: [\"**/*.{md,txt}\"]\nexclude: archive/**\n",
        "encoding:\n  \"wire/**\": cp949\n  '*.old': \"shift_jis\"\n",
        "encoding: euc-kr\n",
        "ignore:\n  - rule: boilerplate/copyright\n    words: \"© “The \\\\ Post”\\t😀\"\n"
            + "    reason: \"yes\"\n  - {rule: word, words: '- no'}\n",
      })
  void meansTheSameWhenItIsAConfigurationItself(String config) throws IOException {
    String first = shown("first", config);
    String second = shown("second", first);

    assertThat(withoutPlaces(second)).isEqualTo(withoutPlaces(first));
    for (String said : config.lines().filter(line -> line.startsWith("    words")).toList()) {
      assertThat(first).contains(said.strip());
    }
  }

  private String shown(String name, String config) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve(".copydesk.yaml"), config);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), Set.of());
    int exit = new Copydesk(terminal).run("config", home.toString());
    terminal.flush();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(exit).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String withoutPlaces(String shown) {
    return shown
        .lines()
        .map(line -> line.replaceFirst("\\s+# (built-in|\\.copydesk\\.yaml.*)$", ""))
        .collect(Collectors.joining("\n"));
  }
}
