package dev.copydesk.quotes.english.speakers;

/**
 * What tells who speaks a quote. {@link SpeakerTrees} says what the signals of a name together are
 * worth. "Near" is one over one more than the distance in paragraphs, so 1 in the same paragraph
 * and 0.01 where there is nothing; a logarithm is that of one more.
 */
public enum SpeakerSignal {
  // The name in the whole draft.

  /** Logarithm of how often it is named. */
  COUNT,
  /** How often, as a share of the most named. */
  COUNT_SHARE,
  /** One over its place among the most named. */
  COUNT_RANK,
  /** Logarithm of how often a verb of saying belongs to it. */
  SPOKEN,
  /** How often, as a share of all that anybody says. */
  SPOKEN_SHARE,
  /** One over its place among those who speak most. */
  SPOKEN_RANK,
  /** Share of mentions that speak. */
  SPOKEN_RATE,
  /** Logarithm of how often a quote is its words. */
  QUOTED,
  QUOTED_SHARE,
  /** Share of mentions with a verb of saying or opinion. */
  STANDS,
  /** Share of mentions with a first name. Who has none is known to every reader, or a body. */
  WHOLE,
  WHOLE_EVER,
  /** Share of mentions beside an office. */
  DESCRIBED,
  /** Shares of mentions behind "in" and the like, and behind other prepositions. */
  PLACED,
  GOVERNED,
  /** Share of mentions behind "the": a body. */
  DEFINITE,
  ATTRIBUTIVE,
  BEGINS,
  POSSESSIVE,
  /** Given name, courtesy title, age or "who": no body. */
  PERSON,
  /** How sure it is whether it is a man or a woman. */
  GENDER_KNOWN,
  /** Logarithm of how often "he" or "she" stands for it. */
  PRONOUNS,
  /** Ends in a word all in capitals. */
  CAPS,
  /** Ends in a place or a people. */
  PLACE,
  /** Ends in what bodies are called. */
  BODY,
  PLURAL,
  /** Number of words of the longest form, of at most four. */
  WORDS,
  /** How near the beginning of the draft it is named first. */
  EARLY,

  // Where it is named around the quote.

  NEAR,
  /** As near, but in sentences. */
  NEAR_SENTENCE,
  NEAR_SPOKEN,
  NEAR_QUOTED,
  NEAR_BEGINS,
  /** How near before the quote it is named for the first time. */
  NEAR_INTRODUCED,
  NEAR_BEHIND,
  NEAR_SPOKEN_BEHIND,
  NEAR_QUOTED_BEHIND,
  /** One over its place among the names before the quote, the last one first. */
  ORDER_BEFORE,
  /** The same among those named for the first time. */
  ORDER_INTRODUCED,
  /** One over its place among the names behind the quote. */
  ORDER_BEHIND,
  /** The last before the quote. */
  LAST_MENTION,
  /** The last before the quote that begins a sentence. */
  LAST_BEGINS,
  FIRST_IN_PARAGRAPH_BEFORE,
  FIRST_IN_PARAGRAPH_BEHIND,
  INTRODUCED_IN_PARAGRAPH_BEFORE,
  /** Logarithm of how often it is named in the four paragraphs to either side. */
  AROUND,
  AROUND_SHARE,
  /** How much the sentences before are about it, the nearer the more. */
  CENTER,
  /** Stands in the quote's own sentence: it is what the sentence is about. */
  IN_SENTENCE,
  ONLY_BEHIND,
  /** A pronoun for it stands in the quote's paragraph or in the one before. */
  PRONOUN_BEFORE,

  // Whether its first mention may be what is missing.

  /** Named by family name alone, and only behind the quote. */
  UNINTRODUCED,
  UNINTRODUCED_NEAR,
  UNINTRODUCED_SPEAKS,
  /** Named once, before the quote, with an office: how near. */
  LONE_DESCRIBED_NEAR,
  LONE_BEHIND,

  // The quote.

  /** Nobody names himself. */
  IN_QUOTE,
  FIRST_NAME_IN_QUOTE,
  /** "he" beside the quote, and it is a woman; or the other way around. */
  CLASHES,
  AGREES,
  /** The same for the first "he" or "she" of the next paragraph. */
  CLASHES_BEHIND,
  AGREES_BEHIND,
  /** Somebody says "I" in the quote. */
  QUOTE_SAYS_I,
  /** Logarithm of how many names there are to choose from. */
  CANDIDATES,
  /** How far into the draft the quote stands, from 0 to 1. */
  POSITION
}
