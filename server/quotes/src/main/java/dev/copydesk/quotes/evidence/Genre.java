package dev.copydesk.quotes.evidence;

/** What kind of text a quote stands in, as far as its form tells. */
public enum Genre {
  NEWS(Gap.NONE),
  /** About one person, whose words need no name each time. */
  FEATURE(Gap.LIKELY),
  /** Questions and answers, with or without marks. */
  INTERVIEW(Gap.SURE),
  /** The writer speaks of what she lived or read. */
  ESSAY(Gap.LIKELY),
  /** A list of what many say, each with a credit. */
  ROUND_UP(Gap.SURE),
  TRANSCRIPT(null),
  FICTION(null),
  CODE(null);

  private final @org.jspecify.annotations.Nullable Gap needed;

  Genre(@org.jspecify.annotations.Nullable Gap needed) {
    this.needed = needed;
  }

  /** Whether a source may be called missing in such a text where the gap is as given. */
  boolean asksForSource(Gap gap) {
    return needed != null && gap.compareTo(needed) >= 0;
  }
}
