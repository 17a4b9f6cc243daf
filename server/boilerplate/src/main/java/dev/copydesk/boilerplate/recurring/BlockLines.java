package dev.copydesk.boilerplate.recurring;

import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import java.util.Arrays;

/**
 * The lines of one block that are compared with those of other drafts.
 *
 * @param hash of all letters of the block
 * @param power what a hash of letters before these is multiplied by
 * @param wordings of each line
 * @param places of each line: its start and end, counted from the block's start, and its names
 */
record BlockLines(long hash, long power, long[] wordings, int[] places) {

  static final int FIELDS = 3;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /**
   * @param first number of the block's first sentence
   * @param behind number of the first sentence behind the block
   */
  static BlockLines of(Prose prose, Block block, int first, int behind) {
    char[] text = new char[block.length()];
    prose.text().getChars(block.start(), block.end(), text, 0);
    Sentences sentences = prose.sentences();
    boolean line = behind - first == 1 && !Shape.isEnded(text, 0, text.length);
    long[] wordings = new long[behind - first];
    int[] places = new int[FIELDS * wordings.length];
    int count = 0;
    for (int i = first; i < behind; i++) {
      int start = sentences.start(i) - block.start();
      int end = sentences.end(i) - block.start();
      LineWording wording = LineWording.of(text, start, end, line);
      if (wording.hash() != LineWording.NONE) {
        wordings[count] = wording.hash();
        places[FIELDS * count] = start;
        places[FIELDS * count + 1] = end;
        places[FIELDS * count + 2] = wording.names();
        count++;
      }
    }
    long hash = 0;
    long power = 1;
    for (char c : text) {
      if (!Letters.isSpace(c)) {
        hash = hash * BASE + PhraseFolding.fold(c) + 1;
        power *= BASE;
      }
    }
    return new BlockLines(
        hash, power, Arrays.copyOf(wordings, count), Arrays.copyOf(places, FIELDS * count));
  }
}
