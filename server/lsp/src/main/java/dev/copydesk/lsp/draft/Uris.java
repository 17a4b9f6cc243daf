package dev.copydesk.lsp.draft;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files as the editor names them. */
public final class Uris {

  private Uris() {}

  /** The file that a URI names; empty for a draft that is in no file. */
  public static Optional<Path> path(String uri) {
    if (!uri.startsWith("file:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(URI.create(uri)).normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // of another machine, or not well-formed
    }
  }

  /** The file that a URI names, whatever links lead to it; it need not exist. */
  public static Optional<Path> realPath(String uri) {
    return path(uri).map(Uris::real);
  }

  /** A file by its own path, whatever links lead to it; it need not exist. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path folder = path.getParent();
      return folder == null || !Files.exists(folder)
          ? path
          : real(folder).resolve(path.getFileName());
    }
  }

  public static String of(Path path) {
    return path.toUri().toString();
  }
}
