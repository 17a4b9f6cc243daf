package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.clause.EnglishCue.Bond;
import dev.copydesk.quotes.english.words.EnglishTokens;
import org.jspecify.annotations.Nullable;

/** Who is said to speak in the part of a sentence that stands behind a quote. */
final class EnglishTail {

  private static final int NONE = EnglishSubjects.NONE;

  /** An office before a name is no longer than this, in words. */
  private static final int LONGEST_OFFICE = 8;

  /** No subject is longer than this, in words. */
  private static final int LONGEST_SUBJECT = 30;

  /** A verb stands no farther behind the head of its subject, in words. */
  private static final int FARTHEST_VERB = 12;

  private final EnglishTokens tokens;
  private final EnglishSubjects subjects;

  EnglishTail(EnglishTokens tokens, EnglishSubjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
  }

  /** What in the rest of the sentence behind the quote says who speaks; null if nothing does. */
  @Nullable EnglishCue after(int quote, boolean comma, boolean question) {
    int i = quote + 1;
    long credit = credit(tokens.sort(i) == EnglishTokens.STOP ? i + 1 : i);
    if (credit >= 0) {
      return new EnglishCue(Bond.CREDIT, i, credit);
    }
    boolean soft = tokens.sort(i) == EnglishTokens.STOP && i < tokens.size();
    if (soft) {
      return cue(Bond.BEHIND_STOP, behindStop(i + 1, question));
    }
    int end = tokens.sentenceEnd(i);
    boolean gap = tokens.sort(i) == EnglishTokens.COMMA || tokens.sort(i) == EnglishTokens.DASH;
    boolean dash = tokens.sort(i) == EnglishTokens.DASH;
    if (gap) {
      i++;
    }
    if (dash && tokens.has(i, CAPITAL | DETERMINER) && end - i <= 12) {
      return new EnglishCue(Bond.DASH, i - 1, EnglishSubjects.source(i, end - 1));
    }
    EnglishCue cue = cue(Bond.CLAUSE, clauseFrom(i, end, LONGEST_SUBJECT));
    if (cue == null && (comma || question)) {
      cue = cue(Bond.CLAUSE, named(i, end));
    }
    if (cue == null && (comma || question) && !gap) {
      cue = cue(Bond.ANY_VERB, anyVerb(i, end));
    }
    return cue == null ? cue(Bond.CLOSING, tail(i, end)) : cue;
  }

  private @Nullable EnglishCue cue(Bond bond, long source) {
    if (source < 0) {
      return null;
    }
    int from = EnglishSubjects.last(source) + 1;
    int end = Math.min(tokens.size(), from + FARTHEST_VERB);
    int verb = verbBehind(from - 1, end);
    return new EnglishCue(bond, verb < end ? verb : EnglishSubjects.first(source) - 1, source);
  }

  /**
   * {@code “…,” Lee, a spokesman for the port.}, {@code “…,” the mayor, Ann Lee, told the port.},
   * {@code “…,” argued, Ann Lee}: a name right behind a quote that is to go on.
   */
  private long named(int from, int end) {
    int i = from;
    if (tokens.has(i, SAY) && tokens.has(i, PAST) && tokens.sort(i + 1) == EnglishTokens.COMMA) {
      i += 2;
    }
    while (i < end && i - from < LONGEST_OFFICE && isOffice(i)) {
      i++;
    }
    int first = i;
    while (tokens.has(i, CAPITAL)
        && !tokens.has(i, DAY | SUBORDINATOR | CONJUNCTION | PREPOSITION)) {
      i++;
    }
    boolean apart = i >= end || !tokens.isWord(i);
    return i > first && apart ? EnglishSubjects.source(first, i - 1) : NONE;
  }

  /** A word of what somebody is, before the name. */
  private boolean isOffice(int token) {
    return tokens.isWord(token)
        && !tokens.has(token, CAPITAL)
        && (tokens.bits(token) == 0 || tokens.has(token, DETERMINER | TITLE | ANONYMOUS))
        && !tokens.endsWith(token, "ing");
  }

  /** {@code “….” [The Courier]}, {@code “….” — Ann Lee}: the source stands behind as a credit. */
  private long credit(int token) {
    if (tokens.sort(token) == EnglishTokens.DASH) {
      int end = tokens.sentenceEnd(token);
      boolean name = tokens.has(token + 1, CAPITAL) && !tokens.has(token + 1, PRONOUN);
      return name && end - token < 9 && end >= tokens.size() - 1
          ? EnglishSubjects.source(token + 1, end - 1)
          : NONE;
    }
    if (tokens.sort(token) != EnglishTokens.OPEN || !tokens.has(token + 1, CAPITAL)) {
      return NONE;
    }
    for (int i = token + 2; i < token + 16 && i < tokens.size(); i++) {
      if (tokens.sort(i) == EnglishTokens.CLOSE) {
        return EnglishSubjects.source(token + 1, i - 1);
      }
    }
    return NONE;
  }

  /** {@code “…?” Lee asked.} and, loosely written, {@code “….” Lee said.} */
  private long behindStop(int from, boolean question) {
    int end = tokens.sentenceEnd(from);
    long source = clauseFrom(from, end, question ? LONGEST_SUBJECT : 6);
    return source >= 0 && (question || end - from <= 8) ? source : NONE;
  }

