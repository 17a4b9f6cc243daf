package dev.copydesk.cli.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output that tells a reader who went away from a disk that is full. The reader, as {@code
 * head} is one, has read enough, and what else is written goes nowhere; everything else that fails
 * is thrown.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private boolean readerGone;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!readerGone) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        if (!isPipe() && !saysPipe(e)) {
          throw e;
        }
        readerGone = true;
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!readerGone) {
      out.flush();
    }
  }

  /** Linux tells; the system's message does not, since it may be in any language. */
  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean saysPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
