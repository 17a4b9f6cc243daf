package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;

/**
 * A line whose paragraphs may have been lost when it was scraped: where sentences end in it, and
 * where others begin without a blank between.
 *
 * @param words of its language
 * @param text the prose text
 * @param start offset of the line's first code unit
 * @param end offset behind its last
 */
record ScrapedLine(CreditWords words, String text, int start, int end) {

  private static final String OPENERS = "【[";
  private static final int LONGEST_PLACE = 6;
  private static final int LEAST_BEHIND_PLACE = 8;

  /** So far behind a deck the article says again what it begins with. */
  private static final int LONGEST_BODY = 2000;

  /** So many letters of a word tell that it is the same as another. */
  private static final int SEAM = 3;

  /** A sentence is looked for so far back; a longer one is no caption's. */
  private static final int LONGEST_SENTENCE = 500;

  int behindBlanks(int from) {
    return Letters.behindBlanks(text, from, end);
  }

  int beforeBlanks(int to, int floor) {
    return Letters.beforeBlanks(text, to, floor);
  }

  boolean isBlank(int at) {
    return at >= start && at < end && Letters.isBlank(text.charAt(at));
  }

  /** Whether the line ends here, or did before it was scraped. */
  boolean isBreak(int at) {
    int behind = behindBlanks(at);
    return behind == end || behind - at > 1;
  }

  /** Whether tabs divide it, as they do the row of a table or of a menu. */
  boolean isRow() {
    int tabs = 0;
    for (int i = start + 1; i < end - 1 && tabs < 2; i++) {
      tabs += text.charAt(i) == '\t' && !isBlank(i - 1) ? 1 : 0;
    }
    return tabs == 2;
  }

