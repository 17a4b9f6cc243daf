package dev.copydesk.duplicates;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** Checks two drafts, a.txt and b.txt, against one another. */
public final class TwoDrafts {

  private TwoDrafts() {}

  /** What is found in each of the two. */
  public static List<List<Finding>> check(String a, String b) {
    Checker checker = Checker.of(new DuplicatePassage());
    return checker.checkAll(
        List.of(Prose.of(Draft.of("a.txt", a)), Prose.of(Draft.of("b.txt", b))),
        checker.newLibrary(),
        new Workers(1));
  }
}
