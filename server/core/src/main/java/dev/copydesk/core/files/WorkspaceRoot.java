package dev.copydesk.core.files;

import dev.copydesk.core.config.ConfigLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the folder that a draft's house style is looked up to, where no editor says what the
 * workspace is: the repository that the draft is in, else the current folder, else the nearest
 * folder above it that has a configuration, else its own.
 */
public final class WorkspaceRoot {

  private WorkspaceRoot() {}

  /**
   * @param given a file or folder, which need not be there
   */
  public static Path of(Path given) {
    Path path = real(given);
    Path folder = Files.isDirectory(path) || path.getParent() == null ? path : path.getParent();
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    Path current = real(Path.of(""));
    if (folder.startsWith(current)) {
      return current;
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (ConfigLoader.NAMES.stream().map(at::resolve).anyMatch(Files::isRegularFile)) {
        return at;
      }
    }
    return folder;
  }

  /**
   * The folder that the globs of a house style are relative to: the innermost of the workspace's
   * folders that a folder is in, else the folder itself.
   *
   * @param roots real paths
   * @param folder a real path
   */
  static Path base(List<Path> roots, Path folder) {
    return roots.stream()
        .filter(folder::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .orElse(folder);
  }

  /** Links followed, where it is there. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
