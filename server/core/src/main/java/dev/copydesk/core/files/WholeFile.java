package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that whoever reads it meanwhile gets the old one or the new one, whole. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text in UTF-8, in place of what is there; a symbolic link keeps pointing at its file.
   *
   * @throws IOException if it cannot be written; what is there then stays
   */
  public static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file)) {
      Replacement.write(file.toRealPath(), bytes, same -> {});
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    Path written =
        (folder == null ? file : folder)
            .resolve(".copydesk-" + ProcessHandle.current().pid() + "-new.tmp");
    try {
      // Not as temporary files are made, which nobody else may read.
      Files.write(written, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
