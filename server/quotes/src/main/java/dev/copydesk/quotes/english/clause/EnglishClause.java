package dev.copydesk.quotes.english.clause;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.english.clause.EnglishCue.Bond;
import dev.copydesk.quotes.english.words.EnglishTokens;
import org.jspecify.annotations.Nullable;

/**
 * A shallow reading of the clauses around a quote: which verb of saying has a subject of its own,
 * and whether that verb's clause takes the quote in.
 */
public final class EnglishClause {

  private final EnglishTokens tokens;
  private final EnglishSubjects subjects;
  private final EnglishLead lead;
  private final EnglishTail tail;
  private final UncheckableSource uncheckable;
  private final EnglishPassive passive;

  public EnglishClause(EnglishTokens tokens) {
    this.tokens = tokens;
    this.subjects = new EnglishSubjects(tokens);
    this.lead = new EnglishLead(tokens, subjects);
    this.tail = new EnglishTail(tokens, subjects);
    this.uncheckable = new UncheckableSource(tokens, subjects);
    this.passive = new EnglishPassive(tokens);
  }

  public EnglishTokens tokens() {
    return tokens;
  }

  /** {@code Lee took the stage to cheers, “We did it.”}: see {@link EnglishLead#gestureBefore}. */
  public @Nullable EnglishCue gestureBefore(int quote) {
    return lead.gestureBefore(quote);
  }

  /** Who speaks by what stands before a quote in its sentence; null if nothing says so. */
  public @Nullable EnglishCue before(int quote) {
    return lead.before(quote, tokens.sentenceStart(quote));
  }

  /** Who speaks by what stands behind a quote in its sentence; null if nothing says so. */
  public @Nullable EnglishCue after(int quote) {
    char last = tokens.lastQuoted(quote);
    return tail.after(quote, last == ',', last == '?' || last == '!');
  }

  /**
   * {@code The plan has been described as “…”}: the words that say that somebody said it, where
   * nothing in the sentence says who; null anywhere else.
   */
  public @Nullable EnglishCue leavesOutWho(int quote) {
    long words = passive.leavesOutWho(quote);
    return words == EnglishSubjects.NONE ? null : new EnglishCue(Bond.AS, quote - 1, words);
  }

  /** {@code Lee welcomed the plan and, “…”}: see {@link EnglishLead#isJoined}. */
  public boolean isJoined(int quote) {
    return lead.isJoined(quote);
  }

  /** How many verbs of saying have a subject of their own, from a token to another. */
  public int sayings(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean says = tokens.has(i, SAY) && (!tokens.has(i, NOUN) || tokens.has(i, PAST));
      boolean acts = says && (!tokens.has(i, ING) || tokens.has(i - 1, AUXILIARY));
      if (acts
          && !subjects.isPassive(i, from)
          && subjects.isFinite(i, from)
          && (subjects.subjectOf(i, from) >= 0 || subjects.isInverted(i))) {
        count++;
      }
    }
    return count;
  }

  /** Whether the sentence that ends before {@code stop} says that somebody says something. */
  public boolean speaksIn(int stop) {
    for (int i = stop - 1; i >= 0 && tokens.sort(i) != EnglishTokens.STOP && stop - i < 60; i--) {
      if (tokens.is(i, "asked") && subjects.isPassive(i, 0)) {
        return true; // She was asked what she would do.
      }
      if (tokens.has(i, SAY) && !subjects.isPassive(i, 0) && subjects.isFinite(i, 0)) {
        long subject = subjects.subjectOf(i, 0);
        if (subject >= 0
            && !tokens.has(EnglishSubjects.last(subject), RELATIVE)
            && !tokens.has(EnglishSubjects.first(subject) - 1, SUBORDINATOR)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the sentence that ends before {@code stop} asks somebody something. */
  public boolean asksIn(int stop) {
    if (tokens.sort(stop - 1) != EnglishTokens.OTHER || tokens.last(stop - 1) != '?') {
      return false;
    }
    for (int i = stop - 1; i >= 0 && tokens.sort(i) != EnglishTokens.STOP && stop - i < 60; i--) {
      if (tokens.has(i, PRONOUN) || tokens.has(i, CAPITAL) && !tokens.has(i, SUBORDINATOR)) {
        return true;
      }
    }
    return false;
  }

  /** {@code “….” That was the verdict of Lee.}: the sentence behind the quote says whose it is. */
  public boolean isExplainedFrom(int token) {
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
   * The words of a source that name somebody nobody can check: officials, a person familiar with
   * the matter; null where it is no such source.
   */
  public @Nullable EnglishCue uncheckable(EnglishCue cue) {
    long words = uncheckable.in(cue.source());
    return words == EnglishSubjects.NONE ? null : new EnglishCue(cue.bond(), cue.token(), words);
  }
}
