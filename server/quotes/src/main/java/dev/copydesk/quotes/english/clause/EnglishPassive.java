package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.words.EnglishTokens;

/**
 * Sentences that say that somebody said it and leave out who: {@code The plan has been described as
 * “a bridge to nowhere in particular.”}
 */
final class EnglishPassive {

  private static final int NONE = EnglishSubjects.NONE;

  private final EnglishTokens tokens;

  EnglishPassive(EnglishTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The words that say that somebody said it; {@link EnglishSubjects#NONE} where the sentence says
   * no such thing, or names somebody.
   */
  long leavesOutWho(int quote) {
    int from = tokens.sentenceStart(quote);
    int as = tokens.has(quote - 1, DETERMINER) ? quote - 2 : quote - 1;
    boolean described = tokens.is(as, "as");
    int verb = described ? as - 1 : quote - 1;
    boolean names = tokens.has(verb, PARTICIPLE) && tokens.has(verb, STANCE);
    if (verb <= from || !names || isNamed(from, verb, quote)) {
      return NONE;
    }
    int last = described ? as : verb;
    if (described && tokens.sort(verb - 1) == EnglishTokens.COMMA) {
      return tokens.isWord(verb - 2) ? EnglishSubjects.source(verb, last) : NONE;
    }
    int be = verb - 1;
    while (be > from && isAdverb(be)) {
      be--;
    }
    int first = be;
    while (first > from && (tokens.has(first - 1, AUXILIARY) || isAdverb(first - 1))) {
      first--;
    }
    boolean perfect = tokens.is(be, "been");
    boolean past = perfect || described && (tokens.is(be, "was") || tokens.is(be, "were"));
    boolean joined = tokens.has(first - 1, CONJUNCTION | RELATIVE);
    return past && !joined ? EnglishSubjects.source(first, last) : NONE;
  }

  private boolean isAdverb(int token) {
    return tokens.has(token, ADVERB) || tokens.endsWith(token, "ly");
  }

  /** Whether the sentence says whose words they are in any other place. */
  private boolean isNamed(int from, int verb, int quote) {
    int opens = tokens.has(from, CONJUNCTION) ? from + 1 : from;
    if (tokens.has(opens, SUBORDINATOR)) {
      return true; // When a bridge was described as “…”, more people paid
    }
    for (int i = from; i < verb; i++) {
      boolean inWords = tokens.has(i, PREPOSITION) && !tokens.is(i, "of") && isWork(i + 1, verb);
      if (inWords || tokens.has(i, SAY)) {
        return true; // In her book it was described as “…”
      }
    }
    int end = tokens.sentenceEnd(quote);
    for (int i = quote + 1; i < end; i++) {
      if (tokens.is(i, "by")
          || tokens.is(i, "in")
          || tokens.has(i, SAY)
          || tokens.sort(i) == EnglishTokens.OPEN) {
        return true;
      }
    }
    return tokens.sort(quote + 1) == EnglishTokens.OPEN
        || tokens.sort(quote + 2) == EnglishTokens.OPEN; // a note, a link
  }

  /** {@code her new book}, {@code The Courier}: what says things, before a comma or a verb. */
  private boolean isWork(int from, int end) {
    for (int i = from; i < end && i < from + 5 && tokens.isWord(i); i++) {
      if (tokens.has(i, UTTERANCE | CAPITAL) || tokens.endsPossessive(i)) {
        return true;
      }
    }
    return false;
  }
}
