package dev.copydesk.duplicates.judge;

/**
 * What tells whether a passage that a draft has twice was copied by mistake or comes again because
 * the form of the text wants it. {@link CopyTrees} says what the signs are worth together. Of signs
 * that both copies have, {@code LEAST_} is the smaller value and {@code MOST_} the greater; a
 * weight is in letters of an alphabet, a logarithm is that of one more.
 */
public enum CopySign {
  // The pair.

  /** Whether the two have the same words and marks. */
  EXACT,
  SIMILARITY,
  /** Whether the second copy begins where the first ends. */
  SEAM,
  /** Whether the copy was cut through a word. */
  CUT,
  /** Whether letters of words that it was cut through match. */
  TORN,
  /** How many of the two begin, and end, where a sentence does. */
  BEGUN,
  ENDED,
  /** Logarithm of the letters between the two. */
  GAP,
  WEIGHT,
  /** Letters of the copy as a share of the draft's. */
  SHARE,
  /** How far into the draft the first and the second begin, from 0 to 1. */
  FIRST_AT,
  SECOND_AT,
  /** How many passages the draft has twice with other text between, and how many altered. */
  PASSAGES,
  ALTERED,

  /** 1 where both stand under the same label, 2 where each stands under its own. */
  LABELS,

  // What was changed.

  /** How many changes there are, and how many for each word. */
  CHANGES,
  CHANGE_RATE,
  /** Share of the changes that put words for others, as a form that is filled in anew does. */
  REPLACED,
  /** How many changes take away a longer word that another change took away before. */
  AGAIN,
  /** Words of the longest change. */
  LONGEST,
  /** Share of the changes that touch a figure or a word with a capital. */
  NAMED,
  /** Whether the figures differ. */
  FIGURES,

  // Each of the two.

  /** Blocks that it has words of. */
  LEAST_LINES,
  MOST_LINES,
  /** Weight of a block on average. */
  LEAST_LINE,
  MOST_LINE,
  /** Weight for each full stop. */
  LEAST_SENTENCE,
  MOST_SENTENCE,
  /** Letters before it in its first block, and behind it in its last. */
  LEAST_LEAD,
  MOST_LEAD,
  LEAST_REST,
  MOST_REST,
  /** Share of its blocks that do not end as sentences do. */
  LEAST_OPEN,
  MOST_OPEN,
  /** Whether a colon leads up to it. */
  LEAST_COLON,
  MOST_COLON,
  /** Whether it stands in an item of a list. */
  LEAST_ITEM,
  MOST_ITEM,
  /** Figures, signs of code, and commas, for each letter. */
  LEAST_DIGITS,
  MOST_DIGITS,
  LEAST_CODE,
  MOST_CODE,
  LEAST_COMMAS,
  MOST_COMMAS,
  /** Share of its words with a capital. */
  LEAST_CAPITALS,
  MOST_CAPITALS,
  /** Share of its letters in quotes. */
  LEAST_QUOTED,
  MOST_QUOTED
}
