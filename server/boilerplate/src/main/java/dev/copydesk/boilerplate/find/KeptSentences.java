package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what may be a sentence of the article out of what is removed unasked. Lines that are found
 * by what stands around them are chrome as far as anybody can tell, but a sentence among them may
 * have been written below them: it stays marked and is removed only when asked.
 */
public final class KeptSentences {

  /** In code units. */
  private static final int SHORTEST = 12;

  private static final int LEAST_WORDS = 3;

  /** Without spaces between words, a sentence has so many letters. */
  private static final int LEAST_WIDE = 12;

  private KeptSentences() {}

  /**
   * The finds, those that may be removed unasked without the sentences at their end, which become
   * finds of their own. A sentence with more of the page below it belongs to the page.
   *
   * @param finds in text order
   * @param known what phrases say is a notice, in text order, none overlapping: no sentence of the
   *     article
   */
  public static List<Find> apart(Prose prose, List<Find> finds, List<Find> known) {
    List<Find> parts = new ArrayList<>(finds.size());
    for (Find find : finds) {
      if (find.safety() == Safety.SAFE) {
        split(prose, find, known, parts);
      } else {
        parts.add(find);
      }
    }
    return parts;
  }

  private static void split(Prose prose, Find find, List<Find> known, List<Find> parts) {
    List<Block> blocks = prose.blocks();
    int first = prose.blockAt(find.start());
    int last = prose.blockAt(find.end() - 1);
    int chrome = last;
    while (chrome >= Math.max(first, 0)
        && isSentence(prose.text(), blocks.get(chrome))
        && !isKnown(known, blocks.get(chrome))) {
      chrome--;
    }
    if (chrome == last) {
      parts.add(find);
      return;
    }
    int start = find.start();
    if (chrome >= first) {
      parts.add(find.at(start, blocks.get(chrome).end()));
      start = blocks.get(chrome + 1).start();
    }
    parts.add(find.at(start, find.end()).whenAsked());
  }

  /** Whether a block ends as a sentence does and has words enough for one. */
  public static boolean isSentence(String text, Block block) {
    int to = block.end();
    while (to > block.start() && Marks.closes(text.charAt(to - 1))) {
      to--;
    }
    int letter = to - 2;
    while (letter > block.start() && Marks.closes(text.charAt(letter))) {
      letter--;
    }
    if (to - block.start() < SHORTEST
        || !Marks.isFullStop(text.charAt(to - 1))
        || !Character.isLetter(text.charAt(letter))) {
      return false;
    }
    int words = 1;
    int wide = 0;
    for (int i = block.start(); i < to; i++) {
      words += Letters.isBlank(text.charAt(i)) ? 1 : 0;
      wide += text.charAt(i) >= 0x3040 && text.charAt(i) < 0xA000 ? 1 : 0;
    }
    return words >= LEAST_WORDS || wide >= LEAST_WIDE;
  }

  /** Whether a phrase's find reaches to the end of a block. */
  private static boolean isKnown(List<Find> known, Block block) {
    int next = Merging.firstBehind(known, block.end() - 1);
    return next < known.size() && known.get(next).start() < block.end();
  }
}
