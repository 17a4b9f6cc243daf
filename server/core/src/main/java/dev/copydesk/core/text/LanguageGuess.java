package dev.copydesk.core.text;

import dev.copydesk.core.language.LanguageFolder;
import java.util.List;

/**
 * Tells the language of a block: by script where the script tells (Hangul, kana, Han), else by the
 * little words of the Latin languages that rules have data for.
 */
final class LanguageGuess {

  /** Reading on would not change the answer. */
  private static final int ENOUGH = 1_000;

  /** So many votes ahead of all others, a language has won. */
  private static final int CLEAR_LEAD = 5;

  /** A word of up to five letters fits into one number, twelve bits a letter. */
  private static final int LONGEST = 5;

  /**
   * Japanese has at least one kana for so many ideographs; a Chinese text may name a thing in kana.
   */
  private static final int KANA_SHARE = 10;

  private static final Language[] LANGUAGES = Language.values();

  /** The share of little words that running text has at least. */
  private static final double LITTLE_SHARE = 0.1;

  /** Of fewer words the share of little ones says nothing. */
  private static final int FEW_WORDS = 12;

  private static final LittleWords LITTLE_WORDS = new LittleWords();

  static {
    for (Language language : LANGUAGES) {
      for (String word : LanguageFolder.shipped(language.tag()).words("little-words")) {
        LITTLE_WORDS.put(packed(word), language);
      }
    }
  }

  private LanguageGuess() {}

  private static long packed(String word) {
    long packed = 0;
    for (int i = 0; i < word.length(); i++) {
      packed = packed << 12 | word.charAt(i);
    }
    return packed;
  }

  /**
   * Whether a short text in one of the two may be taken for the other: both are told by their
   * little words alone, or one is Japanese that happens to have no kana.
   */
  static boolean areMixedUp(Language guessed, Language draft) {
    return guessed == Language.CHINESE
        ? draft == Language.JAPANESE
        : LITTLE_WORDS.has(guessed) && LITTLE_WORDS.has(draft);
  }

  /** How much of a block is read, in code units. */
  static int enough(int length) {
    return Math.min(length, ENOUGH);
  }

  /** Texts come as arrays here because every letter of every draft is looked at. */
  static Language of(char[] text, int start, int end) {
    int stop = start + enough(end - start);
    int hangul = 0;
    int kana = 0;
    int han = 0;
    int latin = 0;
    for (int i = start; i < stop; i++) {
      char c = text[i];
      if (c < 0x80) {
        latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
      } else if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Letters.isHangul(c)) {
        hangul++;
      } else if (c >= 0x3041 && c <= 0x30FF) {
        kana += c == '\u30FB' ? 0 : 1; // the middle dot stands in Chinese names, too
      } else if (Letters.isHan(c)) {
        han++;
      }
    }
    // A syllable or an ideograph says about as much as three Latin letters.
    if (hangul > 0 && 3 * hangul >= latin && hangul >= han + kana) {
      return Language.KOREAN;
    }
    if (kana > 0 && KANA_SHARE * kana >= han && 3 * (kana + han) >= latin) {
      return Language.JAPANESE;
    }
    if (han > 0 && 3 * han >= latin) {
      return Language.CHINESE;
    }
    return latin >= 3 ? byLittleWords(text, start, stop) : Language.OTHER;
  }

  /**
   * The language that most of the blocks' words are in. Paragraphs in a language without a folder
   * count as such; a short line of it may be names, numbers or code.
   *
   * @param paragraph how long a block is at least that tells of another language
   */
  static Language most(List<Block> blocks, int paragraph) {
    int[] lengths = new int[LANGUAGES.length];
    for (Block block : blocks) {
      boolean running = block.kind() == Block.Kind.PARAGRAPH && block.length() >= paragraph;
      if (running || block.language() != Language.OTHER) {
        lengths[block.language().ordinal()] += block.length();
      }
    }
    Language most = Language.OTHER;
    int units = 0;
    for (Language language : LANGUAGES) {
      if (lengths[language.ordinal()] > units) {
        most = language;
        units = lengths[language.ordinal()];
      }
    }
    return most;
  }

  /**
   * The language with the most little words. One that knows few of the words is not it: a text in a
   * language without a folder shares some with its neighbours.
   */
  private static Language byLittleWords(char[] text, int start, int stop) {
    int[] votes = new int[LANGUAGES.length];
    int best = Language.OTHER.ordinal();
    int words = 0;
    long word = 0;
    int letters = 0;
    for (int i = start; i <= stop; i++) {
      char c = i < stop ? text[i] : ' ';
      if (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        word = word << 12 | (c < 0x80 ? c | 0x20 : Character.toLowerCase(c) & 0xFFF);
        letters++;
      } else if (letters > 0) {
        words++;
        int languages = letters <= LONGEST ? LITTLE_WORDS.get(word) : 0;
        if (languages != 0) {
          best = vote(votes, languages, best);
          if (votes[best] >= second(votes, best) + CLEAR_LEAD) {
            break;
          }
        }
        word = 0;
        letters = 0;
      }
    }
    boolean told = votes[best] > 0 && votes[best] > second(votes, best);
    boolean known = words < FEW_WORDS || votes[best] >= LITTLE_SHARE * words;
    return told && known ? LANGUAGES[best] : Language.OTHER;
  }

  private static int vote(int[] votes, int languages, int best) {
    int first = best;
    for (int rest = languages; rest != 0; rest &= rest - 1) {
      int language = Integer.numberOfTrailingZeros(rest);
      if (++votes[language] > votes[first]) {
        first = language;
      }
    }
    return first;
  }

  private static int second(int[] votes, int best) {
    int second = 0;
    for (int language = 0; language < votes.length; language++) {
      second = language == best ? second : Math.max(second, votes[language]);
    }
    return second;
  }

  /** An open-addressing map from a word to the languages that have it, a bit for each. */
  private static final class LittleWords {

    private final long[] keys = new long[1024];
    private final int[] languages = new int[1024];
    private int all;

    void put(long word, Language language) {
      int at = slot(word);
      keys[at] = word;
      languages[at] |= 1 << language.ordinal();
      all |= 1 << language.ordinal();
    }

    int get(long word) {
      return languages[slot(word)];
    }

    boolean has(Language language) {
      return (all & 1 << language.ordinal()) != 0;
    }

    private int slot(long word) {
      int at = (int) (word * 0x9E3779B97F4A7C15L >>> 54);
      while (keys[at] != 0 && keys[at] != word) {
        at = (at + 1) & 1023;
      }
      return at;
    }
  }
}
