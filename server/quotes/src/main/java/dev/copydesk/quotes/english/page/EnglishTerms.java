package dev.copydesk.quotes.english.page;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.EnglishWords;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;

/** Tells quoted speech from terms, titles, nicknames and slogans in quote marks. */
public final class EnglishTerms {

  /** What titles write with a small letter. */
  private static final int LITTLE = DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR;

  /** A sentence that begins with names has fewer words with capitals, if nothing else is in it. */
  private static final int LONGEST_NAME = 4;

  private final QuotedDraft draft;
  private final String text;
  private final EnglishWords words = EnglishWords.get();
  private final Lexicon naming = Lexicon.of(Language.ENGLISH, "naming");

  public EnglishTerms(QuotedDraft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  /**
   * Whether nobody is speaking between the marks.
   *
   * @param alone whether the quote is a sentence of its own
   */
  public boolean isTerm(Quote quote, EnglishTokens tokens, int token, boolean alone) {
    int count = 0;
    int capitals = 0;
    int little = 0;
    int verbs = 0;
    int i = quote.innerStart();
    int end = quote.innerEnd();
    boolean lowerStart = false;
    while (i < end && count <= 40) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int behind = i;
      while (behind < end && isWordPart(text.charAt(behind))) {
        behind++;
      }
      int bits = words.of(text, i, behind);
      boolean capital = !Character.isLowerCase(text.charAt(i));
      if (count == 0) {
        lowerStart = !capital;
      }
      count++;
      capitals += capital ? 1 : 0;
      little +=
          !capital && (bits & (DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR)) != 0 ? 1 : 0;
      verbs += (bits & (AUXILIARY | PRONOUN)) != 0 || hasContraction(i, behind) ? 1 : 0;
      i = behind;
    }
    char last = end > quote.innerStart() ? text.charAt(end - 1) : ' ';
    boolean sentence = last == '.' || last == '!' || last == '?';
    if (count == 0) {
      return true;
    }
    boolean titled = capitals + little == count && capitals > little;
    if (titled && (count > 1 && !(sentence && alone) || capitals >= LONGEST_NAME)) {
      return true; // a title
    }
    if (quote.start() == draft.block(quote).start()
        && (tokens.sort(token + 1) == EnglishTokens.COLON
            || count <= 5 && verbs == 0 && quote.end() == draft.block(quote).end())) {
      return true; // a headline, a heading
    }
    if (alone && sentence && (count > 1)) {
      return false;
    }
    if (isNamed(tokens, token) && count <= 8 && (!lowerStart || count <= 3 || verbs == 0)) {
      return true;
    }
    if (isAttributive(tokens, token) && count <= 6 && verbs == 0 && last != ',' && !sentence) {
      return true;
    }
    if (isCalledSaying(tokens, token)) {
      return true;
    }
    if (count >= 3 && last == ',' && !lowerStart) {
      return false; // a sentence that an attribution is to follow
    }
    if (count <= 3 && !(alone && !lowerStart && verbs > 0)) {
      return true;
    }
    return count <= 4 && verbs == 0 && !alone;
  }

  /** {@code the “longest standoff on record” may end}: it stands where a noun would. */
  private static boolean isAttributive(EnglishTokens tokens, int token) {
    int before = token - 1;
    boolean adjective =
        tokens.isWord(before) && (tokens.bits(before) == 0 || tokens.has(before, ADVERB));
    before -= adjective ? 1 : 0;
    return tokens.has(before, DETERMINER) && tokens.isWord(token + 1);
  }

  /** {@code “….” is a common saying here}. */
  private static boolean isCalledSaying(EnglishTokens tokens, int token) {
    boolean is = tokens.is(token + 1, "is") || tokens.is(token + 1, "was");
    for (int i = token + 2; is && i < token + 8 && tokens.isWord(i); i++) {
      if (tokens.is(i, "saying") || tokens.has(i, UTTERANCE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(EnglishTokens tokens, int token) {
    int last = token - 1;
    if (last >= 0 && tokens.sort(last) == EnglishTokens.COMMA) {
      last--;
    }
    return tokens.isWord(last)
        && (naming.contains(text, tokens.start(last), tokens.end(last))
            || tokens.isWord(last - 1)
                && naming.contains(text, tokens.start(last - 1), tokens.end(last)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
  }

  private boolean hasContraction(int start, int end) {
    for (int i = start + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        return text.charAt(i + 1) != 's';
      }
    }
    return false;
  }
}
