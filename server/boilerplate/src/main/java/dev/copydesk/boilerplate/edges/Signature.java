package dev.copydesk.boilerplate.edges;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What signs an article at its very end, by its form: initials on a line of their own, {@code A.
 * B.}, {@code A. LINDE}, or a name, an outlet or a writer's letters in brackets behind the last
 * full stop, {@code (The Quay)}, {@code (abc)}, {@code （青木みどり）}.
 */
final class Signature {

  private static final int LONGEST = 26;
  private static final int MOST_WIDE = 8;
  private static final int MOST_LETTERS = 5;

  private Signature() {}

  /** English prepositions and the like of two letters, with a capital. */
  private static final Set<String> LITTLE =
      LanguageFolder.shipped(Language.ENGLISH.tag()).words("little-words").stream()
          .filter(word -> word.length() == 2)
          .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
          .collect(Collectors.toUnmodifiableSet());

  /** The signature that the last line of a draft is or ends with; null where there is none. */
  static @Nullable Span in(String text, int start, int end) {
    if (isInitials(text, start, end)) {
      return new Span(start, end);
    }
    int initials = initialsBehind(text, start, end);
    if (initials >= 0) {
      return new Span(initials, end);
    }
    char last = text.charAt(end - 1);
    if (last != ')' && last != '）') {
      return null;
    }
    int from = Math.max(start, end - LONGEST);
    int open =
        Math.max(Letters.findBack(text, '(', end, from), Letters.findBack(text, '（', end, from));
    if (open < 0 || !isBehindSentence(text, start, open)) {
      return null;
    }
    boolean name =
        isName(text, open + 1, end - 1)
            || isLetters(text, open + 1, end - 1)
            || isWideName(text, open + 1, end - 1);
    return name ? new Span(open, end) : null;
  }

  private static boolean isBehindSentence(String text, int start, int open) {
    int at = Letters.beforeSpace(text, open, start);
    while (at > start && Marks.closesQuote(text.charAt(at - 1))) {
      at = Letters.beforeSpace(text, at - 1, start);
    }
    return at == start || Marks.isStop(text.charAt(at - 1));
  }

  /** Where two initials behind the last sentence of a paragraph begin, {@code … A. B.}; -1. */
  private static int initialsBehind(String text, int start, int end) {
    int from = end - "A. B.".length();
    boolean two =
        from > start && initial(text, from, end) == from + 3 && initial(text, from + 3, end) == end;
    boolean apart = two && text.charAt(from - 1) == ' ' && isBehindSentence(text, start, from);
    return apart ? from : -1;
  }

  /** A capital with its full stop, then another, or a surname. */
  private static boolean isInitials(String text, int start, int end) {
    if (end - start > LONGEST || end - start < 4) {
      return false;
    }
    int at = initial(text, start, end);
    if (at == start) {
      return false;
    }
    int next = initial(text, at, end);
    while (next > at) {
      at = next;
      next = initial(text, at, end);
    }
    if (at >= end) {
      return text.charAt(end - 1) == '.';
    }
    return isName(text, at, end) && Letters.find(text, ' ', at, end) < 0;
  }

  /** The offset behind an initial and the blank or hyphen behind it; {@code at} where none is. */
  private static int initial(String text, int at, int end) {
    if (at + 1 >= end || !Character.isUpperCase(text.charAt(at)) || text.charAt(at + 1) != '.') {
      return at;
    }
    int behind = at + 2;
    while (behind < end && (text.charAt(behind) == '-' || Letters.isBlank(text.charAt(behind)))) {
      behind++;
    }
    return behind;
  }

  /** One to three words, each with a capital, none of them "To" or "Of" as prompts have. */
  private static boolean isName(String text, int start, int end) {
    int words = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean first = i == start || text.charAt(i - 1) == ' ';
      if (first
          && i + 3 <= end
          && LITTLE.contains(text.substring(i, i + 2))
          && !Character.isLetter(text.charAt(i + 2))) {
        return false;
      }
      if (first && !Character.isUpperCase(c) || !first && !isInName(c)) {
        return false;
      }
      words += first ? 1 : 0;
    }
    return words > 0 && words <= 3 && end - start >= 3;
  }

  private static boolean isInName(char c) {
    return Character.isLetter(c) && c < 0x2000 || " -'’.".indexOf(c) >= 0;
  }

  /** The letters of one who wrote or edited, or of both. */
  private static boolean isLetters(String text, int start, int end) {
    int slash = Letters.find(text, '/', start, end - 1);
    if (slash > start) {
      return isLetters(text, start, slash) && isLetters(text, slash + 1, end);
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLowerCase(text.charAt(i)) || text.charAt(i) >= 0x250) {
        return false;
      }
    }
    return end - start >= 2 && end - start <= MOST_LETTERS;
  }

  /** A name in ideographs, or in ideographs and kana. */
  private static boolean isWideName(String text, int start, int end) {
    int ideographs = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      ideographs += Letters.isHan(c) ? 1 : 0;
      if (!Letters.isBlank(c) && (c < 0x3041 || c >= 0xA000)) {
        return false;
      }
    }
    return ideographs > 0 && end - start >= 3 && end - start <= MOST_WIDE;
  }
}
