package dev.copydesk.quotes.evidence;

/** Where a sign stands, as seen from the quote. */
public enum Side {
  BEFORE,
  /** In the sentence that the quote is part of. */
  BESIDE,
  BEHIND
}
