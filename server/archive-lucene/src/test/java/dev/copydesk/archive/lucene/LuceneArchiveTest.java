package dev.copydesk.archive.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import dev.copydesk.core.archive.Shortlist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into an archive is found there, and what is taken out is gone. */
class LuceneArchiveTest {

  private static final String SCHEME = "a-scheme";

  private final LuceneEngine engine = new LuceneEngine();

  @TempDir Path temp;
  private String place = "";

  @BeforeEach
  void aPlace() {
    place = temp.resolve("archive").toString();
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
    return ask(fingerprints).articles().stream().map(Article::id).toList();
  }

  @Test
  void anArticleComesBackAsItWasPut() throws ArchiveTrouble {
    put("one", 1, 2, -3);

    assertThat(ask(7, -3).articles()).containsExactly(article("one", "2020-01-01"));
    assertThat(ask(7).articles()).isEmpty();
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

    assertThat(found(1)).isEmpty();
    assertThat(found(2)).containsExactly("one");
    assertThat(engine.status(place).articles()).isEqualTo(1);
  }

  @Test
  void whatIsThereAlreadyIsKnown() throws ArchiveTrouble {
    put("one", 1);

    try (Shelf shelf = shelf()) {
      Article other = article("one", "2020-01-02");
      assertThat(shelf.missing(List.of(article("one", "2020-01-01"), other)))
          .containsExactly(other);
    }
  }

  @Test
  void aVersionThatWasReplacedIsNotThereAnyMore() throws ArchiveTrouble {
    put("one", 1);
    put("other", 9);
    try (Shelf shelf = shelf()) {
      shelf.put(article("one", "1999-01-01"), new long[] {1});
      shelf.commit();
    }

    try (Shelf shelf = shelf()) {
      Article replaced = article("one", "2020-01-01");
      assertThat(shelf.missing(List.of(replaced))).containsExactly(replaced);
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere() throws ArchiveTrouble {
    put("one", 1);
    try (Shelf shelf = shelf()) {
      shelf.put(article("two", ""), new long[] {1});
    }

    assertThat(found(1)).containsExactly("one");
  }

  @Test
  void whatIsRemovedLeavesNoTraceOnDisk() throws ArchiveTrouble, IOException {
    try (Shelf shelf = shelf()) {
      shelf.put(Article.of("on-Brandt", "Odile Brandt asks.\n".repeat(300)), new long[] {1});
      shelf.put(article("two", ""), new long[] {1});
      shelf.commit();
    }
    assertThat(bytesOnDisk().contains("Brandt")).isTrue();

    try (Shelf shelf = shelf()) {
      assertThat(shelf.remove("on-Brandt")).isTrue();
      assertThat(shelf.remove("nobody")).isFalse();
      shelf.commit();
    }

    assertThat(found(1)).containsExactly("two");
    assertThat(bytesOnDisk().contains("Brandt")).isFalse();
    assertThat(engine.status(place).removed()).isZero();
  }

  private String bytesOnDisk() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of(place))) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void aFingerprintThatVeryManyHaveIsANotices() throws ArchiveTrouble {
    try (Shelf shelf = shelf()) {
      for (int i = 0; i <= Shortlist.RECURRING; i++) {
        shelf.put(article("a" + i, ""), new long[] {1, 1000 + i});
      }
      shelf.commit();
    }

    Answer answer = ask(1, 1004);

    assertThat(answer.recurring()).containsExactly(1L);
    assertThat(answer.articles()).extracting(Article::id).containsExactly("a4");
  }

  @Test
  void itAnswersAlikeHoweverItIsLaidOut() throws ArchiveTrouble {
    for (int part = 0; part < 6; part++) {
      try (Shelf shelf = shelf()) {
        for (int i = 0; i < 30; i++) {
          shelf.put(article("a" + i + "." + part, "20" + (10 + i)), new long[] {i % 3, i, 77});
        }
        shelf.commit();
      }
    }
    long[] all = LongStream.range(0, 40).toArray();
    List<String> before = found(all);

    try (Shelf shelf = shelf()) {
      shelf.compact();
    }

    assertThat(before).hasSize(Shortlist.CANDIDATES);
    assertThat(found(all)).isEqualTo(before);
  }

  @Test
  void aLongDraftIsAskedAboutInParts() throws ArchiveTrouble {
    put("one", 3, 5000);

    assertThat(found(LongStream.range(4000, 6000).toArray())).containsExactly("one");
  }

  @Test
  void anArchiveSeesWhatWasAddedWhenItIsToldToLook() throws ArchiveTrouble {
    put("one", 1);
    try (Archive archive = engine.open(place, SCHEME)) {
      put("two", 1);

      assertThat(archive.ask(new Question("", new long[] {1})).articles()).hasSize(1);
      archive.refresh();
      assertThat(archive.ask(new Question("", new long[] {1})).articles()).hasSize(2);
    }
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(Path.of(place));
    Files.writeString(Path.of(place, "novel.md"), "Chapter 1");

    assertThatThrownBy(this::shelf)
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining("has other files and no archive in it");
    assertThatThrownBy(() -> ask(1)).hasMessageContaining("there is no archive in");
  }

  @Test
  void twoCannotWriteAtOnce() throws ArchiveTrouble {
    try (Shelf first = shelf()) {
      assertThatThrownBy(this::shelf).hasMessageContaining("another program is writing");
      first.commit();
    }
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
  void aBrokenArchiveIsToldInOneLine() throws IOException {
    put("one", 1);
    try (Stream<Path> files = Files.list(Path.of(place))) {
      for (Path file : files.filter(it -> it.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThatThrownBy(() -> ask(1))
        .isInstanceOf(ArchiveTrouble.class)
        .hasMessageContaining("is broken or of another version")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aFolderIsItsOwnAndAnAddressIsNot() {
    assertThat(engine.keeps("some/folder")).isTrue();
    assertThat(engine.keeps("https://host:9200/index")).isFalse();
  }
}
