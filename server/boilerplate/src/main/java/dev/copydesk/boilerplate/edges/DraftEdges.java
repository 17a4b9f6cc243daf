package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what only its place tells from the article: the dateline in front of the lede, the list of
 * links behind the last sentence, the initials that sign it. Form and place are the same in every
 * language, so this knows no words of any.
 */
public final class DraftEdges implements Detector {

  /** A line as long as this that ends as a sentence does is a paragraph of the article. */
  private static final int LEAST_PARAGRAPH = 60;

  /** A longer line is one however it ends. */
  private static final int SURE_PARAGRAPH = 300;

  /** Headline, deck and caption may stand before the lede and look like it. */
  private static final int FIRST_PARAGRAPHS = 3;

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    List<Find> finds = new ArrayList<>();
    datelines(prose, found, messages, finds);
    TipBlock.find(prose, messages, finds);
    Player.find(prose, messages, finds);
    NameLine.find(prose, found, messages, finds);
    Breadcrumb.find(prose, messages, finds);
    int last = TailList.find(prose, found, messages, finds);
    Span signature = signature(prose, found, last);
    if (signature != null) {
      String message = messages.say("kind." + Kind.BYLINE.id());
      finds.add(new Find(Kind.BYLINE, signature.start(), signature.end(), message));
    }
    return finds;
  }

  private static void datelines(
      Prose prose, List<Find> found, Messages messages, List<Find> finds) {
    int paragraphs = 0;
    for (Block block : prose.blocks()) {
      boolean asks = block.length() > 0 && prose.text().charAt(block.end() - 1) == '?';
      if (block.kind() != Block.Kind.PARAGRAPH || !asks && !isParagraph(prose.text(), block)) {
        continue;
      }
      int end = Dateline.end(prose.text(), block.start(), block.end(), paragraphs < 2);
      if (end == Dateline.INTERVIEW) {
        return;
      }
      if (!isParagraph(prose.text(), block)) {
        continue; // a headline that asks
      }
      if (end > 0 && !Merging.isFound(found, block.start(), end)) {
        boolean label = Dateline.isNameAlone(prose.text(), block.start(), block.end());
        if (Salutations.begins(prose.text(), block.start(), end)
            || beginsAnother(prose, block, end)
            || label && headsAnother(prose, block)) {
          return;
        }
        String message = messages.say("kind." + Kind.DATELINE.id());
        finds.add(new Find(Kind.DATELINE, block.start(), end, message));
        return;
      }
      if (++paragraphs == FIRST_PARAGRAPHS) {
        return;
      }
    }
  }

  /** Whether another paragraph begins with the same words, as each letter to an editor does. */
  private static boolean beginsAnother(Prose prose, Block block, int end) {
    for (Block other : prose.blocks()) {
      boolean same =
          prose
              .text()
              .regionMatches(other.start(), prose.text(), block.start(), end - block.start());
      if (same && other.start() != block.start()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name and a dash begin another line, too, as they begin the items of a list. */
  private static boolean headsAnother(Prose prose, Block block) {
    for (Block other : prose.blocks()) {
      if (other.start() != block.start()
          && Dateline.isNameAlone(prose.text(), other.start(), other.end())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Span signature(Prose prose, List<Find> found, int last) {
    List<Block> blocks = prose.blocks();
    for (int i = last; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.PARAGRAPH) {
        return null;
      }
      if (!Merging.isFound(found, block.start(), block.end())) {
        Span signature = Signature.in(prose.text(), block.start(), block.end());
        boolean follows = i > 0 || signature == null || signature.start() > block.start();
        return follows ? signature : null;
      }
    }
    return null;
  }

  private static boolean isParagraph(String text, Block block) {
    return block.length() >= LEAST_PARAGRAPH && isSentenceEnd(text.charAt(block.end() - 1))
        || block.length() >= SURE_PARAGRAPH;
  }

  static boolean isSentenceEnd(char c) {
    return Marks.isStop(c) || Marks.closes(c);
  }
}
