package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of articles about copyright, subscriptions, reporters and the like stay clean. */
class NearMissTest {

  private final Checker checker = Checker.of(new BoilerplateRule());

  static Stream<String> sentences() throws IOException {
    return Stream.concat(lines("near-misses.ko.txt"), lines("near-misses.en.txt"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceOfAnArticleStaysClean(String sentence) {
    assertThat(checker.check(Prose.of(Draft.of(sentence)))).isEmpty();
  }

  @Test
  void theSameSentencesInOneParagraphStayClean() throws IOException {
    for (String file : List.of("near-misses.ko.txt", "near-misses.en.txt")) {
      String paragraph = String.join(" ", lines(file).toList());
      assertThat(checker.check(Prose.of(Draft.of(paragraph)))).isEmpty();
    }
  }

  private static Stream<String> lines(String file) throws IOException {
    try (InputStream in = NearMissTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    }
  }
}
