package dev.copydesk.bench.archive;

import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.Archives;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.AskedAtOnce;
import dev.copydesk.core.archive.Fingerprinter;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Related;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Puts 200 articles into an archive that has others, copies a passage of each into another draft in
 * five ways, and counts how much of what was copied is found, and what is found in drafts that are
 * clean. What is found is written to a file, to compare engines by.
 *
 * <p>Arguments: the archive's place, file for what is found, folders with text files.
 */
public final class ArchiveAccuracy {

  private static final int SOURCES = 200;
  private static final int CLEAN = 1_000;

  /** One word in so many is changed; 0 for none. */
  private static final List<Integer> WAYS = List.of(0, -1, 20, 10, 5);

  private final Random random = new Random(11);
  private final Checker checker;
  private final Set<String> troubles = ConcurrentHashMap.newKeySet();
  private final List<String> report = new ArrayList<>();
  private String[] words = {};

  private ArchiveAccuracy(Archive archive) {
    List<dev.copydesk.core.rule.Rule> rules = Checker.rules(ArchiveAccuracy.class.getClassLoader());
    this.checker =
        new Checker(
            rules,
            ConfigSource.defaults(),
            Locale.ENGLISH,
            RuleBudget.DEFAULT,
            new AskedAtOnce(archive, troubles::add),
            failure -> troubles.add(failure.message()));
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).skip(2).map(Path::of).toList();
    List<Corpus.Text> texts = new ArrayList<>(Corpus.read(folders, true));
    Collections.shuffle(texts, new Random(3));
    List<Corpus.Text> sources = texts.subList(0, SOURCES);
    List<Corpus.Text> drafts = texts.subList(SOURCES, texts.size());
    Archives archives = new Archives(ArchiveAccuracy.class.getClassLoader());
    Fingerprinter fingerprinter = archives.fingerprinter();
    try (Shelf shelf = archives.write(arguments[0])) {
      for (Corpus.Text source : sources) {
        Prose prose = prose(source.name(), source.text());
        shelf.put(
            new Article(name(source), "", "", "2001-02-03", "", "", "", prose.text()),
            fingerprinter.of(prose.text()));
      }
      shelf.commit();
    }
    try (Archive archive = archives.open(arguments[0])) {
      ArchiveAccuracy accuracy = new ArchiveAccuracy(archive);
      accuracy.words =
          sources.stream()
              .flatMap(text -> Stream.of(text.text().split("\\s+")))
              .filter(word -> word.length() > 2)
              .toArray(String[]::new);
      for (int way : WAYS) {
        accuracy.copies(way, sources, drafts);
      }
      accuracy.clean(drafts);
      System.out.println("troubles: " + accuracy.troubles);
      Files.write(Path.of(arguments[1]), accuracy.report);
    }
  }

  private static String name(Corpus.Text source) {
    return "source-" + source.name().substring(source.name().lastIndexOf('/') + 1);
  }

  private static Prose prose(String name, String text) {
    return Prose.of(new Draft(name, Format.TEXT, 0, text));
  }

  private void copies(int way, List<Corpus.Text> sources, List<Corpus.Text> drafts) {
    long passages = 0;
    long covered = 0;
    long marked = 0;
    int found = 0;
    for (int i = 0; i < sources.size(); i++) {
      Corpus.Text source = sources.get(i);
      String host = drafts.get(i % drafts.size()).text();
      int length = Math.min(source.text().length() - 1, 300 + random.nextInt(1_200));
      int from = random.nextInt(source.text().length() - length);
      String passage = source.text().substring(from, from + length);
      String copy = way == 0 ? passage : way < 0 ? reflowed(passage) : edited(passage, way);
      int at = random.nextInt(host.length());
      String draft = host.substring(0, at) + copy + host.substring(at);
      Ranges.Builder ranges = Ranges.builder();
      for (Finding finding : archived("draft-" + way + "-" + i + ".txt", draft)) {
        boolean right =
            finding.related().stream().map(Related::draft).anyMatch(name(source)::equals);
        boolean there = finding.span().start() < at + copy.length() && finding.span().end() > at;
        if (right && there) {
          ranges.add(finding.span().start(), finding.span().end());
          marked += finding.span().length();
        }
      }
      int overlap = ranges.build().overlap(at, at + copy.length());
      covered += overlap;
      passages += copy.length();
      found += 2 * overlap >= copy.length() ? 1 : 0;
    }
    double recall = (double) covered / passages;
    double precision = marked == 0 ? 0 : (double) covered / marked;
    System.out.printf(
        "%-10s found %.3f, letters: recall %.3f precision %.3f f1 %.3f%n",
        way == 0 ? "pasted" : way < 0 ? "reflowed" : "1 in " + way,
        (double) found / sources.size(),
        recall,
        precision,
        2 * recall * precision / (recall + precision));
  }

  private void clean(List<Corpus.Text> drafts) {
    int count = Math.min(CLEAN, drafts.size());
    int findings = 0;
    for (int i = 0; i < count; i++) {
      Corpus.Text draft = drafts.get(i);
      for (Finding finding : archived(draft.name(), draft.text())) {
        findings++;
        System.out.println(
            "in a clean draft: "
                + draft.name()
                + " "
                + finding.related().get(0).draft()
                + " "
                + finding.message()
                + "\n    "
                + finding.span().of(draft.text()).replace('\n', ' '));
      }
    }
    System.out.printf("clean      %d passages in %,d drafts%n", findings, count);
  }

  private List<Finding> archived(String name, String text) {
    List<Finding> findings =
        checker.check(prose(name, text)).stream()
            .filter(finding -> finding.code().equals("duplicate-passage/archive"))
            .toList();
    for (Finding finding : findings) {
      report.add(name + " " + finding.span() + " " + finding.message() + " " + finding.related());
    }
    return findings;
  }

  private String reflowed(String passage) {
    StringBuilder text = new StringBuilder();
    for (String word : passage.split("\\s+")) {
      text.append(word.replace('“', '"').replace('”', '"').replace('’', '\''));
      int way = random.nextInt(10);
      text.append(way < 2 ? "\n" : way < 4 ? "  " : " ");
    }
    return text.toString();
  }

  private String edited(String passage, int every) {
    StringBuilder text = new StringBuilder();
    for (String word : passage.split(" ")) {
      if (random.nextInt(every) == 0) {
        String other = words[random.nextInt(words.length)];
        int way = random.nextInt(4);
        text.append(way < 2 ? other : way == 2 ? "" : word + " " + other);
      } else {
        text.append(word);
      }
      text.append(' ');
    }
    return text.toString();
  }
}
