package dev.copydesk.cli.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a person what takes so long: nothing for the first second, then one line that is kept up to
 * date and gone at the end. Says nothing where nobody watches.
 */
public final class Progress implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 1000;
  private static final long PACE_MILLIS = 250;
  private static final String CLEAR_LINE = "\r\033[K";

  private final Terminal terminal;
  private final CountDownLatch done = new CountDownLatch(1);
  private final long start = System.nanoTime();
  private volatile String work = "";
  private boolean shown;

  private Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  public static Progress on(Terminal terminal, boolean quiet) {
    Progress progress = new Progress(terminal);
    if (terminal.watched() && !quiet) {
      Thread thread = new Thread(progress::tell, "copydesk-progress");
      thread.setDaemon(true);
      thread.start();
    }
    return progress;
  }

  /** Says what is done now. */
  public void show(String what) {
    work = what;
  }

  @Override
  public void close() {
    done.countDown();
    synchronized (this) {
      if (shown) {
        terminal.err().print(CLEAR_LINE);
        terminal.err().flush();
      }
    }
  }

  private void tell() {
    try {
      if (done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
      while (!tellOnce()) {
        done.await(PACE_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether all is done. */
  private synchronized boolean tellOnce() {
    if (done.getCount() == 0) {
      return true;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    terminal.err().print(CLEAR_LINE + "copydesk: " + work + " … " + seconds + " s");
    terminal.err().flush();
    shown = true;
    return false;
  }
}
