package dev.copydesk.core.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private static final Language[] LANGUAGES = Language.values();

  private static final LittleWords LITTLE_WORDS = new LittleWords();

  static {
    words(Language.ENGLISH, "the of and to in is was for that on with he said it as at by from be");
    words(Language.ENGLISH, "his her has have are were not but they this who she i you we");
    words(Language.GERMAN, "der die das und ist nicht ein eine den dem des mit von zu auf im sich");
    words(Language.GERMAN, "für wird auch sind hat sie wir ich es dass bei aus nach");
    words(Language.FRENCH, "le la les des et est un une du dans pour que qui sur pas par au avec");
    words(Language.FRENCH, "il elle nous vous ce cette sont ont été aux plus ne mais");
    words(Language.SPANISH, "el los las y en que por una con para es se del al lo como más pero");
    words(Language.SPANISH, "su sus ha son este esta fue ser muy hay");
  }

  private LanguageGuess() {}

  private static void words(Language language, String words) {
    for (String word : words.split(" ")) {
      long packed = 0;
      for (int i = 0; i < word.length(); i++) {
        packed = packed << 12 | word.charAt(i);
      }
      LITTLE_WORDS.put(packed, language);
    }
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
      } else if (c >= 0xAC00 && c <= 0xD7A3) {
        hangul++;
      } else if (c >= 0x3041 && c <= 0x30FF) {
        kana++;
      } else if (c >= 0x3400 && c <= 0x9FFF) {
        han++;
      }
    }
    // A syllable or an ideograph says about as much as three Latin letters.
    if (hangul > 0 && 3 * hangul >= latin && hangul >= han + kana) {
      return Language.KOREAN;
    }
    if (kana > 0 && 3 * (kana + han) >= latin) {
      return Language.JAPANESE;
    }
    if (han > 0 && 3 * han >= latin) {
      return Language.CHINESE;
    }
    return latin >= 3 ? byLittleWords(text, start, stop) : Language.OTHER;
  }

  /** The language that most of the blocks' words are in. */
  static Language most(List<Block> blocks) {
    int[] lengths = new int[LANGUAGES.length];
    for (Block block : blocks) {
      if (block.language() != Language.OTHER) {
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

  private static Language byLittleWords(char[] text, int start, int stop) {
    int[] votes = new int[LANGUAGES.length];
    int best = Language.OTHER.ordinal();
    int second = 0;
    long word = 0;
    int letters = 0;
    for (int i = start; i <= stop; i++) {
      char c = i < stop ? text[i] : ' ';
      if (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        word = word << 12 | (c < 0x80 ? c | 0x20 : Character.toLowerCase(c) & 0xFFF);
        letters++;
      } else if (letters > 0) {
        Language language = letters <= LONGEST ? LITTLE_WORDS.get(word) : null;
        if (language != null && language != Language.OTHER) {
          int vote = ++votes[language.ordinal()];
          if (language.ordinal() == best || vote > votes[best]) {
            best = language.ordinal();
          } else {
            second = Math.max(second, vote);
          }
          if (votes[best] >= second + CLEAR_LEAD) {
            break;
          }
        }
        word = 0;
        letters = 0;
      }
    }
    return votes[best] == 0 ? Language.OTHER : LANGUAGES[best];
  }

  /** An open-addressing map; a word of two languages says nothing. */
  private static final class LittleWords {

    private final long[] keys = new long[512];
    private final @Nullable Language[] values = new Language[512];

    void put(long word, Language language) {
      int at = slot(word);
      values[at] = keys[at] == word ? Language.OTHER : language;
      keys[at] = word;
    }

    @Nullable Language get(long word) {
      return values[slot(word)];
    }

    private int slot(long word) {
      int at = (int) (word * 0x9E3779B97F4A7C15L >>> 55);
      while (keys[at] != 0 && keys[at] != word) {
        at = (at + 1) & 511;
      }
      return at;
    }
  }
}
