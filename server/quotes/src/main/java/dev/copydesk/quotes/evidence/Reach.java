package dev.copydesk.quotes.evidence;

/**
 * How far from a quote a sign counts.
 *
 * @param sentences at most so many sentences off; -1 if it never counts
 * @param paragraphs at most so many paragraphs off
 */
record Reach(int sentences, int paragraphs) {

  static final Reach NEVER = new Reach(-1, -1);

  private static final int ANY = Evidence.FAR - 1;

  /**
   * Reads {@code 2p}, {@code 1s}, {@code 1s0p} or {@code -}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Reach of(String word) {
    if (word.equals("-")) {
      return NEVER;
    }
    int sentences = ANY;
    int paragraphs = ANY;
    for (int at = 0; at < word.length(); ) {
      int unit = at;
      while (unit < word.length() && Character.isDigit(word.charAt(unit))) {
        unit++;
      }
      if (unit == at || unit == word.length() || "sp".indexOf(word.charAt(unit)) < 0) {
        throw new IllegalArgumentException("no reach: " + word);
      }
      int number = Integer.parseInt(word.substring(at, unit));
      if (word.charAt(unit) == 's') {
        sentences = number;
      } else {
        paragraphs = number;
      }
      at = unit + 1;
    }
    return new Reach(sentences, paragraphs);
  }

  /**
   * Whether the nearest of a sort is so near.
   *
   * @param lines how many sentences a paragraph counts as where line breaks are lost
   */
  boolean holds(Evidence evidence, Sign sign, Side side, int lines) {
    int off = evidence.sentences(sign, side);
    if (off > sentences || off == Evidence.FAR) {
      return false;
    }
    if (evidence.hasLineBreaks()) {
      return evidence.paragraphs(sign, side) <= paragraphs;
    }
    return sentences < ANY || off <= paragraphs * lines;
  }
}
