package dev.copydesk.core.archive;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the archive on a thread of its own, for an editor: a draft is asked about once it has not
 * changed for a moment, and whoever checks it gets what was answered last until then. What was
 * answered is kept by what was asked, if it was whole. The archive is opened when it is first
 * needed.
 */
public final class AskedLater implements ArchiveDesk, AutoCloseable {

  private static final int MOST_KEPT = 64;

  /** So long an archive that fails is left alone, and one that answers is not looked at anew. */
  private static final long REST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Callable<Archive> opening;
  private final Duration pause;
  private final Consumer<String> answered;
  private final Consumer<String> troubles;
  private final ScheduledThreadPoolExecutor thread;
  private final Map<Question, Answer> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final Map<String, Waiting> waiting = new HashMap<>();

  /** What was answered last for each draft. */
  private final Map<String, Answer> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private @Nullable Archive archive;
  private @Nullable Long failed;
  private long looked;
  private boolean closed;

  private record Waiting(Question question, Future<?> task) {}

  /**
   * @param opening opens the archive, on the thread that asks
   * @param pause so long a draft has to stay as it is before it is asked about
   * @param answered told, on that thread, the name of a draft for which there is another answer now
   * @param troubles told, on that thread and in one line, what the archive cannot answer
   */
  public AskedLater(
      Callable<Archive> opening,
      Duration pause,
      Consumer<String> answered,
      Consumer<String> troubles) {
    this.opening = opening;
    this.pause = pause;
    this.answered = answered;
    this.troubles = troubles;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = Executors.defaultThreadFactory().newThread(work);
              made.setName("copydesk-archive");
              made.setDaemon(true);
              return made;
            });
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public synchronized Answer ask(Question question) {
    Answer known = kept.get(question);
    Waiting before = waiting.get(question.draft());
    boolean same = before != null && before.question.equals(question);
    if (before != null && !same) {
      before.task.cancel(false);
      waiting.remove(question.draft());
    }
    if (known != null) {
      last.put(question.draft(), known);
      return known;
    }
    if (!same && !closed) {
      Question own =
          new Question(
              question.draft(),
              Arrays.copyOf(question.fingerprints(), question.fingerprints().length));
      Future<?> task = thread.schedule(() -> answer(own), pause.toNanos(), TimeUnit.NANOSECONDS);
      waiting.put(question.draft(), new Waiting(own, task));
    }
    return last.getOrDefault(question.draft(), Answer.NOTHING);
  }

  private void answer(Question question) {
    Answer answer = answered(question);
    boolean tell;
    synchronized (this) {
      Waiting now = waiting.get(question.draft());
      boolean wanted = now != null && now.question == question;
      if (wanted) {
        waiting.remove(question.draft());
      }
      if (answer == null) {
        return;
      }
      if (answer.lack() == null) {
        kept.put(question, answer);
      }
      tell = wanted && !answer.equals(last.getOrDefault(question.draft(), Answer.NOTHING));
      if (wanted) {
        last.put(question.draft(), answer);
      }
    }
    if (tell) {
      answered.accept(question.draft());
    }
  }

  /** Null where nobody answers. */
  private @Nullable Answer answered(Question question) {
    Long since = failed;
    if (since != null && System.nanoTime() - since < REST_NANOS) {
      return null;
    }
    try {
      Archive open = opened();
      Answer answer = open.ask(question);
      failed = null;
      String lack = answer.lack();
      if (lack != null) {
        troubles.accept("the archive is incomplete: " + lack);
      }
      return answer;
    } catch (Exception | LinkageError e) {
      failed = System.nanoTime();
      troubles.accept(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** The archive, with what was added to it meanwhile. */
  private Archive opened() throws Exception {
    Archive open = archive;
    if (open == null) {
      open = opening.call();
      archive = open;
      looked = System.nanoTime();
    } else if (System.nanoTime() - looked > REST_NANOS) {
      open.refresh();
      looked = System.nanoTime();
      synchronized (this) {
        kept.clear();
      }
    }
    return open;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.values().forEach(one -> one.task.cancel(false));
      waiting.clear();
    }
    thread.execute(
        () -> {
          if (archive != null) {
            archive.close();
          }
        });
    thread.shutdown();
  }
}
