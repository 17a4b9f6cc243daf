package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.clause.EnglishCue.Bond;
import dev.copydesk.quotes.english.words.EnglishTokens;
import org.jspecify.annotations.Nullable;

/** Who is said to speak in the part of a sentence that stands before a quote. */
final class EnglishLead {

  private static final int NONE = EnglishSubjects.NONE;

  /** A verb that is none of saying takes in a quote that stands at most as many tokens behind. */
  private static final int STANCE_REACH = 10;

  /** A noun such as "claim" takes in a quote that stands at most as many tokens behind. */
  private static final int NOUN_REACH = 12;

  private final EnglishTokens tokens;
  private final EnglishSubjects subjects;

  EnglishLead(EnglishTokens tokens, EnglishSubjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
  }

  /** What in the sentence from {@code from} to the quote says who speaks; null if nothing does. */
  @Nullable EnglishCue before(int quote, int from) {
    if (isJoined(quote)) {
      return null;
    }
    for (int i = quote - 1; i >= from; i--) {
      EnglishCue cue = at(i, from, quote);
      if (cue != null) {
        return cue;
      }
    }
    if (quote > from
        && tokens.endsPossessive(quote - 1)
        && tokens.isWord(quote + 1)
        && !tokens.has(quote + 1, AUXILIARY | PREPOSITION | CONJUNCTION)) {
      long owner = EnglishSubjects.source(quote - 1, quote - 1); // Lee’s “…” promise
      return new EnglishCue(Bond.OWNER, quote - 1, owner);
    }
    if (tokens.is(quote - 1, "as")) {
      return cue(Bond.AS, quote - 1, describerBefore(from, quote - 1));
    }
    if (quote > from && tokens.sort(quote - 1) == EnglishTokens.COLON) {
      // a colon leads in whoever the sentence is about
      return cue(Bond.COLON, quote - 1, subjects.anySubject(from, quote - 1));
    }
    return null;
  }

  private @Nullable EnglishCue at(int token, int from, int quote) {
    EnglishCue cue = null;
    if (tokens.has(token, VERB)) {
      cue = cue(Bond.VERB, token, verbBefore(token, from, quote));
    }
    if (cue == null && tokens.has(token, UTTERANCE) && quote - token <= NOUN_REACH) {
      cue = cue(Bond.NOUN, token, nounBefore(token, from, quote));
    }
    if (cue == null) {
      cue = cue(Bond.ACCORDING, token, subjects.accordingTo(token, quote));
    }
    if (cue == null && quote - token <= 4 && isUnknownParticiple(token)) {
      cue = cue(Bond.PARTICIPLE, token, subjects.anySubject(from, token));
    }
    return cue;
  }

  private static @Nullable EnglishCue cue(Bond bond, int token, long source) {
    return source < 0 ? null : new EnglishCue(bond, token, source);
  }

  /** {@code Lee criticized the plan, hitting “…”}: any verb will do there. */
  private boolean isUnknownParticiple(int token) {
    return tokens.bits(token) == 0
        && tokens.isWord(token)
        && tokens.sort(token - 1) == EnglishTokens.COMMA
        && tokens.endsWith(token, "ing");
  }

  private long subjectBehind(int quote) {
    int end = tokens.sentenceEnd(quote);
    for (int i = quote + 1; i < end; i++) {
      if (tokens.has(i, PRONOUN | CAPITAL | DETERMINER)) {
        return EnglishSubjects.source(i, i);
      }
    }
    return NONE;
  }

  private long verbBefore(int verb, int from, int quote) {
    boolean says = tokens.has(verb, SAY);
    if (!says && quote - verb > STANCE_REACH) {
      return NONE;
    }
    if (tokens.has(verb, ING) && !tokens.has(verb - 1, AUXILIARY)) {
      if (tokens.has(verb - 1, DETERMINER | PRONOUN)) {
        return NONE; // a noun
      }
      if (verb == from) {
        return subjectBehind(quote); // Calling it “…,” Lee left.
      }
      return isClosed(verb, quote) ? NONE : subjects.anySubject(from, verb);
    }
    if (subjects.isPassive(verb, from)) {
      return subjects.agentBehind(verb, quote);
    }
    if (!subjects.isFinite(verb, from)) {
      return NONE;
    }
    long subject = subjects.subjectOf(verb, from);
    if (subject < 0) {
      return isInvertedInside(verb, from, quote) ? subjects.nounPhraseFrom(verb + 1, quote) : NONE;
    }
    boolean relative = tokens.has(EnglishSubjects.last(subject), RELATIVE);
    if ((relative || isSubordinate(EnglishSubjects.first(subject), from)) && isClosed(verb, quote)
        || relative && !says) {
      return NONE;
    }
    return subject;
  }

  /** {@code When Lee described the wall, …}: the clause ends before the quote. */
  private boolean isSubordinate(int subject, int from) {
    return subject > from
        && tokens.has(subject - 1, SUBORDINATOR)
        && !tokens.is(subject - 1, "that")
        && !tokens.is(subject - 1, "as");
  }

  /** {@code …, said Lee, “…”}. */
  private boolean isInvertedInside(int verb, int from, int quote) {
    boolean begins = verb == from || tokens.sort(verb - 1) == EnglishTokens.COMMA;
    return begins && subjects.isInverted(verb) && verb + 2 <= quote;
  }

