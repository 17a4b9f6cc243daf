package dev.copydesk.quotes.evidence;

/** How surely the words between the marks are what somebody said; in rising order. */
public enum Speech {
  /** A term, a title, a saying, code, a thought, what is asked or imagined. */
  NONE,
  /** A phrase, or a sentence that might as well be a heading or an example. */
  DOUBTFUL,
  /** A whole sentence. */
  LIKELY,
  /** A sentence as people talk, or several, set as only speech is. */
  SURE
}
