package dev.copydesk.lsp.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.ArchiveDesk;
import dev.copydesk.core.archive.Archives;
import dev.copydesk.core.archive.AskedLater;
import dev.copydesk.core.archive.Question;
import dev.copydesk.lsp.draft.OpenDraft;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was published before, for the drafts that are open. A person switches it on, by the options
 * that their editor starts the server with or by the environment; neither a house style nor any
 * other file of a workspace can.
 */
public final class EditorArchive implements ArchiveDesk, AutoCloseable {

  /** Names the archive's place for whoever starts the server. */
  public static final String VARIABLE = "COPYDESK_ARCHIVE";

  /** So long a draft has to stay as it is before the archive is asked. */
  private static final Duration PAUSE = Duration.ofMillis(600);

  private final Session session;
  private final AskedLater desk;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private EditorArchive(Session session, String place) {
    this.session = session;
    Archives archives = new Archives(EditorArchive.class.getClassLoader());
    this.desk = new AskedLater(() -> archives.open(place), PAUSE, this::lookAgain, this::tell);
  }

  /**
   * @param options what the editor started the server with
   * @return null where nobody asked for an archive
   */
  public static @Nullable EditorArchive of(Session session, @Nullable Object options) {
    String place = place(options);
    if (place.isBlank()) {
      String set = System.getenv(VARIABLE);
      place = set == null ? "" : set;
    }
    return place.isBlank() ? null : new EditorArchive(session, place);
  }

  private static String place(@Nullable Object options) {
    JsonElement own =
        options instanceof JsonObject all
            ? all.get("copydesk") instanceof JsonObject inner
                ? inner.get("archive")
                : all.get("archive")
            : null;
    return own instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
  }

  @Override
  public Answer ask(Question question) {
    return session.drafts().get(question.draft()) == null ? Answer.NOTHING : desk.ask(question);
  }

  private void lookAgain(String draft) {
    OpenDraft open = session.drafts().get(draft);
    if (open != null) {
      session.desk().check(open);
    }
  }

  /** The same trouble is told once. */
  private void tell(String trouble) {
    if (told.add(trouble)) {
      session.warn(session.say("archive-trouble", trouble));
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
