package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.lexicon.Lexicon;
import dev.copydesk.quotes.scan.QuotedDraft;

/**
 * What a language says when it names a source: verbs of saying in the forms that news uses, and
 * words such as "laut", "selon", によると. Looks for them in a stretch of text, words in quote marks
 * left out.
 */
final class Phrasebook {

  /** Stands in an entry for a word that begins with a capital. */
  private static final char CAPITAL = '^';

  private final Lexicon says;
  private final Lexicon sources;
  private final boolean spaced;
  private final boolean capital;

  Phrasebook(Language language) {
    this.says = Lexicon.of(language, "says");
    this.sources = Lexicon.of(language, "sources");
    this.spaced = !LanguageFolder.shipped(language.tag()).value("spaces", "yes").equals("no");
    this.capital = sources.contains("so ^");
  }

  /** Whether the language puts spaces between words. */
  boolean isSpaced() {
    return spaced;
  }

  /** Whether a source is named in [start, end) of the draft, outside quotes. */
  boolean namesSource(QuotedDraft draft, int start, int end) {
    String text = draft.text();
    int quote = draft.quotes().isEmpty() ? 0 : Math.max(0, draft.indexOf(start) - 1);
    int i = start;
    while (i < end) {
      while (quote < draft.quotes().size() && draft.quotes().get(quote).end() <= i) {
        quote++;
      }
      if (quote < draft.quotes().size() && draft.quotes().get(quote).start() <= i) {
        i = draft.quotes().get(quote).end();
      } else if (!startsWord(text, i)) {
        i++;
      } else if (isSource(text, i, end)) {
        return true;
      } else {
        i++;
      }
    }
    return false;
  }

  /** Whether [start, end) is a verb of saying in a form of the list. */
  boolean isSays(String text, int start, int end) {
    return says.contains(text, start, end);
  }

  private boolean startsWord(String text, int at) {
    return Character.isLetter(text.charAt(at))
        && (!spaced || at == 0 || !Character.isLetter(text.charAt(at - 1)));
  }

  private boolean isSource(String text, int at, int end) {
    if (!spaced) {
      int behind = says.longestAt(text, at, end);
      // A verb of one ideograph is also part of other words: 说 in 小说家, 称 in 名称变更.
      boolean whole =
          behind > at + 1
              || behind > 0 && (behind == end || !Character.isIdeographic(text.charAt(behind)));
      return whole || sources.longestAt(text, at, end) > 0;
    }
    int word = at;
    while (word < end && Character.isLetter(text.charAt(word))) {
      word++;
    }
    if (says.contains(text, at, word)) {
      return true;
    }
    int behind = sources.longestAt(text, at, end);
    if (behind > 0 && (behind == end || !Character.isLetter(text.charAt(behind)))) {
      return true;
    }
    return capital && isFollowedByCapital(text, at, word, end);
  }

  /** The entry "so ^": so Hollmann. */
  private boolean isFollowedByCapital(String text, int at, int word, int end) {
    return word + 1 < end
        && text.charAt(word) == ' '
        && Character.isUpperCase(text.charAt(word + 1))
        && sources.contains(text.substring(at, word) + " " + CAPITAL);
  }
}
