package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.words.EnglishTokens;

/** Tells sources that nobody can check: officials, a person familiar with the matter, some. */
final class UncheckableSource {

  /** How many words before the end of a source its noun is looked for. */
  private static final int REACH = 7;

  private final EnglishTokens tokens;
  private final EnglishSubjects subjects;

  UncheckableSource(EnglishTokens tokens, EnglishSubjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
  }

  /**
   * The words of a source that nobody can check, {@code a senior official} of {@code a senior
   * official close to the mayor}; {@link EnglishSubjects#NONE} where it can be checked.
   */
  long in(long source) {
    int last = EnglishSubjects.last(source);
    int from = tokens.sentenceStart(last);
    int to = tokens.sentenceEnd(last);
    int noun = nounOf(last, from);
    int wish = wishForAnonymity(from, to);
    if (wish >= 0) {
      int teller = last > wish ? beforeWho(wish, from) : -1;
      return noun >= 0 ? phraseTo(noun, from) : teller >= 0 ? phraseTo(teller, from) : source;
    }
    boolean apposed = tokens.sort(last + 1) == EnglishTokens.COMMA && tokens.has(last + 2, CAPITAL);
    return noun < 0 // a neighbor, Ann Lee, said
            || apposed
            || isName(noun, from)
            || !isIndefinite(noun)
            || isSurvey(from, to)
            || isSaidByOneNamed(from, to)
        ? EnglishSubjects.NONE
        : phraseTo(noun, from);
  }

  /** Where somebody asks not to be named; -1 where nobody does. */
  private int wishForAnonymity(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "anonymity") || tokens.is(i, "anonymously")) {
        return i;
      }
    }
    return -1;
  }

  /** {@code a store manager, who requested anonymity}: the word before "who"; -1 without one. */
  private int beforeWho(int wish, int from) {
    for (int i = wish - 1; i > from + 1 && wish - i < REACH; i--) {
      if (tokens.has(i, RELATIVE)) {
        return tokens.isWord(i - 1) ? i - 1 : i - 2;
      }
    }
    return -1;
  }

  private int nounOf(int last, int from) {
    int end = tokens.has(last, RELATIVE) ? last - 1 : last; // a clerk who said
    for (int i = end; i > last - REACH && i >= from && tokens.isWord(i); i--) {
      if (tokens.has(i, ANONYMOUS)) {
        return isThere(i) ? -1 : i;
      }
      if (tokens.has(i, CAPITAL | PRONOUN | VERB)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code There are some she no longer asks}: they are only said to be there. */
  private boolean isThere(int noun) {
    return tokens.isBe(noun - 1) && tokens.is(noun - 2, "there");
  }

  /** The Selwood Observer is no observer. */
  private boolean isName(int noun, int from) {
    return noun > from && tokens.has(noun, CAPITAL) && tokens.has(noun - 1, CAPITAL);
  }

  /** "the aide" is one who was named before; "an aide", "aides" and "the sources" are nobody. */
  private boolean isIndefinite(int noun) {
    int i = noun - 1;
    while (tokens.isWord(i) && noun - i < 4 && !tokens.has(i, DETERMINER | PREPOSITION | VERB)) {
      i--;
    }
    boolean definite = tokens.has(i, DETERMINER) && !tokens.is(i, "a") && !tokens.is(i, "an");
    return !definite || tokens.is(noun, "sources") || tokens.is(noun, "officials");
  }

  /** {@code 66 percent of people say}: whom a survey asked. */
  private boolean isSurvey(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "percent") || tokens.is(i, "survey") || tokens.is(i, "poll")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Ms. Lee has an answer for critics and said “…”}: one with a name says it. */
  private boolean isSaidByOneNamed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.has(i, VERB)
          && tokens.has(i, PAST | S_FORM)
          && !tokens.has(i, NOUN)
          && tokens.isWord(i - 1) // not “…,” said Lee
          && !subjects.isPassive(i, from)
          && isOneNamed(subjects.subjectOf(i, from), from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneNamed(long subject, int from) {
    int last = EnglishSubjects.last(subject);
    if (subject == EnglishSubjects.NONE) {
      return false;
    }
    return tokens.is(last, "he")
        || tokens.is(last, "she")
        || tokens.is(last, "I")
        || tokens.has(last, CAPITAL) && !tokens.has(last, ANONYMOUS | DAY | PRONOUN) && last > from;
  }

  private long phraseTo(int noun, int from) {
    int first = noun;
    while (first > from
        && noun - first < REACH
        && tokens.isWord(first - 1)
        && !tokens.has(first, DETERMINER)
        && !tokens.has(first - 1, PREPOSITION | SUBORDINATOR | CONJUNCTION)
        && !tokens.is(first - 1, "as")
        && (tokens.has(first - 1, CAPITAL | DETERMINER | ANONYMOUS)
            || (tokens.bits(first - 1) & ~TITLE) == 0)) {
      first--;
    }
    return EnglishSubjects.source(first, noun);
  }
}
