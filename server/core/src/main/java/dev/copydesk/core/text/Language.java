package dev.copydesk.core.text;

import dev.copydesk.core.language.LanguageFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * The languages that rules have data for: a line here for each folder of {@link LanguageFolder},
 * and nothing else in code.
 */
public enum Language {
  KOREAN("ko"),
  ENGLISH("en"),
  JAPANESE("ja"),
  CHINESE("zh"),
  GERMAN("de"),
  FRENCH("fr"),
  SPANISH("es"),
  PORTUGUESE("pt"),
  ITALIAN("it"),
  /** Too little text, or a language without data. */
  OTHER("und");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, also the name of the language's folder. */
  public String tag() {
    return tag;
  }

  /** By BCP 47 tag, region and script left aside ({@code ko-KR}); {@link #OTHER} where unknown. */
  public static Language ofTag(String tag) {
    String primary = tag.split("[-_]", 2)[0];
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(primary)) {
        return language;
      }
    }
    return OTHER;
  }

  /**
   * The words of an entry of {@code language.properties} of every language, one after the other:
   * for what a draft may have in another language than its own.
   *
   * @see LanguageFolder#words
   */
  public static List<String> wordsOfAll(String key) {
    List<String> words = new ArrayList<>();
    for (Language language : values()) {
      words.addAll(LanguageFolder.shipped(language.tag).words(key));
    }
    return words;
  }
}
