package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.words.EnglishTokens;

/** Finds the subjects of verbs, and tells which verbs have one, in the sentences of one block. */
final class EnglishSubjects {

  static final int NONE = -1;

  private final EnglishTokens tokens;

  EnglishSubjects(EnglishTokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a verb comes before its subject: {@code said Lee}. */
  boolean isInverted(int verb) {
    return tokens.has(verb, SAY)
        && tokens.has(verb, PAST | S_FORM)
        && !tokens.is(verb, "told")
        && !tokens.is(verb, "tells")
        && tokens.isWord(verb + 1)
        && !tokens.has(verb + 1, OBJECT | PREPOSITION | ADVERB | CONJUNCTION | AUXILIARY)
        && (tokens.has(verb + 1, CAPITAL | DETERMINER | PRONOUN | TITLE) || nounFollows(verb + 1));
  }

  boolean nounFollows(int token) {
    return tokens.bits(token) == 0 || tokens.has(token, ANONYMOUS | UTTERANCE);
  }

  boolean isFinite(int verb, int from) {
    if (tokens.has(verb, PAST | S_FORM)) {
      return true;
    }
    if (tokens.has(verb, ING)) {
      return tokens.has(verb - 1, AUXILIARY);
    }
    int before = verb - 1;
    while (before >= from && tokens.has(before, ADVERB)) {
      before--;
    }
    return isInfinitive(before)
        || tokens.is(before, "to") && opensQuote(verb)
        || tokens.has(before, AUXILIARY | PRONOUN | RELATIVE)
        || isPlural(before);
  }

  /** {@code went on to say}, but not {@code a leader to counter}. */
  boolean isInfinitive(int to) {
    int head = to - 1;
    return tokens.is(to, "to")
        && (tokens.has(head, VERB | AUXILIARY)
            || tokens.endsWith(head, "ed")
            || tokens.is(head, "on")
            || tokens.is(head, "going")
            || tokens.is(head, "quick")
            || tokens.is(head, "came")
            || tokens.is(head, "went"));
  }

  /** Whether a verb is followed by the quote at once, or by "that". */
  boolean opensQuote(int verb) {
    int next = tokens.sort(verb + 1) == EnglishTokens.COMMA ? verb + 2 : verb + 1;
    return tokens.sort(next) == EnglishTokens.QUOTE || tokens.is(next, "that");
  }

  boolean isPlural(int token) {
    return tokens.isWord(token)
        && (tokens.last(token) == 's' || tokens.is(token, "people"))
        && !tokens.has(token, DETERMINER | PREPOSITION);
  }

  boolean isPassive(int verb, int from) {
    if (!tokens.has(verb, PARTICIPLE)) {
      return false;
    }
    int before = verb - 1;
    while (before >= from && (tokens.has(before, ADVERB) || tokens.endsWith(before, "ly"))) {
      before--;
    }
    return tokens.isBe(before);
  }

  long agentBehind(int verb, int end) {
    for (int i = verb + 1; i < end; i++) {
      if (tokens.is(i, "by")) {
        return nounPhraseFrom(i + 1, end);
      }
    }
    return NONE;
  }

  long nounPhraseFrom(int from, int end) {
    int last = from;
    while (last + 1 < end
        && tokens.isWord(last + 1)
        && !tokens.has(last + 1, AUXILIARY | RELATIVE | SUBORDINATOR)
        && (tokens.has(last + 1, CAPITAL)
            || !tokens.has(last + 1, VERB | PREPOSITION | CONJUNCTION | ADVERB))) {
      last++;
    }
    return from < end ? source(from, last) : NONE;
  }

  /** The subject of a finite verb, looked for to its left. */
  long subjectOf(int verb, int from) {
    int i = verb - 1;
    if (tokens.has(verb, BASE) && tokens.is(i, "to")) {
      i -= isInfinitive(i) ? 2 : 1;
    }
    while (i >= from && isBetweenSubjectAndVerb(i)) {
      i--;
    }
    if (i >= from && tokens.sort(i) == EnglishTokens.CLOSE) {
      i = openingOf(i, from) - 1;
    }
    if (i < from) {
      return NONE;
    }
    byte sort = tokens.sort(i);
    if (sort == EnglishTokens.COMMA || sort == EnglishTokens.DASH || sort == EnglishTokens.QUOTE) {
      return subjectBeforeAside(i, from);
    }
    if (tokens.has(i, CONJUNCTION)) {
      return anySubject(from, i);
    }
    if (!tokens.isWord(i)) {
      return NONE;
    }
    if (tokens.has(i, PRONOUN | RELATIVE)) {
      return source(i, i);
    }
    if (tokens.has(i, DETERMINER | PREPOSITION | OBJECT | SUBORDINATOR)
        || tokens.endsPossessive(i)) {
      return NONE;
    }
    if (tokens.has(i, CAPITAL)) {
      return source(phraseStart(i, from), i);
    }
    if (tokens.has(i, VERB) && tokens.has(i - 1, AUXILIARY)) {
      return NONE; // who doesn't answer questions
    }
    boolean noun = tokens.has(verb, UTTERANCE | NOUN) && tokens.has(verb, S_FORM | BASE);
    boolean verbal = tokens.has(i, UTTERANCE | ANONYMOUS) || tokens.is(verb + 1, "that");
    return noun && !verbal ? NONE : source(phraseStart(i, from), i);
  }

  boolean isBetweenSubjectAndVerb(int token) {
    if (tokens.is(token, "on") && tokens.has(token + 1, DAY)) {
      return true;
    }
    if (!tokens.isWord(token) || tokens.has(token, CAPITAL) && !tokens.has(token, AUXILIARY)) {
      return tokens.has(token, DAY);
    }
    return tokens.has(token, ADVERB | AUXILIARY | DAY)
        || tokens.has(token, ING) && tokens.has(token - 1, AUXILIARY);
  }

  int openingOf(int close, int from) {
    int i = close;
    while (i > from && tokens.sort(i) != EnglishTokens.OPEN) {
      i--;
    }
    return i;
  }

  /** {@code Lee, the chair of the panel, said}; a quote can end the aside too. */
  long subjectBeforeAside(int close, int from) {
    byte mark = tokens.sort(close) == EnglishTokens.DASH ? EnglishTokens.DASH : EnglishTokens.COMMA;
    for (int i = close - 1; i > from; i--) {
      if (tokens.sort(i) == mark) {
        int last = i - 1;
        if (tokens.sort(last) == EnglishTokens.CLOSE) {
          last = openingOf(last, from) - 1;
        }
        if (canEndSubject(last)) {
          return source(phraseStart(last, from), last);
        }
      }
    }
    return NONE;
  }

  boolean canEndSubject(int token) {
    return tokens.isWord(token)
        && !tokens.has(token, DAY | DETERMINER | PREPOSITION | ADVERB | AUXILIARY | OBJECT)
        && !tokens.has(token, CONJUNCTION | SUBORDINATOR)
        && (tokens.has(token, CAPITAL | PRONOUN) || !tokens.has(token, VERB));
  }

  int phraseStart(int last, int from) {
    int first = last;
    while (first > from
        && tokens.isWord(first - 1)
        && !tokens.has(first, DETERMINER)
        && !tokens.has(first - 1, SUBORDINATOR | PREPOSITION | CONJUNCTION | ADVERB | RELATIVE)
        && (tokens.has(first - 1, CAPITAL | DETERMINER) || tokens.bits(first - 1) == 0)) {
      first--;
    }
    return first;
  }

  /** Anything in the sentence that could be the subject of its main verb. */
  long anySubject(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean behind = i > from && tokens.has(i - 1, PREPOSITION);
      if (tokens.has(i, PRONOUN)
          || tokens.has(i, CAPITAL)
              && !tokens.has(
                  i, DAY | PREPOSITION | SUBORDINATOR | ADVERB | VERB | CONJUNCTION | DETERMINER)
              && !behind) {
        return source(i, i);
      }
      if (tokens.has(i, DETERMINER) && !behind && tokens.isWord(i + 1)) {
        return nounPhraseFrom(i, to);
      }
    }
    return NONE;
  }

