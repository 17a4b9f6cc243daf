package dev.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuoteFolderCheckTest {

  @TempDir Path folders;

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OTHER", "ENGLISH", "KOREAN"})
  void aLanguageThatIsReadByAPhrasebookLacksNothing(Language language) {
    LanguageFolder folder = LanguageFolder.shipped(language.tag());
    assertThat(new QuoteFolderCheck().files())
        .allSatisfy(file -> assertThat(folder.find(file)).as(file).isNotNull());
    assertThat(folder.value("attributed", "")).contains("{0}");
    assertThat(folder.value("someone", "")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void theShippedListsAreWellFormed(Language language) {
    Problems problems = new Problems();
    new QuoteFolderCheck()
        .check(LanguageFolder.at(Path.of("..", "languages", language.tag())), problems);
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void aLanguageHasAName(Language language) {
    LanguageFolder folder = LanguageFolder.shipped(language.tag());
    assertThat(folder.value("name", "")).isNotEmpty();
    assertThat(folder.value("name.ko", "")).isNotEmpty();
  }

  @Test
  void aLineWithoutExamplesAndAnEntryThatStandsTwiceAreTold() throws IOException {
    Path folder = Files.createDirectories(folders.resolve("zz"));
    Files.writeString(
        folder.resolve("says.tsv"), "# Verbs.\nzoda\t«A», zoda B.\t«A». C.\nbrin\nzoda\tx\ty\n");
    Problems problems = new Problems();
    new QuoteFolderCheck().check(LanguageFolder.at(folder), problems);
    assertThat(problems.all())
        .extracting(Object::toString)
        .containsExactly(
            "zz/says.tsv:3:1: needs an entry, an example that has it and one that has not, divided"
                + " by tabs",
            "zz/says.tsv:4:1: stands twice: zoda");
  }

  @Test
  void aReachThatIsNoneAndAMissingKeyAreTold() throws IOException {
    Path folder = Files.createDirectories(folders.resolve("zz"));
    Files.writeString(folder.resolve("sources.tsv"), "");
    Files.writeString(folder.resolve("reach.txt"), "person before far -\n");
    Files.writeString(
        folder.resolve("language.properties"), "name=Zeddish\nname.ko=제드말\nattributed={0} zoda\n");
    Problems problems = new Problems();
    new QuoteFolderCheck().check(LanguageFolder.at(folder), problems);
    assertThat(problems.all())
        .extracting(Object::toString)
        .containsExactly(
            "zz/reach.txt: is not understood: no reach: far",
            "zz/language.properties: has no 'someone'");
  }
}
