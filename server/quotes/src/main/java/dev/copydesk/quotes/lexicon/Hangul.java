package dev.copydesk.quotes.lexicon;

/** Hangul syllables and the letters they are made of (Unicode Standard, section 3.12). */
public final class Hangul {

  public static final int NO_FINAL = 0;
  public static final int FINAL_NIEUN = 4;
  public static final int FINAL_DIGEUT = 7;
  public static final int FINAL_RIEUL = 8;
  public static final int FINAL_MIEUM = 16;
  public static final int FINAL_BIEUP = 17;
  public static final int FINAL_SIOS = 19;
  public static final int FINAL_SSANG_SIOS = 20;

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final int FINALS = 28;
  private static final int VOWELS = 21;

  /** Read aloud, these digits end in a consonant: 영, 일, 삼, 육, 칠, 팔. */
  private static final String DIGITS_WITH_FINAL = "013678";

  /** Read aloud, these letters end in a consonant: 엘, 엠, 엔, 알. */
  private static final String LETTERS_WITH_FINAL = "lmnrLMNR";

  private Hangul() {}

  public static boolean is(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The final consonant's number, {@link #NO_FINAL} if it ends in a vowel. */
  public static int finalOf(char syllable) {
    return (syllable - FIRST) % FINALS;
  }

  public static int vowelOf(char syllable) {
    return (syllable - FIRST) / FINALS % VOWELS;
  }

  public static char withFinal(char syllable, int number) {
    return (char) (syllable - finalOf(syllable) + number);
  }

  /** The same initial consonant with another vowel and no final one. */
  public static char withVowel(char syllable, int number) {
    int initial = (syllable - FIRST) / (FINALS * VOWELS);
    return (char) (FIRST + (initial * VOWELS + number) * FINALS);
  }

  /** Whether a word that ends in {@code c} takes 은, 이, 을, 과 and not 는, 가, 를, 와. */
  public static boolean endsInConsonant(char c) {
    if (is(c)) {
      return finalOf(c) != NO_FINAL;
    }
    return DIGITS_WITH_FINAL.indexOf(c) >= 0 || LETTERS_WITH_FINAL.indexOf(c) >= 0;
  }
}
