package dev.copydesk.bench.archive;

import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Archives;
import dev.copydesk.core.archive.AskedAtOnce;
import dev.copydesk.core.archive.Fingerprinter;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Rule;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long it takes to ask an archive about a draft of 5 KB, and to check the draft with it and
 * without.
 *
 * <p>Arguments: the archive's place, folders with text files.
 */
public final class ArchiveSpeed {

  private static final int DRAFTS = 200;
  private static final int ROUNDS = 3;
  private static final int LETTERS = 5_000;

  private ArchiveSpeed() {}

  private interface Work {
    void doTo(Prose draft) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
    List<Prose> drafts =
        Corpus.read(folders, true).stream()
            .filter(text -> text.text().length() >= LETTERS)
            .limit(DRAFTS)
            .map(text -> new Draft(text.name(), Format.TEXT, 0, text.text().substring(0, LETTERS)))
            .map(Prose::of)
            .toList();
    Archives archives = new Archives(ArchiveSpeed.class.getClassLoader());
    Fingerprinter fingerprinter = archives.fingerprinter();
    long begun = System.nanoTime();
    try (Archive archive = archives.open(arguments[0])) {
      System.out.printf("opened in %.1f ms%n", (System.nanoTime() - begun) / 1e6);
      for (int round = 0; round < ROUNDS; round++) {
        measure(
            "asking, round " + round,
            drafts,
            draft ->
                archive.ask(new Question(draft.draft().name(), fingerprinter.of(draft.text()))));
      }
      List<Rule> rules =
          Checker.rules(ArchiveSpeed.class.getClassLoader()).stream()
              .filter(rule -> rule.info().id().equals("duplicate-passage"))
              .toList();
      Checker alone = new Checker(rules, ConfigSource.defaults(), Locale.ENGLISH);
      Checker asking =
          new Checker(
              rules,
              ConfigSource.defaults(),
              Locale.ENGLISH,
              RuleBudget.DEFAULT,
              new AskedAtOnce(archive, System.out::println),
              failure -> System.out.println(failure.message()));
      for (int round = 0; round < ROUNDS; round++) {
        measure("checking without, round " + round, drafts, alone::check);
        measure("checking with, round " + round, drafts, asking::check);
      }
    }
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf("heap %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void measure(String what, List<Prose> drafts, Work work) throws IOException {
    double[] millis = new double[drafts.size()];
    double[] worked = new double[drafts.size()];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < millis.length; i++) {
      long begun = System.nanoTime();
      long before = threads.getCurrentThreadCpuTime();
      try {
        work.doTo(drafts.get(i));
      } catch (ArchiveTrouble e) {
        System.out.println(e.getMessage());
      }
      worked[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(worked);
    System.out.printf(
        "%-28s p50 %.2f ms, p95 %.2f, p99 %.2f; of this thread's processor p50 %.2f, p95 %.2f%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length * 99 / 100],
        worked[worked.length / 2],
        worked[worked.length * 95 / 100]);
  }
}
