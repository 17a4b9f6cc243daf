package dev.copydesk.duplicates.judge;

/**
 * A passage and its copy with the edges that an editor would give them, as offsets into the prose
 * texts of the two drafts, or of the one that has both.
 *
 * @param first where it stands first
 * @param second where it stands again
 * @param exact whether the two have the same words and marks, but for white space and the form of
 *     quote marks and dashes
 * @param similarity the share of letters that the two have in common, from 0 to 1
 * @param seam whether the second begins where the first ends
 * @param cut whether the copy was cut through a word, as no writer does
 * @param torn whether letters of words that it was cut through match, few as they may be
 */
public record CopiedPassage(
    Stretch first,
    Stretch second,
    boolean exact,
    double similarity,
    boolean seam,
    boolean cut,
    boolean torn) {

  /**
   * A stretch of a draft's prose.
   *
   * @param start offset of its first code unit
   * @param end offset behind its last
   * @param begun whether it begins where a sentence does
   * @param ended whether it ends where a sentence does
   * @param startCut whether it begins at a seam between copies or in the middle of a word
   * @param endCut whether it ends at a seam between copies or in the middle of a word
   */
  public record Stretch(
      int start, int end, boolean begun, boolean ended, boolean startCut, boolean endCut) {

    /** Whether no sentence is damaged when it goes. */
    public boolean whole() {
      return (begun || startCut) && (ended || endCut);
    }

    public boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }

    int length() {
      return end - start;
    }
  }

  /** Similarity in percent, 100 only where the two are the same. */
  public int percent() {
    int percent = (int) Math.round(100 * similarity);
    return exact ? 100 : Math.min(99, percent);
  }
}
