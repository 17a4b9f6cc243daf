package dev.copydesk.cli.news;

import dev.copydesk.cli.program.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks git about one repository. What git complains of is told in one line with the remedy. */
final class Git {

  private final Path repository;
  private final Map<String, String> environment;

  Git(Path repository, Map<String, String> environment) {
    this.repository = repository;
    this.environment = environment;
  }

  /**
   * What one run of git left.
   *
   * @param complaint the first line of standard error
   */
  record Answer(int exit, String output, String complaint) {}

  /**
   * The commit at which what is here branched off another.
   *
   * @throws WrongUse if there is no such commit
   */
  String branchedOff(String reference) {
    Answer known =
        run("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
    if (known.exit() != 0) {
      throw new WrongUse("--since: %s", whyUnknown(reference, known));
    }
    Answer base = run("merge-base", known.output().strip(), "HEAD");
    if (base.exit() == 0) {
      return base.output().strip();
    }
    if (isShallow()) {
      throw new WrongUse(
          "--since: the clone is shallow and does not reach back to where it branched off '%s';"
              + " fetch all of it, with git fetch --unshallow (in an action: fetch-depth: 0)",
          reference);
    }
    throw new WrongUse("--since: '%s' and what is checked out have no commit in common", reference);
  }

  private String whyUnknown(String reference, Answer answer) {
    Answer here = run("rev-parse", "--git-dir");
    if (here.exit() != 0) {
      return said(here);
    }
    String remedy =
        isShallow()
            ? "; the clone is shallow: git fetch --unshallow (in an action: fetch-depth: 0)"
            : "; if it is a branch elsewhere: git fetch origin, then --since origin/BRANCH";
    return answer.complaint().isEmpty()
        ? "git knows no commit '" + reference + "' here" + remedy
        : said(answer);
  }

  private boolean isShallow() {
    return run("rev-parse", "--is-shallow-repository").output().strip().equals("true");
  }

  /**
   * What git prints.
   *
   * @throws WrongUse if it fails
   */
  String output(String... arguments) {
    Answer answer = run(arguments);
    if (answer.exit() != 0) {
      throw new WrongUse("--since: %s", said(answer));
    }
    return answer.output();
  }

  /** Runs git for what need not succeed. */
  void attempt(String... arguments) {
    run(arguments);
  }

  private String said(Answer answer) {
    String complaint = answer.complaint().isEmpty() ? "nothing" : answer.complaint();
    return complaint.contains("dubious ownership")
        ? "git does not trust this folder, which is another user's; to trust it:"
            + " git config --global --add safe.directory '%s'".formatted(repository)
        : "git says: " + complaint;
  }

  private Answer run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
      builder.environment().put("LC_ALL", "C");
      builder.environment().putAll(environment);
      Process git = builder.start();
      git.getOutputStream().close();
      CompletableFuture<String> complaint =
          CompletableFuture.supplyAsync(() -> text(git.getErrorStream()));
      String output = text(git.getInputStream());
      int exit = git.waitFor();
      return new Answer(exit, output, complaint.join().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new WrongUse("--since needs git, which cannot be started: %s", e.getMessage());
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

  /**
   * The repository that a file is in.
   *
   * @throws WrongUse if it is in none
   */
  static Path repository(Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    throw new WrongUse("--since: '%s' is in no git repository", file);
  }
}
