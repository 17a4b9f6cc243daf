package dev.copydesk.quotes.evidence;

import java.util.Arrays;

/**
 * What a reading of one language saw around one quote. Of each sign the nearest on each side is
 * kept. Starts as a sentence of news with nobody near; used again for the next quote after {@link
 * #clear}. For one thread.
 */
public final class Evidence {

  /** Further off than anything counts, in sentences or paragraphs. */
  public static final int FAR = 99;

  private static final int SIDES = Side.values().length;
  private static final int PLACES = Sign.values().length * SIDES;

  private final int[] sentences = new int[PLACES];
  private final int[] paragraphs = new int[PLACES];
  private final int[] starts = new int[PLACES];
  private final int[] ends = new int[PLACES];
  private Speech speech = Speech.LIKELY;
  private Gap gap = Gap.NONE;
  private Genre genre = Genre.NEWS;
  private boolean broken;
  private boolean cut;

  public Evidence() {
    clear();
  }

  /** Forgets everything. */
  public Evidence clear() {
    Arrays.fill(sentences, FAR);
    Arrays.fill(paragraphs, FAR);
    speech = Speech.LIKELY;
    gap = Gap.NONE;
    genre = Genre.NEWS;
    broken = false;
    cut = false;
    return this;
  }

  /**
   * Somebody stands near.
   *
   * @param sentencesOff 0 in the sentence of the quote, 1 in the one beside it, …
   * @param paragraphsOff 0 in the paragraph of the quote, 1 in the one beside it, …
   * @param start offset into the prose text of the words that show it
   * @param end offset behind them
   */
  public void sees(Sign sign, Side side, int sentencesOff, int paragraphsOff, int start, int end) {
    int place = place(sign, side);
    paragraphs[place] = Math.min(paragraphs[place], paragraphsOff);
    if (sentencesOff < sentences[place]) {
      sentences[place] = sentencesOff;
      starts[place] = start;
      ends[place] = end;
    }
  }

  public void speech(Speech how) {
    speech = how;
  }

  public void gap(Gap how) {
    gap = how;
  }

  public void genre(Genre which) {
    genre = which;
  }

  /** The line breaks of the draft seem lost: paragraphs tell nothing, sentences do. */
  public void withoutLineBreaks() {
    broken = true;
  }

  /** The draft begins or ends so near to the quote that somebody may stand in what is not shown. */
  public void atEdge() {
    cut = true;
  }

  /** How many sentences off the nearest stands; {@link #FAR} where there is none. */
  public int sentences(Sign sign, Side side) {
    return sentences[place(sign, side)];
  }

  /** How many paragraphs off the nearest stands; {@link #FAR} where there is none. */
  public int paragraphs(Sign sign, Side side) {
    return paragraphs[place(sign, side)];
  }

  /** How surely the words are what somebody said. */
  public Speech speech() {
    return speech;
  }

  Gap gap() {
    return gap;
  }

  /** What kind of text they stand in. */
  public Genre genre() {
    return genre;
  }

  boolean hasLineBreaks() {
    return !broken;
  }

  /** See {@link #atEdge}. */
  public boolean isAtEdge() {
    return cut;
  }

  /** The nearest of a sort as a reason. */
  Reason reason(Reason.Kind kind, Sign sign, Side side) {
    int place = place(sign, side);
    return new Reason(kind, paragraphs[place], starts[place], ends[place]);
  }

  private static int place(Sign sign, Side side) {
    return sign.ordinal() * SIDES + side.ordinal();
  }
}
