package dev.copydesk.lsp;

import dev.copydesk.core.rule.Rule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves one editor over the Language Server Protocol until it leaves. */
public final class EditorDoor {

  private static final int BUFFER_BYTES = 1 << 16;

  private EditorDoor() {}

  /**
   * Serves an editor on this process's standard streams. Whatever else is printed to standard
   * output goes to standard error from here on: standard output is the protocol's.
   *
   * @see #run
   */
  public static int runOnStandardStreams(Supplier<List<Rule>> rules, Program program) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    return run(System.in, out, rules, program);
  }

  /**
   * Serves an editor on two streams and returns when it has left.
   *
   * @param rules asked once, on another thread, while the editor still introduces itself; in the
   *     order in which they run
   * @return the exit code that the protocol asks for: 0 if the editor said {@code shutdown} before
   *     it left, else 1
   */
  public static int run(
      InputStream in, OutputStream out, Supplier<List<Rule>> rules, Program program) {
    ExecutorService listeners = Executors.newCachedThreadPool(EditorDoor::listener);
    try (CopydeskServer server = new CopydeskServer(rules, program)) {
      Gate gate = new Gate(server);
      Launcher<LanguageClient> launcher =
          new Launcher.Builder<LanguageClient>()
              .setLocalService(gate)
              .setRemoteInterface(LanguageClient.class)
              .setInput(new BufferedInputStream(in, BUFFER_BYTES))
              .setOutput(new BufferedOutputStream(out, BUFFER_BYTES))
              .setExecutorService(listeners)
              .create();
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      listeners.execute(() -> leaveWhenDone(listening, gate));
      return gate.exitCode().join();
    } finally {
      listeners.shutdownNow();
    }
  }

  /** An editor whose stream ends has left, with or without a goodbye. */
  private static void leaveWhenDone(Future<Void> listening, Gate gate) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      // the stream broke, which is an end as well
    } finally {
      gate.leave();
    }
  }

  private static Thread listener(Runnable work) {
    Thread thread = new Thread(work, "copydesk-listener");
    thread.setDaemon(true);
    return thread;
  }
}
