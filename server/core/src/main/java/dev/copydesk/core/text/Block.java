package dev.copydesk.core.text;

/**
 * One paragraph, heading, list item or the like of a draft's prose.
 *
 * @param kind what it is
 * @param place where on the page it stands; {@link Place#MAIN} but in HTML
 * @param start offset of its first code unit in {@link Prose#text()}
 * @param end offset behind its last code unit in {@link Prose#text()}, the line end not counted
 * @param level of a heading 1 to 6, of a list item its depth from 1; else 0
 * @param language of its words; that of the draft where the block is too short to tell
 */
public record Block(Kind kind, Place place, int start, int end, int level, Language language) {

  /** What a block is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    /** Set off as quoted: a Markdown block quote, HTML's blockquote. */
    QUOTATION,
    TABLE_ROW,
    /** HTML's figcaption. */
    CAPTION
  }

  /** Where the markup says that a block stands. */
  public enum Place {
    MAIN,
    NAVIGATION,
    HEADER,
    FOOTER,
    ASIDE,
    FORM,
    FIGURE
  }

  /** The same block, said to be in another language. */
  Block in(Language other) {
    return new Block(kind, place, start, end, level, other);
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }
}
