package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.archive.lucene.LuceneEngine;
import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveEngine;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.archive.Shortlist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is put into an index of a real cluster is found there, and what is taken out is gone. */
@ExtendWith(SharedCluster.class)
class OpenSearchArchiveTest {

  private static final String SCHEME = "a-scheme";
  private static final AtomicInteger INDEXES = new AtomicInteger();

  private final OpenSearchEngine engine = new OpenSearchEngine();
  private String place = "";

  @BeforeEach
  void aPlace(TestCluster cluster) {
    place = cluster.address("archive-" + INDEXES.incrementAndGet());
  }

  private static Article article(String id, String date) {
    return new Article(
        id, "Title", "Outlet", date, "https://a.example/", "en", "", "Text of " + id);
  }

  private Shelf shelf() throws ArchiveTrouble {
    return engine.write(place, SCHEME);
  }

  private void put(String id, long... fingerprints) throws ArchiveTrouble {
    try (Shelf shelf = shelf()) {
      shelf.put(article(id, "2020-01-01"), fingerprints);
      shelf.commit();
    }
  }

  private Answer ask(long... fingerprints) throws ArchiveTrouble {
    try (Archive archive = engine.open(place, SCHEME)) {
      return archive.ask(new Question("draft.md", fingerprints));
    }
  }

  private List<String> found(long... fingerprints) throws ArchiveTrouble {
    Answer answer = ask(fingerprints);
    assertThat(answer.lack()).isNull();
    return answer.articles().stream().map(Article::id).toList();
  }

  @Test
  void anArticleComesBackAsItWasPut() throws ArchiveTrouble {
    put("one", 1, 2, Long.MIN_VALUE + 1, Long.MAX_VALUE);

    assertThat(ask(7, Long.MAX_VALUE).articles()).containsExactly(article("one", "2020-01-01"));
    assertThat(ask(Long.MIN_VALUE + 1).articles()).hasSize(1);
    assertThat(ask(7, Long.MAX_VALUE - 1).articles()).isEmpty();
    assertThat(ask().articles()).isEmpty();
  }

  @Test
  void aNameMayBeLongAndInAnyScript() throws ArchiveTrouble {
    Article longName = Article.of("부두/".repeat(500) + "\"\n", "Text");
    try (Shelf shelf = shelf()) {
      shelf.put(longName, new long[] {1});
      shelf.commit();
      assertThat(shelf.missing(List.of(longName))).isEmpty();
    }

    assertThat(ask(1).articles()).containsExactly(longName);
  }

  @Test
  void whoSharesMoreComesFirstAndThenTheEarlier() throws ArchiveTrouble {
    try (Shelf shelf = shelf()) {
      shelf.put(article("late", "2021-01-01"), new long[] {1});
      shelf.put(article("early", "2019-01-01"), new long[] {1});
      shelf.put(article("most", "2022-01-01"), new long[] {1, 2});
      shelf.commit();
    }

    assertThat(found(2, 1)).containsExactly("most", "early", "late");
  }

  @Test
  void anArticleOfTheSameNameTakesThePlaceOfTheOther() throws ArchiveTrouble {
    put("one", 1);
    put("one", 2);
    try (Shelf shelf = shelf()) {
      shelf.put(article("one", "2020-01-01"), new long[] {3});
      shelf.put(article("one", "2020-01-01"), new long[] {4});
      shelf.commit();
    }

    assertThat(found(1, 2, 3)).isEmpty();
    assertThat(found(4)).containsExactly("one");
    assertThat(engine.status(place).articles()).isEqualTo(1);
    assertThat(engine.status(place).made()).isEqualTo(SCHEME);
  }

  @Test
  void whatIsThereAlreadyIsKnown() throws ArchiveTrouble {
    put("one", 1);
    Article other = article("one", "2020-01-02");

    try (Shelf shelf = shelf()) {
      assertThat(shelf.missing(List.of(article("one", "2020-01-01"), other, article("two", ""))))
          .containsExactly(other, article("two", ""));
    }
  }

  @Test
  void whatIsRemovedIsGone() throws ArchiveTrouble {
    put("one", 1);
    put("two", 1);

    try (Shelf shelf = shelf()) {
      assertThat(shelf.remove("one")).isTrue();
      assertThat(shelf.remove("nobody")).isFalse();
      shelf.commit();
    }

    assertThat(found(1)).containsExactly("two");
    assertThat(engine.status(place).articles()).isEqualTo(1);
  }

