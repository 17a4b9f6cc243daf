package dev.copydesk.cli.check;

import dev.copydesk.cli.report.CheckResult.Failure;
import dev.copydesk.core.check.Workers;
import dev.copydesk.core.config.ConfigSource;
import dev.copydesk.core.files.DraftEncodings;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.core.files.DraftFinder;
import dev.copydesk.core.files.UnreadableDraft;
import dev.copydesk.core.setting.Wording;
import dev.copydesk.core.text.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the drafts that are to be checked. */
public final class Intake {

  private final ConfigSource configs;
  private final List<Path> roots;
  private final boolean forceExclude;
  private final @Nullable Charset encoding;
  private final Locale locale;
  private final DraftEncodings encodings;
  private final List<Item> items = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * A draft that came in.
   *
   * @param stream what standard input held; null for a file
   */
  record Item(DraftFile file, byte @Nullable [] stream) {

    Draft draft() {
      return file.draft();
    }
  }

  /**
   * @param roots the workspace's folders
   * @param encoding of all drafts; null where the house style and the drafts themselves tell
   * @param locale the language of what is told
   */
  Intake(
      ConfigSource configs,
      List<Path> roots,
      boolean forceExclude,
      @Nullable Charset encoding,
      Locale locale) {
    this.locale = locale;
    this.forceExclude = forceExclude;
    this.configs = configs;
    this.roots = roots;
    this.encoding = encoding;
    this.encodings = new DraftEncodings(configs, roots);
  }

  /** Adds what files and folders hold; what cannot be read becomes a failure. */
  void addFiles(List<String> paths, Workers workers) {
    DraftFinder finder =
        new DraftFinder(
            configs, roots, forceExclude, (name, why) -> failures.add(failure(name, why)));
    for (String path : paths) {
      try {
        finder.add(Path.of(path));
      } catch (InvalidPathException e) {
        failures.add(new Failure(path, Wording.in(locale, "not a path: %s", e.getReason())));
      }
    }
    for (Outcome outcome : workers.map(finder.found(), this::read)) {
      if (outcome.item != null) {
        items.add(outcome.item);
      } else if (outcome.failure != null) {
        failures.add(outcome.failure);
      }
    }
  }

  /** Adds what a stream holds. */
  void addStream(InputStream in, String name) {
    try {
      byte[] bytes = in.readAllBytes();
      items.add(new Item(DraftFile.decode(bytes, name, encoding(Path.of(name), name)), bytes));
    } catch (UnreadableDraft e) {
      failures.add(failure(name, e));
    } catch (IOException e) {
      failures.add(
          new Failure(
              name, Wording.in(locale, "standard input cannot be read: %s", e.getMessage())));
    }
  }

  private @Nullable Charset encoding(Path path, String name) {
    return encoding != null ? encoding : encodings.of(path, name);
  }

  List<Item> items() {
    return items;
  }

  List<Failure> failures() {
    return failures;
  }

  /** One of the two is there. */
  private record Outcome(@Nullable Item item, @Nullable Failure failure) {}

  private Outcome read(DraftFinder.Found found) {
    try {
      Charset said = encoding(found.path(), found.name());
      return new Outcome(new Item(DraftFile.read(found.path(), found.name(), said), null), null);
    } catch (UnreadableDraft e) {
      return new Outcome(null, failure(found.name(), e));
    }
  }

  private Failure failure(String name, UnreadableDraft why) {
    return new Failure(name, Wording.in(locale, why.form(), why.values()));
  }
}
