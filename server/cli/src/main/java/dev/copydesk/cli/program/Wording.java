package dev.copydesk.cli.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program says of its own use, in the language of whoever uses it. As with gettext a
 * sentence is known by its English form, and stays English where {@code wording.ko.txt} has none.
 */
public final class Wording {

  private static final Map<Locale, Map<String, String>> KNOWN =
      Map.of(Locale.KOREAN, read("wording.ko.txt"));

  private Wording() {}

  /**
   * @param form English, in the form of {@link java.util.Formatter}
   */
  public static String in(Locale locale, String form, @Nullable Object... values) {
    String other = KNOWN.getOrDefault(locale, Map.of()).getOrDefault(form, form);
    return values.length == 0 && other.equals(form) ? form : other.formatted(values);
  }

  /** The forms that there are in a language other than English. */
  public static Map<String, String> all(Locale locale) {
    return KNOWN.getOrDefault(locale, Map.of());
  }

  /** Groups of two lines: a form in English, and in the other language. */
  private static Map<String, String> read(String name) {
    Map<String, String> forms = new HashMap<>();
    try (InputStream in = Wording.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        forms.put(lines.get(i), lines.get(i + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }
}
