package dev.copydesk.duplicates.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.DraftLibrary;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import dev.copydesk.duplicates.Drafts;
import dev.copydesk.duplicates.DuplicatePassage;
import dev.copydesk.duplicates.text.LetterShelf;
import dev.copydesk.duplicates.text.Manuscript;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

  private final Checker checker = Checker.of(new DuplicatePassage());

  @Test
  void aDraftThatChangesIsComparedAsItIsNow() {
    DraftLibrary library = checker.newLibrary();
    String text = new Drafts(1).english(10);
    check("a.txt", text, library);
    assertThat(check("b.txt", text, library)).hasSize(1);

    check("a.txt", new Drafts(2).english(10), library);

    assertThat(check("b.txt", text, library)).isEmpty();
  }

  @Test
  void aDraftThatIsGoneIsForgotten() {
    DraftLibrary library = checker.newLibrary();
    String text = new Drafts(1).korean(10);
    check("a.txt", text, library);
    library.remove("a.txt");

    assertThat(check("b.txt", text, library)).isEmpty();
  }

  @Test
  void manyChangesLeaveAnIndexThatFindsWhatAFreshOneFinds() {
    PassageIndex changed = new PassageIndex();
    for (int i = 0; i < 400; i++) {
      changed.put("d" + i % 7, indexed("d" + i % 7, new Drafts(i).english(30)));
    }
    PassageIndex fresh = new PassageIndex();
    for (int i = 393; i < 400; i++) {
      fresh.put("d" + i % 7, indexed("d" + i % 7, new Drafts(i).english(30)));
    }
    Indexed asked = indexed("z", new Drafts(398).english(30));

    assertThat(LibraryMatches.of(changed, asked))
        .extracting(LibraryMatches.Shared::match)
        .isEqualTo(
            LibraryMatches.of(fresh, asked).stream().map(LibraryMatches.Shared::match).toList())
        .isNotEmpty();
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() {
    List<Prose> drafts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = new Drafts(i % 20).english(12) + "\n\n" + new Drafts(i).korean(12);
      drafts.add(Prose.of(Draft.of("d" + i + ".txt", text)));
    }

    List<List<Finding>> one = checker.checkAll(drafts, checker.newLibrary(), new Workers(1));

    assertThat(checker.checkAll(drafts, checker.newLibrary(), new Workers(4))).isEqualTo(one);
    assertThat(one).anyMatch(findings -> !findings.isEmpty());
  }

  @Test
  void whatIsSeenOfOthersChangesWithThoseThatShareSomething() {
    String shared = new Drafts(1).english(12);
    PassageIndex index = new PassageIndex();
    index.put("one.txt", indexed("one.txt", shared));
    index.put("two.txt", indexed("two.txt", new Drafts(2).english(12)));
    OptionalLong alone = index.view("one.txt");
    index.put("two.txt", indexed("two.txt", new Drafts(3).english(12)));
    assertThat(index.view("one.txt")).isEqualTo(alone);
    assertThat(index.relatives("one.txt")).isEmpty();

    index.put("two.txt", indexed("two.txt", "Before it. " + shared));
    OptionalLong together = index.view("one.txt");
    assertThat(together).isNotEqualTo(alone);
    assertThat(index.relatives("one.txt")).containsExactly("two.txt");

    index.put("two.txt", indexed("two.txt", "Moved on, before it. " + shared));
    assertThat(index.view("one.txt")).isNotEqualTo(together);
    index.remove("two.txt");
    assertThat(index.view("one.txt")).isEqualTo(alone);
  }

  private static Indexed indexed(String name, String text) {
    return Indexed.of(
        Manuscript.of(Prose.of(Draft.of(name, text)), Ranges.none(), new LetterShelf()));
  }

  private List<Finding> check(String name, String text, DraftLibrary library) {
    return checker.check(Prose.of(Draft.of(name, text)), library, () -> false);
  }
}
