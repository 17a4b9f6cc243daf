package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of patterns in git's form (gitignore(5)), for the folder that it holds for. */
final class IgnoreFile {

  /**
   * One line of the file.
   *
   * @param negated whether it takes back what an earlier line ignores
   */
  private record Line(Glob glob, boolean negated, boolean foldersOnly) {}

  private final Path folder;
  private final List<Line> lines = new ArrayList<>();

  private IgnoreFile(Path folder, List<String> lines) {
    this.folder = folder;
    lines.forEach(this::add);
  }

  /** The ignore files that hold for {@code folder} from outside it, the nearest first. */
  static List<IgnoreFile> above(Path folder) {
    List<Path> folders = new ArrayList<>();
    Path root = folder;
    while (root != null && !Files.exists(root.resolve(".git"))) {
      root = root.getParent();
      if (root != null) {
        folders.add(root);
      }
    }
    if (root == null) {
      return List.of(); // in no repository
    }
    List<IgnoreFile> files = new ArrayList<>();
    folders.forEach(each -> add(each.resolve(".gitignore"), each, files));
    GitFolder git = GitFolder.of(root);
    if (git != null) {
      add(git.ownExcludes(), root, files);
      Path personal = git.personalExcludes(System.getenv());
      if (personal != null) {
        add(personal, root, files);
      }
    }
    return files;
  }

  /** The same with the folder's own ignore file, if it has one. */
  static List<IgnoreFile> within(Path folder, List<IgnoreFile> above) {
    List<IgnoreFile> files = new ArrayList<>();
    add(folder.resolve(".gitignore"), folder, files);
    files.addAll(above);
    return files.size() == above.size() ? above : files;
  }

  /** Whether a path is ignored; the nearest file that speaks of it decides. */
  static boolean ignored(Path path, boolean isFolder, List<IgnoreFile> files) {
    for (IgnoreFile file : files) {
      Optional<Boolean> verdict = file.ignores(path, isFolder);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return false;
  }

  private static void add(Path file, Path folder, List<IgnoreFile> to) {
    if (Files.isRegularFile(file)) {
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        to.add(new IgnoreFile(folder, text.lines().toList()));
      } catch (IOException e) {
        // git itself goes on without an ignore file that it cannot read
      }
    }
  }

  /** Whether a path below the folder is ignored; empty where no line speaks of it. */
  private Optional<Boolean> ignores(Path path, boolean isFolder) {
    String relative =
        folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if ((isFolder || !line.foldersOnly) && line.glob.matches(relative)) {
        return Optional.of(!line.negated);
      }
    }
    return Optional.empty();
  }

  private void add(String line) {
    String pattern = withoutTrailingSpaces(line);
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean negated = pattern.startsWith("!");
    if (negated) {
      pattern = pattern.substring(1);
    }
    boolean foldersOnly = pattern.endsWith("/");
    if (foldersOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    // A slash before the end ties the pattern to the folder of the file.
    if (pattern.startsWith("/")) {
      pattern = pattern.substring(1);
    } else if (pattern.indexOf('/') < 0) {
      pattern = "**/" + pattern;
    }
    lines.add(new Line(Glob.withoutBraces(pattern), negated, foldersOnly));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }
}
