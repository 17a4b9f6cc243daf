package dev.copydesk.lsp;

import dev.copydesk.core.check.Plugins;
import dev.copydesk.lsp.wire.LostFraming;
import dev.copydesk.lsp.wire.Wire;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Serves one editor over the Language Server Protocol until it leaves. */
public final class EditorDoor {

  private EditorDoor() {}

  /**
   * Serves an editor on this process's standard streams. Whatever else is printed to standard
   * output goes to standard error from here on: standard output is the protocol's.
   *
   * @see #run
   */
  public static int runOnStandardStreams(Supplier<Plugins.Loaded> rules, Program program) {
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
      InputStream in, OutputStream out, Supplier<Plugins.Loaded> rules, Program program) {
    try (CopydeskServer server = new CopydeskServer(rules, program)) {
      Gate gate = new Gate(server, server.ownRequests());
      Wire wire = new Wire(in, out, gate);
      server.connect(wire.client());
      listener(() -> listen(wire, gate)).start();
      return gate.exitCode().join();
    }
  }

  /** An editor whose stream ends has left, with or without a goodbye. */
  private static void listen(Wire wire, Gate gate) {
    try {
      wire.listen();
      gate.leave();
    } catch (LostFraming e) {
      System.err.println("copydesk lsp: what the editor sends cannot be read: " + e.getMessage());
      gate.breakOff();
    } catch (IOException e) {
      gate.leave(); // the stream broke, which is an end as well
    }
  }

  private static Thread listener(Runnable work) {
    Thread thread = new Thread(work, "copydesk-listener");
    thread.setDaemon(true);
    return thread;
  }
}
