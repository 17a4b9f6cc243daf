package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problems;
import dev.copydesk.core.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedPhrasesTest {

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void everyPhraseMarksAndLeavesWhatItsExamplesSayAndNoneCanBeLeftOut(Language language) {
    Problems problems = new Problems();
    new PhraseFolderCheck()
        .check(LanguageFolder.at(Path.of("..", "languages", language.tag())), problems);
    assertThat(problems.all()).extracting(Object::toString).isEmpty();
  }
}
