package dev.copydesk.lsp.actions;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings that are joined to one another by nothing but a dash, a stroke or the like, as a
 * copyright notice and the ban on copying behind it. One goes with the other: what would be left of
 * them would end in a dash, or in half a pair of brackets.
 */
final class Joined {

  private static final int MOST_MARKS = 8;

  /** What stands between two parts of one line, and not at the end of a sentence. */
  private static final String MARKS = "-–—|/·ㆍ・:&＆";

  private Joined() {}

  /** A finding and those joined to it that can safely go as well, in the order of the draft. */
  static List<Finding> with(CheckedDraft checked, int index) {
    List<Finding> findings = checked.findings();
    List<Finding> together = new ArrayList<>(List.of(findings.get(index)));
    for (int i = index - 1; i >= 0 && isJoined(checked, findings.get(i), together.get(0)); i--) {
      together.add(0, findings.get(i));
    }
    for (int i = index + 1;
        i < findings.size()
            && isJoined(checked, together.get(together.size() - 1), findings.get(i));
        i++) {
      together.add(findings.get(i));
    }
    return together;
  }

  /** Takes them with what stands between them. */
  static List<Edit> removal(CheckedDraft checked, List<Finding> together) {
    Prose prose = Prose.of(checked.draft());
    int[] first = prose.fromDraft(together.get(0).span());
    int[] last = prose.fromDraft(together.get(together.size() - 1).span());
    return Removal.of(prose, first[0], last[1]);
  }

  private static boolean isJoined(CheckedDraft checked, Finding one, Finding next) {
    return one.rule().equals(next.rule())
        && Fixer.choice(one, false).isPresent()
        && Fixer.choice(next, false).isPresent()
        && isMarks(checked.draft().text(), one.span(), next.span());
  }

  private static boolean isMarks(String text, Span one, Span next) {
    int from = one.end();
    int to = next.start();
    if (to < from || to - from > MOST_MARKS) {
      return false;
    }
    boolean joins = false;
    for (int i = from; i < to; i++) {
      boolean mark = MARKS.indexOf(text.charAt(i)) >= 0;
      if (!mark && !Letters.isBlank(text.charAt(i))) {
        return false;
      }
      joins |= mark;
    }
    return joins;
  }
}
