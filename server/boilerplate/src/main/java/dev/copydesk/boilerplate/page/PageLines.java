package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.JoinedLabels;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a draft as a reader sees them from afar: how long each is, whether it is a sentence,
 * a label, a date, and which cues it gives. Lines are numbered from 0; empty ones do not count.
 *
 * <p>Widths are in words of six columns, a Chinese, Japanese or Korean character taking 2.2
 * columns, which is what its translation takes.
 */
public final class PageLines {

  /** The same line stands elsewhere in the draft. */
  static final int REPEATED = 1 << 6;

  /** Says again what the first line says: the headline below a page's title. */
  static final int TITLE = 1 << 7;

  /** The markup says that it is a part of the page and not of the article. */
  static final int PLACED = 1 << 10;

  /** Mostly links. */
  static final int LINKED = 1 << 11;

  /** The markup says that it is of the article: its headline, or a figure's caption. */
  static final int KEPT = 1 << 12;

  /** A heading of Markdown, or one of HTML that is neither a link nor beside the article. */
  static final int HEADING = 1 << 13;

  /** The markup says that it stands beside or below the article, which a box of the article may. */
  static final int BESIDE = 1 << 14;

  /** Marks that join the labels of a menu in one line. */
  private static final String JOINS = "|•·";

  private static final int FEWEST_JOINED = 3;

  private final Prose prose;
  private final char[] text;
  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private float[] widths = new float[64];
  private int[] flags = new int[64];
  private final int[] is;
  private final int[] near;

