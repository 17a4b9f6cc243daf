package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.ArchiveTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The index that an archive lies in: whether it is one, how it is made, what is said of it. */
final class Index {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration MAKE = Duration.ofSeconds(60);

  private static final String SCHEME = "fingerprints";

  private final Cluster cluster;

  Index(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Opens the way to the cluster that an archive lies in, as this machine is set. */
  static Index at(String place) throws ArchiveTrouble {
    ClusterAddress address = ClusterAddress.of(place);
    return new Index(new Cluster(address, Credentials.of(address, System.getenv())));
  }

  Cluster cluster() {
    return cluster;
  }

  /**
   * What the fingerprints are made by.
   *
   * @return null where there is no such index
   */
  @Nullable String scheme() throws ArchiveTrouble {
    JsonNode found;
    try {
      found = cluster.get(cluster.path("/_mapping"), LOOK);
    } catch (ClusterTrouble e) {
      if (e.isNotFound()) {
        return null;
      }
      throw trouble("opened", e);
    }
    if (found.isEmpty()) {
      throw trouble("opened", Cluster.nonsense(null));
    }
    String scheme = null;
    for (JsonNode one : found) { // several where it is the alias of several
      JsonNode made = one.path("mappings").path("_meta").path(SCHEME);
      if (!made.isTextual()) {
        throw new ArchiveTrouble("the index at " + this + " is no archive of articles");
      }
      scheme = made.asText();
    }
    return scheme;
  }

  /**
   * @param scheme what the fingerprints have to be made by
   */
  void require(String scheme) throws ArchiveTrouble {
    String made = scheme();
    if (made == null) {
      throw new ArchiveTrouble(
          "there is no archive at " + this + "; copydesk archive add makes one");
    }
    if (!made.equals(scheme)) {
      throw new ArchiveTrouble(
          "the archive at " + this + " was made by another version; add its articles to a new one");
    }
  }

  /** Makes the index, by a template that whoever keeps the cluster can change for the next one. */
  void make(String scheme) throws ArchiveTrouble {
    ClusterAddress address = cluster.address();
    ObjectNode template = template();
    template.putArray("index_patterns").add(address.index());
    ObjectNode settings = (ObjectNode) template.path("template").path("settings");
    settings.put("index.number_of_shards", address.shards());
    settings.put("index.number_of_replicas", address.replicas());
    ObjectNode mappings = (ObjectNode) template.path("template").path("mappings");
    mappings.putObject("_meta").put(SCHEME, scheme);
    try {
      String name = "/_index_template/copydesk-" + address.index();
      cluster.send("PUT", name, template, MAKE);
      cluster.send("PUT", cluster.path(""), null, MAKE);
    } catch (ClusterTrouble e) {
      if (!scheme.equals(scheme())) { // another loader was quicker
        throw trouble("made", e);
      }
    }
  }

  private static ObjectNode template() {
    try (InputStream in = Index.class.getResourceAsStream("template.json")) {
      return (ObjectNode) Cluster.JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e); // it is in the jar
    }
  }

  /** Asks for something of the index, such as {@code "/_count"}. */
  JsonNode get(String wanted) throws ArchiveTrouble {
    try {
      return cluster.get(cluster.path(wanted), LOOK);
    } catch (ClusterTrouble e) {
      throw trouble("asked", e);
    }
  }

  /** Has something done to the index that takes as long as it takes. */
  void order(String wanted, Duration budget) throws ArchiveTrouble {
    try {
      cluster.send("POST", cluster.path(wanted), null, budget);
    } catch (ClusterTrouble e) {
      throw trouble("written", e);
    }
  }

  /**
   * What part of the index did not answer.
   *
   * @param answer with the account that a cluster gives of its parts
   * @return in a few words; null where all did
   */
  static @Nullable String lack(JsonNode answer) {
    JsonNode parts = answer.path("_shards");
    int total = parts.path("total").asInt();
    int answered = parts.path("successful").asInt();
    if (answered < total) {
      return "%d of its %d parts did not answer".formatted(total - answered, total);
    }
    return answer.path("timed_out").asBoolean() ? "it ran out of time" : null;
  }

  /** In one line, why it could not be done. */
  ArchiveTrouble trouble(String done, ClusterTrouble why) {
    return new ArchiveTrouble(
        "the archive at " + this + " cannot be " + done + ": " + why.getMessage(), why);
  }

  @Override
  public String toString() {
    return cluster.address().toString();
  }
}
