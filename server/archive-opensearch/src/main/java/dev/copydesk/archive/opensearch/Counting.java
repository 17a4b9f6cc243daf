package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.Shortlist;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts in how many articles each fingerprint of one part of a draft stands. Not more articles are
 * looked at than need be: a fingerprint that already stands in too many of those that were is taken
 * out, and the rest is counted again. For one thread.
 */
final class Counting {

  /** Articles that each shard looks at the first time. */
  private static final int FIRST_LOOK = 5_000;

  /** There are not more that have a fingerprint which is not too common. */
  private static final int ALL = Shortlist.PART * Shortlist.RECURRING;

  private static final String COUNTS = "counts";

  private final Set<Long> left = new TreeSet<>();
  private final Set<Long> recurring = new HashSet<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private int look = FIRST_LOOK;

  Counting(long[] fingerprints) {
    for (long fingerprint : fingerprints) {
      left.add(fingerprint);
    }
  }

  /** What is asked to count those that are left. */
  ObjectNode question() {
    ObjectNode question = Cluster.JSON.createObjectNode();
    question.put("size", 0);
    question.put("track_total_hits", false);
    question.put("terminate_after", look);
    marks(
        question
            .putObject("query")
            .putObject("constant_score")
            .putObject("filter")
            .putObject("terms"),
        ArticleDocument.MARK);
    ObjectNode terms = question.putObject("aggs").putObject(COUNTS).putObject("terms");
    terms.put("field", ArticleDocument.MARK);
    terms.put("size", left.size());
    terms.put("shard_size", left.size());
    marks(terms, "include");
    return question;
  }

  private void marks(ObjectNode node, String field) {
    ArrayNode marks = node.putArray(field);
    left.forEach(marks::add);
  }

  /**
   * Takes what was answered.
   *
   * @return whether all is counted; else it has to be asked again
   */
  boolean take(JsonNode answer) {
    counts.clear();
    for (JsonNode bucket : answer.path("aggregations").path(COUNTS).path("buckets")) {
      long mark = bucket.path("key").asLong();
      int count = bucket.path("doc_count").asInt();
      if (count > Shortlist.RECURRING) {
        recurring.add(mark);
        left.remove(mark);
      } else {
        counts.put(mark, count);
      }
    }
    boolean whole = !answer.path("terminated_early").asBoolean();
    if (!whole) {
      look = Math.min(2 * look, ALL + 1);
    }
    return whole || left.isEmpty();
  }

  /** Whether any fingerprint tells one article from others. */
  boolean hasUseful() {
    return !counts.isEmpty() && !left.isEmpty();
  }

  Set<Long> recurring() {
    return recurring;
  }

  /** What is asked to choose the articles that share most. */
  ObjectNode choice() {
    ObjectNode question = Cluster.JSON.createObjectNode();
    question.put("size", Shortlist.CANDIDATES);
    question.put("track_total_hits", false);
    ArrayNode sort = question.putArray("sort");
    sort.addObject().put("_score", "desc");
    sort.addObject().put(ArticleDocument.ORDER, "asc");
    ArrayNode any = question.putObject("query").putObject("bool").putArray("should");
    for (long mark : left) {
      Integer count = counts.get(mark);
      if (count != null) {
        ObjectNode share = any.addObject().putObject("constant_score");
        share.put("boost", Shortlist.weight(count));
        share.putObject("filter").putObject("term").put(ArticleDocument.MARK, mark);
      }
    }
    return question;
  }
}
