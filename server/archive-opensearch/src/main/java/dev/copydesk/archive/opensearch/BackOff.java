package dev.copydesk.archive.opensearch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does again, later and later, what a cluster cannot do just now. For one thread. */
final class BackOff {

  /** So long a cluster may do nothing of what is asked before it is given up. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final long patience;
  private long pause = FIRST_NANOS;
  private long since = System.nanoTime();

  /**
   * @param patience from the last progress on
   */
  BackOff(Duration patience) {
    this.patience = patience.toNanos();
  }

  /** Something was done: patience begins anew. */
  void progressed() {
    pause = FIRST_NANOS;
    since = System.nanoTime();
  }

  /**
   * Waits, each time about twice as long, and not all loaders alike.
   *
   * @return false where it is time to give up
   */
  boolean waited() {
    if (Thread.currentThread().isInterrupted() || System.nanoTime() - since > patience) {
      return false;
    }
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause));
    pause = Math.min(2 * pause, LONGEST_NANOS);
    return true;
  }
}
