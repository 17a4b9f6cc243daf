package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin as a newsroom would build one: compiled against the core, packed into a jar. */
final class PluginJar {

  private static final String SERVICES = "META-INF/services/" + Rule.class.getName();

  private final Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final StringBuilder services = new StringBuilder();

  /**
   * @param folder a folder to work in, where the jar is to lie
   */
  PluginJar(Path folder) {
    this.folder = folder;
  }

  /** The body of {@code public final class NAME implements …}, in the package {@code rogue}. */
  PluginJar rule(String name, String declared, String body) {
    services.append("rogue.").append(name).append('\n');
    String source =
        """
        package rogue;
        import dev.copydesk.core.setting.*;
        import dev.copydesk.core.rule.*;
        import dev.copydesk.core.text.*;
        import java.util.*;
        public final class %s implements %s {
        %s
        }
        """
            .formatted(name, declared, body);
    try {
      Path classes = Files.createTempDirectory(folder, "classes");
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      String core =
          Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString();
      boolean done =
          compiler
              .getTask(
                  null,
                  null,
                  null,
                  List.of("-d", classes.toString(), "-cp", core, "-proc:none", "--release", "17"),
                  null,
                  List.of(new Source(name, source)))
              .call();
      assertThat(done).as(source).isTrue();
      try (var files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          entries.put(
              classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** A line of the service file, whether or not it names anything. */
  PluginJar service(String line) {
    services.append(line).append('\n');
    return this;
  }

  /** Changes the classes to those of a Java that is not there yet. */
  PluginJar ofALaterJava() {
    entries.values().forEach(bytes -> bytes[7] = 120);
    return this;
  }

  /** Leaves out a class. */
  PluginJar without(String name) {
    assertThat(entries.remove("rogue/" + name + ".class")).isNotNull();
    return this;
  }

  Path write(String name) {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      entries.put(SERVICES, services.toString().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///rogue/" + name + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
