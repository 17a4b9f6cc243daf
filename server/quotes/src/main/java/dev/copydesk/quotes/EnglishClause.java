package dev.copydesk.quotes;

import static dev.copydesk.quotes.EnglishWords.*;

/**
 * A shallow reading of the clauses around a quote: which verb of saying has a subject of its own,
 * and whether that verb's clause takes the quote in.
 */
final class EnglishClause {

  private static final int NONE = -1;

  /** No subject is longer than this, in words. */
  private static final int LONGEST_SUBJECT = 30;

  /** A verb that is none of saying takes in a quote that stands at most as many tokens behind. */
  private static final int STANCE_REACH = 10;

  private final EnglishTokens tokens;

  EnglishClause(EnglishTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Who the sentence that a quote stands in says is speaking.
   *
   * @param quote number of the quote's token
   * @param comma whether the quote ends as one does that its sentence goes on from
   * @return the first and the last token of the source, packed by {@link #source}; -1 if none
   */
  long sourceOf(int quote, boolean comma, boolean question) {
    long source = before(quote, tokens.sentenceStart(quote));
    return source >= 0 ? source : after(quote, comma, question);
  }

  /** Whether the sentence that ends before {@code stop} says that somebody says something. */
  boolean speaksIn(int stop) {
    for (int i = stop - 1; i >= 0 && tokens.sort(i) != EnglishTokens.STOP && stop - i < 60; i--) {
      if (tokens.has(i, SAY) && !isPassive(i, 0) && isFinite(i, 0)) {
        long subject = subjectOf(i, 0);
        if (subject >= 0 && !tokens.has(last(subject), RELATIVE)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code “….” That was the verdict of Lee.}: the sentence behind the quote says whose it is. */
  boolean isExplainedFrom(int token) {
    boolean points =
        tokens.is(token, "that")
            || tokens.is(token, "those")
            || tokens.is(token, "this")
            || tokens.is(token, "these")
            || tokens.is(token, "so")
            || tokens.is(token, "such")
            || tokens.is(token, "the") && tokens.is(token + 1, "words");
    int end = tokens.sentenceEnd(token);
    boolean said = false;
    boolean named = false;
    for (int i = token + 1; points && i < end && i < token + 20; i++) {
      said |= i < token + 5 && tokens.has(i, UTTERANCE | SAY);
      named |= tokens.has(i, CAPITAL | PRONOUN | ANONYMOUS) && !tokens.has(i, DAY);
    }
    return said && named;
  }

  /**
   * Whether a source is one that nobody can check: officials, a person familiar with the matter.
   */
  boolean isAnonymous(long source) {
    int last = last(source);
    for (int i = tokens.sentenceStart(last); i < tokens.sentenceEnd(last); i++) {
      if (tokens.is(i, "anonymity") || tokens.is(i, "anonymously")) {
        return true;
      }
    }
    if (tokens.sort(last + 1) == EnglishTokens.COMMA && tokens.has(last + 2, CAPITAL)) {
      return false; // a neighbor, Ann Lee, said
    }
    for (int i = last; i > last - 7 && tokens.isWord(i); i--) {
      if (tokens.has(i, ANONYMOUS)) {
        return isIndefinite(i);
      }
      if (tokens.has(i, CAPITAL | PRONOUN | VERB)) {
        return false;
      }
    }
    return false;
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

  static long source(int first, int last) {
    return (long) first << 32 | last;
  }

  static int first(long source) {
    return (int) (source >>> 32);
  }

  static int last(long source) {
    return (int) source;
  }

  // ---- before the quote

  private long before(int quote, int from) {
    for (int i = quote - 1; i >= from; i--) {
      long source = NONE;
      if (tokens.has(i, VERB)) {
        source = verbBefore(i, from, quote);
      }
      if (source < 0 && tokens.has(i, UTTERANCE) && quote - i <= 12) {
        source = nounBefore(i, from, quote);
      }
      if (source < 0 && isAccordingTo(i)) {
        source = nounPhraseFrom(i + 2, quote);
      }
      if (source < 0 && quote - i <= 4 && isUnknownParticiple(i)) {
        source = anySubject(from, i);
      }
      if (source >= 0) {
        return source;
      }
    }
    if (quote > from
        && tokens.endsPossessive(quote - 1)
        && tokens.isWord(quote + 1)
        && !tokens.has(quote + 1, AUXILIARY | PREPOSITION | CONJUNCTION)) {
      return source(quote - 1, quote - 1); // Lee’s “…” promise
    }
    if (quote > from && tokens.sort(quote - 1) == EnglishTokens.COLON) {
      return anySubject(from, quote - 1); // a colon leads in whoever the sentence is about
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
      return isClosed(verb, quote) ? NONE : anySubject(from, verb);
    }
    if (isPassive(verb, from)) {
      return agentBehind(verb, quote);
    }
    if (!isFinite(verb, from)) {
      return NONE;
    }
    long subject = subjectOf(verb, from);
    if (subject < 0) {
      return isInvertedInside(verb, from, quote) ? nounPhraseFrom(verb + 1, quote) : NONE;
    }
    boolean relative = tokens.has(last(subject), RELATIVE);
    if ((relative || isSubordinate(first(subject), from)) && isClosed(verb, quote)
        || relative && !says) {
      return NONE;
    }
    return subject;
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
        return source(i, i);
      }
    }
    return NONE;
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
    return begins && isInverted(verb) && verb + 2 <= quote;
  }

  /** Whether a comma ends the verb's clause before the quote, and no "that" takes it up again. */
  private boolean isClosed(int verb, int quote) {
    boolean closed = false;
    for (int i = verb + 1; i < quote - 1; i++) {
      if (tokens.sort(i) == EnglishTokens.COMMA || tokens.sort(i) == EnglishTokens.DASH) {
        closed = true;
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
        return nounPhraseFrom(i + 1, quote);
      }
      if (tokens.has(i, AUXILIARY) && i > noun + 1 && !tokens.is(i + 1, "that")) {
        return NONE;
      }
    }
    for (int i = noun - 1; i >= Math.max(from, noun - 5); i--) {
      boolean inside =
          tokens.has(i - 1, PREPOSITION)
              && !tokens.is(noun, "words")
              && !tokens.is(noun + 1, "that");
      if (isPossessive(i)) {
        return inside && tokens.sort(quote - 1) != EnglishTokens.COLON ? NONE : source(i, i);
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
      return source(start, noun);
    }
    if (subject
        && quote - noun <= STANCE_REACH
        && tokens.isWord(noun + 1)
        && !tokens.has(noun + 1, PREPOSITION | RELATIVE | AUXILIARY)) {
      return source(start, noun);
    }
    return tokens.has(start - 1, PAST | S_FORM) && tokens.has(start - 1, STANCE)
        ? anySubject(from, start)
        : NONE;
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

  // ---- after the quote

  private long after(int quote, boolean comma, boolean question) {
    int i = quote + 1;
    long credit = credit(tokens.sort(i) == EnglishTokens.STOP ? i + 1 : i);
    if (credit >= 0) {
      return credit;
    }
    boolean soft = tokens.sort(i) == EnglishTokens.STOP && i < tokens.size();
    if (soft) {
      return behindStop(i + 1, question);
    }
    int end = tokens.sentenceEnd(i);
    boolean gap = tokens.sort(i) == EnglishTokens.COMMA || tokens.sort(i) == EnglishTokens.DASH;
    boolean dash = tokens.sort(i) == EnglishTokens.DASH;
    if (gap) {
      i++;
    }
    if (dash && tokens.has(i, CAPITAL | DETERMINER) && end - i <= 12) {
      return source(i, end - 1);
    }
    long source = clauseFrom(i, end, LONGEST_SUBJECT);
    if (source < 0) {
      source = tail(i, end);
    }
    return source;
  }

  /** {@code “….” [The Courier]}, {@code “….” — Ann Lee}: the source stands behind as a credit. */
  private long credit(int token) {
    if (tokens.sort(token) == EnglishTokens.DASH) {
      int end = tokens.sentenceEnd(token);
      boolean name = tokens.has(token + 1, CAPITAL) && !tokens.has(token + 1, PRONOUN);
      return name && end - token < 9 && end >= tokens.size() - 1
          ? source(token + 1, end - 1)
          : NONE;
    }
    if (tokens.sort(token) != EnglishTokens.OPEN || !tokens.has(token + 1, CAPITAL)) {
      return NONE;
    }
    for (int i = token + 2; i < token + 16 && i < tokens.size(); i++) {
      if (tokens.sort(i) == EnglishTokens.CLOSE) {
        return source(token + 1, i - 1);
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

  /** A clause of attribution that begins at {@code from}: a subject and a verb of saying. */
  private long clauseFrom(int from, int end, int longest) {
    int i = from;
    while (tokens.has(i, ADVERB) && !tokens.has(i, VERB) || tokens.is(i, "as")) {
      i++;
    }
    if (isAccordingTo(i)) {
      return nounPhraseFrom(i + 2, end);
    }
    if (isInverted(i)) {
      return nounPhraseFrom(i + 1, end);
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
      if (isReportedSaying(verb)) {
        return subjectOf(verb - (tokens.is(verb - 1, "as") ? 2 : 1), i);
      }
      if (isClauseVerb(verb, i) && (!aside || endsAside(verb) || endsLooseAside(verb))) {
        long subject = subjectOf(verb, i);
        if (subject >= 0 && !tokens.has(last(subject), RELATIVE)) {
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
    return says && isFinite(verb, from) && !isPassive(verb, from);
  }

  /** Whether only adverbs and auxiliaries stand between a verb and a comma before it. */
  private boolean endsAside(int verb) {
    int i = verb - 1;
    while (isBetweenSubjectAndVerb(i)) {
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
        && (named || endsThought(verb + 1, tokens.sentenceEnd(verb)));
  }

  /** {@code Lee is quoted as saying}, {@code Lee was heard telling}. */
  private boolean isReportedSaying(int verb) {
    int head = tokens.is(verb - 1, "as") ? verb - 2 : verb - 1;
    return tokens.has(verb, SAY)
        && tokens.has(verb, ING)
        && tokens.has(head, PARTICIPLE)
        && tokens.has(head, VERB)
        && (tokens.has(head - 1, AUXILIARY | ADVERB));
  }

  /** Where the subject can go on no longer, since another clause begins or has its verb. */
  private boolean isOtherClause(int token) {
    if (tokens.has(token, RELATIVE | SUBORDINATOR) && !tokens.has(token, PREPOSITION)) {
      return !isReportedSaying(token + 1);
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
      if (isAccordingTo(i)) {
        return nounPhraseFrom(i + 2, end);
      }
      if (tokens.sort(i) == EnglishTokens.COMMA && i + 1 < end) {
        long source = clauseFrom(i + 1, end, 12);
        if (source >= 0) {
          int verb = verbBehind(last(source), end);
          if (endsThought(verb + 1, end)) {
            return source;
          }
        }
      }
    }
    return NONE;
  }

  /** {@code Lee took the stage to cheers, “We did it.”}: a whole sentence behind a comma. */
  long gestureBefore(int quote) {
    int from = tokens.sentenceStart(quote);
    if (tokens.sort(quote - 1) != EnglishTokens.COMMA || quote - from < 5) {
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
    long subject = anySubject(i, quote - 1);
    int verb = subject < 0 ? 0 : last(subject) + 1;
    boolean acts = tokens.endsWith(verb, "ed") || tokens.has(verb, PAST);
    return acts && !tokens.has(verb, PREPOSITION) ? subject : NONE;
  }

  private int verbBehind(int subject, int end) {
    int verb = subject + 1;
    while (verb < end && !tokens.has(verb, VERB)) {
      verb++;
    }
    return verb;
  }

  private boolean endsThought(int token, int end) {
    return token >= end
        || !tokens.isWord(token)
        || tokens.has(token, PREPOSITION | DAY | ADVERB)
        || end - token <= 3 && tokens.bits(token) == 0
        || tokens.has(token, SUBORDINATOR) && !tokens.is(token, "that");
  }

  // ---- subjects

  /** Whether a verb comes before its subject: {@code said Lee}. */
  private boolean isInverted(int verb) {
    return tokens.has(verb, SAY)
        && tokens.has(verb, PAST | S_FORM)
        && !tokens.is(verb, "told")
        && !tokens.is(verb, "tells")
        && tokens.isWord(verb + 1)
        && !tokens.has(verb + 1, OBJECT | PREPOSITION | ADVERB | CONJUNCTION | AUXILIARY)
        && (tokens.has(verb + 1, CAPITAL | DETERMINER | PRONOUN | TITLE) || nounFollows(verb + 1));
  }

  private boolean nounFollows(int token) {
    return tokens.bits(token) == 0 || tokens.has(token, ANONYMOUS | UTTERANCE);
  }

  private boolean isFinite(int verb, int from) {
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
  private boolean isInfinitive(int to) {
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
  private boolean opensQuote(int verb) {
    int next = tokens.sort(verb + 1) == EnglishTokens.COMMA ? verb + 2 : verb + 1;
    return tokens.sort(next) == EnglishTokens.QUOTE || tokens.is(next, "that");
  }

  private boolean isPlural(int token) {
    return tokens.isWord(token)
        && (tokens.last(token) == 's' || tokens.is(token, "people"))
        && !tokens.has(token, DETERMINER | PREPOSITION);
  }

  private boolean isPassive(int verb, int from) {
    if (!tokens.has(verb, PARTICIPLE)) {
      return false;
    }
    int before = verb - 1;
    while (before >= from && tokens.has(before, ADVERB)) {
      before--;
    }
    return isBe(before);
  }

  private boolean isBe(int token) {
    return tokens.is(token, "is")
        || tokens.is(token, "are")
        || tokens.is(token, "was")
        || tokens.is(token, "were")
        || tokens.is(token, "be")
        || tokens.is(token, "been")
        || tokens.is(token, "being");
  }

  private long agentBehind(int verb, int end) {
    for (int i = verb + 1; i < end; i++) {
      if (tokens.is(i, "by")) {
        return nounPhraseFrom(i + 1, end);
      }
    }
    return NONE;
  }

  private boolean isAccordingTo(int token) {
    return tokens.is(token, "according") && tokens.is(token + 1, "to");
  }

  private long nounPhraseFrom(int from, int end) {
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
  private long subjectOf(int verb, int from) {
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
    boolean noun = tokens.has(verb, UTTERANCE | NOUN) && tokens.has(verb, S_FORM | BASE);
    boolean verbal = tokens.has(i, UTTERANCE | ANONYMOUS) || tokens.is(verb + 1, "that");
    return noun && !verbal ? NONE : source(phraseStart(i, from), i);
  }

  private boolean isBetweenSubjectAndVerb(int token) {
    if (!tokens.isWord(token) || tokens.has(token, CAPITAL) && !tokens.has(token, AUXILIARY)) {
      return tokens.has(token, DAY);
    }
    return tokens.has(token, ADVERB | AUXILIARY | DAY)
        || tokens.has(token, ING) && tokens.has(token - 1, AUXILIARY);
  }

  private int openingOf(int close, int from) {
    int i = close;
    while (i > from && tokens.sort(i) != EnglishTokens.OPEN) {
      i--;
    }
    return i;
  }

  /** {@code Lee, the chair of the panel, said}; a quote can end the aside too. */
  private long subjectBeforeAside(int close, int from) {
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

  private boolean canEndSubject(int token) {
    return tokens.isWord(token)
        && !tokens.has(token, DAY | DETERMINER | PREPOSITION | ADVERB | AUXILIARY | OBJECT)
        && !tokens.has(token, CONJUNCTION | SUBORDINATOR)
        && (tokens.has(token, CAPITAL | PRONOUN) || !tokens.has(token, VERB));
  }

  private int phraseStart(int last, int from) {
    int first = last;
    while (first > from
        && tokens.isWord(first - 1)
        && !tokens.has(first, DETERMINER)
        && (tokens.has(first - 1, CAPITAL | DETERMINER) || tokens.bits(first - 1) == 0)) {
      first--;
    }
    return first;
  }

  /** Anything in the sentence that could be the subject of its main verb. */
  private long anySubject(int from, int to) {
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
}
