package dev.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.archive.opensearch.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program and a real cluster of two nodes. */
@DisplayName("copydesk archive, in a cluster")
final class ClusterArchiveIT {

  private static final String PASSAGE =
      "The harbour master repaired the northern pier before the winter storms. Nobody in the town"
          + " could remember a colder January than the one that followed.";

  private static TestCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void aCluster() {
    cluster = TestCluster.of(2);
  }

  @AfterAll
  static void noCluster() {
    cluster.close();
  }

  private Launched run(String... arguments) {
    return Launched.in(folder, arguments);
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theCommandsOfTheReadmeDoWhatItSays() throws IOException {
    file("published/pier.md", "# Pier holds\n\n" + PASSAGE + "\n");
    file("wire.jsonl", "{\"id\":\"w\",\"text\":\"The wire has more.\"}\n");
    file("drafts/ferry.md", "A ferry comes in May.\n\n" + PASSAGE + "\n\nIt is new.\n");
    List<Launched> runs =
        ArchiveIT.commandsOfTheReadme().stream()
            .filter(command -> command.contains("https://search.example:9200/"))
            .map(command -> command.replace("https://search.example:9200/", cluster.address("")))
            .map(command -> run(ArchiveIT.words(command)))
            .toList();

    assertThat(runs).hasSize(3);
    assertThat(runs.get(0)).isEqualTo(new Launched(0, "2 articles added, 0 there already\n", ""));
    assertThat(runs.get(1).out()).contains(": 2 articles, ").contains("in an index of a cluster");
    assertThat(runs.get(2).out()).contains("warning: Harbour Post, “Pier holds” has this passage");
    assertThat(runs.get(2).exit()).isEqualTo(1);
  }

  @Test
  void theFindingsAreThoseOfAnArchiveInAFolder() throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      articles.append(
          "{\"id\":\"a%d\",\"outlet\":\"Gazette\",\"date\":\"2019-03-%02d\",\"text\":\"%s\"}\n"
              .formatted(i, 1 + i % 28, i % 100 == 7 ? PASSAGE : story(i)));
    }
    file("wire.jsonl", articles.toString());
    for (int i = 0; i < 6; i++) {
      file("drafts/" + i + ".md", story(900 + i) + "\n\n" + (i < 3 ? PASSAGE : story(40 * i)));
    }
    String place = cluster.address("same");
    for (String one : List.of("folder", place)) {
      assertThat(run("archive", "add", "--archive", one, "wire.jsonl").out())
          .isEqualTo("300 articles added, 0 there already\n");
    }
    assertThat(run("archive", "add", "--archive", place, "wire.jsonl").out())
        .isEqualTo("0 articles added, 300 there already\n");

    Launched here = run("check", "--archive", "folder", "--format", "sarif", "drafts");
    Launched there = run("check", "--archive", place, "--format", "sarif", "drafts");

    assertThat(there.out()).contains("duplicate-passage/archive").isEqualTo(here.out());
    assertThat(there.err()).isEqualTo(here.err());
  }

  /** Sentences that no other number's story has. */
  private static String story(int number) {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      int seed = (number * 31 + i) * 2_654_435 & 0xFFFFFF;
      story
          .append("Ward %x counted %d ballots for ".formatted(seed, seed % 977))
          .append("list %s and sent %x home. ".formatted(Integer.toString(seed, 36), seed * 7));
    }
    return story.toString().strip();
  }

  @Test
  void aLoaderThatIsKilledGoesOnWhereItWas() throws IOException, InterruptedException {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      articles.append("{\"id\":\"a%d\",\"text\":\"%d. %s\"}\n".formatted(i, i, story(i)));
    }
    file("wire.jsonl", articles.toString());
    String place = cluster.address("killed");
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
                  place,
                  "wire.jsonl")
              .directory(folder.toFile())
              .start();
      load.waitFor(700 + 500L * killed, TimeUnit.MILLISECONDS);
      load.destroyForcibly().waitFor();
    }

    assertThat(run("archive", "add", "--archive", place, "wire.jsonl").exit()).isZero();
    assertThat(run("archive", "status", "--archive", place).out()).contains(": 6,000 articles, ");
  }

  @Test
  void whatIsIncompleteIsToldAndTheBuildIsNotGreen() throws IOException {
    String place = cluster.address("incomplete") + "?shards=4&replicas=0";
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      articles.append("{\"id\":\"a%d\",\"text\":\"%s\"}\n".formatted(i, story(i)));
    }
    file("wire.jsonl", articles.toString());
    file("drafts/a.md", story(900) + "\n");
    file("drafts/b.md", "All rights reserved.\n");
    assertThat(run("archive", "add", "--archive", place, "wire.jsonl").exit()).isZero();
    assertThat(run("check", "--archive", place, "drafts").exit()).isEqualTo(1);
    cluster.stop(1);
    try {
      Launched run = run("check", "--archive", place, "drafts");

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "copydesk: "
                  + place
                  + ": the archive is incomplete: 2 of its 4 parts did not answer\n");
      assertThat(run.out()).contains("boilerplate/copyright");
    } finally {
      cluster.start(1);
    }
  }

  @Test
  void aPasswordInTheAddressIsNotShown() throws IOException {
    file("drafts/a.md", "A ferry comes in May.\n");

    Launched run = run("check", "--archive", "https://desk:hunter2@search.example/a", "drafts");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("COPYDESK_ARCHIVE_PASSWORD").hasLineCount(1);
    assertThat(run.out() + run.err()).doesNotContain("hunter2");
  }
}
