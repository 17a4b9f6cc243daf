package dev.copydesk.archive.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.core.archive.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** How an article lies in the index. */
final class ArticleDocument {

  /** Its fingerprints, numbers of 64 bits. */
  static final String MARK = "mark";

  /** Date and name, which decide between articles that are as good. */
  static final String ORDER = "order";

  /** {@link Article#stamp()}. */
  static final String STAMP = "stamp";

  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String OUTLET = "outlet";
  private static final String DATE = "date";
  private static final String LINK = "link";
  private static final String LANGUAGE = "language";
  private static final String RIGHTS = "rights";
  private static final String TEXT = "text";

  private ArticleDocument() {}

  static ObjectNode of(Article article, long[] fingerprints) {
    ObjectNode document = Cluster.JSON.createObjectNode();
    ArrayNode marks = document.putArray(MARK);
    Arrays.stream(fingerprints).sorted().distinct().forEach(marks::add);
    document.put(ORDER, article.order());
    document.put(STAMP, stamp(article));
    document.put(ID, article.id());
    put(document, TITLE, article.title());
    put(document, OUTLET, article.outlet());
    put(document, DATE, article.date());
    put(document, LINK, article.link());
    put(document, LANGUAGE, article.language());
    put(document, RIGHTS, article.rights());
    put(document, TEXT, article.text());
    return document;
  }

  private static void put(ObjectNode document, String field, String value) {
    if (!value.isEmpty()) {
      document.put(field, value);
    }
  }

  static Article article(JsonNode source) {
    return new Article(
        source.path(ID).asText(),
        source.path(TITLE).asText(),
        source.path(OUTLET).asText(),
        source.path(DATE).asText(),
        source.path(LINK).asText(),
        source.path(LANGUAGE).asText(),
        source.path(RIGHTS).asText(),
        source.path(TEXT).asText());
  }

  static String stamp(Article article) {
    return text(article.stamp());
  }

  /** What the index knows an article by, whose own name may be longer than an index takes. */
  static String key(String id) {
    try {
      return text(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String text(byte[] bytes) {
    ByteBuffer text = Base64.getUrlEncoder().withoutPadding().encode(ByteBuffer.wrap(bytes));
    return StandardCharsets.US_ASCII.decode(text).toString();
  }
}
