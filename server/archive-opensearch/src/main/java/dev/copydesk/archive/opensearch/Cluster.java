package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthSchemeProvider;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NStringEntity;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Cancellable;
import org.opensearch.client.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;
import org.opensearch.client.Request;
import org.opensearch.client.RequestOptions;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.ResponseListener;
import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;

/**
 * Sends requests to a cluster and reads the answers, within a time that is certain. Where several
 * hosts are known and one does not answer, the next is asked. Safe on several threads.
 */
final class Cluster implements Closeable {

  /** What the client's parts say is of no use to who asked for an archive. */
  private static final Logger CLIENT = Logger.getLogger("org.opensearch.client");

  private static final Logger HTTP = Logger.getLogger("org.apache.http");

  private static final ContentType LINES = ContentType.create("application/x-ndjson", "UTF-8");

  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** The longest answer that is taken, in bytes. */
  private static final int LONGEST_ANSWER = 64 << 20;

  private static final int DEEPEST_ANSWER = 64;

  static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST_ANSWER).build())
              .build());

  private final ClusterAddress address;
  private final RestClient client;

  Cluster(ClusterAddress address, Credentials credentials) throws ArchiveTrouble {
    CLIENT.setLevel(Level.SEVERE);
    HTTP.setLevel(Level.SEVERE);
    this.address = address;
    SSLContext trust = Trust.of(credentials.certificate());
    RestClientBuilder builder =
        RestClient.builder(address.hosts().toArray(HttpHost[]::new))
            .setHttpClientConfigCallback(
                http ->
                    http.setSSLContext(trust)
                        .setThreadFactory(Cluster::thread)
                        .setDefaultIOReactorConfig(
                            IOReactorConfig.custom().setIoThreadCount(1).build())
                        .setRedirectStrategy(new NoRedirects())
                        // Who asks is said at once, and never by what a server proposes.
                        .setDefaultAuthSchemeRegistry(
                            RegistryBuilder.<AuthSchemeProvider>create().build())
                        .disableCookieManagement()
                        .disableAuthCaching());
    String authorization = credentials.authorization();
    if (authorization != null) {
      builder.setDefaultHeaders(
          new BasicHeader[] {new BasicHeader("Authorization", authorization)});
    }
    this.client = builder.build();
  }

  private static Thread thread(Runnable work) {
    Thread thread = Executors.defaultThreadFactory().newThread(work);
    thread.setName("copydesk-opensearch");
    thread.setDaemon(true);
    return thread;
  }

  ClusterAddress address() {
    return address;
  }

  /** The path of the index and what is wanted of it. */
  String path(String wanted) {
    return "/" + address.index() + wanted;
  }

  JsonNode get(String path, Duration budget) throws ClusterTrouble {
    return send(new Request("GET", path), budget);
  }

  /**
   * @param json null for none
   */
  JsonNode send(String method, String path, @Nullable JsonNode json, Duration budget)
      throws ClusterTrouble {
    Request request = new Request(method, path);
    if (json != null) {
      request.setEntity(new NStringEntity(json.toString(), ContentType.APPLICATION_JSON));
    }
    return send(request, budget);
  }

  /** Sends lines of JSON. */
  JsonNode sendLines(String path, String lines, Map<String, String> parameters, Duration budget)
      throws ClusterTrouble {
    Request request = new Request("POST", path);
    parameters.forEach(request::addParameter);
    request.setEntity(new NStringEntity(lines, LINES));
    return send(request, budget);
  }

  private JsonNode send(Request request, Duration budget) throws ClusterTrouble {
    int millis = (int) Math.max(1, budget.toMillis());
    request.setOptions(options(millis));
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Cancellable sent;
    try {
      sent = client.performRequestAsync(request, new Listener(answer));
    } catch (RuntimeException e) { // the client's own thread is gone
      throw trouble(e);
    }
    try {
      return read(answer.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sent.cancel();
      throw new ClusterTrouble(
          ClusterTrouble.NOBODY, "no answer within " + millis / 1000.0 + " s", e);
    } catch (InterruptedException e) {
      sent.cancel();
      Thread.currentThread().interrupt();
      throw new ClusterTrouble(ClusterTrouble.NOBODY, "it was no longer waited for", e);
    } catch (ExecutionException e) {
      throw trouble(e.getCause() == null ? e : e.getCause());
    }
  }

  private RequestOptions options(int millis) {
    RequestOptions.Builder options = RequestOptions.DEFAULT.toBuilder();
    options.setHttpAsyncResponseConsumerFactory(
        new HeapBufferedResponseConsumerFactory(LONGEST_ANSWER));
    options.setRequestConfig(
        RequestConfig.custom()
            .setConnectTimeout((int) Math.min(millis, CONNECTING.toMillis()))
            .setConnectionRequestTimeout(millis)
            // Another host, where there is one, is to be asked in time.
            .setSocketTimeout(address.hosts().size() > 1 ? millis * 2 / 3 : millis)
            .build());
    return options.build();
  }

  private record Listener(CompletableFuture<Response> answer) implements ResponseListener {

    @Override
    public void onSuccess(Response response) {
      answer.complete(response);
    }

    @Override
    public void onFailure(Exception why) {
      answer.completeExceptionally(why);
    }
  }

  private static JsonNode read(Response response) throws ClusterTrouble {
    try (InputStream content = response.getEntity().getContent()) {
      JsonNode answer = JSON.readTree(content);
      if (answer != null && answer.isObject()) {
        return answer;
      }
      throw nonsense(null);
    } catch (ClusterTrouble e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw nonsense(e);
    }
  }

  /** What answers is no cluster, or has gone mad. */
  static ClusterTrouble nonsense(@Nullable Exception why) {
    return new ClusterTrouble(
        ClusterTrouble.NONSENSE, "what answers there makes no sense, it may be no OpenSearch", why);
  }

  private static ClusterTrouble trouble(Throwable why) {
    if (why instanceof ResponseException answered) {
      int status = answered.getResponse().getStatusLine().getStatusCode();
      return new ClusterTrouble(status, reason(status, answered.getResponse()), why);
    }
    if (why instanceof ContentTooLongException) {
      return nonsense((Exception) why);
    }
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return new ClusterTrouble(
            ClusterTrouble.UNTRUSTED,
            "its certificate is not trusted or not its own: " + line(cause),
            why);
      }
    }
    return new ClusterTrouble(ClusterTrouble.NOBODY, line(why), why);
  }

  private static String reason(int status, Response response) {
    return switch (status) {
      case 401 -> "it does not know who asks";
      case 403 -> "who asks may not do that";
      default -> {
        String reason = "";
        try (InputStream content = response.getEntity().getContent()) {
          reason = JSON.readTree(content).path("error").path("reason").asText();
        } catch (JacksonException e) {
          // not a cluster's own answer: a gateway's, say
        } catch (IOException | RuntimeException e) {
          // no answer but the status
        }
        yield "status " + status + (reason.isEmpty() ? "" : ", " + line(reason));
      }
    };
  }

  private static String line(Throwable why) {
    String message = why.getMessage();
    return message == null || message.isBlank() ? why.getClass().getSimpleName() : line(message);
  }

  /** The beginning of what somebody else says. */
  static String line(String message) {
    String first = message.strip().lines().findFirst().orElse("");
    return first.length() <= 200 ? first : first.substring(0, 200) + "…";
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      // nothing is asked any more
    }
  }
}
