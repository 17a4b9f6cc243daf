package dev.copydesk.cli.program;

import dev.copydesk.core.setting.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The program was asked for something that makes no sense; the message says what to do instead. */
public final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String form;
  private final transient Object[] values;

  /**
   * @param form in English, see {@link Wording}
   */
  public WrongUse(String form, @Nullable Object... values) {
    super(Wording.in(Locale.ENGLISH, form, values));
    this.form = form;
    this.values = values;
  }

  /** What to do instead, in a language. */
  public String message(Locale locale) {
    return Wording.in(locale, form, values);
  }
}
