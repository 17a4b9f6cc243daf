package dev.copydesk.archive.opensearch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request that did not do what it should; the message is a part of one line. */
final class ClusterTrouble extends IOException {

  private static final long serialVersionUID = 1;

  /** The status where nobody answered. */
  static final int NOBODY = 0;

  /** The status where what was answered cannot be read. */
  static final int NONSENSE = -1;

  /** The status where it is not certain who answers. */
  static final int UNTRUSTED = -2;

  private static final int NOT_FOUND = 404;
  private static final int TOO_MUCH = 429;
  private static final int SERVER = 500;

  private final int status;

  ClusterTrouble(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Whether the same may be done a moment later. */
  boolean mayPass() {
    return mayPass(status);
  }

  static boolean mayPass(int status) {
    return status == NOBODY || status == TOO_MUCH || status > SERVER;
  }
}
