package dev.copydesk.cli.program;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Plugins;
import dev.copydesk.core.rule.Rule;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
   * All rules, and which plugins could not be loaded: those cost themselves and nothing else.
   *
   * @param pluginFolders as given with {@code --plugins}
   */
  public static Plugins.Loaded rules(List<String> pluginFolders) {
    List<Path> jars = new ArrayList<>();
    List<Plugins.Trouble> troubles = new ArrayList<>();
    String home = System.getProperty("copydesk.home", "");
    if (!home.isEmpty()) {
      Path own = Path.of(home, "plugins");
      if (Files.isDirectory(own)) {
        addJars(own, jars, troubles);
      }
    }
    for (String folder : pluginFolders) {
      try {
        addJars(Path.of(folder), jars, troubles);
      } catch (InvalidPathException e) {
        troubles.add(new Plugins.Trouble(Path.of("plugins"), "'" + folder + "' is not a path"));
      }
    }
    if (jars.isEmpty()) {
      return new Plugins.Loaded(own(), troubles);
    }
    Plugins.Loaded loaded = Plugins.load(own(), jars, LOADER);
    troubles.addAll(loaded.troubles());
    return new Plugins.Loaded(loaded.rules(), troubles);
  }

  /** The folder with the rules' pages; empty where the program runs from anywhere but a folder. */
  public static Optional<Path> pages() {
    String home = System.getProperty("copydesk.home", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, "docs"));
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

  private static void addJars(Path folder, List<Path> jars, List<Plugins.Trouble> troubles) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        if (file.getFileName().toString().endsWith(".jar")) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      troubles.add(new Plugins.Trouble(folder, "the folder cannot be listed: " + e.getMessage()));
    }
    found.sort(null);
    jars.addAll(found);
  }
}
