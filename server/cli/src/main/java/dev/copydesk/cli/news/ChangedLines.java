package dev.copydesk.cli.news;

import dev.copydesk.cli.program.WrongUse;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the files in a repository changed since it branched off a commit, by asking git.
 * Files that git does not know yet are new from the first line to the last.
 */
public final class ChangedLines {

  /** Stands for every line of a new file. */
  private static final BitSet ALL = new BitSet(0);

  private final String reference;

  /** By repository, what is changed in it: lines counted from 0, by the file's real path. */
  private final Map<Path, Map<Path, BitSet>> repositories = new HashMap<>();

  /**
   * @param reference a commit, as git names it
   * @throws WrongUse if it cannot be one
   */
  public ChangedLines(String reference) {
    if (reference.isBlank() || reference.startsWith("-")) {
      throw new WrongUse("--since takes a commit as git names it, not '" + reference + "'");
    }
    this.reference = reference;
  }

  /**
   * The findings that touch a changed line.
   *
   * @throws WrongUse if the draft is in no repository, or git cannot tell
   */
  public List<Finding> only(List<Finding> findings, Draft draft) {
    if (findings.isEmpty()) {
      return findings;
    }
    Path file = real(Path.of(draft.name()));
    BitSet lines = changes(repository(file)).get(file);
    if (lines == null) {
      return List.of();
    }
    if (lines == ALL) {
      return findings;
    }
    int[] starts = lineStarts(draft.text());
    return findings.stream().filter(finding -> touches(finding.span(), starts, lines)).toList();
  }

  private static boolean touches(Span span, int[] starts, BitSet changed) {
    int first = line(starts, span.start());
    int last = line(starts, Math.max(span.start(), span.end() - 1));
    int next = changed.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  private static int line(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** For git a line ends at LF and nowhere else. */
  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    return starts.build().toArray();
  }

  private static Path repository(Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    throw new WrongUse("--since: '" + file + "' is in no git repository");
  }

  private Map<Path, BitSet> changes(Path repository) {
    Map<Path, BitSet> known = repositories.get(repository);
    if (known == null) {
      known = new HashMap<>();
      readDiff(repository, known);
      readUntracked(repository, known);
      repositories.put(repository, known);
    }
    return known;
  }

  private void readDiff(Path repository, Map<Path, BitSet> into) {
    String diff =
        git(
            repository,
            "diff",
            "--merge-base",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-renames",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            reference,
            "--");
    BitSet lines = new BitSet();
    int skip = 0;
    for (String line : diff.split("\n", -1)) {
      if (line.startsWith("\\")) {
        continue; // says that a line has no end
      }
      if (skip > 0) {
        skip--;
      } else if (line.startsWith("+++ ")) {
        lines = new BitSet();
        Path file = target(repository, line.substring("+++ ".length()));
        if (file != null) {
          into.put(file, lines);
        }
      } else if (line.startsWith("@@ -")) {
        skip = hunk(line, lines);
      }
    }
  }

  /** Notes the new lines of a hunk, and tells how many lines of the diff belong to it. */
  private static int hunk(String header, BitSet lines) {
    String[] words = header.split(" ", 4);
    int[] before = range(words[1]);
    int[] after = range(words[2]);
    lines.set(Math.max(0, after[0] - 1), Math.max(0, after[0] - 1) + after[1]);
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

  private static void readUntracked(Path repository, Map<Path, BitSet> into) {
    for (String name :
        git(repository, "ls-files", "--others", "--exclude-standard", "-z").split("\0")) {
      if (!name.isEmpty()) {
        into.put(repository.resolve(name), ALL);
      }
    }
  }

  /** What git prints. */
  private static String git(Path repository, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      Process git = new ProcessBuilder(command).directory(repository.toFile()).start();
      git.getOutputStream().close();
      CompletableFuture<String> complaint =
          CompletableFuture.supplyAsync(() -> text(git.getErrorStream()));
      String output = text(git.getInputStream());
      if (git.waitFor() != 0) {
        throw new WrongUse(
            "--since: git says: " + complaint.join().lines().findFirst().orElse("nothing"));
      }
      return output;
    } catch (IOException e) {
      throw new WrongUse("--since needs git, which cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WrongUse("--since: interrupted while waiting for git");
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
