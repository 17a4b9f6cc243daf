package dev.copydesk.quotes;

/**
 * What tells who speaks a quote, and how much each counts. A name's score is the sum of its signals
 * times their weights. The weights were fitted once (softmax regression over the names of news
 * articles in which one attribution had been cut out) and rounded; they are fixed.
 */
enum SpeakerSignal {
  /** Logarithm of how often a verb of saying belongs to the name. */
  SPOKEN(0.6),
  /** A title stands before the name somewhere. Those whom the reader knows are named without. */
  TITLED(-0.5),
  /** Written with a first name, or as a body of several words, somewhere. */
  WHOLE(0.4),
  /** Named in the quote's paragraph, behind it. */
  SAME_BEHIND(0.6),
  /** Speaks in the second paragraph behind. */
  SPOKE_NEXT_2(0.5),
  /** Begins a sentence of the paragraph before. */
  BEGINS_BEFORE_1(0.4),
  BEGINS_BEFORE_2(0.4),
  /** Begins a sentence of the quote's paragraph, before the quote. */
  BEGINS_SAME(0.9),
  /** Stands in the quote's own sentence: it is what the sentence is about. */
  IN_SENTENCE(-1.5),
  /** The last name before the quote: more often the object of a sentence. */
  LAST_BEFORE(-0.3),
  FIRST_NEXT(0.4),
  /** The last name before the quote that begins a sentence. */
  LAST_BEGINS(0.6),
  /** The first name of the paragraph before. */
  FIRST_IN_BEFORE_1(0.6),
  POSSESSIVE_BEFORE_1(-0.4),
  /** One over the distance in paragraphs, backwards. */
  NEAR(1.5),
  /** Logarithm of how often it is named in the four paragraphs to either side. */
  AROUND(0.7),
  ONLY_BEHIND(-0.6),
  /** Nobody names himself. */
  IN_QUOTE(-1.0),
  /** Share of mentions behind "in", "at", "from". */
  PLACED(-2.0),
  /** Share of mentions behind another preposition. */
  GOVERNED(-0.7),
  /** Share of mentions that a plain noun follows: the Democratic primary. */
  ATTRIBUTIVE(-0.4),
  /** Share of mentions that a verb follows. */
  ACTS(0.6),
  /** Named once in all. */
  LONE(-0.6),
  /** All in capitals. */
  BODY(-0.7),
  PLACE(-0.7),
  /** Named for the first time, with a first name, in the paragraph before. */
  INTRODUCED_BEFORE_1(1.0),
  INTRODUCED_BEFORE_2(0.4),
  WHOLE_BEFORE_1(0.4),
  /** Named by family name alone, and only behind: the first mention may be what is missing. */
  UNINTRODUCED(1.6),
  UNINTRODUCED_NEAR(1.1),
  /** Named once, before the quote, and speaks there. */
  LONE_SPEAKER(0.7),
  LONE_SPEAKER_NEAR(0.7),
  /** Named once, before the quote, with an office. */
  LONE_DESCRIBED_NEAR(1.6);

  private final double weight;

  SpeakerSignal(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
