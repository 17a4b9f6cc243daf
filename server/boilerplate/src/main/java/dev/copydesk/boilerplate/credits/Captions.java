package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.find.Detector;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.List;

/** Finds credits by their form, and the captions that they stand behind. */
public final class Captions implements Detector {

  @Override
  public List<Find> find(Prose prose, RuleContext context, Messages messages, List<Find> found) {
    CaptionReading reading =
        new CaptionReading(prose.text(), CreditWords.of(Language.KOREAN), found, messages);
    for (Block block : prose.blocks()) {
      if (block.language() == Language.KOREAN && block.kind() != Block.Kind.TABLE_ROW) {
        context.checkCancelled();
        lines(reading, prose.text(), block);
      }
    }
    return reading.finds();
  }

  /** Reads a paragraph line by line: captions are lines of their own, wrapped or not. */
  private static void lines(CaptionReading reading, String text, Block block) {
    int start = block.start();
    for (int at = start; at <= block.end(); at++) {
      if (at == block.end() || Letters.isLineEnd(text.charAt(at))) {
        if (at > start) {
          reading.read(start, at);
        }
        start = at + 1;
      }
    }
  }
}
