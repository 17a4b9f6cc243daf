package dev.copydesk.cli.report.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What a draft would become, in the form that {@code patch} and {@code git apply} read. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final Writer out;

  private UnifiedDiff(List<String> before, List<String> after, Writer out) {
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /** Writes nothing where the two are the same. */
  public static void write(String name, String before, String after, Writer out)
      throws IOException {
    if (!before.equals(after)) {
      out.write("--- " + header("a/", name) + "\n");
      out.write("+++ " + header("b/", name) + "\n");
      new UnifiedDiff(LineDiff.lines(before), LineDiff.lines(after), out).hunks();
    }
  }

  /**
   * A file's name as git writes it: an odd one quoted as in C, and one with a space closed by a
   * tab, since patch would take a date behind the space.
   */
  private static String header(String side, String name) {
    String path = name;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    path = path.startsWith("/") ? path : side + path;
    if (path.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7F)) {
      return quoted(path);
    }
    return path.indexOf(' ') < 0 ? path : path + "\t";
  }

  private static String quoted(String path) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : path.toCharArray()) {
      int plain = "\t\n\r\"\\".indexOf(c);
      if (plain >= 0) {
        quoted.append('\\').append("tnr\"\\".charAt(plain));
      } else if (c < ' ' || c == 0x7F) {
        quoted.append("\\%03o".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void hunks() throws IOException {
    List<LineDiff.Change> changes = LineDiff.of(before, after);
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).start() - changes.get(last).end() <= 2 * CONTEXT) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  private void hunk(List<LineDiff.Change> changes) throws IOException {
    LineDiff.Change first = changes.get(0);
    LineDiff.Change last = changes.get(changes.size() - 1);
    int lead = Math.min(CONTEXT, first.start());
    int trail = Math.min(CONTEXT, before.size() - last.end());
    out.write(
        "@@ -%s +%s @@\n"
            .formatted(
                range(first.start() - lead, last.end() + trail),
                range(first.newStart() - lead, last.newEnd() + trail)));
    int at = first.start() - lead;
    for (LineDiff.Change change : changes) {
      put(' ', before, at, change.start());
      put('-', before, change.start(), change.end());
      put('+', after, change.newStart(), change.newEnd());
      at = change.end();
    }
    put(' ', before, at, at + trail);
  }

  private static String range(int start, int end) {
    int count = end - start;
    int line = count == 0 ? start : start + 1; // an empty range is named by the line before it
    return count == 1 ? Integer.toString(line) : line + "," + count;
  }

  private void put(char sign, List<String> lines, int start, int end) throws IOException {
    for (String line : lines.subList(start, end)) {
      out.write(sign);
      out.write(line);
      if (!line.endsWith("\n")) {
        out.write("\n\\ No newline at end of file\n");
      }
    }
  }
}
