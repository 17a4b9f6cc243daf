package dev.copydesk.cli.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a code host calls a draft: its path from the root of the repository that it is in, from
 * whichever folder the check was started; outside of repositories its path as given.
 */
final class RepositoryPaths {

  private final Map<String, String> known = new HashMap<>();

  /** With {@code /} between the folders. */
  String of(String draft) {
    return known.computeIfAbsent(draft, RepositoryPaths::find);
  }

  private static String find(String draft) {
    if (draft.startsWith("https://") || draft.startsWith("http://")) {
      return draft; // what was published before stands on a page
    }
    try {
      Path file = Path.of(draft).toAbsolutePath().normalize();
      Path folder = file.getParent();
      if (folder == null || !Files.exists(file)) {
        return Escaped.plainPath(draft);
      }
      Path real = folder.toRealPath();
      for (Path at = real; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(".git"))) {
          Path path = at.relativize(real).resolve(file.getFileName());
          return path.toString().replace(path.getFileSystem().getSeparator(), "/");
        }
      }
    } catch (IOException | InvalidPathException e) {
      // as given
    }
    return Escaped.plainPath(draft);
  }
}
