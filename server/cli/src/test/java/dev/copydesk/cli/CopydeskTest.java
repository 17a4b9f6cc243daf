package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Terminal;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.core.text.Prose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopydeskTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** A plugin's rule that cannot even say what it is. */
  public static final class BrokenRule implements Rule {

    @Override
    public RuleInfo info() {
      throw new IllegalStateException("a mistake in the plugin");
    }

    @Override
    public List<Finding> check(Prose prose, RuleContext context) {
      return List.of();
    }
  }

  @Test
  void aMistakeOfThePluginsIsTroubleAndNoVerdict() throws IOException {
    Path jar = folder.resolve("broken.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + Rule.class.getName()));
      out.write(BrokenRule.class.getName().getBytes(StandardCharsets.UTF_8));
    }

    assertThat(checkWithPlugins()).isEqualTo(Exit.TROUBLE);
    assertThat(complaint()).contains("a mistake in the plugin");
  }

  @Test
  void aJarThatCannotBeReadIsToldAndNotPassedOver() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "not a jar");

    assertThat(checkWithPlugins()).isEqualTo(Exit.TROUBLE);
    assertThat(complaint()).contains("broken.jar");
  }

  private int checkWithPlugins() {
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream("One line.\n".getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            err,
            Map.of(),
            Set.of());
    return new Copydesk(terminal).run("check", "--plugins", folder.toString(), "-");
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
