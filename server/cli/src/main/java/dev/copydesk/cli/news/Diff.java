package dev.copydesk.cli.news;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code git diff --unified=0} prints. */
final class Diff {

  private Diff() {}

  /** Notes the changes of each file that is still there, by its path. */
  static void read(String diff, Path repository, Map<Path, Changes> into) {
    Changes changes = Changes.some();
    int skip = 0;
    for (String line : diff.split("\n", -1)) {
      if (line.startsWith("\\")) {
        continue; // says that a line has no end
      }
      if (skip > 0) {
        skip--;
      } else if (line.startsWith("+++ ")) {
        changes = Changes.some();
        Path file = target(repository, line.substring("+++ ".length()));
        if (file != null) {
          into.put(file, changes);
        }
      } else if (line.startsWith("@@ -")) {
        skip = hunk(line, changes);
      }
    }
  }

  /** Notes the lines of a hunk, and tells how many lines of the diff belong to it. */
  private static int hunk(String header, Changes changes) {
    String[] words = header.split(" ", 4);
    int[] before = range(words[1]);
    int[] after = range(words[2]);
    changes.hunk(before[1], after[0], after[1]);
    return before[1] + after[1];
  }

  /** Line, from 1, and count of "-7,2" or "+7". */
  private static int[] range(String written) {
    String[] numbers = written.substring(1).split(",", 2);
    return new int[] {
      Integer.parseInt(numbers[0]), numbers.length == 1 ? 1 : Integer.parseInt(numbers[1])
    };
  }

  /** The file behind "+++ "; null where the file was deleted. */
  private static @Nullable Path target(Path repository, String written) {
    String name = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
    if (name.startsWith("\"")) {
      name = unquoted(name);
    }
    return name.equals("/dev/null") ? null : repository.resolve(name.substring("b/".length()));
  }

  /** A name as C would write it, as git does with odd characters. */
  private static String unquoted(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char escape = quoted.charAt(++i);
      int plain = "abtnvfr\"\\".indexOf(escape);
      if (plain >= 0) {
        bytes.write("\u0007\b\t\n\u000B\f\r\"\\".charAt(plain));
      } else {
        bytes.write(Integer.parseInt(quoted.substring(i, i + 3), 8));
        i += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
