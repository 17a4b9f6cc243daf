package dev.copydesk.cli.archive;

import dev.copydesk.core.archive.Article;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Prose;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** What is known of an article while it is read from a file. For one thread. */
final class Clipping {

  /** What can be known of an article. */
  enum Field {
    ID,
    TITLE,
    OUTLET,
    DATE,
    LINK,
    LANGUAGE,
    RIGHTS,
    TEXT
  }

  /** Letters of a name, a headline and the like: more is no name. */
  private static final int LONG = 2000;

  private static final int DATE_LETTERS = 10;

  private final Map<Field, String> fields = new EnumMap<>(Field.class);

  Clipping() {}

  /** One that says what {@code defaults} say where it does not know better. */
  Clipping(Clipping defaults) {
    fields.putAll(defaults.fields);
  }

  Clipping set(Field field, String value) {
    String words = value.strip();
    if (!words.isEmpty()) {
      fields.put(field, words);
    }
    return this;
  }

  String get(Field field) {
    return fields.getOrDefault(field, "");
  }

  boolean has(Field field) {
    return fields.containsKey(field);
  }

  /** Takes text in HTML. */
  Clipping setHtml(String html) {
    Draft draft = new Draft("article.html", Format.HTML, 0, html);
    return set(Field.TEXT, Prose.of(draft).text());
  }

  /** As the archive takes it; named by its link or its words where it has no name. */
  Article article() {
    Article article =
        new Article(
            "",
            shortened(Field.TITLE),
            shortened(Field.OUTLET),
            date(get(Field.DATE)),
            link(),
            shortened(Field.LANGUAGE),
            shortened(Field.RIGHTS),
            get(Field.TEXT));
    String id = shortened(Field.ID);
    if (id.isEmpty()) {
      id = article.link();
    }
    if (id.isEmpty()) {
      id = HexFormat.of().formatHex(article.stamp());
    }
    return new Article(
        id,
        article.title(),
        article.outlet(),
        article.date(),
        article.link(),
        article.language(),
        article.rights(),
        article.text());
  }

  private String shortened(Field field) {
    String value = get(field);
    return value.length() <= LONG ? value : value.substring(0, LONG);
  }

  /** A link leads to a page: nothing else is opened from an archive that others fill. */
  private String link() {
    String link = shortened(Field.LINK);
    return link.startsWith("https://") || link.startsWith("http://") ? link : "";
  }

  /** A day, however feeds write it; empty where it is none. */
  static String date(String written) {
    try {
      if (written.length() >= DATE_LETTERS && written.charAt(4) == '-') {
        return LocalDate.parse(written.substring(0, DATE_LETTERS)).toString();
      }
      return written.isEmpty()
          ? ""
          : OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
              .toLocalDate()
              .toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
