package dev.copydesk.archive.lucene;

import dev.copydesk.core.archive.Article;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** How an article lies in the index. */
final class ArchiveDocument {

  /** The article's name, the term that it is replaced and removed by. */
  static final String ID = "id";

  /** {@link Article#stamp()} as a term. */
  static final String STAMP = "stamp";

  /** Its fingerprints, each a term of eight bytes. */
  static final String MARK = "mark";

  /** Date and name, which decide between articles that are as good. */
  static final String ORDER = "order";

  private static final String TITLE = "title";
  private static final String OUTLET = "outlet";
  private static final String DATE = "date";
  private static final String LINK = "link";
  private static final String LANGUAGE = "language";
  private static final String RIGHTS = "rights";
  private static final String TEXT = "text";

  private static final FieldType TERMS = terms();

  private ArchiveDocument() {}

  static Document of(Article article, long[] fingerprints) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Field.Store.YES));
    document.add(new StringField(STAMP, new BytesRef(article.stamp()), Field.Store.NO));
    document.add(new Field(MARK, new Marks(fingerprints), TERMS));
    document.add(new BinaryDocValuesField(ORDER, order(article)));
    store(document, TITLE, article.title());
    store(document, OUTLET, article.outlet());
    store(document, DATE, article.date());
    store(document, LINK, article.link());
    store(document, LANGUAGE, article.language());
    store(document, RIGHTS, article.rights());
    store(document, TEXT, article.text());
    return document;
  }

  static Article article(Document stored) {
    return new Article(
        text(stored, ID),
        text(stored, TITLE),
        text(stored, OUTLET),
        text(stored, DATE),
        text(stored, LINK),
        text(stored, LANGUAGE),
        text(stored, RIGHTS),
        text(stored, TEXT));
  }

  /** A fingerprint as a term. */
  static void term(long fingerprint, BytesRef into) {
    NumericUtils.longToSortableBytes(fingerprint, into.bytes, 0);
    into.offset = 0;
    into.length = Long.BYTES;
  }

  private static BytesRef order(Article article) {
    return new BytesRef(article.order().getBytes(StandardCharsets.UTF_8));
  }

  private static void store(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StoredField(field, value));
    }
  }

  private static String text(Document stored, String field) {
    String value = stored.get(field);
    return value == null ? "" : value;
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** Hands fingerprints to the index, each once. */
  private static final class Marks extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final long[] marks;
    private int next;

    Marks(long[] fingerprints) {
      this.marks = Arrays.stream(fingerprints).sorted().distinct().toArray();
    }

    @Override
    public boolean incrementToken() {
      if (next == marks.length) {
        return false;
      }
      clearAttributes();
      BytesRef bytes = new BytesRef(Long.BYTES);
      term(marks[next++], bytes);
      term.setBytesRef(bytes);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
