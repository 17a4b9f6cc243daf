package dev.copydesk.core.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive cannot be opened, asked or written; the message is one line for a person. */
public final class ArchiveTrouble extends IOException {

  private static final long serialVersionUID = 1;

  public ArchiveTrouble(String message) {
    super(message);
  }

  public ArchiveTrouble(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
