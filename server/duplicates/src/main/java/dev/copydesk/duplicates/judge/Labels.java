package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import java.util.Locale;

/**
 * The labels that two copies stand under: headings, the names of groups, places and settings. What
 * a form says of one thing after the other stands each time under a label of its own; what is
 * pasted has none, or brings it along.
 */
final class Labels {

  /** A label is no longer, in code units. */
  private static final int LONG = 72;

  private final Surroundings around;
  private final String first;
  private final String second;

  private Labels(CopiedPassage passage, Surroundings around) {
    this.around = around;
    this.first = label(passage.first());
    this.second = label(passage.second());
  }

  static Labels of(CopiedPassage passage, Surroundings around) {
    return new Labels(passage, around);
  }

  /** Whether both copies have a label, and each its own. */
  boolean differ() {
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  /** Whether both copies have the same label. */
  boolean areSame() {
    return !first.isEmpty() && first.equals(second);
  }

  /** The label of a stretch: the line above it, or that in which it begins; empty if none. */
  private String label(CopiedPassage.Stretch stretch) {
    int number = around.blockAt(around.firstLetter(stretch));
    if (number < 0) {
      return "";
    }
    Block own = around.block(number);
    boolean beginsIn = own.end() < stretch.end() && !isBegun(own, stretch) && isLabel(own);
    if (beginsIn) {
      return text(own);
    }
    boolean below = isBegun(own, stretch) && number > 0 && isLabel(around.block(number - 1));
    return below ? text(around.block(number - 1)) : "";
  }

  private boolean isBegun(Block block, CopiedPassage.Stretch stretch) {
    return !around.hasWords(block.start(), around.firstLetter(stretch));
  }

  private boolean isLabel(Block block) {
    return block.length() <= LONG
        && !around.endsSentence(block.end())
        && around.hasWords(block.start(), block.end());
  }

  private String text(Block block) {
    return around.text().substring(block.start(), block.end()).strip().toLowerCase(Locale.ROOT);
  }
}
