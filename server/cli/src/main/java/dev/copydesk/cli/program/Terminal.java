package dev.copydesk.cli.program;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What the program was started from: its standard streams, always in UTF-8, and its environment.
 *
 * @param bytes standard output for what is no text of the program's own; {@link #out} is flushed
 *     before it is written to
 * @param terminals which of "out" and "err" are read by a person; the launcher tells, since Java
 *     cannot
 */
public record Terminal(
    InputStream in,
    Writer out,
    OutputStream bytes,
    PrintWriter err,
    Map<String, String> environment,
    Set<String> terminals) {

  private static final int BUFFER = 1 << 16;

  public static Terminal ofProcess() {
    String terminals = System.getProperty("copydesk.terminals", "");
    return of(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        terminals.isEmpty() ? Set.of() : Set.of(terminals.split(",")));
  }

  public static Terminal of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Set<String> terminals) {
    OutputStream bytes = new StandardOutput(out);
    return new Terminal(
        in,
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER),
        bytes,
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        environment,
        terminals);
  }

  /** Whether standard output shows colours: see no-color.org. */
  public boolean coloured() {
    return terminals.contains("out")
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** How many columns standard output has; 0 where it is no screen. */
  public int columns() {
    return terminals.contains("out") ? Integer.getInteger("copydesk.columns", 0) : 0;
  }

  /** Whether a person watches standard error. */
  public boolean watched() {
    return terminals.contains("err");
  }

  /** Says one line to whoever started the program, apart from what it puts out. */
  public void complain(String line) {
    err.println("copydesk: " + line);
  }

  /**
   * Puts out what was written.
   *
   * @return false where it cannot be, which is told
   */
  public boolean flush() {
    try {
      out.flush();
      return true;
    } catch (IOException e) {
      complain("standard output cannot be written: " + e.getMessage());
      return false;
    }
  }
}
