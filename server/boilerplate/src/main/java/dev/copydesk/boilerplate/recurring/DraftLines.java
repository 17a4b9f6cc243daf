package dev.copydesk.boilerplate.recurring;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.core.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * What is remembered of one draft to find the lines that stand in many: the {@linkplain LineWording
 * wording} and the place of each line, and of each sentence where a line has several. Immutable.
 */
public final class DraftLines {

  /** Of each line: where it stands in the prose and in the draft, and the names in it. */
  private static final int FIELDS = 5;

  private static final int FIRST = 2;
  private static final int LAST = 3;

  private final long content;
  private long[] wordings = new long[16];
  private int[] places = new int[FIELDS * 16];
  private int count;

  private DraftLines(Prose prose) {
    Sentences sentences = prose.sentences();
    List<Block> blocks = prose.blocks();
    long letters = 0;
    int sentence = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int first = sentence;
      while (sentence < sentences.count() && sentences.start(sentence) < block.end()) {
        sentence++;
      }
      int behind = sentence;
      BlockLines lines =
          prose.kept(i, BlockLines.class, () -> BlockLines.of(prose, block, first, behind));
      letters = letters * lines.power() + lines.hash();
      add(prose, block, lines);
    }
    this.content = letters;
    wordings = Arrays.copyOf(wordings, count);
    places = Arrays.copyOf(places, FIELDS * count);
  }

  public static DraftLines of(Prose prose) {
    return new DraftLines(prose);
  }

  private void add(Prose prose, Block block, BlockLines lines) {
    int more = lines.wordings().length;
    if (count + more > wordings.length) {
      int room = Math.max(2 * count, count + more);
      wordings = Arrays.copyOf(wordings, room);
      places = Arrays.copyOf(places, FIELDS * room);
    }
    for (int i = 0; i < more; i++) {
      int start = block.start() + lines.places()[BlockLines.FIELDS * i];
      int end = block.start() + lines.places()[BlockLines.FIELDS * i + 1];
      Span span = prose.span(start, end);
      wordings[count] = lines.wordings()[i];
      int at = FIELDS * count;
      places[at] = start;
      places[at + 1] = end;
      places[at + 2] = span.start();
      places[at + 3] = span.end();
      places[at + 4] = lines.places()[BlockLines.FIELDS * i + 2];
      count++;
    }
  }

  /** The same for drafts with the same letters. */
  long content() {
    return content;
  }

  int count() {
    return count;
  }

  long wording(int line) {
    return wordings[line];
  }

  /** Offset into the prose text of the first code unit. */
  int start(int line) {
    return places[FIELDS * line];
  }

  /** Offset into the prose text behind the last code unit. */
  int end(int line) {
    return places[FIELDS * line + 1];
  }

  /** Where the line stands in the draft. */
  Span span(int line) {
    return new Span(places[FIELDS * line + 2], places[FIELDS * line + 3]);
  }

  /** The same for lines of the same wording that have the same names; 0 where none vary. */
  int names(int line) {
    return places[FIELDS * line + 4];
  }

  /** Whether a line is one of the first two or of the last three. */
  boolean isAtEdge(int line) {
    return line < FIRST || line >= count - LAST;
  }

  /** The first line of a wording; -1 if none. */
  int find(long wording) {
    for (int i = 0; i < count; i++) {
      if (wordings[i] == wording) {
        return i;
      }
    }
    return -1;
  }

  /** Each wording once. */
  long[] distinct() {
    long[] sorted = wordings.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }
}
