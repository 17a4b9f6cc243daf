package dev.copydesk.lsp;

import com.google.gson.JsonObject;
import dev.copydesk.lsp.actions.IgnoreCommand;
import dev.copydesk.lsp.actions.IgnoreRequest;
import dev.copydesk.lsp.actions.Pages;
import dev.copydesk.lsp.actions.PasteCleaner;
import dev.copydesk.lsp.session.Session;
import dev.copydesk.lsp.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a client of ours can ask besides the protocol; {@code server/docs/requests.md} describes it.
 * They are called by name and take plain JSON: nothing has to look into this module.
 */
final class OwnRequests {

  /** In the order of the description. */
  static final List<String> NAMES =
      List.of(PasteCleaner.METHOD, IgnoreRequest.METHOD, Pages.EXPLAIN, Pages.SCHEMA);

  static final Map<String, JsonRpcMethod> METHODS =
      NAMES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name,
                  name -> JsonRpcMethod.request(name, JsonObject.class, JsonObject.class)));

  private Map<String, Function<JsonObject, CompletableFuture<JsonObject>>> answers = Map.of();

  /** For the thread that listens to the editor. */
  void begin(Session session, Workspace workspace) {
    IgnoreCommand ignores = new IgnoreCommand(session, workspace);
    Pages pages = new Pages(session);
    answers =
        Map.of(
            PasteCleaner.METHOD,
            new PasteCleaner(session)::clean,
            IgnoreRequest.METHOD,
            new IgnoreRequest(session, ignores)::edited,
            Pages.EXPLAIN,
            pages::explain,
            Pages.SCHEMA,
            pages::schema);
  }

  CompletableFuture<JsonObject> answer(String method, @Nullable Object parameter) {
    Function<JsonObject, CompletableFuture<JsonObject>> known = answers.get(method);
    if (known == null || !(parameter instanceof JsonObject asked)) {
      return CompletableFuture.failedFuture(
          new ResponseErrorException(
              new ResponseError(
                  ResponseErrorCode.InvalidParams, method + " takes an object", null)));
    }
    try {
      return known.apply(asked);
    } catch (ResponseErrorException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
