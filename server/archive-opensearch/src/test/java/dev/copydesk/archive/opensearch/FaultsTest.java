package dev.copydesk.archive.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.core.archive.Answer;
import dev.copydesk.core.archive.Archive;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Question;
import dev.copydesk.core.archive.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster that is slow, gone, busy or mad costs one clear line, in bounded time. */
@Timeout(60)
class FaultsTest {

  private static final String SCHEME = "a-scheme";
  private static final Question QUESTION = new Question("draft", new long[] {1, 2});

  private static final String WHOLE = "\"_shards\":{\"total\":2,\"successful\":2}";

  private final OpenSearchEngine engine = new OpenSearchEngine();

  private static Index index(FakeCluster cluster) throws ArchiveTrouble {
    ClusterAddress address = ClusterAddress.of(cluster.place());
    return new Index(new Cluster(address, Credentials.of(address, Map.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Welcome to the proxy</body></html>",
        "[]",
        "{}",
        "null",
        "{\"responses\":[]}",
        "{\"responses\":{\"a\":1}}",
        "{\"responses\":[7]}",
        "{\"responses\":[{}]}",
        "{\"responses\":[{\"took\"",
        "\u0000\u0001"
      })
  void nonsenseIsCalledNonsense(String nonsense) throws ArchiveTrouble {
    try (FakeCluster cluster = FakeCluster.answering(nonsense);
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      assertThatThrownBy(() -> archive.ask(QUESTION))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessage(
              "the archive at "
                  + cluster.place()
                  + " cannot be asked: what answers there makes no sense, it may be no"
                  + " OpenSearch");
    }
  }

  @Test
  void anAnswerOfDepthsIsNonsense() throws ArchiveTrouble {
    String deep = "{\"responses\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    try (FakeCluster cluster = FakeCluster.answering(deep);
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      assertThatThrownBy(() -> archive.ask(QUESTION)).hasMessageContaining("makes no sense");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{}", "{\"index\":{}}", "{\"index\":{\"mappings\":[]}}"})
  void whatIsNoArchiveIsNotOpened(String nonsense) {
    try (FakeCluster cluster =
        new FakeCluster((exchange, path, body) -> FakeCluster.say(exchange, 200, nonsense))) {
      assertThatThrownBy(() -> engine.open(cluster.place(), SCHEME))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageContaining(cluster.place());
      assertThatThrownBy(() -> engine.write(cluster.place(), SCHEME))
          .isInstanceOf(ArchiveTrouble.class);
      assertThat(cluster.heard()).allMatch(request -> request.startsWith("GET "));
    }
  }

  @Test
  void oneThatNeverAnswersIsNotWaitedForAndOneThatNeverEndsNeither() throws ArchiveTrouble {
    CountDownLatch end = new CountDownLatch(1);
    try (FakeCluster silent = new FakeCluster((exchange, path, body) -> await(end));
        FakeCluster endless = new FakeCluster((exchange, path, body) -> talk(exchange, end))) {
      for (FakeCluster cluster : new FakeCluster[] {silent, endless}) {
        Index index = index(cluster);
        assertThatThrownBy(
                () -> index.cluster().get(index.cluster().path("/_count"), Duration.ofMillis(300)))
            .isInstanceOf(ClusterTrouble.class)
            .hasMessageContaining("0.3 s");
        index.cluster().close();
      }
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void talk(com.sun.net.httpserver.HttpExchange exchange, CountDownLatch end)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (end.getCount() > 0) {
      out.write(' ');
      out.flush();
    }
    exchange.close();
  }

  @Test
  void oneThatIsGoneIsToldInOneLine() throws ArchiveTrouble {
    FakeCluster cluster = FakeCluster.answering("{}");
    try (Archive archive = engine.open(cluster.place(), SCHEME)) {
      cluster.close();

      assertThatThrownBy(() -> archive.ask(QUESTION))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageStartingWith("the archive at " + cluster.place() + " cannot be asked: ")
          .hasMessageContaining("refused");
    }
    assertThatThrownBy(() -> engine.open(cluster.place(), SCHEME))
        .hasMessageStartingWith("the archive at " + cluster.place() + " cannot be opened: ");
  }

  @Test
  void whatFailsAltogetherIsNoAnswer() throws ArchiveTrouble {
    String failed =
        "{\"responses\":[{\"error\":{\"reason\":\"all shards failed\",\"failed_shards\":"
            + "[{\"reason\":{\"reason\":\"no memory\"}}]},\"status\":503}]}";
    try (FakeCluster cluster = FakeCluster.answering(failed);
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      assertThatThrownBy(() -> archive.ask(QUESTION))
          .hasMessageEndingWith(
              "cannot be asked: it could not answer: all shards failed, no memory");
    }
  }

  @Test
  void partsThatDoNotAnswerAndTimeThatRunsOutAreTold() throws ArchiveTrouble {
    assertThat(lack("\"_shards\":{\"total\":5,\"successful\":3}"))
        .isEqualTo("2 of its 5 parts did not answer");
    assertThat(lack("\"timed_out\":true," + WHOLE)).isEqualTo("it ran out of time");
    assertThat(lack(WHOLE)).isNull();
  }

  private @org.jspecify.annotations.Nullable String lack(String account) throws ArchiveTrouble {
    try (FakeCluster cluster = FakeCluster.answering("{\"responses\":[{" + account + "}]}");
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      Answer answer = archive.ask(QUESTION);
      assertThat(answer.articles()).isEmpty();
      return answer.lack();
    }
  }

  @Test
  void oneThatAlwaysWantsToBeAskedAgainIsNotAskedForever() throws ArchiveTrouble {
    String early = "{\"responses\":[{\"terminated_early\":true," + WHOLE + "}]}";
    try (FakeCluster cluster = FakeCluster.answering(early);
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      assertThatThrownBy(() -> archive.ask(QUESTION))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageContaining("cannot be asked");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500, 502})
  void whatACounterRefusesIsTold(int status) {
    try (FakeCluster cluster =
        new FakeCluster(
            (exchange, path, body) ->
                FakeCluster.say(exchange, status, "{\"error\":{\"reason\":\"for a reason\"}}"))) {
      assertThatThrownBy(() -> engine.open(cluster.place(), SCHEME))
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageEndingWith(
              status == 401
                  ? "it does not know who asks"
                  : status == 403
                      ? "who asks may not do that"
                      : "status " + status + ", for a reason");
    }
  }

  /** Else a server could ask for the name and password of the machine's user. */
  @ParameterizedTest
  @ValueSource(strings = {"Negotiate", "NTLM", "Basic realm=\"a\"", "Kerberos"})
  void whoAsksIsNotSaidBecauseAServerProposesAWay(String scheme) {
    try (FakeCluster cluster =
        new FakeCluster(
            (exchange, path, body) -> {
              exchange.getResponseHeaders().set("WWW-Authenticate", scheme);
              FakeCluster.say(exchange, 401, "{}");
            })) {
      assertThatThrownBy(() -> engine.open(cluster.place(), SCHEME))
          .hasMessageEndingWith("it does not know who asks");
      assertThat(cluster.authorizations()).containsExactly("null");
    }
  }

  @Test
  void nobodyIsSentElsewhere() {
    try (FakeCluster other = FakeCluster.answering("{}");
        FakeCluster cluster =
            new FakeCluster(
                (exchange, path, body) -> {
                  exchange.getResponseHeaders().set("Location", other.place());
                  FakeCluster.say(exchange, 302, "");
                })) {
      assertThatThrownBy(() -> engine.open(cluster.place(), SCHEME))
          .isInstanceOf(ArchiveTrouble.class);
      assertThat(other.heard()).isEmpty();
    }
  }

  /** Busy at first, then for one article of two, then not. */
  @Test
  void aBusyClusterIsSentTheSameLaterAndOnlyWhatIsMissing() throws ArchiveTrouble {
    AtomicInteger sent = new AtomicInteger();
    StringBuilder last = new StringBuilder();
    try (FakeCluster cluster =
        new FakeCluster(
            (exchange, path, body) -> {
              if (!path.endsWith("/_bulk")) {
                FakeCluster.say(exchange, 200, FakeCluster.MAPPING);
                return;
              }
              last.setLength(0);
              last.append(body);
              String one = item("one", 201);
              switch (sent.incrementAndGet()) {
                case 1 -> FakeCluster.say(exchange, 429, "{}");
                case 2 -> FakeCluster.say(exchange, 503, "busy");
                case 3 -> say(exchange, one + "," + item("two", 429));
                default -> say(exchange, item("two", 201));
              }
            })) {
      try (Shelf shelf = engine.write(cluster.place(), SCHEME)) {
        shelf.put(Article.of("one", "First"), new long[] {1});
        shelf.put(Article.of("two", "Second"), new long[] {2});
        shelf.commit();
      }
    }
    assertThat(sent).hasValue(4);
    assertThat(last.toString()).contains("Second").doesNotContain("First");
  }

  private static void say(com.sun.net.httpserver.HttpExchange exchange, String items)
      throws IOException {
    FakeCluster.say(exchange, 200, "{\"items\":[" + items + "]}");
  }

  private static String item(String id, int status) {
    return "{\"index\":{\"_id\":\"%s\",\"status\":%d}}".formatted(ArticleDocument.key(id), status);
  }

  @Test
  void oneThatStaysBusyIsGivenUp() throws ArchiveTrouble {
    String full =
        "{\"index\":{\"_id\":\"x\",\"status\":429,\"error\":{\"reason\":\"disk is full\"}}}";
    try (FakeCluster cluster = new FakeCluster((exchange, path, body) -> say(exchange, full))) {
      Index index = index(cluster);
      try (Shelf shelf = new OpenSearchShelf(index, new BackOff(Duration.ZERO))) {
        shelf.put(Article.of("one", "First"), new long[] {1});

        assertThatThrownBy(shelf::commit)
            .isInstanceOf(ArchiveTrouble.class)
            .hasMessageContaining("too busy for too long, disk is full")
            .hasMessageContaining("what was confirmed stays, the same command goes on from there");
      }
    }
  }

  @Test
  void whatItRefusesForGoodIsNotSentAgain() throws ArchiveTrouble {
    String refusal =
        "{\"index\":{\"_id\":\"x\",\"status\":400,\"error\":{\"reason\":\"no such field\"}}}";
    try (FakeCluster cluster = new FakeCluster((exchange, path, body) -> say(exchange, refusal));
        Shelf shelf = new OpenSearchShelf(index(cluster), new BackOff(BackOff.PATIENCE))) {
      shelf.put(Article.of("one", "First"), new long[] {1});

      assertThatThrownBy(shelf::commit)
          .isInstanceOf(ArchiveTrouble.class)
          .hasMessageEndingWith("cannot be written: it refuses: no such field");
      assertThat(cluster.heard()).hasSize(1);
    }
  }

  /** No word of the draft, nor its name. */
  @Test
  void whatIsAskedWithAreFingerprintsAlone() throws ArchiveTrouble {
    StringBuilder asked = new StringBuilder();
    try (FakeCluster cluster =
            new FakeCluster(
                (exchange, path, body) -> {
                  asked.append(exchange.getRequestURI()).append(body);
                  FakeCluster.say(
                      exchange,
                      200,
                      path.endsWith("/_mapping")
                          ? FakeCluster.MAPPING
                          : "{\"responses\":[{" + WHOLE + "}]}");
                });
        Archive archive = engine.open(cluster.place(), SCHEME)) {
      archive.ask(new Question("secret/merger.md", new long[] {4711}));
    }
    assertThat(asked.toString()).contains("4711").doesNotContain("secret", "merger");
  }
}
