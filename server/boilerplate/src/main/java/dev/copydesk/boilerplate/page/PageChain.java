package dev.copydesk.boilerplate.page;

import java.util.BitSet;

/**
 * The likeliest course of a page: what stands before its article, the article, boxes between its
 * paragraphs, what stands behind it. Neighbours are of the article together or not at all, unless
 * the lines give reason to think otherwise (Viterbi, 1967). That an article begins costs nothing:
 * every page has one.
 */
public final class PageChain {

  /**
   * What speaks for the article where nothing else does: losing it is worse than keeping a menu.
   */
  private static final float BENEFIT_OF_DOUBT = 0.3f;

  /** What it costs to leave the article for a box, and to come back. */
  private static final double BOX = 0.7;

  /** What it costs to leave the article for good: its last sentence often stands below a box. */
  private static final double END = 0.7;

  private static final int BEFORE = 0;
  private static final int ARTICLE = 1;
  private static final int WITHIN = 2;
  private static final int BEHIND = 3;

  private PageChain() {}

  /**
   * @param scores of each line, the logarithm of the odds that it is of the article
   * @return the lines that are not of the article
   */
  public static BitSet chrome(float[] scores) {
    int count = scores.length;
    byte[] from = new byte[4 * count]; // the part that the line before is best in
    double[] best = {
      0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i < count; i++) {
      double score = (scores[i] + BENEFIT_OF_DOUBT) / 2;
      int article = best[ARTICLE] >= best[BEFORE] ? ARTICLE : BEFORE;
      article = best[WITHIN] - BOX > best[article] ? WITHIN : article;
      double toArticle = best[article] - (article == WITHIN ? BOX : 0);
      boolean opens = best[ARTICLE] - BOX > best[WITHIN];
      boolean ends = best[ARTICLE] - END > best[BEHIND];
      from[4 * i + ARTICLE] = (byte) article;
      from[4 * i + WITHIN] = (byte) (opens ? ARTICLE : WITHIN);
      from[4 * i + BEHIND] = (byte) (ends ? ARTICLE : BEHIND);
      best[BEHIND] = Math.max(best[BEHIND], best[ARTICLE] - END) - score;
      best[WITHIN] = Math.max(best[WITHIN], best[ARTICLE] - BOX) - score;
      best[ARTICLE] = toArticle + score;
      best[BEFORE] -= score;
    }
    int part = BEFORE;
    for (int other = ARTICLE; other <= BEHIND; other++) {
      part = best[other] > best[part] ? other : part;
    }
    BitSet lines = new BitSet();
    for (int i = count - 1; i >= 0; i--) {
      lines.set(i, part != ARTICLE);
      part = from[4 * i + part];
    }
    return lines;
  }
}
