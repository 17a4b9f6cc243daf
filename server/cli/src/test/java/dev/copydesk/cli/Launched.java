package dev.copydesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of the program as users run it: the launcher of the distribution, in a process of its own.
 */
record Launched(int exit, String out, String err) {

  /** The launcher that the build made. */
  static final Path LAUNCHER =
      Path.of("target", "copydesk", "bin", isWindows() ? "copydesk.bat" : "copydesk")
          .toAbsolutePath();

  static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** Runs {@code copydesk ARGUMENTS...} in a folder. */
  static Launched in(Path folder, String... arguments) {
    return new Start(LAUNCHER, folder).run(arguments);
  }

  /** How the program is started. */
  static final class Start {

    private final Path launcher;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};

    Start(Path launcher, Path folder) {
      this.launcher = launcher;
      this.folder = folder;
    }

    Start with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Start input(byte[] bytes) {
      input = bytes;
      return this;
    }

    Start input(String text) {
      return input(text.getBytes(StandardCharsets.UTF_8));
    }

    Launched run(String... arguments) {
      List<String> command = new ArrayList<>();
      command.add(launcher.toString());
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("LC_ALL", "C");
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "NO_COLOR"));
      environment.forEach(
          (variable, value) -> {
            if (value.isEmpty()) {
              builder.environment().remove(variable);
            } else {
              builder.environment().put(variable, value);
            }
          });
      try {
        Process process = builder.start();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread errReader = new Thread(() -> copy(process.getErrorStream(), err));
        Thread inWriter = new Thread(() -> feed(process.getOutputStream()));
        errReader.start();
        inWriter.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        errReader.join();
        return new Launched(exit, out, err.toString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void feed(OutputStream to) {
      try (to) {
        to.write(input);
      } catch (IOException e) {
        // the program ended without reading all of it
      }
    }

    private static void copy(InputStream from, OutputStream to) {
      try {
        from.transferTo(to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
