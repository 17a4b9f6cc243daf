package dev.copydesk.core.rule;

import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.setting.Settings;
import dev.copydesk.core.text.Ranges;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a rule is told besides the draft. */
public final class RuleContext {

  private final Settings settings;
  private final Locale locale;
  private final Ranges marked;
  private final @Nullable LibraryIndex<?> index;
  private final @Nullable ArchiveDesk archive;
  private final BooleanSupplier cancelled;

  /**
   * @param settings this rule's settings for this draft
   * @param locale the language of messages and fix titles
   * @param marked what earlier rules marked, as offsets into the prose text
   * @param index this rule's index of all drafts; null where the draft is looked at alone
   * @param cancelled whether nobody waits for the result any more
   */
  public RuleContext(
      Settings settings,
      Locale locale,
      Ranges marked,
      @Nullable LibraryIndex<?> index,
      BooleanSupplier cancelled) {
    this(settings, locale, marked, index, null, cancelled);
  }

  /**
   * @param settings this rule's settings for this draft
   * @param locale the language of messages and fix titles
   * @param marked what earlier rules marked, as offsets into the prose text
   * @param index this rule's index of all drafts; null where the draft is looked at alone
   * @param archive who asks what was published before; null where nobody does
   * @param cancelled whether nobody waits for the result any more
   */
  public RuleContext(
      Settings settings,
      Locale locale,
      Ranges marked,
      @Nullable LibraryIndex<?> index,
      @Nullable ArchiveDesk archive,
      BooleanSupplier cancelled) {
    this.settings = settings;
    this.locale = locale;
    this.marked = marked;
    this.index = index;
    this.archive = archive;
    this.cancelled = cancelled;
  }

  public Settings settings() {
    return settings;
  }

  /** The language of messages and fix titles. */
  public Locale locale() {
    return locale;
  }

  /** What earlier rules marked, as offsets into {@link dev.copydesk.core.text.Prose#text()}. */
  public Ranges marked() {
    return marked;
  }

  /**
   * The rule's index of all drafts, the one being checked among them.
   *
   * @return null where the draft is looked at alone
   */
  public <I extends LibraryIndex<?>> @Nullable I index(Class<I> type) {
    return index == null ? null : type.cast(index);
  }

  /**
   * Who asks what was published before, for the rules of this house.
   *
   * @return null where no archive was asked for
   */
  public @Nullable ArchiveDesk archive() {
    return archive;
  }

  /**
   * To be called now and then in long loops.
   *
   * @throws CancellationException if nobody waits for the result any more
   */
  public void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
