package dev.copydesk.archive.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Something on loopback that answers what a test wants it to. */
final class FakeCluster implements AutoCloseable {

  /** What an index of an archive says of itself. */
  static final String MAPPING =
      "{\"index\":{\"mappings\":{\"_meta\":{\"fingerprints\":\"a-scheme\"}}}}";

  interface Answering {
    void answer(HttpExchange exchange, String path, String body) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final boolean encrypted;

  FakeCluster(Answering answering) {
    this(null, answering);
  }

  /**
   * @param identity null for one that is not encrypted
   */
  FakeCluster(@Nullable SSLContext identity, Answering answering) {
    encrypted = identity != null;
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (identity == null) {
        server = HttpServer.create(any, 0);
      } else {
        HttpsServer https = HttpsServer.create(any, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(identity));
        server = https;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = exchange.getRequestBody().readAllBytes();
          heard.add(exchange.getRequestMethod() + " " + path);
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          answering.answer(exchange, path, new String(body, StandardCharsets.UTF_8));
        });
    server.start();
  }

  /** An archive that opens, and answers questions with what is given. */
  static FakeCluster answering(String answer) {
    return new FakeCluster(
        (exchange, path, body) ->
            say(exchange, 200, path.endsWith("/_mapping") ? MAPPING : answer));
  }

  static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  String place() {
    return place("127.0.0.1");
  }

  String place(String host) {
    return (encrypted ? "https://" : "http://")
        + host
        + ":"
        + server.getAddress().getPort()
        + "/index";
  }

  /** Method and path of each request. */
  List<String> heard() {
    return heard;
  }

  List<String> authorizations() {
    return authorizations;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
