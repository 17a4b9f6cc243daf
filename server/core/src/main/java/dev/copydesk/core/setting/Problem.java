package dev.copydesk.core.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the configuration.
 *
 * @param location where
 * @param form what, and what to write instead: in English, see {@link Wording}
 * @param values what stands in the form's places
 */
public record Problem(Location location, String form, List<String> values) {

  public Problem {
    values = List.copyOf(values);
  }

  public Problem(Location location, String form, @Nullable Object... values) {
    this(location, form, Arrays.stream(values).map(String::valueOf).toList());
  }

  /** What is wrong, in English. */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /** What is wrong, in the language of who is told. */
  public String message(Locale locale) {
    return Wording.in(locale, form, values.toArray());
  }

  @Override
  public String toString() {
    return location + ": " + message();
  }
}
