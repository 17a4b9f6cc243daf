package dev.copydesk.lsp.session;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.lsp.draft.DraftPlaces;
import dev.copydesk.lsp.draft.OpenDrafts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * One editor at the door: what it can do, the language it reads, what it has open, and who works
 * for it.
 *
 * @param locale the language of messages and fix titles
 */
public record Session(
    LanguageClient client,
    ClientAbilities abilities,
    Locale locale,
    OpenDrafts drafts,
    DraftPlaces places,
    RuleBook rules,
    Desk desk,
    ProgressBoard progress,
    Preferences preferences) {

  /**
   * Asks the editor for its settings, where it can be asked.
   *
   * @param whenTheyChanged run where drafts are to be looked at anew
   */
  public void askForPreferences(Runnable whenTheyChanged) {
    if (abilities.configures()) {
      ConfigurationItem own = new ConfigurationItem();
      own.setSection("copydesk");
      client
          .configuration(new ConfigurationParams(List.of(own)))
          .thenAccept(
              answers -> {
                String before = preferences.style();
                answers.stream().findFirst().ifPresent(this::take);
                if (!preferences.style().equals(before)) {
                  whenTheyChanged.run();
                }
              });
    }
  }

  /** Takes settings, and has the editor ask again for what they show or hide. */
  public void take(@Nullable Object settings) {
    boolean named = preferences.showsSpeakers();
    boolean pointed = preferences.showsLenses();
    preferences.take(settings);
    if (preferences.showsSpeakers() != named && abilities.refreshesHints()) {
      client.refreshInlayHints();
    }
    if (preferences.showsLenses() != pointed && abilities.refreshesLenses()) {
      client.refreshCodeLenses();
    }
  }

  /** Shows somebody what they should know. */
  public void warn(String message) {
    client.showMessage(new MessageParams(MessageType.Warning, message));
  }

  /** Tells what may help to find out why something is as it is. */
  public void log(String message) {
    client.logMessage(new MessageParams(MessageType.Info, message));
  }

  /** Tells what the server does, where the editor wants to know. */
  public void trace(Supplier<String> what) {
    if (preferences.traces()) {
      client.logTrace(new LogTraceParams(what.get()));
    }
  }

  /** A sentence of the door's own, in the editor's language. */
  public String say(String key, Object... arguments) {
    return Messages.of(Session.class, locale).say(key, arguments);
  }
}
