package dev.copydesk.quotes.english.speakers;

import static dev.copydesk.quotes.english.speakers.SpeakerSignal.*;

import dev.copydesk.quotes.english.speakers.EnglishName.Echo;
import dev.copydesk.quotes.scan.Quote;
import java.util.HashSet;
import java.util.Set;

/** What the words in an English quote and the pronouns beside it tell of who speaks. */
final class QuoteClues {

  /** How far into a quote words are looked for, in UTF-16 units. */
  private static final int LONGEST_LOOK = 1_000;

  private final Quote quote;
  private final Set<String> capitalised = new HashSet<>();
  private boolean saysI;

  /** How many more of the pronouns beside the quote are "he" than "she". */
  private int beside;

  /** The first pronoun of the next paragraph: 1 for "he", -1 for "she", 0 for none. */
  private int behind;

  QuoteClues(String text, Quote quote) {
    this.quote = quote;
    int stop = Math.min(quote.innerEnd(), quote.innerStart() + LONGEST_LOOK);
    int start = quote.innerStart();
    while (start < stop) {
      int end = start;
      while (end < stop && isInWord(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        add(text.substring(start, end));
      }
      start = end + 1;
    }
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }

  private void add(String word) {
    saysI |= word.equals("I") || word.equalsIgnoreCase("my") || word.equalsIgnoreCase("me");
    if (Character.isUpperCase(word.charAt(0))) {
      capitalised.add(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }
  }

  /** Takes a pronoun near the quote, in the order of the draft. */
  void add(Echo echo) {
    int gender = echo.she() ? -1 : 1;
    if (echo.block() == quote.block() || echo.block() == quote.lastBlock()) {
      beside += gender;
    } else if (echo.block() == quote.lastBlock() + 1 && echo.subject() && behind == 0) {
      behind = gender;
    }
  }

  void weigh(SpeakerCandidate candidate) {
    EnglishName name = candidate.name();
    candidate.set(IN_QUOTE, capitalised.contains(name.word));
    candidate.set(FIRST_NAME_IN_QUOTE, name.parts.stream().anyMatch(capitalised::contains));
    double agrees = name.gender() * Integer.signum(beside);
    candidate.set(AGREES, agrees);
    candidate.set(CLASHES, -agrees);
    double agreesBehind = name.gender() * behind;
    candidate.set(AGREES_BEHIND, agreesBehind);
    candidate.set(CLASHES_BEHIND, -agreesBehind);
    candidate.set(QUOTE_SAYS_I, saysI);
  }
}
