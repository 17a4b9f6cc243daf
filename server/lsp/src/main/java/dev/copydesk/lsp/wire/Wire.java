package dev.copydesk.lsp.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethodProvider;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;

/** The line to one editor: what it says reaches the server, what the server says reaches it. */
public final class Wire {

  private static final int BUFFER_BYTES = 1 << 16;

  private final LanguageClient client;
  private final MessageReader reader;

  /**
   * @param server what the editor speaks to
   */
  public <S extends Endpoint & JsonRpcMethodProvider> Wire(
      InputStream in, OutputStream out, S server) {
    Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(server.supportedMethods());
    methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    MessageJsonHandler json =
        new MessageJsonHandler(methods, gson -> gson.registerTypeAdapterFactory(new WholeEdits()));
    StreamMessageConsumer outgoing =
        new StreamMessageConsumer(new BufferedOutputStream(out, BUFFER_BYTES), json);
    RemoteEndpoint remote = new RemoteEndpoint(outgoing, server, Wire::error);
    json.setMethodProvider(remote);
    remote.setJsonHandler(json);
    this.client = ServiceEndpoints.toServiceObject(remote, LanguageClient.class);
    this.reader =
        new MessageReader(
            new FrameReader(new BufferedInputStream(in, BUFFER_BYTES)), json, remote, outgoing);
  }

  /** The editor, to speak to. */
  public LanguageClient client() {
    return client;
  }

  /**
   * Reads what the editor says until its stream ends.
   *
   * @throws LostFraming if what it sends cannot be told apart into messages any more
   */
  public void listen() throws IOException {
    reader.listen();
  }

  /** What the editor is told of a question that could not be answered. */
  private static ResponseError error(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    System.getLogger(Wire.class.getName()).log(Level.ERROR, "a question was not answered", cause);
    return new ResponseError(ResponseErrorCode.InternalError, String.valueOf(cause), null);
  }
}