  private PageLines(Prose prose) {
    this.prose = prose;
    this.text = prose.text().toCharArray();
    List<Block> blocks = prose.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (ShapedLine line : prose.kept(i, ShapedLine.class, () -> shaped(block))) {
        add(block, line);
      }
    }
    this.is = new int[count];
    this.near = new int[count];
  }

  /** Lines of another, its cues known. */
  private PageLines(PageLines whole, int from, int to) {
    this.prose = whole.prose;
    this.text = whole.text;
    this.count = to - from;
    this.starts = Arrays.copyOfRange(whole.starts, from, to);
    this.ends = Arrays.copyOfRange(whole.ends, from, to);
    this.widths = Arrays.copyOfRange(whole.widths, from, to);
    this.flags = Arrays.copyOfRange(whole.flags, from, to);
    this.is = Arrays.copyOfRange(whole.is, from, to);
    this.near = Arrays.copyOfRange(whole.near, from, to);
    for (int i = 0; i < count; i++) {
      flags[i] &= ~(REPEATED | TITLE);
    }
    lookForRepetitions();
  }

  /** Some of the lines as a draft of their own: what is said twice is told among them alone. */
  PageLines part(int from, int to) {
    return new PageLines(this, from, to);
  }

  /** The lines with their shapes, cues and repetitions not yet looked for. */
  public static PageLines of(Prose prose) {
    return new PageLines(prose);
  }

  /**
   * A line by its shape.
   *
   * @param start counted from the start of its block
   */
  private record ShapedLine(int start, int end, float width, int flags) {}

  private List<ShapedLine> shaped(Block block) {
    List<ShapedLine> shaped = new ArrayList<>(1);
    int line = block.start();
    if (prose.draft().format() == Format.MARKDOWN && isList(block)) {
      int end = lineEnd(line);
      while (end >= 0 && end < block.end()) {
        shape(block, line, end, shaped);
        line = end + 1;
        end = lineEnd(line);
      }
    }
    shape(block, line, block.end(), shaped);
    return shaped;
  }

  /** The next line end from {@code at} on; -1 if none. */
  private int lineEnd(int at) {
    for (int i = at; i < text.length; i++) {
      if (text[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a paragraph of Markdown is lines of their own rather than wrapped text. */
  private boolean isList(Block block) {
    int lines = 1;
    int labels = 0;
    int line = block.start();
    int end = lineEnd(line);
    while (end >= 0 && end < block.end()) {
      lines++;
      labels += Shape.width(text, line, end) < Shape.LABEL_WIDTH ? 1 : 0;
      line = end + 1;
      end = lineEnd(line);
    }
    return lines > 2 && 2 * labels > lines;
  }

  private void shape(Block block, int from, int to, List<ShapedLine> shaped) {
    boolean plain = prose.draft().format() == Format.TEXT; // elsewhere bars make tables
    int[] parts = plain ? JoinedLabels.parts(text, from, to) : new int[] {from, to};
    for (int i = 0; i < parts.length; i += 2) {
      int start = parts[i];
      int end = parts[i + 1];
      while (start < end && Letters.isSpace(text[start])) {
        start++;
      }
      while (end > start && Letters.isSpace(text[end - 1])) {
        end--;
      }
      if (start < end) {
        float width = Shape.width(text, start, end);
        int flags = Shape.flags(text, start, end, width);
        shaped.add(new ShapedLine(start - block.start(), end - block.start(), width, flags));
      }
    }
  }

  private void add(Block block, ShapedLine line) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      widths = Arrays.copyOf(widths, count * 2);
      flags = Arrays.copyOf(flags, count * 2);
    }
    starts[count] = block.start() + line.start();
    ends[count] = block.start() + line.end();
    widths[count] = line.width();
    flags[count] = line.flags() | place(block, starts[count], ends[count]);
    count++;
  }

  private int place(Block block, int start, int end) {
    if (prose.draft().format() == Format.TEXT) {
      return 0;
    }
    int length = end - start;
    boolean linked = length > 0 && prose.links().overlap(start, end) * 5L >= 4L * length;
    boolean placed =
        switch (block.place()) {
          case NAVIGATION, FORM -> true;
          case FOOTER, ASIDE -> linked || block.length() < 60;
          case MAIN, HEADER, FIGURE -> false;
        };
    boolean title = block.level() == 1 && block.kind() == Block.Kind.HEADING;
    boolean kept = !placed && (title || block.place() == Block.Place.FIGURE);
    boolean beside = block.place() == Block.Place.ASIDE || block.place() == Block.Place.FOOTER;
    boolean heading =
        block.kind() == Block.Kind.HEADING
            && (prose.draft().format() == Format.MARKDOWN || !linked && !beside && !placed);
    return (linked ? LINKED : 0)
        | (beside ? BESIDE : 0)
        | (placed ? PLACED : 0)
        | (kept ? KEPT : 0)
        | (heading ? HEADING : 0);
  }

  /** Looks for cues in the lines that are no sentences. */
  public void lookAtLabels() {
    Cues cues = Cues.all();
    for (int i = 0; i < count; i++) {
      if (!has(i, Shape.STRONG)) {
        look(cues, i);
      }
    }
  }

  /** Looks for cues in sentences too, for repeated lines and for the headline below the title. */
  public void lookAtAll() {
    Cues cues = Cues.all();
    for (int i = 0; i < count; i++) {
      if (has(i, Shape.STRONG)) {
        look(cues, i);
      }
    }
    lookForRepetitions();
  }

  private void lookForRepetitions() {
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = Shape.hash(text, starts[i], ends[i]);
    }
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    String title = count == 0 ? "" : Shape.folded(text, starts[0], ends[0]);
    for (int i = 0; i < count; i++) {
      int at = Arrays.binarySearch(sorted, hashes[i]);
      boolean twice =
          at > 0 && sorted[at - 1] == hashes[i] || at + 1 < count && sorted[at + 1] == hashes[i];
      flags[i] |= twice ? REPEATED : 0;
      if (i > 0 && isTitle(i, title)) {
        flags[i] |= TITLE;
      }
    }
  }

  private void look(Cues cues, int line) {
    boolean sentence = has(line, Shape.ENDED) && widths[line] >= Shape.SENTENCE_WIDTH;
    long found = cues.of(text, starts[line], ends[line], sentence);
    is[line] = (int) found;
    near[line] = (int) (found >>> 32);
    if (!sentence && isMenu(cues, line)) {
      is[line] |= kinds(Kind.NAVIGATION);
    }
    if (Shape.isCounter(text, starts[line], ends[line])) {
      near[line] |= kinds(Kind.CAPTION);
    }
  }

  /** Whether a line is labels joined by marks. */
  private boolean isMenu(Cues cues, int line) {
    int parts = 0;
    int labels = 0;
    int start = starts[line];
    for (int i = starts[line]; i <= ends[line]; i++) {
      if (i == ends[line] || JOINS.indexOf(text[i]) >= 0) {
        if (i > start) {
          parts++;
          labels += isLabel(cues, start, i) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return parts >= FEWEST_JOINED && 2 * labels >= parts;
  }

  private boolean isLabel(Cues cues, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Letters.isSpace(text[start])) {
      start++;
    }
    while (end > start && Letters.isSpace(text[end - 1])) {
      end--;
    }
    return start < end && (int) cues.of(text, start, end, false) != 0;
  }

  private boolean isTitle(int line, String title) {
    if (widths[line] < 2.5 || ends[line] - starts[line] > 400) {
      return false;
    }
    String words = Shape.folded(text, starts[line], ends[line]);
    return title.startsWith(words.substring(0, Math.min(60, words.length())))
        || (words.length() > 20 && title.contains(words))
        || (widths[0] >= 4 && words.startsWith(title));
  }

  public int count() {
    return count;
  }

  /** Offset of its first code unit in the prose text. */
  public int start(int line) {
    return starts[line];
  }

  /** Offset behind its last code unit in the prose text. */
  public int end(int line) {
    return ends[line];
  }

  public float width(int line) {
    return widths[line];
  }

  boolean has(int line, int flag) {
    return (flags[line] & flag) != 0;
  }

  boolean isStrong(int line) {
    return line >= 0 && line < count && has(line, Shape.STRONG);
  }

  /** Whether a line says something in so many words at least, and no cue knows it. */
  boolean isParagraph(int line, float least) {
    return isStrong(line) && width(line) >= least && !cued(line, ~0);
  }

  /** Whether the line is nothing but a cue of one of these kinds. */
  boolean is(int line, int kinds) {
    return (is[line] & kinds) != 0;
  }

  /** Whether a cue of one of these kinds stands in the line. */
  boolean near(int line, int kinds) {
    return (near[line] & kinds) != 0;
  }

  boolean cued(int line, int kinds) {
    return ((is[line] | near[line]) & kinds) != 0;
  }

  boolean areLabels(int line, Kind kind) {
    return Cues.all().areLabels(text, starts[line], ends[line], kind);
  }

  /** Of which kind the part of the page is that a line is the heading of; null if of none. */
  @Nullable Kind head(int line) {
    return Cues.all().head(text, starts[line], ends[line]);
  }

  /** How many empty lines stand before a line. */
  public int blanksBefore(int line) {
    int ends = -1;
    for (int i = line == 0 ? 0 : this.ends[line - 1]; i < starts[line] && ends < 3; i++) {
      ends += text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n' ? 1 : 0;
    }
    return Math.max(0, ends);
  }

  /** Its characters, not to be changed. */
  public char[] text() {
    return text;
  }

  /** The marks of a line without its words: lines of one list often have the same. */
  String marks(int line) {
    StringBuilder marks = new StringBuilder();
    for (int i = starts[line]; i < ends[line] && marks.length() < 40; i++) {
      char c = text[i];
      if (!Character.isLetterOrDigit(c) && !Letters.isSpace(c)) {
        marks.append(c);
      }
    }
    return marks.toString();
  }

  /** Whether the next line or the one before is the same: captions of a gallery often are. */
  boolean isDoubled(int line) {
    return has(line, REPEATED)
        && (line > 0 && hash(line) == hash(line - 1)
            || line + 1 < count && hash(line) == hash(line + 1));
  }

  /** Tells two lines apart without regard to case and spacing. */
  long hash(int line) {
    return Shape.hash(text, starts[line], ends[line]);
  }

  /** The kinds as bits. */
  static int kinds(Kind... kinds) {
    int bits = 0;
    for (Kind kind : kinds) {
      bits |= 1 << kind.ordinal();
    }
    return bits;
  }
}
