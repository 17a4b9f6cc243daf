package dev.copydesk.lsp.session;

import dev.copydesk.core.text.Draft;
import dev.copydesk.lsp.draft.OpenDraft;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work of one thread, what an editor waits for first: tasks, then drafts to check (each once,
 * however often it was changed meanwhile), then what can wait. Nothing that goes wrong in a piece
 * of work ends the thread.
 */
public final class CheckQueue implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(CheckQueue.class.getName());

  /** Deep markup needs more stack than a platform's default. */
  static final long STACK_BYTES = 8L << 20;

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** Somebody who types on and on is not to keep the rest from being done. */
  private static final long MOST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** Work that can wait. */
  public interface Chore {

    /**
     * Does a part of the work.
     *
     * @param interrupted becomes true when something more urgent comes up; the part may then be
     *     dropped, and is asked for again
     * @return whether there is more to do
     */
    boolean step(BooleanSupplier interrupted);
  }

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Set<OpenDraft> drafts = new LinkedHashSet<>();
  private final Deque<Chore> chores = new ArrayDeque<>();
  private final Consumer<OpenDraft> check;
  private final List<Runnable> afterQuiet = new ArrayList<>();
  private long quietAt;
  private long afterQuietAt;
  private volatile boolean urgent;
  private volatile int shortestWaiting = Integer.MAX_VALUE;
  private boolean closed;

  /**
   * @param check checks the newest version of a draft
   */
  CheckQueue(Consumer<OpenDraft> check) {
    this.check = check;
  }

  void start() {
    Thread thread = new Thread(null, this::work, "copydesk-desk", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  /** Before any check that is not begun yet, in the order given. */
  synchronized void first(Runnable task) {
    tasks.add(task);
    wake();
  }

  synchronized void check(OpenDraft draft) {
    drafts.add(draft);
    measure();
    quietAt = System.nanoTime() + QUIET_NANOS;
    wake();
  }

  /** Length of the shortest draft that waits for its check. */
  int shortestWaiting() {
    return shortestWaiting;
  }

  private void measure() {
    int shortest = Integer.MAX_VALUE;
    for (OpenDraft waiting : drafts) {
      Draft newest = waiting.newest();
      shortest = newest == null ? shortest : Math.min(shortest, newest.text().length());
    }
    shortestWaiting = shortest;
  }

  synchronized void whenIdle(Chore chore) {
    chores.add(chore);
    notifyAll();
  }

  /** Once nothing was changed for a moment. */
  synchronized void afterQuiet(Runnable task) {
    long now = System.nanoTime();
    if (afterQuiet.isEmpty()) {
      afterQuietAt = now + MOST_WAIT_NANOS;
    }
    afterQuiet.add(task);
    quietAt = now + QUIET_NANOS;
    notifyAll();
  }

  /** Stops after the piece of work that is being done. */
  @Override
  public synchronized void close() {
    closed = true;
    wake();
  }

  private void wake() {
    urgent = true;
    notifyAll();
  }

  private void work() {
    try {
      for (Runnable next = next(); next != null; next = next()) {
        try {
          next.run();
        } catch (RuntimeException | Error e) {
          LOG.log(Level.ERROR, "a piece of work failed", e);
        }
      }
    } catch (InterruptedException e) {
      // nobody interrupts this thread but a virtual machine that is going down
    }
  }

  private synchronized @Nullable Runnable next() throws InterruptedException {
    while (!closed) {
      if (!tasks.isEmpty()) {
        return tasks.remove();
      }
      if (!drafts.isEmpty()) {
        OpenDraft draft = drafts.iterator().next();
        drafts.remove(draft);
        measure();
        return () -> check.accept(draft);
      }
      urgent = false;
      long now = System.nanoTime();
      long left = Math.min(quietAt - now, afterQuietAt - now);
      if (!afterQuiet.isEmpty() && left <= 0) {
        return afterQuiet.remove(0);
      }
      if (!chores.isEmpty()) {
        Chore chore = chores.remove();
        return () -> step(chore);
      }
      wait(afterQuiet.isEmpty() ? 0 : 1 + TimeUnit.NANOSECONDS.toMillis(left));
    }
    return null;
  }

  private void step(Chore chore) {
    if (chore.step(() -> urgent)) {
      synchronized (this) {
        chores.addFirst(chore);
      }
    }
  }
}
