package dev.copydesk.quotes.phrasebook;

import dev.copydesk.core.text.Language;
import dev.copydesk.quotes.evidence.Speech;
import dev.copydesk.quotes.scan.Quote;

/** Whether the words of a quote that is a sentence of its own are what somebody said. */
final class PhrasebookSpeech {

  private static final int LEAST_WORDS = 3;
  private static final int LEAST_LINE = 5;

  /** Four long words say as much as a short sentence: compounds of German. */
  private static final int LEAST_LETTERS = 25;

  /** Without spaces a character says about as much as half a word. */
  private static final int LEAST_CHARACTERS = 8;

  private final String text;
  private final boolean spaced;
  private final boolean kana;

  PhrasebookSpeech(String text, Language language, boolean spaced) {
    this.text = text;
    this.spaced = spaced;
    this.kana = language == Language.JAPANESE;
  }

  Speech of(Quote quote, boolean stopped) {
    int words = 0;
    int characters = 0;
    int sentences = 0;
    boolean inWord = false;
    for (int i = quote.innerStart(); i < quote.innerEnd(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      characters += letter ? 1 : 0;
      sentences += text.charAt(i) == '。' ? 1 : 0;
      inWord = letter;
    }
    if (spaced) {
      return words < LEAST_WORDS - (stopped ? 1 : 0)
          ? Speech.NONE
          : words < LEAST_WORDS || !stopped && words < LEAST_LINE && characters < LEAST_LETTERS
              ? Speech.DOUBTFUL
              : Speech.LIKELY;
    }
    if (!kana && isVerse(quote)) {
      return Speech.NONE;
    }
    if (characters < LEAST_CHARACTERS && !(stopped && characters * 2 >= LEAST_CHARACTERS)) {
      return Speech.NONE;
    }
    if (kana && isSound(quote)) {
      return Speech.NONE;
    }
    boolean sentence = stopped || sentences > 0 || !kana || endsAsSpeech(quote);
    return sentence ? Speech.LIKELY : Speech.NONE;
  }

  /** Two halves of five or of seven characters each: a line of verse. */
  private boolean isVerse(Quote quote) {
    int start = quote.innerStart();
    int end = quote.innerEnd();
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int half = (end - start) / 2;
    boolean verse = end - start == 2 * half + 1 && (half == 5 || half == 7);
    for (int i = start; verse && i < end; i++) {
      char c = text.charAt(i);
      verse = i - start == half ? c == '，' : Character.isLetter(c);
    }
    return verse;
  }

  /** 「ワン、ワン！」: katakana alone is a sound or a name; a sentence has other letters. */
  private boolean isSound(Quote quote) {
    for (int i = quote.innerStart(); i < quote.innerEnd(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !(c >= 'ァ' && c <= 'ヾ')) {
        return false;
      }
    }
    return true;
  }

  /** A Japanese sentence ends in kana; a title or a name most often in another script. */
  private boolean endsAsSpeech(Quote quote) {
    int at = quote.innerEnd() - 1;
    boolean bracket = text.charAt(at) == '）' || text.charAt(at) == ')';
    while (at > quote.innerStart() && bracket) {
      at--;
      bracket = text.charAt(at) != '（' && text.charAt(at) != '(';
      if (!bracket) {
        at--;
      }
    }
    while (at > quote.innerStart() && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    char c = text.charAt(Math.max(at, 0));
    return c >= 'ぁ' && c <= 'ん' || c == 'ー' || c == 'ッ';
  }
}
