package dev.copydesk.boilerplate.page;

import java.util.BitSet;

/**
 * The likeliest course of a page: neighbours are of the article together or not at all, unless the
 * lines give reason to think otherwise (Viterbi, 1967).
 */
public final class PageChain {

  /**
   * What speaks for the article where nothing else does: losing it is worse than keeping a menu.
   */
  private static final float BENEFIT_OF_DOUBT = 0.3f;

  /** What a change between article and page costs. */
  private static final float CHANGE = 1;

  private PageChain() {}

  /**
   * @param scores of each line, the logarithm of the odds that it is of the article
   * @return the lines that are not of the article
   */
  public static BitSet chrome(float[] scores) {
    int count = scores.length;
    BitSet fromChrome = new BitSet(); // the best way to body at i comes from chrome at i-1
    BitSet fromBody = new BitSet(); // the best way to chrome at i comes from body at i-1
    double body = 0;
    double chrome = 0;
    for (int i = 0; i < count; i++) {
      double toBody = Math.max(body, chrome - CHANGE);
      double toChrome = Math.max(chrome, body - CHANGE);
      fromChrome.set(i, chrome - CHANGE > body);
      fromBody.set(i, body - CHANGE > chrome);
      body = toBody + (scores[i] + BENEFIT_OF_DOUBT) / 2;
      chrome = toChrome - (scores[i] + BENEFIT_OF_DOUBT) / 2;
    }
    BitSet lines = new BitSet();
    boolean inBody = body >= chrome;
    for (int i = count - 1; i >= 0; i--) {
      lines.set(i, !inBody);
      inBody = inBody ? !fromChrome.get(i) : fromBody.get(i);
    }
    return lines;
  }
}
