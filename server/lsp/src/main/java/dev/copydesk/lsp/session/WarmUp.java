package dev.copydesk.lsp.session;

import dev.copydesk.core.check.Checker;
import dev.copydesk.core.check.RuleBudget;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Checks a draft of the house's own while nobody waits, again and again: Java makes code fast that
 * has run for a while, and the first drafts that somebody types in shall not pay for that.
 */
final class WarmUp implements CheckQueue.Chore {

  private static final int ROUNDS = 80;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** Enough to have the rules' data read; the whole of it would hold up the first draft. */
  private static final int BEGINNING = 220;

  private final String text = text();
  private final Checker checker;
  private boolean failed;
  private int rounds;
  private long nanos;

  WarmUp(RuleBook rules) {
    this.checker =
        new Checker(
            rules.rules(),
            ConfigSource.defaults(),
            Locale.ENGLISH,
            RuleBudget.EDITOR,
            failure -> failed = true);
  }

  /** Has the rules' data read. */
  void begin() {
    checker.check(prose(text.substring(0, Math.min(BEGINNING, text.length()))));
  }

  @Override
  public boolean step(BooleanSupplier interrupted) {
    long begun = System.nanoTime();
    try {
      // Another text each time, as if somebody typed: what is remembered by its words is no help.
      String typed = text.substring(0, text.length() - rounds) + "\n\n" + rounds;
      List<Finding> found = checker.check(prose(typed), checker.newLibrary(), interrupted);
      found.forEach(finding -> finding.fixes().forEach(fix -> {})); // some wait to be asked for
      rounds++;
    } catch (CancellationException e) {
      // somebody waits for a check; this round comes again
    }
    nanos += System.nanoTime() - begun;
    return !failed && rounds < ROUNDS && nanos < MOST_NANOS;
  }

  private static Prose prose(String text) {
    return Prose.of(new Draft("short.md", Format.MARKDOWN, 0, text));
  }

  private static String text() {
    try (InputStream in = WarmUp.class.getResourceAsStream("warm-up.md")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
