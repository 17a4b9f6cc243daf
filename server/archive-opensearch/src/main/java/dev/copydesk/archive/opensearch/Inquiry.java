package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.ArchiveTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question to a cluster, in as many steps as it takes, within one time. For one thread. */
final class Inquiry {

  private final Index index;
  private final long until;
  private @Nullable String lack;

  Inquiry(Index index, Duration budget) {
    this.index = index;
    this.until = System.nanoTime() + budget.toNanos();
  }

  /** What was missing in any step; null where nothing was. */
  @Nullable String lack() {
    return lack;
  }

  /**
   * @param searches the same number of answers comes back, in this order
   */
  List<JsonNode> ask(List<ObjectNode> searches) throws ArchiveTrouble {
    Duration left = Duration.ofNanos(until - System.nanoTime());
    if (left.isNegative()) {
      throw index.trouble(
          "asked", new ClusterTrouble(ClusterTrouble.NOBODY, "it takes too long", null));
    }
    // Time is left for the answer's way, so that what is not whole is told as that.
    String time = Math.max(1, left.toMillis() * 2 / 3) + "ms";
    StringBuilder lines = new StringBuilder();
    for (ObjectNode search : searches) {
      lines.append("{}\n").append(search.put("timeout", time)).append('\n');
    }
    JsonNode answers;
    try {
      answers =
          index
              .cluster()
              .sendLines(index.cluster().path("/_msearch"), lines.toString(), Map.of(), left)
              .path("responses");
      if (answers.size() != searches.size()) {
        throw Cluster.nonsense(null);
      }
      return read(answers);
    } catch (ClusterTrouble e) {
      throw index.trouble("asked", e);
    }
  }

  private List<JsonNode> read(JsonNode answers) throws ClusterTrouble {
    List<JsonNode> read = new ArrayList<>();
    int failed = 0;
    for (JsonNode answer : answers) {
      if (answer.path("error").isObject()) {
        failed++;
        lack = reason(answer);
      } else if (!answer.path("_shards").path("total").isInt()) {
        throw Cluster.nonsense(null);
      } else {
        String missing = Index.lack(answer);
        lack = missing == null ? lack : missing;
      }
      read.add(answer);
    }
    if (failed == read.size()) {
      throw new ClusterTrouble(ClusterTrouble.NOBODY, String.valueOf(lack), null);
    }
    return read;
  }

  /** What failed, and the first of its causes that says more. */
  private static String reason(JsonNode answer) {
    JsonNode error = answer.path("error");
    String cause = error.path("failed_shards").path(0).path("reason").path("reason").asText();
    if (cause.isEmpty()) {
      cause = error.path("root_cause").path(0).path("reason").asText();
    }
    String reason = error.path("reason").asText();
    return Cluster.line(
        "it could not answer: "
            + reason
            + (cause.isEmpty() || cause.equals(reason) ? "" : ", " + cause));
  }
}
