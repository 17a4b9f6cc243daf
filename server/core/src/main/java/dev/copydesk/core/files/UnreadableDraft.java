package dev.copydesk.core.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read as a draft, or not be written back, in words for its owner. */
public final class UnreadableDraft extends IOException {

  private static final long serialVersionUID = 1;

  private final String form;
  private final transient Object[] values;

  /**
   * @param form in English, in the form of {@link java.util.Formatter}
   */
  UnreadableDraft(String form, @Nullable Object... values) {
    super(form.formatted(values));
    this.form = form;
    this.values = values;
  }

  /** The message without what varies in it, for whoever says it in another language. */
  public String form() {
    return form;
  }

  /** What varies in the message. */
  public Object[] values() {
    return values.clone();
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
    return new UnreadableDraft(otherwise + ": %s", e.getMessage());
  }
}
