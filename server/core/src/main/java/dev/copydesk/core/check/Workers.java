package dev.copydesk.core.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to many things on several threads, and gives the results in the order of the
 * things.
 */
public final class Workers {

  /** Deep markup and long patterns need more than a platform's default. */
  private static final long STACK_BYTES = 8L << 20;

  private final int threads;

  /**
   * @param threads how many, the caller's among them; at least 1
   */
  public Workers(int threads) {
    this.threads = Math.max(1, threads);
  }

  int threads() {
    return threads;
  }

  /** What {@code work} throws first is thrown here, once all threads have stopped. */
  public <T, R> List<R> map(List<T> things, Function<T, R> work) {
    if (threads == 1 || things.size() < 2) {
      List<R> results = new ArrayList<>(things.size());
      things.forEach(thing -> results.add(work.apply(thing)));
      return results;
    }
    Object[] results = new Object[things.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
              results[i] = work.apply(things.get(i));
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(results.length);
          }
        };
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, things.size()); i++) {
      Thread helper = new Thread(null, loop, "copydesk-worker-" + i, STACK_BYTES);
      helper.start();
      helpers.add(helper);
    }
    loop.run();
    helpers.forEach(Workers::join);
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    @SuppressWarnings("unchecked") // filled with results of work alone
    List<R> list = (List<R>) Arrays.asList(results);
    return list;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
