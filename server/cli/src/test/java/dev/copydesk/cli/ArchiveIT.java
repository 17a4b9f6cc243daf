package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("copydesk archive")
final class ArchiveIT {

  private static final String PASSAGE =
      "The harbour master repaired the northern pier before the winter storms. Nobody in the town"
          + " could remember a colder January than the one that followed.";

  private static final String DRAFT = "A ferry comes in May.\n\n" + PASSAGE + "\n\nIt is new.\n";

  @TempDir private Path folder;

  @BeforeEach
  void someFiles() throws IOException {
    Files.createDirectories(folder.resolve("old"));
    Files.createDirectories(folder.resolve("drafts"));
    Files.writeString(folder.resolve("drafts/ferry.md"), DRAFT);
    Files.writeString(folder.resolve("old/pier.md"), "# Pier holds\n\n" + PASSAGE + "\n");
  }

  private Launched run(String... arguments) {
    return Launched.in(folder, arguments);
  }

  private void add() {
    Launched added =
        run("archive", "add", "--archive", "A", "--outlet", "Gazette", "--date=2019-03-04", "old");

    assertThat(added).isEqualTo(new Launched(0, "1 articles added, 0 there already\n", ""));
  }

  @Test
  void whatWasAddedIsFoundInADraft() {
    add();

    Launched found = run("check", "--archive", "A", "drafts");

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains("drafts/ferry.md:3:1: warning: Gazette, March 4, 2019, “Pier holds” has this")
        .contains("[duplicate-passage/archive]");
    assertThat(run("check", "drafts").exit()).isZero();
  }

  @Test
  void aSecondRunAddsNothingAndStatusTellsWhatIsThere() {
    add();

    assertThat(
            run("archive", "add", "--archive", "A", "--outlet=Gazette", "--date=2019-03-04", "old")
                .out())
        .isEqualTo("0 articles added, 1 there already\n");
    assertThat(run("archive", "status", "--archive", "A").out()).startsWith("A: 1 articles, ");
    assertThat(run("archive", "compact", "--archive", "A").exit()).isZero();
  }

  @Test
  void whatIsRemovedIsNotFoundAnyMore() {
    add();

    assertThat(run("archive", "remove", "--archive", "A", "old/pier.md").out())
        .isEqualTo("removed: 1\n");
    assertThat(run("archive", "remove", "--archive", "A", "old/pier.md"))
        .isEqualTo(
            new Launched(
                2, "removed: 0\n", "copydesk: there is no article 'old/pier.md' in the archive\n"));
    assertThat(run("check", "--archive", "A", "drafts").exit()).isZero();
  }

  @Test
  void anArchivedDraftIsNoCopyOfItself() {
    run("archive", "add", "--archive", "A", "drafts");

    assertThat(run("check", "--archive", "A", "drafts").exit()).isZero();
  }

  @Test
  void theUnsafeFixCreditsTheOutlet() throws IOException {
    add();

    assertThat(run("check", "--archive", "A", "--unsafe-fixes", "drafts").exit()).isZero();
    assertThat(folder.resolve("drafts/ferry.md"))
        .content()
        .contains(PASSAGE + " (Source: Gazette)");
  }

  @Test
  void aBaselineKnowsIt() {
    add();
    run("check", "--archive", "A", "--baseline", "b.json", "--write-baseline", "drafts");

    assertThat(run("check", "--archive", "A", "--baseline", "b.json", "drafts").exit()).isZero();
  }

  @Test
  void whatIsNewSinceACommitIsToldAlone() throws IOException, InterruptedException {
    add();
    Files.writeString(folder.resolve("drafts/new.md"), "A ferry comes in May.\n");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "Some drafts");
    String[] check = {"check", "--archive", "A", "--since", "HEAD", "drafts"};
    assertThat(run(check).exit()).isZero();

