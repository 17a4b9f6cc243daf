package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks where it is said inside the marks, as French has it and sometimes Spanish and
 * German: « Le pont, nuance Paul Vasseur, est sûr. » The verb need not be known: a small word
 * behind a comma and then a pronoun with a hyphen, a name or one with an office is enough.
 */
final class Insertions {

  private static final int MOST_WORDS = 14;
  private static final String ENDS = ",.;:!?…»”\"–—";

  private final String text;
  private final Phrasebook phrases;
  private final boolean inverts;
  private final Lexicon little;
  private final @Nullable Lexicon roles;
  private final Lexicon pronouns;

  Insertions(String text, Language language, Phrasebook phrases) {
    this.text = text;
    this.phrases = phrases;
    this.inverts = LanguageFolder.shipped(language.tag()).value("named-inside", "no").equals("yes");
    this.little = Lexicon.of(language, "little");
    this.roles = inverts ? Lexicon.of(language, "roles") : null;
    this.pronouns = Lexicon.of(language, "pronouns");
  }

  boolean isIn(Quote quote) {
    for (int i = quote.innerStart() + 1; i < quote.innerEnd(); i++) {
      char c = text.charAt(i - 1);
      if ((c == ',' || c == '–' || c == '—' || inverts && (c == '!' || c == '?'))
          && namesAt(i, quote.innerEnd())) {
        return true;
      }
    }
    return false;
  }

  private boolean namesAt(int from, int end) {
    int at = from;
    while (at < end && !Character.isLetter(text.charAt(at)) && at - from < 3) {
      at++;
    }
    if (at >= end || !Character.isLowerCase(text.charAt(at))) {
      return false;
    }
    int word = wordEnd(at, end);
    if (phrases.isSays(text, at, word)) {
      return true;
    }
    return inverts && (isReflexive(at, word, end) || namesSomebody(at, end));
  }

  /** {@code , s'étonnait un passant,}: a reflexive verb and an article. */
  private boolean isReflexive(int start, int word, int end) {
    if (word - start != 1 || text.charAt(start) != 's' || "'’".indexOf(text.charAt(word)) < 0) {
      return false;
    }
    int verb = wordEnd(word + 1, end);
    int article = verb + 1;
    return article < end
        && text.charAt(verb) == ' '
        && little.contains(text, article, wordEnd(article, end));
  }

  /** A pronoun behind a hyphen, two capitalised words, or an article and one with an office. */
  private boolean namesSomebody(int start, int end) {
    int words = 0;
    int capitals = 0;
    int i = start;
    boolean determined = false;
    while (i < end && words < MOST_WORDS && ENDS.indexOf(text.charAt(i)) < 0) {
      if (!Character.isLetter(text.charAt(i))) {
        capitals = text.charAt(i) == ' ' || text.charAt(i) == '-' ? capitals : 0;
        i++;
        continue;
      }
      int to = wordEnd(i, end);
      boolean hyphen = text.charAt(i - 1) == '-';
      if (hyphen && words > 0 && words < 4 && pronouns.contains(text, i, to)) {
        return true;
      }
      capitals = Character.isUpperCase(text.charAt(i)) ? capitals + 1 : 0;
      boolean early = words > 0 && words < 6;
      if (early && (capitals > 1 || determined && words < 4 && isRole(i, to))) {
        return true;
      }
      // An article, or what is left of one before a vowel.
      determined = little.contains(text, i, to) || to < end && "’'".indexOf(text.charAt(to)) >= 0;
      words++;
      i = to;
    }
    return false;
  }

  private boolean isRole(int start, int end) {
    if (roles == null) {
      return false;
    }
    if (roles.contains(text, start, end)) {
      return true;
    }
    for (int from = Math.max(start + 2, end - 6); from < end - 1; from++) {
      if (roles.contains("-" + text.substring(from, end))) {
        return true;
      }
    }
    return false;
  }

  private int wordEnd(int at, int end) {
    int to = at;
    while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }
}
