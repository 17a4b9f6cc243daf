package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What git keeps beside a working tree, as far as it says which files are ignored: read as data,
 * git is not called. Source: gitignore(5), git-config(1), gitrepository-layout(5).
 *
 * @param path of the repository's own folder, which all its working trees share
 */
record GitFolder(Path path) {

  private static final String EXCLUDES = "excludesfile";

  /**
   * The folder of the working tree whose top is {@code top}.
   *
   * @return null where there is none
   */
  static @Nullable GitFolder of(Path top) {
    Path at = top.resolve(".git");
    if (Files.isRegularFile(at)) {
      String said = text(at).strip(); // of a linked working tree, or of a submodule
      Path target = said.startsWith("gitdir:") ? path(top, said.substring(7).strip()) : null;
      if (target == null) {
        return null;
      }
      Path common = path(target, text(target.resolve("commondir")).strip());
      return new GitFolder(common == null ? target : common);
    }
    return Files.isDirectory(at) ? new GitFolder(at) : null;
  }

  /** The repository's own patterns, which nobody else gets. */
  Path ownExcludes() {
    return path.resolve("info").resolve("exclude");
  }

  /**
   * The file of patterns that one person has for all repositories: what the nearest configuration
   * names, else git's default.
   *
   * @param environment of the process
   * @return null where there is none
   */
  @Nullable Path personalExcludes(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path own = path(Path.of("/"), xdg.isEmpty() ? home + "/.config" : xdg);
    Path git = own == null ? null : own.resolve("git");
    List<Path> configs =
        git == null
            ? List.of(path.resolve("config"))
            : List.of(
                path.resolve("config"),
                Path.of(home, ".gitconfig"),
                git.resolve("config"),
                Path.of("/etc/gitconfig"));
    for (Path config : configs) {
      String named = excludesIn(text(config));
      if (named != null) {
        return path(path, named.startsWith("~/") ? home + named.substring(1) : named);
      }
    }
    return git == null ? null : git.resolve("ignore");
  }

  /** What {@code core.excludesFile} is last set to; null where it is not. */
  private static @Nullable String excludesIn(String config) {
    String named = null;
    boolean inCore = false;
    for (String line : config.lines().map(String::strip).toList()) {
      int equals = line.indexOf('=');
      if (line.startsWith("[")) {
        inCore = line.toLowerCase(Locale.ROOT).startsWith("[core]");
      } else if (inCore
          && equals > 0
          && line.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(EXCLUDES)) {
        String value = line.substring(equals + 1).strip();
        named =
            value.startsWith("\"") && value.indexOf('"', 1) > 0
                ? value.substring(1, value.indexOf('"', 1))
                : value.replaceFirst("\\s*[#;].*", "");
      }
    }
    return named;
  }

  private static @Nullable Path path(Path from, String name) {
    try {
      return name.isEmpty() ? null : from.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Empty where there is none. */
  private static String text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return ""; // git would complain; here it only means that nothing more is ignored
    }
  }
}
