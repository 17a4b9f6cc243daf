package dev.copydesk.lsp.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows how far long work is, where the editor can, and lets a person end it. */
public final class ProgressBoard {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final LanguageClient client;
  private final boolean shown;
  private final Map<String, Work> running = new ConcurrentHashMap<>();
  private final AtomicLong begun = new AtomicLong();

  public ProgressBoard(LanguageClient client, ClientAbilities abilities) {
    this.client = client;
    this.shown = abilities.progress();
  }

  public Work begin(String title) {
    Work work = new Work("copydesk-" + begun.incrementAndGet());
    if (shown) {
      running.put(work.token, work);
      client
          .createProgress(new WorkDoneProgressCreateParams(Either.forLeft(work.token)))
          .thenRun(() -> work.show(title));
    }
    return work;
  }

  /** A person does not want the work to go on. */
  public void cancel(Either<String, Integer> token) {
    Work work = token.isLeft() ? running.get(token.getLeft()) : null;
    if (work != null) {
      work.cancelled = true;
    }
  }

  /** One piece of long work. The editor may take a while to make room for it. */
  public final class Work {

    private final String token;
    private volatile boolean cancelled;
    private boolean visible;
    private boolean ended;
    private long saidAt = System.nanoTime();

    private Work(String token) {
      this.token = token;
    }

    public boolean isCancelled() {
      return cancelled;
    }

    public synchronized void report(int done, int of) {
      if (visible && !ended && System.nanoTime() - saidAt > PAUSE_NANOS) {
        saidAt = System.nanoTime();
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setMessage(done + "/" + of);
        report.setPercentage((int) (100L * done / Math.max(1, of)));
        say(report);
      }
    }

    public synchronized void end() {
      running.remove(token);
      if (visible && !ended) {
        say(new WorkDoneProgressEnd());
      }
      ended = true;
    }

    private synchronized void show(String title) {
      if (!ended) {
        visible = true;
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(true);
        begin.setPercentage(0);
        say(begin);
      }
    }

    private void say(WorkDoneProgressNotification what) {
      client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(what)));
    }
  }
}
