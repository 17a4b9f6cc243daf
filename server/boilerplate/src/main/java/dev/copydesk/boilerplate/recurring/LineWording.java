package dev.copydesk.boilerplate.recurring;

import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import java.util.List;

/**
 * The wording of a line or sentence with what varies taken out: numbers, e-mail addresses, and the
 * names of people and places, as far as capitals or a reporter's title tell them. Two lines of the
 * same wording are the same boilerplate: {@code Reporting by Ana Lund; editing by Tom Ek} and
 * {@code Reporting by Marit Holm; editing by Ana Lund}.
 *
 * <p>What has too few words left to tell one line from another is compared as it stands, numbers
 * aside, and not at all where even that says little: many articles have a heading "Background" and
 * a sentence "He declined to comment."
 *
 * @param hash the same number for the same wording, {@link #NONE} where it is not to be compared
 * @param names the same number for the same names in it, 0 where none was taken out
 */
record LineWording(long hash, int names) {

  /** Stands for a line that is not compared. */
  static final long NONE = 0;

  /** A letter of Korean, Chinese or Japanese says about as much as two and a half others. */
  private static final int WIDE_LETTER = 5;

  private static final int NARROW_LETTER = 2;

  /** Of a line that is no sentence: some fifteen letters, six syllables. */
  private static final int LEAST_OF_A_LINE = 30;

  /** Of a sentence, which may be anybody's: some thirty letters, twelve syllables. */
  private static final int LEAST_OF_A_SENTENCE = 60;

  private static final int LEAST_WORDS = 3;

  private static final List<String> REPORTERS =
      LanguageFolder.shipped(Language.KOREAN.tag()).words("reporters");

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  /** The first seed times the prime, so that a line and its masked form differ. */
  private static final long OTHER_SEED = 0xAF63BD4C8601B7DFL;

  /**
   * @param line whether it is a line of its own and no sentence
   */
  static LineWording of(char[] text, int start, int end, boolean line) {
    Reader reader = new Reader(text, start, end);
    int least = line ? LEAST_OF_A_LINE : LEAST_OF_A_SENTENCE;
    if (reader.maskedWeight >= least && reader.maskedWords >= LEAST_WORDS) {
      return new LineWording(reader.masked, reader.names);
    }
    boolean says = reader.wholeWeight >= least && reader.words >= LEAST_WORDS;
    return new LineWording(says ? reader.whole : NONE, 0);
  }

  /** Reads the words of a line one by one. */
  private static final class Reader {
    private final char[] text;
    private final int end;
    private long masked = SEED;
    private long whole = OTHER_SEED;
    private int names;
    private int maskedWeight;
    private int wholeWeight;
    private int maskedWords;
    private int words;
    private boolean lastMasked;

    private Reader(char[] text, int start, int end) {
      this.text = text;
      this.end = end;
      int at = start;
      while (at < end) {
        int behind = wordEnd(at);
        if (behind > at) {
          word(at, behind, at == start);
          at = behind;
        } else {
          at++;
        }
      }
    }

    private void word(int start, int behind, boolean first) {
      long hash = SEED;
      int weight = 0;
      boolean varies = false;
      for (int i = start; i < behind; i++) {
        char c = text[i];
        boolean digit = isDigit(c);
        varies |= digit || c == '@';
        hash = (hash ^ (digit ? '0' : PhraseFolding.fold(c))) * PRIME;
        if (Character.isLetter(c)) {
          weight += c >= 0x1100 ? WIDE_LETTER : NARROW_LETTER;
        }
      }
      words++;
      whole = (whole ^ hash) * PRIME;
      wholeWeight += weight;
      boolean name = !varies && isName(start, behind, first);
      if (name) {
        names = 31 * names + Long.hashCode(hash);
      }
      if (varies || name) {
        masked = lastMasked ? masked : (masked ^ '\uFFFC') * PRIME;
        lastMasked = true;
        return;
      }
      lastMasked = false;
      maskedWords++;
      maskedWeight += weight;
      masked = (masked ^ hash) * PRIME;
    }

    /** Whether a word is a name as far as its capital, or a reporter's title behind it, tells. */
    private boolean isName(int start, int behind, boolean first) {
      if (Character.isUpperCase(text[start])) {
        return !first || isUpperAt(behind + 1);
      }
      return behind - start <= 4 && Letters.isHangul(text[start]) && isReporter(behind + 1);
    }

    private boolean isUpperAt(int at) {
      return at < end && Character.isUpperCase(text[at]);
    }

    private boolean isReporter(int at) {
      for (String title : REPORTERS) {
        if (stands(title, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean stands(String title, int at) {
      if (at + title.length() > end) {
        return false;
      }
      for (int i = 0; i < title.length(); i++) {
        if (text[at + i] != title.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** Letters and digits, and what holds an address or a number together. */
    private int wordEnd(int start) {
      int at = start;
      while (at < end && isWordAt(at, start)) {
        at++;
      }
      return at;
    }

    private boolean isWordAt(int at, int start) {
      char c = text[at];
      if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' || Character.isLetterOrDigit(c)) {
        return true;
      }
      if (c == ' ') {
        return false;
      }
      boolean joins = c == '@' || c == '.' || c == ':' || c == '-' || c == '_' || c == '/';
      return joins && at > start && at + 1 < end && Character.isLetterOrDigit(text[at + 1]);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
