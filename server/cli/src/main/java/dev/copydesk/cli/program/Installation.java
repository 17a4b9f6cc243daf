package dev.copydesk.cli.program;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.rule.Rule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are installed: those that come with the program, those in its {@code plugins}
 * folder, and those in the folders that a person names. What is checked never brings rules along.
 */
public final class Installation {

  private static final ClassLoader LOADER = Installation.class.getClassLoader();

  private static volatile @Nullable FutureTask<List<Rule>> early;

  private Installation() {}

  /** Begins to load the program's own rules on another thread, while this one does other things. */
  public static void loadEarly() {
    FutureTask<List<Rule>> loading = new FutureTask<>(() -> Checker.rules(LOADER));
    new Thread(loading, "copydesk-rules").start();
    early = loading;
  }

  /**
   * All rules, in the order in which they run.
   *
   * @param pluginFolders as given with {@code --plugins}
   * @throws WrongUse if a folder is not there or a plugin cannot be loaded
   */
  public static List<Rule> rules(List<String> pluginFolders) {
    List<URL> jars = new ArrayList<>();
    String home = System.getProperty("copydesk.home", "");
    if (!home.isEmpty()) {
      Path own = Path.of(home, "plugins");
      if (Files.isDirectory(own)) {
        addJars(own, jars);
      }
    }
    for (String folder : pluginFolders) {
      Path path = Path.of(folder);
      if (!Files.isDirectory(path)) {
        throw new WrongUse("--plugins: there is no folder '" + folder + "'");
      }
      addJars(path, jars);
    }
    return load(jars);
  }

  /** The folder with the rules' pages; empty where the program runs from anywhere but a folder. */
  public static Optional<Path> pages() {
    String home = System.getProperty("copydesk.home", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, "docs"));
  }

  private static List<Rule> load(List<URL> jars) {
    try {
      List<Rule> rules =
          jars.isEmpty()
              ? own()
              : Checker.rules(new URLClassLoader(jars.toArray(URL[]::new), LOADER));
      Set<String> ids = new HashSet<>();
      for (Rule rule : rules) {
        if (!ids.add(rule.info().id())) {
          throw new WrongUse("two plugins bring a rule called '" + rule.info().id() + "'");
        }
      }
      return rules;
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new WrongUse("a plugin cannot be loaded: " + e.getMessage());
    }
  }

  private static List<Rule> own() {
    FutureTask<List<Rule>> begun = early;
    if (begun != null) {
      try {
        return begun.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        // Tried anew below, where what is wrong is thrown as it is.
      }
    }
    return Checker.rules(LOADER);
  }

  private static void addJars(Path folder, List<URL> jars) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        if (file.getFileName().toString().endsWith(".jar")) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new WrongUse("the plugins in '" + folder + "' cannot be listed: " + e.getMessage());
    }
    found.sort(null);
    for (Path jar : found) {
      // A class loader would pass over a broken jar, and its rules, without a word.
      try {
        new ZipFile(jar.toFile()).close();
        jars.add(jar.toUri().toURL());
      } catch (IOException e) {
        throw new WrongUse("the plugin '" + jar + "' cannot be loaded: " + e.getMessage());
      }
    }
  }
}
