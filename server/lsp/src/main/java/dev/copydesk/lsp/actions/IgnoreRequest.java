package dev.copydesk.lsp.actions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.copydesk.core.config.Config;
import dev.copydesk.core.config.IgnoreWriter;
import dev.copydesk.core.files.DraftFile;
import dev.copydesk.lsp.draft.Uris;
import dev.copydesk.lsp.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * "Ignore this here" for a client that makes the edit itself: says what the house style is to be,
 * with what is not saved yet of it, and writes nothing. So the entry can be undone.
 */
public final class IgnoreRequest {

  public static final String METHOD = "copydesk/ignore";

  private final Session session;
  private final IgnoreCommand ignores;

  public IgnoreRequest(Session session, IgnoreCommand ignores) {
    this.session = session;
    this.ignores = ignores;
  }

  /**
   * @param asked {@code uri} of the draft, {@code rule}, {@code words} and {@code reason} of the
   *     entry; {@code open}: {@code uri} and {@code text} of the house styles that are open
   */
  public CompletableFuture<JsonObject> edited(JsonObject asked) {
    Config.Ignore entry =
        new Config.Ignore(
            Arguments.text(asked, "rule"),
            Arguments.text(asked, "words"),
            Arguments.textOr(asked, "reason", ""));
    Path file =
        ignores
            .houseStyle(Arguments.text(asked, "uri"))
            .orElseThrow(() -> failed(session.say("ignore-nowhere")));
    String before = open(asked, file);
    boolean exists = before != null || Files.exists(file);
    String known = before != null ? before : exists ? read(file) : "";
    Optional<String> after = IgnoreWriter.add(String.valueOf(file.getFileName()), known, entry);
    JsonObject answer = new JsonObject();
    answer.addProperty("uri", Uris.of(file));
    answer.addProperty("exists", exists);
    answer.addProperty("text", after.orElseThrow(() -> failed(session.say("ignore-broken", file))));
    return CompletableFuture.completedFuture(answer);
  }

  private String read(Path file) {
    try {
      return DraftFile.read(file, String.valueOf(file.getFileName()), null).draft().text();
    } catch (IOException e) {
      throw failed(session.say("ignore-unwritten", file, String.valueOf(e.getMessage())));
    }
  }

  /** What the editor has of a house style, which may not be saved; null where it is not open. */
  private static @Nullable String open(JsonObject asked, Path file) {
    if (asked.get("open") instanceof JsonArray styles) {
      for (JsonElement each : styles) {
        if (each instanceof JsonObject style
            && Uris.realPath(Arguments.text(style, "uri")).filter(file::equals).isPresent()) {
          return Arguments.text(style, "text");
        }
      }
    }
    return null;
  }

  private static ResponseErrorException failed(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }
}
