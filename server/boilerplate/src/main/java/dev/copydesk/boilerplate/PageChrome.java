package dev.copydesk.boilerplate;

import static dev.copydesk.boilerplate.PageLines.kinds;

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
final class PageChrome implements Detector {

  /** With fewer short lines there is no page. */
  private static final int FEWEST_LINES = 4;

  /** Finds that stay findings of their own: whose the text is. */
  private static final int RIGHTS = kinds(Kind.COPYRIGHT, Kind.REPRINT_BAN, Kind.AI_TRAINING_BAN);

  /** Finds before and in the article that stay findings of their own: whose work it is. */
  private static final int CREDITS =
      kinds(Kind.BYLINE, Kind.DATELINE, Kind.PHOTO_CREDIT, Kind.CAPTION, Kind.SYNDICATION);

  /** From the one that says most about a block to the one that says least. */
  private static final Kind[] LABELS = {
    Kind.COMMENTS,
    Kind.RELATED_LINKS,
    Kind.SUBSCRIBE,
    Kind.SHARE,
    Kind.ADVERTISEMENT,
    Kind.APP_PROMO,
    Kind.NAVIGATION
  };

  @Override
  public List<Find> find(Prose prose, RuleContext context, List<Find> found) {
    PageLines lines = PageLines.of(prose);
    if (!mayBePage(lines)) {
      return List.of();
    }
    lines.look();
    context.checkCancelled();
    PageBody body = PageBody.of(lines);
    BitSet chrome = body.chrome();
    Messages messages = Messages.of(BoilerplateRule.class, context.locale());
    Blocks blocks = new Blocks(prose.text(), lines, body, found, messages);
    int to;
    for (int from = chrome.nextSetBit(0); from >= 0; from = chrome.nextSetBit(to)) {
      to = chrome.nextClearBit(from);
      blocks.add(from, to);
    }
    return blocks.finds;
  }

  private static boolean mayBePage(PageLines lines) {
    int few = 0;
    for (int i = 0; i < lines.count() && few < FEWEST_LINES; i++) {
      few += lines.isStrong(i) && !lines.has(i, PageLines.PLACED) ? 0 : 1;
    }
    return few >= FEWEST_LINES;
  }

  /** Makes finds of stretches of lines. */
  private static final class Blocks {

    private final String text;
    private final PageLines lines;
    private final PageBody body;
    private final List<Find> found;
    private final Messages messages;
    private final List<Find> finds = new ArrayList<>();

    Blocks(String text, PageLines lines, PageBody body, List<Find> found, Messages messages) {
      this.text = text;
      this.lines = lines;
      this.body = body;
      this.found = found;
      this.messages = messages;
    }

    void add(int from, int to) {
      Kind kind = kind(from, to);
      boolean behind = from >= body.end();
      int start = lines.start(from);
      int end = lines.end(to - 1);
      int headline = headline(from, to);
      for (int i = firstBehind(start); i < found.size() && found.get(i).start() < end; i++) {
        Find find = found.get(i);
        int bit = 1 << find.kind().ordinal();
        if ((bit & RIGHTS) != 0 || (!behind && (bit & CREDITS) != 0)) {
          add(kind, start, find.start(), headline);
          start = Math.max(start, find.end());
        }
      }
      add(kind, start, end, headline);
    }

    private void add(Kind kind, int from, int to, int headline) {
      int start = from;
      int end = to;
      while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      if (start >= end) {
        return;
      }
      start = from;
      while (Shape.isSpace(text.charAt(start))) {
        start++;
      }
      while (Shape.isSpace(text.charAt(end - 1))) {
        end--;
      }
      boolean spares =
          headline >= 0 && start <= lines.start(headline) && lines.end(headline) <= end;
      String key = spares ? "chrome.headline" : "kind." + kind.id();
      Find find = new Find(kind, start, end, messages.say(key));
      finds.add(spares ? find.sparing(lines.start(headline), lines.end(headline)) : find);
    }

    private int firstBehind(int start) {
      int low = 0;
      int high = found.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (found.get(middle).end() <= start) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** The line that is the article's headline, the last one that repeats the page's title. */
    private int headline(int from, int to) {
      if (from >= body.start()) {
        return -1;
      }
      int line = Math.min(to, body.start()) - 1;
      while (line >= from && !lines.has(line, PageLines.TITLE)) {
        line--;
      }
      return line >= from ? line : -1;
    }

    /** What most of a block's labels say; navigation where they do not agree. */
    private Kind kind(int from, int to) {
      if (from >= body.start() && to <= body.end() && isCaption(from, to)) {
        return Kind.CAPTION;
      }
      int all = 0;
      int[] votes = new int[LABELS.length];
      for (int i = from; i < to; i++) {
        for (int k = 0; k < LABELS.length; k++) {
          int bit = 1 << LABELS[k].ordinal();
          int vote = lines.is(i, bit) ? 2 : lines.near(i, bit) ? 1 : 0;
          votes[k] += vote;
          all += vote;
        }
      }
      for (int k = 0; k < LABELS.length; k++) {
        if (votes[k] * 5 > all * 3) {
          return LABELS[k];
        }
      }
      return Kind.NAVIGATION;
    }

    private boolean isCaption(int from, int to) {
      int bit = kinds(Kind.CAPTION);
      for (int i = from; i < to; i++) {
        if (!lines.near(i, bit)) {
          return false;
        }
      }
      return true;
    }
  }
}
