package dev.copydesk.core.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a block: by script where the script tells (Hangul, kana, Han), else by the
 * little words of the Latin languages that rules have data for.
 */
final class LanguageGuess {

  /** Reading on would not change the answer. */
  private static final int ENOUGH = 2_000;

  private static final Map<String, Language> LITTLE_WORDS = new java.util.HashMap<>();

  static {
    words(Language.ENGLISH, "the of and to in is was for that on with he said it as at by from be");
    words(Language.ENGLISH, "his her has have are were not but they this who she i you we");
    words(Language.GERMAN, "der die das und ist nicht ein eine den dem des mit von zu auf im sich");
    words(Language.GERMAN, "für wird auch sind hat sie wir ich es dass werden bei aus nach");
    words(Language.FRENCH, "le la les des et est un une du dans pour que qui sur pas par au avec");
    words(Language.FRENCH, "il elle nous vous ce cette sont ont été aux plus ne mais");
    words(Language.SPANISH, "el los las y en que por una con para es se del al lo como más pero");
    words(Language.SPANISH, "su sus ha son este esta fue ser muy también hay");
  }

  private LanguageGuess() {}

  private static void words(Language language, String words) {
    for (String word : words.split(" ")) {
      LITTLE_WORDS.merge(word, language, (a, b) -> Language.OTHER);
    }
  }

  static Language of(CharSequence text, int start, int end) {
    int stop = Math.min(end, start + ENOUGH);
    int hangul = 0;
    int kana = 0;
    int han = 0;
    int latin = 0;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        if (Character.isLetter(c)) {
          latin++;
        }
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
    Map<Language, Integer> units = new EnumMap<>(Language.class);
    for (Block block : blocks) {
      if (block.language() != Language.OTHER) {
        units.merge(block.language(), block.length(), Integer::sum);
      }
    }
    return units.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.OTHER);
  }

  private static Language byLittleWords(CharSequence text, int start, int stop) {
    int[] votes = new int[Language.values().length];
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= stop; i++) {
      char c = i < stop ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      } else if (word.length() > 0) {
        Language language = LITTLE_WORDS.get(word.toString());
        if (language != null) {
          votes[language.ordinal()]++;
        }
        word.setLength(0);
      }
    }
    votes[Language.OTHER.ordinal()] = 0;
    Language best = Language.OTHER;
    for (Language language : Language.values()) {
      if (votes[language.ordinal()] > votes[best.ordinal()]) {
        best = language;
      }
    }
    return best;
  }
}
