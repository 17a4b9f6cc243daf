package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read as a draft, or not be written back, in words for its owner. */
public final class UnreadableDraft extends IOException {

  UnreadableDraft(String message) {
    super(message);
  }

  /** In words for the file's owner, without its path. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  static UnreadableDraft because(IOException e, String otherwise) {
    if (e instanceof UnreadableDraft unreadable) {
      return unreadable;
    }
    if (e instanceof NoSuchFileException) {
      return new UnreadableDraft("no such file or folder");
    }
    if (e instanceof AccessDeniedException) {
      return new UnreadableDraft(otherwise + ": permission denied");
    }
    return new UnreadableDraft(otherwise + ": " + e.getMessage());
  }
}