  @Test
  void anArchiveOfOtherFingerprintsIsNotCompared() throws ArchiveTrouble {
    put("one", 1);

    assertThatThrownBy(() -> engine.open(place, "another"))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining("made by another version");
    assertThatThrownBy(() -> engine.write(place, "another"))
        .hasMessageContaining("made by another version");
  }

  @Test
  void whereThereIsNoIndexThatIsTold() {
    assertThatThrownBy(() -> engine.open(place, SCHEME))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessage("there is no archive at " + place + "; copydesk archive add makes one");
    assertThatThrownBy(() -> engine.status(place)).hasMessageContaining("there is no archive at");
  }

  @Test
  void anIndexThatIsSomethingElseIsLeftAlone() throws ArchiveTrouble, ClusterTrouble {
    Index other = Index.at(place);
    other.cluster().send("PUT", other.cluster().path(""), null, java.time.Duration.ofMinutes(1));
    other.cluster().close();

    assertThatThrownBy(this::shelf).hasMessageContaining("is no archive of articles");
    assertThatThrownBy(() -> engine.status(place)).hasMessageContaining("is no archive");
  }

  @Test
  void itIsMadeOfAsManyPartsAndCopiesAsAreWanted() throws ArchiveTrouble {
    String plain = place;
    place = plain + "?shards=2&replicas=0";
    put("one", 1);

    Index index = Index.at(plain);
    var settings = index.get("/_settings").path(index.cluster().address().index());
    index.cluster().close();
    assertThat(settings.path("settings").path("index").path("number_of_shards").asInt())
        .isEqualTo(2);
    assertThat(settings.path("settings").path("index").path("number_of_replicas").asText())
        .isEqualTo("0");
  }

  /** The same articles and questions for both engines, common fingerprints and parts included. */
  @Test
  void itAnswersAsAnArchiveInAFolderDoes(@TempDir Path temp) throws ArchiveTrouble {
    Random random = new Random(5);
    LuceneEngine lucene = new LuceneEngine();
    String folder = temp.resolve("folder").toString();
    try (Shelf there = shelf();
        Shelf here = lucene.write(folder, SCHEME)) {
      for (int i = 0; i < 1_500; i++) {
        Article article = article("a" + i, "20" + (10 + random.nextInt(9)));
        int common = i;
        long[] marks =
            IntStream.range(0, 40)
                .mapToLong(m -> m < 2 ? common % 3 - 1 : random.nextInt(m < 20 ? 600 : 60_000))
                .toArray();
        there.put(article, marks);
        here.put(article, marks);
      }
      there.commit();
      here.commit();
    }
    List<Answer> answers = new ArrayList<>();
    for (ArchiveEngine one : List.of(lucene, engine)) {
      random.setSeed(6);
      try (Archive archive = one.open(one == lucene ? folder : place, SCHEME)) {
        for (int i = 0; i < 20; i++) {
          long[] marks =
              LongStream.concat(LongStream.range(-1, 2), random.longs(60L + 40 * i, 0, 2_000))
                  .toArray();
          answers.add(archive.ask(new Question("draft", marks)));
        }
      }
    }

    assertThat(answers.subList(20, 40)).isEqualTo(answers.subList(0, 20));
    assertThat(answers.get(19).recurring()).contains(-1L, 0L, 1L);
    assertThat(answers.get(19).articles()).hasSizeGreaterThan(Shortlist.CANDIDATES);
  }

  /** More articles have the notice than are looked at the first time. */
  @Test
  void aNoticeThatVeryManyHaveCostsALookAndNoMore() throws ArchiveTrouble {
    place += "?shards=1&replicas=0";
    try (Shelf shelf = shelf()) {
      for (int i = 0; i < 6_000; i++) {
        shelf.put(Article.of("a" + i, "T"), new long[] {1, 1_000 + i});
      }
      shelf.commit();
    }

    Answer answer = ask(1, 6_990);

    assertThat(answer.recurring()).containsExactly(1L);
    assertThat(answer.articles()).extracting(Article::id).containsExactly("a5990");
    assertThat(found(LongStream.range(1_000, 1_030).toArray())).hasSize(30);
  }
}
