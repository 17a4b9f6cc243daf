package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What lies on the disks of a real cluster: where they are full, and after an article is forgotten.
 */
@ExtendWith(SharedCluster.class)
class DiskTest {

  private static final String SCHEME = "a-scheme";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final OpenSearchEngine engine = new OpenSearchEngine();

  private static void set(Index index, String setting, Object value) throws ClusterTrouble {
    ObjectNode settings = Cluster.JSON.createObjectNode();
    settings.putPOJO(setting, value);
    index.cluster().send("PUT", index.cluster().path("/_settings"), settings, SOON);
  }

  private static void put(Shelf shelf, int from, int to) throws ArchiveTrouble {
    for (int i = from; i < to; i++) {
      shelf.put(Article.of("a" + i, "Text of " + i), new long[] {7, i + 100});
    }
    shelf.commit();
  }

  /** A cluster sets this block where a disk is filled beyond its last mark, and lifts it again. */
  @Test
  void whereDisksAreFullNothingMoreIsTakenAndWhatIsThereStays(TestCluster cluster)
      throws Exception {
    String place = cluster.address("full-disk");
    try (Shelf shelf = engine.write(place, SCHEME)) {
      put(shelf, 0, 10);
    }
    String full = "index.blocks.read_only_allow_delete";
    Index index = Index.at(place);
    try (Shelf shelf = new OpenSearchShelf(index, new BackOff(Duration.ofSeconds(1)))) {
      set(index, full, true);
      assertThatThrownBy(() -> put(shelf, 10, 20))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageContaining("disk usage exceeded flood-stage watermark")
          .hasMessageEndingWith("what was confirmed stays, the same command goes on from there")
          .hasMessageNotContaining("\n");
      assertThat(engine.status(place).articles()).isEqualTo(10);
      try (Archive archive = engine.open(place, SCHEME)) {
        assertThat(archive.ask(new Question("draft", new long[] {7})).articles()).hasSize(10);
      }

      set(index, full, false);
      put(shelf, 10, 20);
    }
    assertThat(engine.status(place).articles()).isEqualTo(20);
  }

  @Test
  void afterAWhileNothingOfARemovedArticleIsLeftOnAnyDisk(TestCluster cluster) throws Exception {
    String place = cluster.address("forgotten?shards=1&replicas=1");
    try (Shelf shelf = engine.write(place, SCHEME)) {
      put(shelf, 0, 10);
      shelf.put(Article.of("b", "The lighthouse keeper Zwirbelhuber"), new long[] {7});
      shelf.commit();
    }
    cluster.waitUntilWhole();
    assertThat(filesWith("Zwirbelhuber", cluster)).isNotEmpty();

    try (Shelf shelf = engine.write(place, SCHEME)) {
      assertThat(shelf.remove("b")).isTrue();
      shelf.commit();
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      do {
        cluster.agree();
        shelf.compact();
      } while (engine.status(place).removed() > 0 && System.nanoTime() < end);
    }

    assertThat(engine.status(place).removed()).isZero();
    assertThat(engine.status(place).articles()).isEqualTo(10);
    assertThat(filesWith("Zwirbelhuber", cluster)).isEmpty();
  }

  /** The files of all nodes that have a word as it is written; a new word is stored as it is. */
  private static List<Path> filesWith(String word, TestCluster cluster) throws IOException {
    try (Stream<Path> files = Files.walk(cluster.folder())) {
      return files.filter(Files::isRegularFile).filter(file -> has(file, word)).toList();
    }
  }

  private static boolean has(Path file, String word) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    } catch (NoSuchFileException e) {
      return false; // merged away meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
