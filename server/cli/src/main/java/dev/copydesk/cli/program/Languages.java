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
   * The language that arguments ask for, before anybody has looked whether they make sense; else
   * that of the environment.
   */
  public static Locale asked(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String tag =
          argument.startsWith("--lang=")
              ? argument.substring("--lang=".length())
              : argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
      if (KNOWN.contains(language)) {
        return Locale.forLanguageTag(language);
      }
    }
    return ofEnvironment();
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
