package dev.copydesk.lsp;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what may be said at the time, as the protocol's lifecycle has it: nothing before
 * {@code initialize}, and after {@code shutdown} nothing but {@code exit}.
 */
final class Gate implements Endpoint, JsonRpcMethodProvider {

  private enum State {
    WAITING,
    OPEN,
    SHUT
  }

  private final Endpoint server;
  private final OwnRequests own;
  private final Consumer<Supplier<String>> trace;
  private final Map<String, JsonRpcMethod> methods =
      new HashMap<>(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private volatile State state = State.WAITING;

  /**
   * @param own requests that the protocol does not know
   */
  Gate(CopydeskServer server, OwnRequests own) {
    this.server = ServiceEndpoints.toEndpoint(server);
    this.own = own;
    this.trace = server::trace;
    withoutAnswer(TextDocumentService.class, server.getTextDocumentService());
    withoutAnswer(WorkspaceService.class, server.getWorkspaceService());
    withoutAnswer(LanguageServer.class, server);
    methods.putAll(OwnRequests.METHODS);
  }

  /** What the protocol knows and this server has no answer to is to it as if it did not exist. */
  private void withoutAnswer(Class<?> protocol, Object service) {
    JsonSegment segment = protocol.getAnnotation(JsonSegment.class);
    for (Method method : protocol.getMethods()) {
      JsonRequest request = method.getAnnotation(JsonRequest.class);
      if (request != null && !answers(service.getClass(), method)) {
        String name = request.value().isEmpty() ? method.getName() : request.value();
        boolean isWhole = segment == null || !request.useSegment();
        methods.remove(isWhole ? name : segment.value() + "/" + name);
      }
    }
  }

  private static boolean answers(Class<?> service, Method method) {
    try {
      return !service.getMethod(method.getName(), method.getParameterTypes()).isDefault();
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @Override
  public Map<String, JsonRpcMethod> supportedMethods() {
    return methods;
  }

  @Override
  public CompletableFuture<?> request(String method, @Nullable Object parameter) {
    boolean initialize = method.equals("initialize");
    if (state == State.WAITING && !initialize) {
      return refused(ResponseErrorCode.ServerNotInitialized, "initialize comes first");
    }
    if (state == State.SHUT) {
      return refused(ResponseErrorCode.InvalidRequest, "the server was shut down");
    }
    if (state == State.OPEN && initialize) {
      return refused(ResponseErrorCode.InvalidRequest, "initialize comes once");
    }
    JsonRpcMethod known = methods.get(method);
    if (known == null) {
      return refused(ResponseErrorCode.MethodNotFound, "there is no " + shown(method));
    }
    if (known.isNotification()) {
      return refused(ResponseErrorCode.InvalidRequest, shown(method) + " has no answer");
    }
    if (initialize) {
      if (!(parameter instanceof InitializeParams introduction)) {
        return refused(ResponseErrorCode.InvalidParams, "initialize takes parameters");
      }
      state = State.OPEN;
      watch(introduction.getProcessId());
    } else if (method.equals("shutdown")) {
      state = State.SHUT;
    }
    long asked = System.nanoTime();
    CompletableFuture<?> answer =
        OwnRequests.METHODS.containsKey(method)
            ? own.answer(method, parameter)
            : server.request(method, parameter);
    answer.whenComplete(
        (result, failure) ->
            trace.accept(
                () ->
                    (failure == null ? "answered " : "did not answer ")
                        + method
                        + " in "
                        + (System.nanoTime() - asked) / 1_000
                        + " µs"));
    return answer;
  }

  @Override
  public void notify(String method, @Nullable Object parameter) {
    if (method.equals("exit")) {
      leave();
    } else if (state == State.OPEN && isNotification(method)) {
      server.notify(method, parameter);
    }
  }

  /** A question without an id asks for nothing; "initialize" and "shutdown" do nothing then. */
  private boolean isNotification(String method) {
    JsonRpcMethod known = methods.get(method);
    return known != null && known.isNotification();
  }

  /** Ends the session, however it came about. */
  void leave() {
    exitCode.complete(state == State.SHUT ? 0 : 1);
  }

  /** Ends the session of an editor that cannot be understood any more. */
  void breakOff() {
    exitCode.complete(1);
  }

  /** Known when the editor has left: 0 if it said {@code shutdown} before, else 1. */
  CompletableFuture<Integer> exitCode() {
    return exitCode;
  }

  /**
   * Leaves when the editor's process dies. One that cannot be seen, as from inside a container, is
   * alive all the same, since it has just spoken; its stream will end with it.
   */
  private void watch(@Nullable Integer processId) {
    if (processId != null) {
      ProcessHandle.of(processId).ifPresent(editor -> editor.onExit().thenRun(this::leave));
    }
  }

  private static String shown(String method) {
    return method.length() > 80 ? method.substring(0, 80) + "…" : method;
  }

  private static CompletableFuture<?> refused(ResponseErrorCode code, String why) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, why, null)));
  }
}
