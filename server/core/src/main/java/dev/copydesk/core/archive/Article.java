package dev.copydesk.core.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Something that was published or wired before. What is not known of it is empty.
 *
 * @param id what the article is called in the archive; there is one of each name
 * @param title its headline
 * @param outlet who had it
 * @param date when, as {@code YYYY-MM-DD}
 * @param link where it can be read
 * @param language its tag
 * @param rights who owns it, and what may be done with it
 * @param text the article's prose, a line end between paragraphs
 */
public record Article(
    String id,
    String title,
    String outlet,
    String date,
    String link,
    String language,
    String rights,
    String text) {

  /** How many bytes {@link #stamp()} has. */
  public static final int STAMP_BYTES = 16;

  /** An article of which no more is known. */
  public static Article of(String id, String text) {
    return new Article(id, "", "", "", "", "", "", text);
  }

  /** What articles that are as good are put in order by, whatever engine keeps them. */
  public String order() {
    return date + '\0' + id;
  }

  /** What tells this article from every other one, and from another version of itself. */
  public byte[] stamp() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
    for (String field : List.of(id, title, outlet, date, link, language, rights, text)) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    byte[] stamp = new byte[STAMP_BYTES];
    System.arraycopy(digest.digest(), 0, stamp, 0, STAMP_BYTES);
    return stamp;
  }
}
