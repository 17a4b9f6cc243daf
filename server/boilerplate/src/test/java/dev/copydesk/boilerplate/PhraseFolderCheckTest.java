package dev.copydesk.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseFolderCheckTest {

  @TempDir Path folders;

  @Test
  void aFolderWhosePhrasesHoldHasNoProblem() throws IOException {
    assertThat(
            problems(
                """
                # Notices of a made-up language.
                kind copyright

                phrase Zorba blin <d4>
                marks Una falda. ‹Zorba blin 2031›
                leaves Zorba ne blin.
                """))
        .isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldWithItsLine() throws IOException {
    assertThat(
            problems(
                """
                kind copyrite
                kind copyright
                phrase Zorba blin <d4>
                marks Una falda. ‹Zorba blin› 2031
                leaves Nothing.
                phrase Mister {a|
                phrase Brakka
                marks ‹Brakka›
                wonders about it
                """))
        .containsExactly(
            "zz/phrases.txt:1:1: no kind copyrite",
            "zz/phrases.txt:6:1: no } in Mister {a|",
            "zz/phrases.txt:9:1: begins with none of kind, let, phrase, takes, marks, leaves, #",
            "zz/phrases.txt:4:1: must mark [Zorba blin], but marks [Zorba blin 2031]",
            "zz/phrases.txt:7:1: needs a line 'marks …' and a line 'leaves …'");
  }

  @Test
  void aPhraseWithoutWhichItsExamplesAreFoundIsNotNeeded() throws IOException {
    assertThat(
            problems(
                """
                kind copyright
                phrase Zorba blin <d4>
                marks ‹Zorba blin 2031›
                leaves Zorba blin.
                phrase Zorba {blin|blon} <d4>
                marks ‹Zorba blin 2031›
                leaves Zorba blon.
                """))
        .contains("zz/phrases.txt:5:1: is not needed: its examples are found without it");
  }

  @Test
  void anExampleHasLineBreaks() throws IOException {
    assertThat(
            problems(
                """
                kind copyright
                phrase <bol>Zorba blin<eol>
                marks The ferry is late.\\n‹Zorba blin›\\nIt is blue.
                leaves Zorba blin is a name.
                """))
        .isEmpty();
  }

  @Test
  void aGroupMayStandUpToSoManyTimes() throws IOException {
    assertThat(
            problems(
                """
                kind byline
                phrase Blin {Zor|Bra}{{, | & }{Zor|Bra}}*3 of Falda
                marks ‹Blin Zor of Falda›
                marks ‹Blin Zor, Bra, Zor & Bra of Falda›
                leaves Blin Zor, Bra, Zor, Bra & Zor of Falda
                phrase Blon {Zor}*
                phrase Blon {Zor}*1
                """))
        .containsExactly(
            "zz/phrases.txt:6:1: no 2 to 9 behind * in Blon {Zor}*",
            "zz/phrases.txt:7:1: no 2 to 9 behind * in Blon {Zor}*1");
  }

  /** Else the phrase would be given up before its second way is tried. */
  @Test
  void aRowIsNotDividedInEachWayThatItCanBe() throws IOException {
    assertThat(
            problems(
                """
                kind byline
                let people = <H2-3>{{~{·|,}~|~}<H2-3>}*9
                phrase <start>{falda <people>|<H2-40>}~blin
                marks ‹가나다라마바사아자차카타파하가나다라 blin›
                leaves 가 blin
                phrase blon {<people> falda|<H2-40>}<end>
                marks ‹blon 가나다라마바사아자차카타파하가나다라›
                leaves blon 가
                """))
        .isEmpty();
  }

  @Test
  void blanksDoNotCountBetweenTheStartOfALineAndAnAnchor() throws IOException {
    assertThat(
            problems(
                """
                kind byline
                phrase <bol><N3-6> <N3-6> reports~-
                marks ‹Zorba                                 Falda reports -› the ferry is late
                leaves The ferry Zorba reports - late
                """))
        .isEmpty();
  }

  private List<String> problems(String phrases) throws IOException {
    Path folder = Files.createDirectories(folders.resolve("zz"));
    Files.writeString(folder.resolve("phrases.txt"), phrases);
    Problems problems = new Problems();
    new PhraseFolderCheck().check(LanguageFolder.at(folder), problems);
    return problems.all().stream().map(Object::toString).toList();
  }
}
