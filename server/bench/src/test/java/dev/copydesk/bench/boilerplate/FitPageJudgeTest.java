package dev.copydesk.bench.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.page.PageJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitPageJudgeTest {

  @TempDir private Path folder;

  @Test
  void theLinesOfAPageThatStandInItsArticleAreLabelledAsItsBody() {
    String article =
        "The mill has started to grind flour again.\nGrain\nNobody had thought that it would.";
    String page =
        "Home\nGrain\nSearch\n\nThe mill has started to grind flour again.\n\nGrain\n\n"
            + "Nobody had thought that it would.\n\nShare\n";
    LabelledPage labelled = LabelledPage.of("a", "site", "source", "en", page, article);
    assertThat(labelled.body()).containsExactly(false, false, false, true, true, true, false);
  }

  @Test
  void theSamePagesGiveTheSameWeights() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < 6; i++) {
      Files.writeString(articles.resolve(i + ".txt"), article(i));
    }
    Path pages = folder.resolve("pages.json");
    DraftPages.main(new String[] {"es", articles.toString(), "8", pages.toString()});
    Path one = Files.createDirectory(folder.resolve("one"));
    Path other = Files.createDirectory(folder.resolve("other"));
    FitPageJudge.main(new String[] {one.toString(), pages.toString()});
    FitPageJudge.main(new String[] {other.toString(), pages.toString()});
    for (String name : List.of(PageJudge.WORDS, PageJudge.TREES)) {
      assertThat(one.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  private static String article(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("El molino número ").append(number * 7 + i);
      text.append(" vuelve a moler trigo después de un invierno muy largo junto al río.\n");
    }
    return text.toString();
  }
}