    Files.writeString(folder.resolve("drafts/new.md"), "It is new.\n\n" + PASSAGE + "\n");
    Launched found = run(check);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out())
        .contains("drafts/new.md:3:1: warning: Gazette, March 4, 2019")
        .doesNotContain("drafts/ferry.md:3:1: warning");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(git.waitFor()).isZero();
  }

  @Test
  void withoutTheArchiveTheRestIsCheckedAndTheBuildIsNotGreen() throws IOException {
    Files.writeString(folder.resolve("drafts/b.md"), "All rights reserved.\n");

    Launched run = run("check", "--archive", "nowhere", "drafts");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("boilerplate/copyright");
    assertThat(run.err())
        .isEqualTo(
            "copydesk: nowhere: there is no archive in 'nowhere'; copydesk archive add makes"
                + " one\n");
  }

  @Test
  void aBrokenArchiveIsOneLine() throws IOException {
    add();
    try (var files = Files.list(folder.resolve("A"))) {
      for (Path file : files.filter(it -> it.getFileName().toString().startsWith("_")).toList()) {
        Files.writeString(file, "broken");
      }
    }

    Launched run = run("check", "--archive", "A", "drafts");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("copydesk: A: the archive in 'A' is broken").hasLineCount(1);
  }

  /** The commands of README.md, on files of the names that they have there. */
  @Test
  void theCommandsOfTheReadmeDoWhatItSays() throws IOException {
    Files.createDirectories(folder.resolve("published"));
    Files.move(folder.resolve("old/pier.md"), folder.resolve("published/pier.md"));
    Files.writeString(
        folder.resolve("wire.jsonl"), "{\"id\":\"w\",\"text\":\"The wire has more.\"}\n");
    Files.writeString(
        folder.resolve("feed.xml"),
        "<rss><channel><item><guid>f</guid><description>Fog</description></item></channel></rss>");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("dump.zip")))) {
      zip.putNextEntry(new ZipEntry("in.txt"));
      zip.write("Snow fell.".getBytes(StandardCharsets.UTF_8));
    }
    List<Launched> runs = new ArrayList<>();
    for (String command : commandsOfTheReadme()) {
      if (!command.contains("https://")) {
        runs.add(run(words(command)));
      }
    }
    assertThat(runs).hasSize(4);

    assertThat(runs.get(0)).isEqualTo(new Launched(0, "4 articles added, 0 there already\n", ""));
    assertThat(runs.get(1).out()).startsWith("morgue: 4 articles, ");
    assertThat(runs.get(2).out()).contains("warning: Harbour Post, “Pier holds” has this passage");
    assertThat(runs.get(3).out()).isEqualTo("removed: 1\n");
    assertThat(run("check", "drafts", "--archive", "morgue").exit()).isZero();
  }

  static List<String> commandsOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String section = readme.substring(readme.indexOf("## What was published before"));
    return section
        .substring(0, section.indexOf("\n## "))
        .lines()
        .filter(line -> line.startsWith("copydesk "))
        .toList();
  }

  static String[] words(String command) {
    return Arrays.stream(
            command.substring("copydesk ".length()).split(" (?=[^\"]*(\"[^\"]*\"[^\"]*)*$)"))
        .map(word -> word.replace("\"", ""))
        .toArray(String[]::new);
  }

  @Test
  void wrongUseIsTold() {
    assertThat(run("archive", "add", "old").err())
        .isEqualTo("copydesk: archive needs --archive PLACE\n");
    assertThat(run("archive", "add", "--archive", "A").err()).contains("takes at least one");
    assertThat(run("archive", "ad", "--archive", "A", "x").err()).contains("not 'ad'");
    assertThat(run("archive", "add", "--archive", "A", "--date", "May", "old").exit()).isEqualTo(2);
    assertThat(run("archive", "add", "--archive", "drafts", "old").err())
        .contains("has other files and no archive in it");
  }

  @Test
  void nothingOfAnEngineIsLoadedWhereNoArchiveIsAskedFor() throws IOException {
    Path log = folder.resolve("classes.log");
    new Launched.Start(Launched.LAUNCHER, folder)
        .with("COPYDESK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
        .run("check", "drafts");

    assertThat(log).content().contains("dev.copydesk.duplicates.DuplicatePassage");
    assertThat(Files.readString(log))
        .doesNotContain(
            "org.apache.lucene", "org.opensearch", "org.apache.http", "dev.copydesk.archive");
  }

  @Test
  void aLoadThatIsKilledGoesOnWhereItWas() throws IOException, InterruptedException {
    Path lines = folder.resolve("lines.jsonl");
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      articles.append("{\"id\":\"a%d\",\"text\":\"Article %d. %s\"}\n".formatted(i, i, PASSAGE));
    }
    Files.writeString(lines, articles);
    for (int killed = 0; killed < 3; killed++) {
      Process load =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  Path.of("target", "copydesk", "lib", "copydesk-cli.jar")
                      .toAbsolutePath()
                      .toString(),
                  "archive",
                  "add",
                  "--archive",
                  "A",
                  lines.toString())
              .directory(folder.toFile())
              .start();
      load.waitFor(700 + 400L * killed, TimeUnit.MILLISECONDS);
      load.destroyForcibly().waitFor();
    }

    assertThat(run("archive", "add", "--archive", "A", "lines.jsonl").exit()).isZero();
    assertThat(run("archive", "status", "--archive", "A").out()).startsWith("A: 20,000 articles, ");
  }
}
