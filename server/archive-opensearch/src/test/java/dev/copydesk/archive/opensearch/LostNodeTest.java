package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node of a real cluster goes away and comes back: nothing is lost, and nothing untrue said. */
@ExtendWith(SharedCluster.class)
class LostNodeTest {

  private static final String SCHEME = "a-scheme";

  private final OpenSearchEngine engine = new OpenSearchEngine();

  private static void put(Shelf shelf, int article) throws ArchiveTrouble {
    shelf.put(Article.of("a" + article, "Text of " + article), new long[] {article, -article});
  }

  /** A question to which 30 articles are the answer. */
  private static Question question(int from) {
    return new Question("draft", LongStream.range(from, from + 30).toArray());
  }

  private static void loadWhile(Shelf shelf, int from, CompletableFuture<Void> something)
      throws ArchiveTrouble {
    for (int i = from; i < from + 1_500; i++) {
      put(shelf, i);
      if (i % 100 == 0) {
        shelf.commit();
      }
    }
    something.join();
    shelf.commit();
  }

  @Test
  void aNodeThatIsLostAndComesBackDuringALoadLosesNothing(TestCluster cluster)
      throws ArchiveTrouble {
    String place = cluster.address("load");
    try (Shelf shelf = engine.write(place + "?shards=2&replicas=1", SCHEME)) {
      put(shelf, 0);
      shelf.commit();
      cluster.waitUntilWhole();
      loadWhile(shelf, 1, CompletableFuture.runAsync(() -> cluster.stop(1)));
      loadWhile(shelf, 2_001, CompletableFuture.runAsync(() -> cluster.start(1)));
    }
    cluster.waitUntilWhole();

    assertThat(engine.status(place).articles()).isEqualTo(3_001);
    Index index = Index.at(place);
    assertThat(index.get("/_count?preference=_only_nodes:node1").path("count").asInt())
        .as("what the node has that was lost")
        .isEqualTo(3_001);
    index.cluster().close();
  }

  @Test
  void aNodeThatIsLostDuringQuestionsIsMadeUpForByTheOther(TestCluster cluster)
      throws ArchiveTrouble {
    String place = cluster.address("questions");
    try (Shelf shelf = engine.write(place + "?shards=2&replicas=1", SCHEME)) {
      for (int i = 0; i < 500; i++) {
        put(shelf, i);
      }
      shelf.commit();
    }
    cluster.waitUntilWhole();
    try (Archive archive = engine.open(place, SCHEME)) {
      askWhile(archive, CompletableFuture.runAsync(() -> cluster.stop(1)));
      assertThat(archive.ask(question(7)).articles()).hasSize(30);
      askWhile(archive, CompletableFuture.runAsync(() -> cluster.start(1)));
      cluster.waitUntilWhole();
      assertThat(archive.ask(question(7)).articles()).hasSize(30);
    }
  }

  /** Whatever is answered is whole, or says that it is not. */
  private static void askWhile(Archive archive, CompletableFuture<Void> something) {
    int from = 0;
    do {
      from = (from + 1) % 400;
      try {
        Answer answer = archive.ask(question(from));
        assertThat(answer.lack() != null || answer.articles().size() == 30)
            .as("%s", answer)
            .isTrue();
      } catch (ArchiveTrouble e) {
        assertThat(e).hasMessageContaining("cannot be asked");
      }
    } while (!something.isDone());
    something.join();
  }

  @Test
  void wherePartsAreGoneThatIsSaid(TestCluster cluster) throws ArchiveTrouble {
    String place = cluster.address("parts");
    try (Shelf shelf = engine.write(place + "?shards=2&replicas=0", SCHEME)) {
      for (int i = 0; i < 100; i++) {
        put(shelf, i);
      }
      shelf.commit();
    }
    cluster.waitUntilWhole();
    try (Archive archive = engine.open(place, SCHEME)) {
      assertThat(archive.ask(question(7)).articles()).hasSize(30);
      cluster.stop(1);
      try {
        Answer answer = archive.ask(question(7));
        assertThat(answer.lack()).isEqualTo("1 of its 2 parts did not answer");
        assertThat(answer.articles()).hasSizeLessThan(30).isNotEmpty();
        assertThatThrownBy(() -> engine.status(place))
            .isInstanceOf(ArchiveTrouble.class)
            .hasMessageContaining("is incomplete: 1 of its 2 parts did not answer");
      } finally {
        cluster.start(1);
      }
      cluster.waitUntilWhole();
      assertThat(archive.ask(question(7)).articles()).hasSize(30);
    }
  }
}
