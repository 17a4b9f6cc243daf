package dev.copydesk.core.text;

import dev.copydesk.core.language.LanguageFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts one block into sentences in one pass, after Unicode Standard Annex #29 (sentence boundaries)
 * with what scraped news needs beyond it: Korean sentences glued together without a space, straight
 * quote marks whose direction only their neighbours tell, headline decks run into the text, and
 * abbreviations.
 */
final class SentenceScanner {

  /** Words of all languages that a full stop behind them shortens, in lower case. */
  private static final Set<String> ABBREVIATIONS = ofAll("abbreviations");

  /** Words that begin a sentence even after an abbreviation such as "U.S.". */
  private static final Set<String> STARTERS = ofAll("starters");

  /** What goes on with a sentence behind a closed Korean quote: endings and particles. */
  private static final List<String> CONTINUATIONS =
      korean("continuations").map(ending -> ending.replace('_', ' ')).toList();

  /**
   * What a headline deck ends with behind a quote; a Hangul word right behind it is the next line.
   */
  private static final List<String> DECK_ENDINGS = korean("deck-endings").toList();

  /** What makes a verb of such an ending after all. */
  private static final String VERB_TAILS = korean("verb-tails").collect(Collectors.joining());

  /** ASCII characters that never have to do with a sentence's edge; nearly all of a text. */
  private static final boolean[] ORDINARY = new boolean[128];

  static {
    for (int c = 0; c < ORDINARY.length; c++) {
      ORDINARY[c] = !isTerminator((char) c) && c != '"' && c != ' ';
    }
  }

  private final String text;
  private final int first;
  private final int end;
  private final Language language;
  private final Sentences.Collector found;
  private int start;
  private boolean quoteOpen;

