package dev.copydesk.core.check;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has rules called on threads that can be left behind. Rules are guests: whatever one of them does,
 * the work goes on.
 *
 * <p>The thread that asks waits and looks at the clock, the others work through the tasks. A call
 * costs no more than a reading of the clock. When one takes longer than its budget, its thread is
 * interrupted and left to itself, and another one takes up the tasks where they stand. Nothing that
 * a call left behind still does is heard of again.
 */
final class Watch {

  /** Deep markup and long patterns need more than a platform's default. */
  private static final long STACK_BYTES = 8L << 20;

  /** Threads of one rule that may be left running before the rule is not called any more. */
  private static final int MOST_LEFT = 2;

  /** Half budgets that a call has at most, where the machine did not let it run in the others. */
  private static final int MOST_LOOKS = 8;

  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

  /** Calls in a row that may be too long before the rule is not called any more. */
  private static final int MOST_IN_A_ROW = 3;

  /** What each rule did before; of all checks of this process, whose threads they share. */
  private static final ClassValue<Record> RECORDS =
      new ClassValue<>() {
        @Override
        protected Record computeValue(Class<?> rule) {
          return new Record();
        }
      };

  /** How a rule kept to its budget. */
  private static final class Record {

    /** Threads that its calls still hold. */
    final AtomicInteger held = new AtomicInteger();

    /** Calls that were too long since the last that was not. */
    final AtomicInteger tooLong = new AtomicInteger();
  }

  private Watch() {}

  /** Work that calls rules, one call after the other. */
  interface Task {

    /** Does what is left to do; on another thread where a call was left behind. */
    void goOn();

    /** The call that is going on is given up. */
    void leftBehind(String cause);
  }

  /** What a guest does. */
  interface Visit<R> {
    R make() throws Exception;
  }

  /** A call that came to nothing, and why, in one line. */
  static final class Failed extends Exception {

    private static final long serialVersionUID = 1;

    Failed(String cause) {
      super(cause, null, false, false);
    }

    String line() {
      return String.valueOf(getMessage());
    }
  }

