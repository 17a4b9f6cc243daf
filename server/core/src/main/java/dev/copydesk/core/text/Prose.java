package dev.copydesk.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the article reads: the draft's words with markup, code and front matter set
 * aside, cut into blocks. Immutable and safe on several threads.
 *
 * <p>Rules work on {@link #text()} and its offsets, here always plain {@code int}s; blocks stand in
 * it one after the other, with line ends between them. {@link #span} turns a stretch of it into a
 * {@link Span} of the draft. For plain text the two are the same.
 *
 * <p>{@link #SET_ASIDE} stands in the text for something inline that is not prose, such as a piece
 * of code or an image.
 */
public final class Prose {

  /** Stands for one inline piece that is not prose (U+FFFC, object replacement character). */
  public static final char SET_ASIDE = '\uFFFC';

  private final Draft draft;

  /** Null where it is the draft's. */
  private final @Nullable KeptText text;

  private final List<Block> blocks;
  private final Language language;
  private final Ranges links;
  private final List<Element> elements;
  private final List<Comment> comments;
  private final OffsetMap map;
  private volatile @Nullable Sentences sentences;

  /** By the number of the block; null where nobody keeps anything. */
  private KeptWork @Nullable [] kept;

  /**
   * A piece of markup with the words in it.
   *
   * @param outer the whole piece in the draft, markup included
   * @param start offset into the prose text of its first word
   * @param end offset into the prose text behind its last word
   */
  public record Element(Span outer, int start, int end) {}

  /**
   * A comment that the format has and readers do not see.
   *
   * @param span the whole comment in the draft
   * @param words what it says, without the comment marks, stripped
   */
  public record Comment(Span span, String words) {}

  Prose(ProseBuilder builder) {
    this.draft = builder.draft();
    this.text = builder.isAsItStands() ? null : new KeptText(builder.text());
    this.blocks = builder.blocks();
    this.language = builder.language();
    this.links = builder.links();
    this.elements = builder.elements();
    this.comments = builder.comments();
    this.map = builder.map();
  }

  /**
   * Reads a draft according to its format. Never fails: broken markup is read as far as it goes.
   */
  public static Prose of(Draft draft) {
    return switch (draft.format()) {
      case TEXT -> PlainTextReader.read(draft);
      case MARKDOWN -> MarkdownReader.read(draft);
      case HTML -> HtmlReader.read(draft);
    };
  }

  /**
   * Reads the next version of a draft. What {@linkplain #kept was worked out} from blocks of the
   * version before that say the same is handed on; the prose is as if it had been read alone.
   *
   * @param before null where there is none
   */
  public static Prose of(Draft draft, @Nullable Prose before) {
    Prose prose = of(draft);
    prose.kept = KeptWorks.handedOn(before, prose);
    return prose;
  }

  /**
   * What {@code work} makes of a block, made once as long as an editor types elsewhere. It may
   * depend on nothing but the words of the block, the rest of its {@link Block} but its place in
   * the text, and {@code use}; offsets in it count from the block's start.
   *
   * @param block number of the block
   * @param use what the work is for and by which settings: compared with {@code equals}, so best an
   *     object that stands for both
   */
  public <T> T kept(int block, Object use, Supplier<T> work) {
    KeptWork[] works = kept;
    return works == null ? work.get() : works[block].get(use, work);
  }

  KeptWork @Nullable [] kept() {
    return kept;
  }

  public Draft draft() {
    return draft;
  }

  /** The words, blocks divided by line ends. */
  public String text() {
    return text == null ? draft.text() : text.get();
  }

  /**
   * Keeps the texts of drafts in less room, where they are so many that it matters. Nothing else
   * changes; to read a draft again takes a little longer.
   */
  public static void pack(List<Prose> drafts) {
    for (Prose prose : drafts) {
      prose.draft.pack();
      if (prose.text != null) {
        prose.text.pack();
      }
    }
  }

  /** In the order of the draft; none overlapping. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * The number of the block that {@code offset} stands in, or of the last one before it; -1 if
   * none.
   */
  public int blockAt(int offset) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The language that most of the words are in. */
  public Language language() {
    return language;
  }

  /** The sentences of all blocks; none crosses a block's edge. */
  public Sentences sentences() {
    Sentences known = sentences;
    if (known == null) {
      known = Sentences.of(this);
      sentences = known;
    }
    return known;
  }

  /** Which words are links, as offsets into {@link #text()}. */
  public Ranges links() {
    return links;
  }

  /** Markup around words, outer before inner, in the order of its words; none in plain text. */
  public List<Element> elements() {
    return elements;
  }

  public List<Comment> comments() {
    return comments;
  }

  /**
   * The stretch of the draft that [start, end) of {@link #text()} was read from, markup between its
   * first and its last word included.
   */
  public Span span(int start, int end) {
    return map.toDraft(start, end);
  }

  /**
   * The pieces of the draft that [start, end) was read from, markup between them left out: start,
   * end, start, end, ….
   */
  public int[] pieces(int start, int end) {
    return map.pieces(start, end);
  }

  /** The offset into {@link #text()} of the first word at or behind an offset of the draft. */
  public int fromDraft(int draftOffset) {
    return map.fromDraft(draftOffset);
  }

  /** The offsets into {@link #text()} of what a span of the draft covers: start and end. */
  public int[] fromDraft(Span span) {
    return new int[] {map.fromDraft(span.start()), map.fromDraft(span.end())};
  }

  @Override
  public String toString() {
    return draft.name() + " " + Arrays.toString(blocks.toArray());
  }
}
