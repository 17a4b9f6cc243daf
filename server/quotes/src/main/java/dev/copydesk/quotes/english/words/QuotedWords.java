package dev.copydesk.quotes.english.words;

import static dev.copydesk.quotes.english.words.EnglishWords.*;

import dev.copydesk.quotes.scan.Quote;

/** Counts the words between the marks of a quote, and what they are. */
public final class QuotedWords {

  /** No more words are looked at. */
  private static final int LONGEST = 40;

  private static final String[] PERSONS = {"I", "we", "my", "me", "us", "our", "you", "your"};

  private final String text;
  private final EnglishWords words = EnglishWords.get();
  private int count;
  private int verbs;
  private boolean person;

  public QuotedWords(String text) {
    this.text = text;
  }

  public void read(Quote quote) {
    count = 0;
    verbs = 0;
    person = false;
    int i = quote.innerStart();
    while (i < quote.innerEnd() && count < LONGEST) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int end = wordEnd(i, quote.innerEnd());
        add(i, end);
        i = end;
      } else {
        i++;
      }
    }
  }

  private int wordEnd(int start, int stop) {
    int end = start;
    while (end < stop
        && (Character.isLetterOrDigit(text.charAt(end)) || "'’-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private void add(int start, int end) {
    count++;
    int apostrophe = start;
    while (apostrophe < end && "'’".indexOf(text.charAt(apostrophe)) < 0) {
      apostrophe++;
    }
    boolean contracted = apostrophe + 1 < end && text.charAt(apostrophe + 1) != 's';
    if (contracted || (words.of(text, start, end) & (AUXILIARY | PRONOUN)) != 0) {
      verbs = Math.min(4, verbs + 1);
    }
    person |= isPerson(start, apostrophe);
  }

  private boolean isPerson(int start, int end) {
    for (String word : PERSONS) {
      if (word.length() == end - start && text.regionMatches(true, start, word, 0, end - start)) {
        return true;
      }
    }
    return false;
  }

  public int count() {
    return count;
  }

  /** How many are pronouns or auxiliaries, up to 4. */
  public int verbs() {
    return verbs;
  }

  /** Whether somebody speaks of "I", "we" or "you". */
  public boolean hasPerson() {
    return person;
  }
}
