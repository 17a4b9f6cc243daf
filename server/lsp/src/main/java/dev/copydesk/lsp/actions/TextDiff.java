package dev.copydesk.lsp.actions;

import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that turn a draft into its fixed text, so that an editor keeps its place in what did
 * not change. Fixes mostly take words out: where the texts part, the fixed one is looked for
 * further on in the draft. The edits are right in any case; few and small where that is so.
 */
public final class TextDiff {

  /** So many equal characters are not equal by chance. */
  private static final int ENOUGH = 24;

  private final Draft draft;
  private final String old;
  private final String fixed;
  private final List<Edit> edits = new ArrayList<>();

  private TextDiff(Draft draft, String fixed) {
    this.draft = draft;
    this.old = draft.text();
    this.fixed = fixed;
  }

  /** In rising order, none overlapping. */
  static List<Edit> edits(Draft draft, String fixed) {
    return new TextDiff(draft, fixed).edits();
  }

  private List<Edit> edits() {
    int tail = commonTail();
    int oldEnd = old.length() - tail;
    int fixedEnd = fixed.length() - tail;
    int at = 0;
    int to = 0;
    while (at < oldEnd || to < fixedEnd) {
      if (at < oldEnd && to < fixedEnd && old.charAt(at) == fixed.charAt(to)) {
        at++;
        to++;
        continue;
      }
      int found = to + ENOUGH <= fixedEnd ? next(to, at, oldEnd) : -1;
      if (found < 0) {
        add(at, oldEnd, fixed.substring(to, fixedEnd));
        break;
      }
      add(at, found, "");
      at = found;
    }
    return edits;
  }

  private int next(int to, int from, int oldEnd) {
    int found = old.indexOf(fixed.substring(to, to + ENOUGH), from);
    return found >= 0 && found + ENOUGH <= oldEnd ? found : -1;
  }

  private void add(int start, int end, String words) {
    edits.add(new Edit(draft.name(), new Span(start, end), words));
  }

  private int commonTail() {
    int most = Math.min(old.length(), fixed.length());
    int tail = 0;
    while (tail < most
        && old.charAt(old.length() - 1 - tail) == fixed.charAt(fixed.length() - 1 - tail)) {
      tail++;
    }
    return tail;
  }
}