  /** Ends the work because nobody waits for it any more. */
  static final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stop(CancellationException cancelled) {
      super(null, cancelled, false, false);
    }
  }

  /** Ends a thread whose work another has taken up. */
  private static final class LeftBehind extends Error {

    private static final long serialVersionUID = 1;

    LeftBehind() {
      super(null, null, false, false);
    }
  }

  /** Whether a rule is ending the whole program, which nothing can keep it from. */
  static boolean isEndedByRule() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey() instanceof Guest)
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .anyMatch(at -> at.getClassName().equals("java.lang.Runtime"));
  }

  /** Whether the call on this thread was given up. */
  static boolean isLeftBehind() {
    return Thread.currentThread() instanceof Guest guest && guest.isLeftBehind();
  }

  /**
   * Does all tasks, each on one thread at a time, and returns when nothing is left to do.
   *
   * @throws RuntimeException what a task, but no guest, threw first
   */
  static void all(List<? extends Task> tasks, int threads) {
    if (!tasks.isEmpty()) {
      new Shift(tasks).work(Math.max(1, Math.min(threads, tasks.size())));
    }
  }

  /**
   * Calls a guest; only in {@link Task#goOn()}.
   *
   * @param rule the class that counts as the guest
   * @param nanos how long it may take
   * @throws Failed if the guest threw anything at all
   */
  static <R> R call(Class<?> rule, long nanos, Visit<R> visit) throws Failed {
    Record record = RECORDS.get(rule);
    if (record.held.get() >= MOST_LEFT) {
      throw new Failed("is still busy with other drafts and was not asked");
    }
    if (record.tooLong.get() >= MOST_IN_A_ROW) {
      throw new Failed("took too long again and again and is not asked any more");
    }
    Guest guest = (Guest) Thread.currentThread();
    Call call = new Call(nanos, record);
    guest.call = call;
    R result = null;
    String wrong = null;
    CancellationException stop = null;
    try {
      result = visit.make();
    } catch (Stop e) {
      stop = (CancellationException) e.getCause();
    } catch (Throwable e) { // whatever it is, it is the guest's
      wrong = Wrong.line(e);
    }
    if (!call.end()) {
      record.held.decrementAndGet();
      throw new LeftBehind();
    }
    if (record.tooLong.get() != 0) {
      record.tooLong.set(0);
    }
    guest.call = null;
    Thread.interrupted(); // a guest may have interrupted itself
    if (stop != null) {
      throw stop;
    }
    if (wrong != null) {
      throw new Failed(wrong);
    }
    if (result == null) {
      throw new Failed("gave nothing where something is due");
    }
    return result;
  }

  /** One call: it ends, or is left behind, whichever comes first. */
  private static final class Call {

    private enum Fate {
      ENDED,
      LEFT
    }

    private final long nanos;
    private final Record record;
    private final AtomicReference<@Nullable Fate> fate = new AtomicReference<>();
    private volatile long due;
    private long ran;
    private int looks;

    Call(long nanos, Record record) {
      this.nanos = nanos;
      this.record = record;
      this.due = System.nanoTime() + nanos / 2;
    }

    boolean end() {
      return fate.compareAndSet(null, Fate.ENDED);
    }

    boolean leave() {
      record.held.incrementAndGet();
      boolean done = fate.compareAndSet(null, Fate.LEFT);
      if (done) {
        record.tooLong.incrementAndGet();
      } else {
        record.held.decrementAndGet();
      }
      return done;
    }

    boolean isLeft() {
      return fate.get() == Fate.LEFT;
    }

    /**
     * Looks at a call that has run into half its budget: whether it is over. A machine with too
     * much to do may not have let it run; then it has more time.
     */
    boolean isOver(Thread guest) {
      long before = ran;
      ran = ManagementFactory.getThreadMXBean().getThreadCpuTime(guest.getId());
      due = System.nanoTime() + nanos / 2;
      looks++;
      if (looks == 1) {
        return false; // half its budget is left
      }
      boolean starved = guest.getState() == State.RUNNABLE && ran - before < nanos / 4;
      return !starved || looks > MOST_LOOKS;
    }

    String cause() {
      return nanos >= TimeUnit.SECONDS.toNanos(1)
          ? "took longer than " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s"
          : "took longer than " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }
  }

  /** A thread that calls guests. */
  private static final class Guest extends Thread {

    private final Shift shift;
    private volatile @Nullable Task task;
    private volatile @Nullable Call call;

    Guest(Shift shift, @Nullable Task first) {
      super(null, null, "copydesk-rules", STACK_BYTES);
      this.shift = shift;
      this.task = first;
      setDaemon(true); // one that is left behind keeps nobody from leaving
    }

    boolean isLeftBehind() {
      Call now = call;
      return now != null && now.isLeft();
    }

    @Override
    public void run() {
      try {
        Task now = task;
        for (now = now == null ? shift.next() : now; now != null; now = shift.next()) {
          task = now;
          now.goOn();
        }
        shift.ended(this, null);
      } catch (LeftBehind e) {
        // another one does the work
      } catch (RuntimeException | Error e) {
        shift.ended(this, e);
      }
    }
  }

  /** The tasks of one time, and who works on them. */
  private static final class Shift {

    private final List<? extends Task> tasks;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Guest> guests = new ArrayList<>();
    private @Nullable Throwable failure;

    Shift(List<? extends Task> tasks) {
      this.tasks = tasks;
    }

    @Nullable Task next() {
      int number = next.getAndIncrement();
      return number < tasks.size() ? tasks.get(number) : null;
    }

    synchronized void ended(Guest guest, @Nullable Throwable thrown) {
      guests.remove(guest);
      if (thrown != null) {
        failure = failure == null ? thrown : failure;
        next.set(tasks.size());
      }
      notifyAll();
    }

    void work(int threads) {
      boolean interrupted = false;
      synchronized (this) {
        for (int i = 0; i < threads; i++) {
          begin(null);
        }
        while (!guests.isEmpty()) {
          try {
            TimeUnit.NANOSECONDS.timedWait(this, look());
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }

    private void begin(@Nullable Task task) {
      Guest guest = new Guest(this, task);
      guests.add(guest);
      guest.start();
    }

    /** Leaves behind who is overdue, and tells how long to wait until the next look. */
    private long look() {
      long wait = LONGEST_WAIT;
      for (Guest guest : List.copyOf(guests)) {
        Call call = guest.call;
        long left = call == null ? wait : call.due - System.nanoTime();
        if (call != null && left <= 0) {
          if (call.isOver(guest) && call.leave()) {
            replace(guest, call);
          }
          left = call.nanos / 2;
        }
        wait = Math.min(wait, left);
      }
      return Math.max(TimeUnit.MILLISECONDS.toNanos(1), wait);
    }

    private void replace(Guest guest, Call call) {
      Task task = guest.task;
      guests.remove(guest);
      guest.interrupt();
      if (task != null) {
        task.leftBehind(call.cause());
        begin(task);
      }
    }
  }
}
