package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.cli.program.Exit;
import dev.copydesk.cli.program.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopydeskTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
