package dev.copydesk.lsp.actions;

import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.rule.Removal;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
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

  private static final String STOPS = ",.、。";

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
        && isJoint(
            checked.draft().text(),
            one.span().end(),
            next.span().start(),
            one.kind().equals(next.kind()));
  }

  /**
   * Two of one sort are only joined by a mark: they may be a list, or two sentences. So are two
   * that stand apart in their line.
   */
  private static boolean isJoint(String text, int from, int to, boolean alike) {
    if (to < from || to - from > MOST_MARKS) {
      return false;
    }
    boolean stops = !alike && from < to && STOPS.indexOf(text.charAt(from)) >= 0;
    boolean joins = !alike && to - from <= (stops ? 2 : 1);
    for (int i = from; i < to; i++) {
      boolean mark = MARKS.indexOf(text.charAt(i)) >= 0;
      boolean stop = stops && i == from;
      if (!mark && !stop && !Letters.isBlank(text.charAt(i))) {
        return false;
      }
      joins |= mark;
    }
    return joins;
  }
}
