package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jars are to the module system and to OSGi. */
final class ModulesIT {

  private static final Path LIB = Path.of("target", "copydesk", "lib").toAbsolutePath();
  private static final Path SEEDS = Path.of("..", "..", "seeds").toAbsolutePath().normalize();

  @Test
  void whoWritesARuleMayTouchRuleTextAndSettingsAndNothingElse() {
    Set<String> exported =
        module("core").exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());

    assertThat(exported)
        .containsExactlyInAnyOrder(
            "dev.copydesk.core.rule", "dev.copydesk.core.text", "dev.copydesk.core.setting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boilerplate", "duplicates", "quotes"})
  void aRuleIsFoundAndNotImported(String rule) throws IOException {
    assertThat(module(rule).exports()).isEmpty();
    assertThat(module(rule).provides())
        .extracting(ModuleDescriptor.Provides::service)
        .contains("dev.copydesk.core.rule.Rule");
    assertThat(manifest(rule).getValue("Provide-Capability"))
        .contains("osgi.serviceloader=\"dev.copydesk.core.rule.Rule\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core",
        "languages",
        "boilerplate",
        "duplicates",
        "quotes",
        "archive-lucene",
        "archive-opensearch",
        "lsp",
        "cli"
      })
  void everyJarIsAModuleAndABundleOfTheSameName(String jar) throws IOException {
    assertThat(module(jar).isAutomatic()).isFalse();
    assertThat(manifest(jar).getValue("Bundle-SymbolicName")).isEqualTo(name(jar));
    assertThat(manifest(jar).getValue("Bundle-Version")).startsWith("0.");
  }

  @Test
  void asModulesTheyFindWhatTheyFindOnTheClassPath() throws IOException, InterruptedException {
    String[] check = {"check", "--fail-on", "never", SEEDS.toString()};
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss8m", "-p", LIB.toString(), "--add-modules", "ALL-MODULE-PATH"));
    command.addAll(List.of("-m", "dev.copydesk.cli/dev.copydesk.cli.Copydesk"));
    command.addAll(List.of(check));
    ProcessBuilder builder = new ProcessBuilder(command).directory(LIB.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(found).isEqualTo(Launched.in(LIB, check).out());
  }

  private static ModuleDescriptor module(String jar) {
    return ModuleFinder.of(LIB.resolve("copydesk-" + jar + ".jar"))
        .find(name(jar))
        .orElseThrow()
        .descriptor();
  }

  private static String name(String jar) {
    return "dev.copydesk." + jar.replace('-', '.');
  }

  private static Attributes manifest(String name) throws IOException {
    try (JarFile jar = new JarFile(LIB.resolve("copydesk-" + name + ".jar").toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }
}