  boolean isSentenceEnd(int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?' && c != '。' || at == start) {
      return false;
    }
    char before = PhraseFolding.fold(text.charAt(at - 1));
    boolean last = at + 1 >= end;
    if (!last && Character.isDigit(before) && Character.isDigit(text.charAt(at + 1))) {
      return false;
    }
    if (Letters.isBlank(before) && c == '.' && (last || isBlank(at + 1))) {
      return at > start + 1 && Letters.isHangul(text.charAt(at - 2));
    }
    boolean word = Letters.isHangul(before) || ")\"'>]".indexOf(before) >= 0;
    return word || (last || isBlank(at + 1)) && Character.isLetterOrDigit(before);
  }

  /** Whether the word for a picture stands behind a blank or a bracket. */
  boolean isPhotoWord(int at) {
    return at > start
        && Character.isLetter(text.charAt(at))
        && (isBlank(at - 1) || PhraseFolding.fold(text.charAt(at - 1)) == ')')
        && endsWord(words.list(Part.PHOTO).end(text, at, end));
  }

  /** Whether a word that was found ends there, no ending of a sentence behind it. */
  private boolean endsWord(int at) {
    return at >= 0 && (at == end || !Letters.isHangul(text.charAt(at)) || hasNoEnding(at));
  }

  /** Behind the quote marks that close a sentence. */
  int behindQuotes(int from) {
    int at = from;
    while (at < end && Marks.closesQuote(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether words stand at an offset that nothing parts from the sentence before. */
  boolean isGlued(int at) {
    return at < end
        && (Character.isLetterOrDigit(text.charAt(at)) || OPENERS.indexOf(text.charAt(at)) >= 0);
  }

  /** Whether a quote ends here and no ending follows it, so that another line begins. */
  boolean isQuoteSeam(int at) {
    return text.charAt(at) == '”'
        && at + 1 < end
        && Letters.isHangul(text.charAt(at + 1))
        && words.list(Part.QUOTATIVE).end(text, at + 1, end) < 0
        && hasNoEnding(at + 1);
  }

  private boolean hasNoEnding(int from) {
    int to = from;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return words.list(Part.STEM).end(text, from, end) < 0
        && words.list(Part.ENDING).end(text, from, to) != to;
  }

  /** Whether a day of the month begins right behind a letter, as it does where a line was lost. */
  boolean isGluedDay(int at) {
    if (!Character.isDigit(text.charAt(at))
        || !Letters.isHangul(text.charAt(at - 1)) && "’”".indexOf(text.charAt(at - 1)) < 0
        || words.list(Part.NO_DAY).start(text, at, start) >= 0) {
      return false;
    }
    int to = at;
    while (to < end && to - at < 3 && Character.isDigit(text.charAt(to))) {
      to++;
    }
    int day = words.list(Part.DAY).end(text, to, end);
    return to - at <= 2 && day >= 0 && (isBlank(day) || day < end && text.charAt(day) == '(');
  }

  /** Where the deck ends that a stretch begins with; where that begins if it has none. */
  int behindDeck(int begin, int end) {
    return behindBriefs(behindDecks(begin, end), end);
  }

  /** Behind the last words in quote marks that something else begins right behind: a deck's end. */
  private int behindDecks(int begin, int end) {
    int open = -1;
    int deck = begin;
    for (int at = begin; at < end - 1; at++) {
      char c = PhraseFolding.fold(text.charAt(at));
      if (c != '"') {
        continue;
      }
      if (open < 0) {
        open = at;
        continue;
      }
      boolean ends =
          open > begin && Letters.isHangul(text.charAt(open - 1))
              || words.list(Part.QUOTATIVE).end(text, at + 1, end) < 0;
      if (ends && Letters.isHangul(text.charAt(at + 1)) || text.charAt(at + 1) == '"') {
        deck = at + 1;
      }
      open = -1;
    }
    return deck;
  }

  /**
   * Behind the last line of a deck that another runs into without a blank: it ends as decks do, and
   * what follows begins a word of the article, or behind the outlet in brackets.
   */
  private int behindBriefs(int begin, int end) {
    int brief = begin;
    for (int at = begin + 2; at < end - 1; at++) {
      char c = text.charAt(at);
      if (text.charAt(at - 1) == ']' && Character.isLetterOrDigit(c) && isOutlet(begin, at)) {
        brief = at;
      } else if (Letters.isHangul(text.charAt(at - 1))
          && (Character.isDigit(c) && isGluedDay(at) || Letters.isHangul(c))
          && endsDeck(words.list(Part.DECK).start(text, at, begin), at, end)) {
        brief = at;
      }
    }
    return brief;
  }

  /** Whether a bracket ends here that stands in the middle of a word and holds no more than one. */
  private boolean isOutlet(int begin, int behind) {
    int at = behind - 2;
    while (at > begin && Letters.isHangul(text.charAt(at))) {
      at--;
    }
    return at > begin
        && behind - at > 3
        && text.charAt(at) == '['
        && !isBlank(at - 1)
        && words.list(Part.PHOTO).end(text, at + 1, behind) < 0;
  }

  /**
   * Whether a line may have ended in the middle of a word: the rest of that begins another word of
   * the line, behind a blank and the stretch, and both together are no word of it.
   *
   * @param from where the word begins that decks end with; -1 if none does
   */
  private boolean endsDeck(int from, int at, int stretch) {
    if (from < 0) {
      return false;
    }
    int to = at;
    while (to < end && to - at < SEAM && Letters.isHangul(text.charAt(to))) {
      to++;
    }
    if (to - at < 2) {
      return Character.isDigit(text.charAt(at));
    }
    String word = text.substring(at, to);
    String behind = text.substring(stretch, Math.min(end, stretch + LONGEST_BODY));
    if (behind.contains(text.substring(from, to))) {
      return false;
    }
    for (int i = 1; i < behind.length(); i++) {
      if (behind.startsWith(word, i) && !Character.isLetter(behind.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Where the last sentence before {@code to} begins, not before {@code floor}. */
  int lastSentence(int to, int floor) {
    int least = Math.max(floor, to - LONGEST_SENTENCE);
    int at = to - 3;
    while (at > least && !isSentenceEnd(at)) {
      at--;
    }
    return at > least ? behindBlanks(behindQuotes(at + 1)) : floor;
  }

  /** How many sentences a stretch has. */
  int sentences(int from, int to) {
    int found = 1;
    for (int i = from; i < to - 1; i++) {
      found += isSentenceEnd(i) ? 1 : 0;
    }
    return found;
  }

  /** Whether a stretch has a sentence, as articles have. */
  boolean isTold(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isSentenceEnd(i)
          && text.charAt(i - 1) != '.'
          && (i + 1 >= end || text.charAt(i + 1) != '.')
          && words.list(Part.TOLD).start(text, i, from) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a place in black brackets ends, as some papers begin their reports; -1 if none does. */
  int behindPlace(int from) {
    if (from >= end || text.charAt(from) != '【') {
      return -1;
    }
    int close = from + 1;
    while (close < end && close - from <= LONGEST_PLACE && isOfPlace(text.charAt(close))) {
      close++;
    }
    boolean place =
        close - from >= 3
            && close + LEAST_BEHIND_PLACE <= end
            && text.charAt(close) == '】'
            && words.list(Part.NO_PLACE).end(text, from + 1, close) < 0;
    return place ? close + 1 : -1;
  }

  private static boolean isOfPlace(char c) {
    return Letters.isHangul(c) || c == '·';
  }
}
