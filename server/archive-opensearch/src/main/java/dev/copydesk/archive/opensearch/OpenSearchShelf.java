package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.ArchiveTrouble;
import dev.copydesk.core.archive.Article;
import dev.copydesk.core.archive.Shelf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an archive in an index. What the cluster has confirmed is on the disk of each node that
 * keeps a copy; what it has not is sent again, which changes nothing where it had arrived. An
 * article is sent at most once at a time, so that no older version can overtake a newer one.
 */
final class OpenSearchShelf implements Shelf {

  /** What is sent together, in letters and in articles. */
  private static final int LETTERS = 2 << 20;

  private static final int ARTICLES = 1_000;

  private static final Duration WRITING = Duration.ofSeconds(60);
  private static final Duration MERGING = Duration.ofHours(6);
  private static final int GONE = 404;

  private final Index index;
  private final BackOff backOff;

  /** Lines of JSON by the key of the article that they are about. */
  private final Map<String, String> waiting = new LinkedHashMap<>();

  private long letters;

  /** Why the cluster did not take something just now; a full disk is told so. */
  private String excuse = "";

  /** Whether something was removed whose words and fingerprints are still on disk. */
  private boolean traces;

  OpenSearchShelf(Index index, BackOff backOff) {
    this.index = index;
    this.backOff = backOff;
  }

  @Override
  public List<Article> missing(List<Article> articles) throws ArchiveTrouble {
    if (articles.isEmpty()) {
      return List.of();
    }
    ObjectNode question = Cluster.JSON.createObjectNode();
    ArrayNode ids = question.putArray("ids");
    articles.forEach(article -> ids.add(ArticleDocument.key(article.id())));
    JsonNode found =
        persistently(
                () ->
                    index
                        .cluster()
                        .send(
                            "POST",
                            index.cluster().path("/_mget?_source=" + ArticleDocument.STAMP),
                            question,
                            WRITING))
            .path("docs");
    if (found.size() != articles.size()) {
      throw index.trouble("asked", Cluster.nonsense(null));
    }
    List<Article> missing = new ArrayList<>();
    Iterator<JsonNode> one = found.elements();
    for (Article article : articles) {
      String stamp = one.next().path("_source").path(ArticleDocument.STAMP).asText();
      if (!stamp.equals(ArticleDocument.stamp(article))) {
        missing.add(article);
      }
    }
    return missing;
  }

  @Override
  public void put(Article article, long[] fingerprints) throws ArchiveTrouble {
    String key = ArticleDocument.key(article.id());
    wait(key, action("index", key) + '\n' + ArticleDocument.of(article, fingerprints) + '\n');
  }

  @Override
  public boolean remove(String id) throws ArchiveTrouble {
    String key = ArticleDocument.key(id);
    ObjectNode question = Cluster.JSON.createObjectNode();
    question.putArray("ids").add(key);
    JsonNode found =
        persistently(
            () ->
                index
                    .cluster()
                    .send("POST", index.cluster().path("/_mget?_source=false"), question, WRITING));
    wait(key, action("delete", key) + "\n");
    traces = true;
    return found.path("docs").path(0).path("found").asBoolean();
  }

  private static String action(String verb, String key) {
    ObjectNode action = Cluster.JSON.createObjectNode();
    action.putObject(verb).put("_id", key);
    return action.toString();
  }

  private void wait(String key, String lines) throws ArchiveTrouble {
    String before = waiting.put(key, lines);
    letters += lines.length() - (before == null ? 0 : before.length());
    if (letters > LETTERS || waiting.size() >= ARTICLES) {
      send();
    }
  }

  /** Sends what waits until all of it is there. */
  private void send() throws ArchiveTrouble {
    while (!waiting.isEmpty()) {
      String lines = String.join("", waiting.values());
      JsonNode answer =
          persistently(
              () ->
                  index
                      .cluster()
                      .sendLines(
                          index.cluster().path("/_bulk"),
                          lines,
                          Map.of("timeout", "30s"),
                          WRITING));
      if (takeOutWhatIsThere(answer.path("items"))) {
        backOff.progressed();
      } else if (!backOff.waited()) {
        throw index.trouble(
            "written",
            new ClusterTrouble(
                ClusterTrouble.NOBODY,
                "it has been too busy for too long"
                    + (excuse.isEmpty() ? "" : ", " + Cluster.line(excuse))
                    + "; what was confirmed stays, the same command goes on from there",
                null));
      }
    }
    letters = 0;
  }

  /**
   * @return whether there was anything
   */
  private boolean takeOutWhatIsThere(JsonNode items) throws ArchiveTrouble {
    if (items.size() != waiting.size()) {
      throw index.trouble("written", Cluster.nonsense(null));
    }
    int before = waiting.size();
    for (JsonNode item : items) {
      JsonNode one = item.path("index").isMissingNode() ? item.path("delete") : item.path("index");
      int status = one.path("status").asInt();
      String error = one.path("error").path("reason").asText();
      if (status >= 200 && status < 300 || status == GONE && error.isEmpty()) {
        waiting.remove(one.path("_id").asText());
      } else if (!ClusterTrouble.mayPass(status) || status == ClusterTrouble.NOBODY) {
        throw index.trouble("written", new ClusterTrouble(status, "it refuses: " + error, null));
      } else {
        excuse = error;
      }
    }
    return waiting.size() < before;
  }

  @Override
  public void commit() throws ArchiveTrouble {
    send();
    persistently(
        () -> index.cluster().send("POST", index.cluster().path("/_refresh"), null, WRITING));
    if (traces) {
      merge("only_expunge_deletes=true");
      traces = false;
    }
  }

  @Override
  public void compact() throws ArchiveTrouble {
    commit();
    merge("max_num_segments=1");
  }

  private void merge(String how) throws ArchiveTrouble {
    index.order("/_flush", WRITING);
    index.order("/_forcemerge?" + how, MERGING);
    // What was merged away is deleted with the commit that has it, once a later one is safe.
    index.order("/_refresh", WRITING);
    index.order("/_flush?force=true", WRITING);
  }

  @Override
  public void close() {
    index.cluster().close();
  }

  private interface Step {
    JsonNode take() throws ClusterTrouble;
  }

  private JsonNode persistently(Step step) throws ArchiveTrouble {
    while (true) {
      try {
        return step.take();
      } catch (ClusterTrouble e) {
        if (!e.mayPass() || !backOff.waited()) {
          throw index.trouble("written", e);
        }
      }
    }
  }
}
