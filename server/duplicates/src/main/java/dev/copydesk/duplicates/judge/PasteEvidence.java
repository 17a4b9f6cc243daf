package dev.copydesk.duplicates.judge;

/**
 * How much a passage that stands twice in one draft, and was not cut, tells of an error. One
 * sentence comes again for many reasons; sentences in a row that come again, or a whole paragraph,
 * were pasted.
 */
final class PasteEvidence {

  /** Weight from which on a paragraph is no note, no line of a form. */
  private static final int PARAGRAPH = 90;

  /** Weight from which on sentences in a row tell by themselves. */
  private static final int SENTENCES = 140;

  private static final int LIKE_SENTENCES = 180;

  /** Similarity of a paragraph of one sentence with words changed. */
  private static final double SAME_SENTENCE = 0.92;

  /** Similarity of a paragraph with a few words changed. */
  private static final double SAME_SENTENCES = 0.95;

  /** Similarity of paragraphs that are copied whole, with words changed. */
  private static final double NEAR_PARAGRAPHS = 0.8;

  /** Weight and sentences of what is pulled out of a paragraph, to be set in large type. */
  private static final int PULLED = 320;

  private static final int PULLED_SENTENCES = 2;

  /** The same where the paragraph is right below. */
  private static final int PULLED_BESIDES = 4;

  private static final double SAME_PULLED = 0.9;

  /** Words that an item of a list begins with, in code units. */
  private static final int LONG_LEAD = 48;

  /** Code units between two copies, one beside the other. */
  private static final int BESIDES = 60;

  private static final double SAME_BESIDES = 0.9;

  /** Line ends that one copy has more than the other. */
  private static final int OTHER_LINES = 2;

  /** Weight and similarity that sentences with words changed have. */
  private static final int[] NEAR_WEIGHT = {200, 280, 500};

  private static final double[] NEAR_SIMILARITY = {0.86, 0.8, 0.7};

  private final CopiedPassage passage;
  private final CopiedPassage.Stretch first;
  private final CopiedPassage.Stretch second;
  private final Surroundings around;

  PasteEvidence(CopiedPassage passage, Surroundings around) {
    this.passage = passage;
    this.first = passage.first();
    this.second = passage.second();
    this.around = around;
  }

  boolean isWeak() {
    if (isBesides()) {
      return isPulled(first, second, PULLED_BESIDES);
    }
    boolean several = around.sentences(first) > 1 && around.sentences(second) > 1;
    boolean pulled =
        isPulled(first, second, PULLED_SENTENCES) || isPulled(second, first, PULLED_SENTENCES);
    return pulled || (passage.exact() ? !isExactCopy(several) : !isNearCopy(several));
  }

  /** Whether the second copy begins where the first ends, as scrapes and slips of the hand do. */
  boolean isBesides() {
    boolean close = second.start() - first.end() <= BESIDES;
    return passage.seam() || close && (passage.exact() || passage.similarity() >= SAME_BESIDES);
  }

  /**
   * Whether two items of a list go on alike behind words of their own. What was pasted right behind
   * itself ends as what stands between the two does.
   */
  boolean isItem() {
    if (passage.cut()) {
      return false;
    }
    String one = lead(first);
    String other = lead(second);
    boolean pasted = around.weight(second) >= (passage.exact() ? SENTENCES : LIKE_SENTENCES);
    return !pasted
        && !one.isEmpty()
        && !other.isEmpty()
        && !around.text().substring(first.start(), second.end()).stripTrailing().endsWith(other);
  }

  /** The few words in front of a stretch, in its clause; empty if there are none or more. */
  private String lead(CopiedPassage.Stretch stretch) {
    String text = around.text();
    int from = around.firstLetter(stretch);
    int start = around.startOfSentence(stretch);
    for (int i = start; i < from; i++) {
      start = ",;，；、".indexOf(text.charAt(i)) >= 0 ? i + 1 : start;
    }
    boolean few = from - start <= LONG_LEAD && around.hasWords(start, from);
    return few ? text.substring(start, from).strip() : "";
  }

  /** Whether a sentence or two of a paragraph are a paragraph of their own elsewhere. */
  private boolean isPulled(
      CopiedPassage.Stretch alone, CopiedPassage.Stretch other, int sentences) {
    return (passage.exact() || passage.similarity() >= SAME_PULLED)
        && alone.whole()
        && around.isBlock(alone)
        && !around.hasBlock(other)
        && around.sentences(alone) <= sentences
        && around.weight(alone) <= PULLED;
  }

  private boolean isExactCopy(boolean several) {
    int weight = around.weight(second);
    return isParagraph() && (several || weight >= PARAGRAPH) || several && weight >= SENTENCES;
  }

  /** Whether one copy has line ends where the other has none: it came from elsewhere. */
  boolean isSetInOtherLines() {
    int difference = around.blocks(first).size() - around.blocks(second).size();
    return passage.exact() && Math.abs(difference) >= OTHER_LINES;
  }

  private boolean isNearCopy(boolean several) {
    int weight = around.weight(second);
    double similarity = passage.similarity();
    if (!several) {
      return isParagraph() && weight >= PARAGRAPH && similarity >= SAME_SENTENCE;
    }
    boolean paragraphs = isParagraph() && similarity >= NEAR_PARAGRAPHS;
    if (weight >= SENTENCES && (paragraphs || similarity >= SAME_SENTENCES && hasParagraph())) {
      return true;
    }
    for (int i = 0; i < NEAR_WEIGHT.length; i++) {
      if (weight >= NEAR_WEIGHT[i] && similarity >= NEAR_SIMILARITY[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether one copy has a whole paragraph of several sentences. */
  private boolean hasParagraph() {
    return around.hasParagraph(first) || around.hasParagraph(second);
  }

  /** Whether both copies are paragraphs that end as such do. */
  private boolean isParagraph() {
    return around.isBlock(first)
        && around.isBlock(second)
        && around.endsSentence(first.end())
        && around.endsSentence(second.end());
  }
}
