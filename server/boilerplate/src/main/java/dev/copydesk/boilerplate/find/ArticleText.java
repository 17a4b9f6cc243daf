package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where the paragraphs of a draft stand that nothing found, and which parts of a press release it
 * has: looked for once, when the first find asks.
 */
final class ArticleText {

  private static final int UNKNOWN = -2;

  private final Prose prose;
  private final List<Find> found;
  private int first = UNKNOWN;
  private int last = UNKNOWN;
  private int sentences = UNKNOWN;
  private Set<String> releases = Set.of();

  /**
   * @param found in text order, none overlapping
   */
  ArticleText(Prose prose, List<Find> found) {
    this.prose = prose;
    this.found = found;
  }

  /** Whether a paragraph stands above a block. */
  boolean isAbove(int block) {
    if (first == UNKNOWN) {
      int count = prose.blocks().size();
      first = 0;
      while (first < count && !isParagraph(first)) {
        first++;
      }
    }
    return first < block;
  }

  /** Whether a paragraph is a block or stands below it. */
  boolean goesOn(int block) {
    if (last == UNKNOWN) {
      last = prose.blocks().size() - 1;
      while (last >= 0 && !isParagraph(last)) {
        last--;
      }
    }
    return last >= block;
  }

  private boolean isParagraph(int block) {
    return Overruled.isParagraph(prose.text(), found, prose.blocks().get(block));
  }

  /** How many blocks end as sentences do. */
  int sentences() {
    if (sentences == UNKNOWN) {
      sentences = 0;
      for (Block block : prose.blocks()) {
        sentences += KeptSentences.isSentence(prose.text(), block) ? 1 : 0;
      }
    }
    return sentences;
  }

  /** Whether a part of a press release was found by another phrase than a find was. */
  boolean hasOtherRelease(Find find) {
    if (releases.isEmpty()) {
      releases = new HashSet<>();
      for (Find other : found) {
        if (other.kind() == Kind.PRESS_RELEASE || other.kind() == Kind.END_MARK) {
          releases.add(Objects.toString(other.entry()));
        }
      }
    }
    return releases.size() > (releases.contains(Objects.toString(find.entry())) ? 1 : 0);
  }
}
