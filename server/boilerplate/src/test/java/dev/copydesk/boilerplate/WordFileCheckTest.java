package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.boilerplate.credits.CaptionFolderCheck;
import dev.copydesk.boilerplate.page.PageLabelFolderCheck;
import dev.copydesk.core.language.FolderCheck;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What who writes a language folder is told of its page labels and of the words of captions. */
class WordFileCheckTest {

  @TempDir Path folders;

  @Test
  void aPageLabelOfNoKindOrPlaceIsTold() throws IOException {
    assertThat(
            told(
                new PageLabelFolderCheck(),
                "page-labels.tsv",
                "# Labels.\n"
                    + "navigation\tis\tbora|teku\n"
                    + "weather\tis\tmeli\n"
                    + "share\tnear\tmeli\n"
                    + "share\n"))
        .containsExactly(
            "zz/page-labels.tsv:3:1: there is no kind weather",
            "zz/page-labels.tsv:4:1: a label is, begins or ends a line, but does not: near",
            "zz/page-labels.tsv:5:1: needs a kind, a place and words, divided by tabs");
  }

  @Test
  void aLineOfNoCaptionListIsTold() throws IOException {
    assertThat(
            told(
                new CaptionFolderCheck(),
                "captions.txt",
                "photo = bora | teku\npainting = meli\nmeli\n"))
        .containsExactly(
            "zz/captions.txt:2:1: there is no list painting",
            "zz/captions.txt:3:1: needs a list, = and words divided by |");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsShippedIsUnderstood(Language language) {
    Problems problems = new Problems();
    Stream.of(new PageLabelFolderCheck(), new CaptionFolderCheck())
        .forEach(check -> check.check(LanguageFolder.shipped(language.tag()), problems));
    assertThat(problems.all()).isEmpty();
  }

  private List<String> told(FolderCheck check, String file, String words) throws IOException {
    Path folder = Files.createDirectories(folders.resolve("zz"));
    Files.writeString(folder.resolve(file), words);
    Problems problems = new Problems();
    check.check(LanguageFolder.at(folder), problems);
    return problems.all().stream().map(Object::toString).toList();
  }
}
