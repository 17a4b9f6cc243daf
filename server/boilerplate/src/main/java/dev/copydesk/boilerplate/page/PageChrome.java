package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what a pasted page has around its article: menus, share buttons, most-read lists, links,
 * newsletter boxes, comment sections, footers. One find for each stretch of lines.
 *
 * <p>Nothing is found in a draft that is not a page: headings, lists, verse and dialogue of an
 * article are short lines too, but have no menu.
 */
public final class PageChrome implements Detector {

  /** With fewer short lines there is no page. */
  private static final int FEWEST_LINES = 4;

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    PageLines lines = PageLines.of(prose);
    if (!mayBePage(lines)) {
      return List.of();
    }
    lines.lookAtLabels();
    if (!PageBody.mayBePage(lines)) {
      return List.of();
    }
    lines.lookAtAll();
    context.checkCancelled();
    List<Find> finds = new ArrayList<>();
    for (PageLines page : PageParts.of(lines)) {
      finds.addAll(find(prose.text(), page, found, messages));
    }
    return finds;
  }

  private static List<Find> find(
      String text, PageLines lines, List<Find> found, Messages messages) {
    PageBody body = PageBody.of(lines);
    BitSet chrome = body.chrome();
    PageBlocks blocks = new PageBlocks(text, lines, body, found, messages);
    int to;
    for (int from = chrome.nextSetBit(0); from >= 0; from = chrome.nextSetBit(to)) {
      to = chrome.nextClearBit(from);
      blocks.add(from, to);
    }
    return blocks.finds();
  }

  private static boolean mayBePage(PageLines lines) {
    int few = 0;
    for (int i = 0; i < lines.count() && few < FEWEST_LINES; i++) {
      if (lines.has(i, PageLines.PLACED)) {
        return true;
      }
      few += lines.isStrong(i) ? 0 : 1;
    }
    return few >= FEWEST_LINES;
  }
}
