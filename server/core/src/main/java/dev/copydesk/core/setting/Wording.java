package dev.copydesk.core.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the use of the program and about its configuration, in the language of whoever
 * uses it. As with gettext a sentence is known by its English form, and stays English where no
 * {@code META-INF/copydesk/wording.LANGUAGE.txt} of any module has it. Safe on several threads.
 *
 * @since 0.2.0
 */
public final class Wording {

  private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

  private Wording() {}

  /**
   * @param form English, in the form of {@link java.util.Formatter} where there are values
   */
  public static String in(Locale locale, String form, @Nullable Object... values) {
    String other = all(locale).getOrDefault(form, form);
    return values.length == 0 && other.equals(form) ? form : other.formatted(values);
  }

  /** The forms that there are in a language other than English, by the English ones. */
  public static Map<String, String> all(Locale locale) {
    String language = locale.getLanguage();
    return language.isEmpty() || language.equals("en")
        ? Map.of()
        : KNOWN.computeIfAbsent(language, Wording::read);
  }

  /** Groups of two lines: a form in English, and in the other language. */
  private static Map<String, String> read(String language) {
    Map<String, String> forms = new HashMap<>();
    try {
      String file = "META-INF/copydesk/wording." + language + ".txt";
      for (URL url : Collections.list(Wording.class.getClassLoader().getResources(file))) {
        try (InputStream in = url.openStream()) {
          List<String> lines =
              new String(in.readAllBytes(), StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> !line.isBlank() && !line.startsWith("#"))
                  .toList();
          for (int i = 0; i + 1 < lines.size(); i += 2) {
            forms.put(lines.get(i), lines.get(i + 1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(forms);
  }
}