  private static Set<String> ofAll(String key) {
    return Arrays.stream(Language.values())
        .flatMap(language -> LanguageFolder.shipped(language.tag()).words(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> korean(String key) {
    return LanguageFolder.shipped(Language.KOREAN.tag()).words(key).stream();
  }

  SentenceScanner(String text, Block block, Sentences.Collector found) {
    this.text = text;
    this.first = block.start();
    this.start = first;
    this.end = block.end();
    this.language = block.language();
    this.found = found;
  }

  void scan() {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c < ORDINARY.length ? ORDINARY[c] : Letters.isHangul(c)) {
        i++;
        continue;
      }
      int cut = -1;
      if (isTerminator(c)) {
        cut = behindTerminator(i);
        i = Math.max(i + 1, runEnd(i));
      } else if (c == '"') {
        quoteOpen = !quoteOpen;
        cut = quoteOpen ? -1 : behindDeck(i + 1);
        i++;
      } else if (c == '”') {
        cut = behindDeck(i + 1);
        i++;
      } else if (c == ' ' && language == Language.KOREAN && i + 1 < end && isSpace(i + 1)) {
        cut = i; // scraped wire copy has double spaces where lines broke
        i++;
      } else {
        i++;
      }
      if (cut > start) {
        close(cut);
        i = Math.max(i, start);
      }
    }
    close(end);
  }

  private void close(int cut) {
    int from = Letters.behindSpace(text, start, cut);
    int to = Letters.beforeSpace(text, cut, from);
    if (from < to) {
      found.add(from, to);
    }
    start = cut;
  }

  /** The end of the sentence whose terminator stands at {@code at}; -1 where none ends. */
  private int behindTerminator(int at) {
    int behind = runEnd(at);
    boolean closedQuote = false;
    int closer = behind;
    while (closer < end && isCloser(closer)) {
      if (text.charAt(closer) == '"') {
        quoteOpen = false;
      }
      closedQuote |= text.charAt(closer) != ')' && text.charAt(closer) != ']';
      closer++;
    }
    if (closer == end) {
      return end;
    }
    char next = text.charAt(closer);
    boolean wide = text.charAt(at) > 0x2000 && text.charAt(at) != '…';
    if (wide) {
      return closedQuote && next != '「' && next != '“' ? -1 : closer;
    }
    if (Letters.isSpace(next)) {
      return endsBeforeSpace(at, closer, closedQuote) ? closer : -1;
    }
    return endsGlued(at, closer, closedQuote) ? closer : -1;
  }

  private boolean endsBeforeSpace(int at, int behind, boolean closedQuote) {
    int next = Letters.behindSpace(text, behind, end);
    if (next == end) {
      return true;
    }
    char c = text.charAt(next);
    if (Character.isLowerCase(c)) {
      return false;
    }
    if (text.charAt(at) != '.' || runEnd(at) > at + 1) {
      return text.charAt(at) != '…' || !Letters.isHangul(c);
    }
    return closedQuote || !isAbbreviation(at, next);
  }

  private boolean endsGlued(int at, int behind, boolean closedQuote) {
    char before = at > first ? text.charAt(at - 1) : ' ';
    char next = text.charAt(behind);
    if (Letters.isHangul(before)
        || (at > first + 1 && before == ')' && Letters.isHangul(text.charAt(at - 2)))) {
      if (closedQuote && continuesInKorean(behind)) {
        return false;
      }
      return Letters.isHangul(next)
          || Character.isDigit(next) && text.charAt(at) == '.'
          || Character.isUpperCase(next)
          || "\"“‘'([<◇■▲△▶▷●○◆【「『".indexOf(next) >= 0;
    }
    if (closedQuote) {
      return Letters.isHangul(next) && !continuesInKorean(behind) || Character.isUpperCase(next);
    }
    // "…the vote.Later" but not "example.com" or "U.S.A".
    return text.charAt(at) == '.'
        && Character.isLowerCase(before)
        && behind + 1 < end
        && Character.isUpperCase(next)
        && Character.isLowerCase(text.charAt(behind + 1))
        && !isAbbreviation(at, behind);
  }

  private boolean continuesInKorean(int at) {
    for (String ending : CONTINUATIONS) {
      if (text.startsWith(ending, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The end of a headline deck such as {@code "…" 강조}, glued to the next line; -1 where none is.
   */
  private int behindDeck(int behindQuote) {
    if (language != Language.KOREAN) {
      return -1;
    }
    int word = behindQuote < end && text.charAt(behindQuote) == ' ' ? behindQuote + 1 : behindQuote;
    for (String ending : DECK_ENDINGS) {
      int behind = word + ending.length();
      if (text.startsWith(ending, word) && behind < end && Letters.isHangul(text.charAt(behind))) {
        return isVerbTail(behind) ? -1 : behind;
      }
    }
    return -1;
  }

  private boolean isVerbTail(int at) {
    return VERB_TAILS.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isAbbreviation(int dot, int next) {
    int from = dot;
    while (from > start && isWordOrDot(text.charAt(from - 1)) && dot - from < 12) {
      from--;
    }
    String word = text.substring(from, dot);
    if (word.isEmpty()) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean dotted = word.indexOf('.') > 0 && word.length() <= 5;
    if (initial || dotted) {
      return !STARTERS.contains(wordAt(next));
    }
    return ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT))
        && (Character.isUpperCase(text.charAt(from)) || !Character.isUpperCase(text.charAt(next)))
        && !("no".equalsIgnoreCase(word) && !Character.isDigit(text.charAt(next)));
  }

  private String wordAt(int at) {
    int behind = at;
    while (behind < end && behind - at < 12 && Character.isLetter(text.charAt(behind))) {
      behind++;
    }
    return text.substring(at, behind);
  }

  private static boolean isWordOrDot(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private int runEnd(int at) {
    int behind = at;
    while (behind < end && isTerminator(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
  }

  /** Whether a mark behind a terminator closes: a straight one does where a quote is open. */
  private boolean isCloser(int at) {
    char c = text.charAt(at);
    if (c == '"') {
      return quoteOpen || at + 1 == end || isSpace(at + 1) || continuesInKorean(at + 1);
    }
    return c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '」' || c == '』'
        || c == '»' || c == '）';
  }

  private boolean isSpace(int at) {
    return Letters.isSpace(text.charAt(at));
  }
}