  /** Whether a comma ends the verb's clause before the quote, and no "that" takes it up again. */
  private boolean isClosed(int verb, int quote) {
    boolean closed = false;
    for (int i = verb + 1; i < quote; i++) {
      if (tokens.sort(i) == EnglishTokens.COMMA || tokens.sort(i) == EnglishTokens.DASH) {
        closed |= i < quote - 1; // right before the quote it leads in
      } else if (tokens.is(i, "that")) {
        closed = false;
      }
    }
    return closed;
  }

  /** {@code Lee’s claim that “…”}, {@code a statement from Lee: “…”}. */
  private long nounBefore(int noun, int from, int quote) {
    for (int i = noun + 1; i < quote; i++) {
      if ((tokens.is(i, "from") || tokens.is(i, "by")) && i - noun <= 3) {
        return subjects.nounPhraseFrom(i + 1, quote);
      }
      if (tokens.has(i, SUBORDINATOR) && !tokens.is(i, "that") && !tokens.has(i, PREPOSITION)) {
        return NONE;
      }
      if (tokens.has(i, AUXILIARY)
          && i > noun + 1
          && !tokens.is(i + 1, "that")
          && !tokens.is(noun + 1, "that")) {
        return NONE;
      }
    }
    for (int i = noun - 1; i >= Math.max(from, noun - 5); i--) {
      boolean inside =
          tokens.has(i - 1, PREPOSITION)
              && !tokens.is(noun, "words")
              && !tokens.is(noun + 1, "that");
      if (isPossessive(i)) {
        return inside && tokens.sort(quote - 1) != EnglishTokens.COLON
            ? NONE
            : EnglishSubjects.source(i, i);
      }
      if (!tokens.isWord(i) || tokens.has(i, PREPOSITION)) {
        break;
      }
    }
    return documentBefore(noun, from, quote);
  }

  /** {@code The ad attacks a “…”}, {@code the group filed a request for “…”}. */
  private long documentBefore(int noun, int from, int quote) {
    int start = noun;
    while (start > from
        && noun - start < 4
        && tokens.isWord(start - 1)
        && !tokens.has(start, DETERMINER)
        && !tokens.has(start - 1, PREPOSITION | AUXILIARY)) {
      start--;
    }
    if (!tokens.has(start, DETERMINER)) {
      return NONE;
    }
    boolean subject = start == from || tokens.sort(start - 1) != EnglishTokens.WORD;
    byte mark = tokens.sort(quote - 1);
    if (subject && (mark == EnglishTokens.DASH || mark == EnglishTokens.COLON)) {
      return EnglishSubjects.source(start, noun);
    }
    if (subject
        && quote - noun <= STANCE_REACH
        && tokens.isWord(noun + 1)
        && !tokens.has(noun + 1, PREPOSITION | RELATIVE | AUXILIARY)) {
      return EnglishSubjects.source(start, noun);
    }
    return tokens.has(start - 1, PAST | S_FORM)
            && tokens.has(start - 1, STANCE)
            && !tokens.has(quote - 1, CONJUNCTION)
        ? subjects.anySubject(from, start)
        : NONE;
  }

  /** {@code Lee played down the plan as “…”}: any verb will do between a person and "as". */
  private long describerBefore(int from, int as) {
    long subject = subjects.anySubject(from, as);
    int last = subject < 0 ? as : EnglishSubjects.last(subject);
    if (!tokens.has(last, CAPITAL | PRONOUN) || tokens.endsPossessive(last)) {
      return NONE;
    }
    boolean acts = false;
    for (int i = last + 1; i < as; i++) {
      if (!tokens.isWord(i) || tokens.has(i, AUXILIARY | RELATIVE | SUBORDINATOR)) {
        return NONE;
      }
      acts |= tokens.endsWith(i, "ed") || tokens.has(i, PAST);
    }
    return acts ? subject : NONE;
  }

  /** {@code he welcomed the plan and, “…”}: a verb of saying is missing behind the "and". */
  boolean isJoined(int quote) {
    return tokens.sort(quote - 1) == EnglishTokens.COMMA && tokens.has(quote - 2, CONJUNCTION);
  }

  private boolean isPossessive(int token) {
    if (!tokens.isWord(token)) {
      return false;
    }
    boolean owner =
        tokens.is(token, "his")
            || tokens.is(token, "her")
            || tokens.is(token, "their")
            || tokens.is(token, "its")
            || tokens.is(token, "my")
            || tokens.is(token, "our");
    int length = tokens.end(token) - tokens.start(token);
    return owner || tokens.endsPossessive(token) && length > 2;
  }

  /** {@code Lee took the stage to cheers, “We did it.”}: a whole sentence behind a comma. */
  @Nullable EnglishCue gestureBefore(int quote) {
    return cue(Bond.GESTURE, quote - 1, actorBefore(quote));
  }

  private long actorBefore(int quote) {
    int from = tokens.sentenceStart(quote);
    if (tokens.sort(quote - 1) != EnglishTokens.COMMA || quote - from < 5 || isJoined(quote)) {
      return NONE;
    }
    int i = from;
    if (!tokens.has(i, CAPITAL) || tokens.has(i, DETERMINER | SUBORDINATOR | CONJUNCTION)) {
      return NONE;
    }
    while (i < from + 8
        && tokens.isWord(i)
        && !tokens.has(from, PRONOUN)
        && tokens.has(i, PREPOSITION | ADVERB | DETERMINER | DAY)) {
      i++;
    }
    long subject = subjects.anySubject(i, quote - 1);
    int verb = subject < 0 ? 0 : EnglishSubjects.last(subject) + 1;
    boolean acts = tokens.endsWith(verb, "ed") || tokens.has(verb, PAST);
    return acts && !tokens.has(verb, PREPOSITION) ? subject : NONE;
  }
}
