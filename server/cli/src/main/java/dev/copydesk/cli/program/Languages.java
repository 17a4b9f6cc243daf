package dev.copydesk.cli.program;

import java.util.List;
import java.util.Locale;

/** The languages that the program speaks, and which one is wanted. */
public final class Languages {

  static final List<String> KNOWN = List.of("en", "ko");

  private Languages() {}

  /**
   * The language that the environment asks for, whether or not it is installed as a locale; English
   * where messages are not in it.
   */
  public static Locale ofEnvironment() {
    String asked = System.getProperty("copydesk.language", "");
    String language =
        asked.isEmpty()
            ? Locale.getDefault(Locale.Category.DISPLAY).getLanguage()
            : Locale.forLanguageTag(asked.replaceFirst("[.@].*", "").replace('_', '-'))
                .getLanguage();
    return KNOWN.contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
  }

  /**
   * A language as {@code --lang} has it.
   *
   * @throws WrongUse if messages are not in it
   */
  public static Locale asked(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    Options.oneOf("--lang", language.isEmpty() ? tag : language, KNOWN);
    return Locale.forLanguageTag(language);
  }
}
