package dev.copydesk.quotes.korean;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.desk.AttributionWording;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.scan.Quote;

/** How Korean names the speaker of a quote: “…”라고 김 장관은 말했다. */
public final class KoreanWording {

  private static final LanguageFolder FOLDER = LanguageFolder.shipped(Language.KOREAN.tag());

  private static final String SPEAKER = "{0}";

  private KoreanWording() {}

  /** Who stands there where nobody is known. */
  static String someone() {
    return FOLDER.value("someone", "");
  }

  /** In a sentence that says only that it was said: 김 장관은 “…”라고 말했다. */
  public static AttributionWording before(Quote quote, String speaker) {
    return new AttributionWording(quote.start(), quote.start(), "", topic(speaker) + " ");
  }

  /** Behind a quote that stands alone. */
  static AttributionWording behind(String text, Quote quote, String speaker) {
    int last = quote.innerEnd() - 1;
    while (last > quote.innerStart() && Letters.isSpace(text.charAt(last))) {
      last--;
    }
    int end = quote.end();
    boolean stopBehind = end < text.length() && text.charAt(end) == '.';
    if (stopBehind) {
      end++;
    }
    boolean glued = end < text.length() && !Letters.isSpace(text.charAt(end));
    return new AttributionWording(
        quote.end(),
        end,
        ending(text.charAt(last)) + " ",
        topic(speaker) + said() + (glued ? " " : ""));
  }

  /** What stands behind the speaker and the particle that makes a topic of the name. */
  private static String said() {
    String attributed = FOLDER.value("attributed", SPEAKER);
    return attributed.substring(attributed.indexOf(SPEAKER) + SPEAKER.length());
  }

  private static String topic(String speaker) {
    return Hangul.endsInConsonant(speaker.charAt(speaker.length() - 1)) ? "은" : "는";
  }

  /** 고 behind a statement, 이라고 behind a noun that ends in a consonant, else 라고. */
  private static String ending(char last) {
    if (last == '다') {
      return "고";
    }
    return Hangul.is(last) && Hangul.endsInConsonant(last) ? "이라고" : "라고";
  }
}