  /** {@code “…,” Lee thundered.}, {@code “…,” she mocks.}: behind a comma any verb will do. */
  private long anyVerb(int from, int end) {
    int i = from;
    while (tokens.has(i, CAPITAL) || tokens.has(i, PRONOUN) && i == from) {
      i++;
    }
    boolean named = i > from && i - from <= 4;
    return named && i < end && tokens.isWord(i) && isAnyVerb(i, end)
        ? EnglishSubjects.source(from, i - 1)
        : NONE;
  }

  private boolean isAnyVerb(int token, int end) {
    if (tokens.has(token, AUXILIARY)) {
      return false;
    }
    boolean present =
        tokens.has(token, S_FORM) || tokens.bits(token) == 0 && tokens.last(token) == 's';
    return tokens.endsWith(token, "ed") || present && subjects.endsThought(token + 1, end);
  }

  /** A clause of attribution that begins at {@code from}: a subject and a verb of saying. */
  private long clauseFrom(int from, int end, int longest) {
    int i = from;
    while (tokens.has(i, ADVERB) && !tokens.has(i, VERB) || tokens.is(i, "as")) {
      i++;
    }
    long according = subjects.accordingTo(i, end);
    if (according >= 0) {
      return according;
    }
    if (subjects.isInverted(i)) {
      return subjects.nounPhraseFrom(i + 1, end);
    }
    if (tokens.has(i, RELATIVE | SUBORDINATOR | CONJUNCTION | AUXILIARY | PREPOSITION | ING)
        || !tokens.isWord(i)
        || tokens.bits(i) == 0 && tokens.endsWith(i, "ing")) {
      return NONE;
    }
    boolean aside = false;
    for (int verb = i + 1; verb < end && verb - i <= longest; verb++) {
      byte sort = tokens.sort(verb);
      if (sort == EnglishTokens.QUOTE || sort == EnglishTokens.COLON) {
        return NONE;
      }
      aside |= sort == EnglishTokens.COMMA || sort == EnglishTokens.DASH;
      if (subjects.isReportedSaying(verb)) {
        return subjects.subjectOf(verb - (tokens.is(verb - 1, "as") ? 2 : 1), i);
      }
      if (isClauseVerb(verb, i) && (!aside || endsAside(verb) || endsLooseAside(verb))) {
        long subject = subjects.subjectOf(verb, i);
        if (subject >= 0 && !tokens.has(EnglishSubjects.last(subject), RELATIVE)) {
          return subject;
        }
      }
      if (!aside && isOtherClause(verb)) {
        return NONE;
      }
    }
    return NONE;
  }

  private boolean isClauseVerb(int verb, int from) {
    boolean says = tokens.has(verb, SAY) || tokens.has(verb, STANCE) && tokens.is(verb + 1, "it");
    return says && subjects.isFinite(verb, from) && !subjects.isPassive(verb, from);
  }

  /** Whether only adverbs and auxiliaries stand between a verb and a comma before it. */
  private boolean endsAside(int verb) {
    int i = verb - 1;
    while (subjects.isBetweenSubjectAndVerb(i)) {
      i--;
    }
    byte sort = tokens.sort(i);
    return sort == EnglishTokens.COMMA || sort == EnglishTokens.DASH || sort == EnglishTokens.CLOSE;
  }

  /** {@code a friend, Ann Lee told us}: the comma that should close the aside is missing. */
  private boolean endsLooseAside(int verb) {
    int i = verb - 1;
    while (tokens.has(i, CAPITAL)) {
      i--;
    }
    boolean named = i < verb - 1 && tokens.sort(i) == EnglishTokens.COMMA;
    return tokens.has(verb, SAY)
        && tokens.has(verb, PAST)
        && (named || subjects.endsThought(verb + 1, tokens.sentenceEnd(verb)));
  }

  /** Where the subject can go on no longer, since another clause begins or has its verb. */
  private boolean isOtherClause(int token) {
    if (tokens.has(token, RELATIVE | SUBORDINATOR) && !tokens.has(token, PREPOSITION)) {
      return !subjects.isReportedSaying(token + 1);
    }
    if (tokens.has(token, AUXILIARY)) {
      int next = token + 1;
      while (tokens.has(next, ADVERB | AUXILIARY)) {
        next++;
      }
      return !tokens.has(next, VERB);
    }
    return tokens.has(token, ING) && !tokens.has(token - 1, AUXILIARY) && tokens.has(token, VERB);
  }

  /** {@code “…” and should go, Lee said.}: an attribution that closes the sentence. */
  private long tail(int from, int end) {
    for (int i = from; i < end; i++) {
      long according = subjects.accordingTo(i, end);
      if (according >= 0) {
        return according;
      }
      if (tokens.sort(i) == EnglishTokens.COMMA && i + 1 < end) {
        long source = clauseFrom(i + 1, end, 12);
        if (source >= 0) {
          int verb = verbBehind(EnglishSubjects.last(source), end);
          if (subjects.endsThought(verb + 1, end)) {
            return source;
          }
        }
      }
    }
    return NONE;
  }

  private int verbBehind(int subject, int end) {
    int verb = subject + 1;
    while (verb < end && !tokens.has(verb, VERB)) {
      verb++;
    }
    return verb;
  }
}
