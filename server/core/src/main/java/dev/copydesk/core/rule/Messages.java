package dev.copydesk.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences that a rule says to an editor: {@code messages.properties} beside the rule's class
 * in English, {@code messages_ko.properties} in Korean, both UTF-8, in {@link MessageFormat}'s
 * form.
 */
public final class Messages {

  private static final Map<String, Messages> KNOWN = new ConcurrentHashMap<>();

  private final Properties sentences;
  private final Locale locale;

  private Messages(Properties sentences, Locale locale) {
    this.sentences = sentences;
    this.locale = locale;
  }

  /** In {@code locale}'s language, sentence by sentence in English where it has none. */
  public static Messages of(Class<?> home, Locale locale) {
    return KNOWN.computeIfAbsent(
        home.getPackageName() + " " + locale.getLanguage(),
        key -> {
          Properties sentences = new Properties();
          load(home, "messages.properties", sentences);
          load(home, "messages_" + locale.getLanguage() + ".properties", sentences);
          return new Messages(sentences, locale);
        });
  }

  /**
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String say(String key, Object... arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return new MessageFormat(sentence, locale).format(arguments);
  }

  private static void load(Class<?> home, String name, Properties into) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
