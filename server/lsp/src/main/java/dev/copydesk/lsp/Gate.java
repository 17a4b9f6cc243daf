package dev.copydesk.lsp;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;
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
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private volatile State state = State.WAITING;

  Gate(LanguageServer server) {
    this.server = ServiceEndpoints.toEndpoint(server);
  }

  @Override
  public Map<String, JsonRpcMethod> supportedMethods() {
    return ServiceEndpoints.getSupportedMethods(LanguageServer.class);
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
    if (initialize) {
      if (!(parameter instanceof InitializeParams introduction)) {
        return refused(ResponseErrorCode.InvalidParams, "initialize takes parameters");
      }
      state = State.OPEN;
      watch(introduction.getProcessId());
    } else if (method.equals("shutdown")) {
      state = State.SHUT;
    }
    return server.request(method, parameter);
  }

  @Override
  public void notify(String method, @Nullable Object parameter) {
    if (method.equals("exit")) {
      leave();
    } else if (state == State.OPEN) {
      server.notify(method, parameter);
    }
  }

  /** Ends the session, however it came about. */
  void leave() {
    exitCode.complete(state == State.SHUT ? 0 : 1);
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

  private static CompletableFuture<?> refused(ResponseErrorCode code, String why) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, why, null)));
  }
}