  /** {@code Lee is quoted as saying}, {@code Lee was heard telling}. */
  boolean isReportedSaying(int verb) {
    int head = tokens.is(verb - 1, "as") ? verb - 2 : verb - 1;
    return tokens.has(verb, SAY)
        && tokens.has(verb, ING)
        && tokens.has(head, PARTICIPLE)
        && tokens.has(head, VERB)
        && (tokens.has(head - 1, AUXILIARY | ADVERB));
  }

  static long source(int first, int last) {
    return (long) first << 32 | last;
  }

  static int first(long source) {
    return (int) (source >>> 32);
  }

  static int last(long source) {
    return (int) source;
  }

  boolean endsThought(int token, int end) {
    return token >= end
        || !tokens.isWord(token)
        || tokens.has(token, PREPOSITION | DAY | ADVERB)
        || end - token <= 3 && tokens.bits(token) == 0
        || tokens.has(token, SUBORDINATOR) && !tokens.is(token, "that");
  }

  /**
   * {@code according to Lee}, {@code per the memo}: whom or what; {@link #NONE} if it is neither.
   */
  long accordingTo(int token, int end) {
    if (tokens.is(token, "according") && tokens.is(token + 1, "to")) {
      return nounPhraseFrom(token + 2, end);
    }
    boolean per = tokens.is(token, "per") && tokens.has(token + 1, DETERMINER | CAPITAL);
    return per && !tokens.is(token + 1, "a") ? nounPhraseFrom(token + 1, end) : NONE;
  }
}
