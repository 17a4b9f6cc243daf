package dev.copydesk.duplicates.text;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Ranges;
import java.lang.ref.WeakReference;

/**
 * A draft as this rule reads it: its prose, its letters, and which of them count for nothing.
 *
 * <p>A library remembers as many manuscripts as there are drafts and looks at the letters of few,
 * so letters that nobody looks at, and that no {@linkplain LetterShelf shelf} keeps, are let go and
 * read from the prose again where they are asked for.
 */
public final class Manuscript {

  private final Prose prose;
  private final LetterShelf shelf;
  private final int[] masked;
  private final boolean hasSetApart;
  private volatile WeakReference<FoldedLetters> letters;

  private Manuscript(Prose prose, LetterShelf shelf, FoldedLetters letters, int[] masked) {
    this.prose = prose;
    this.shelf = shelf;
    this.letters = new WeakReference<>(letters);
    this.masked = masked;
    boolean any = false;
    for (Block block : prose.blocks()) {
      any |= isSetApart(block);
    }
    this.hasSetApart = any;
  }

  /**
   * @param marked boilerplate, as offsets into the prose text
   * @param shelf where letters are kept once they are read
   */
  public static Manuscript of(Prose prose, Ranges marked, LetterShelf shelf) {
    FoldedLetters letters = read(prose, shelf);
    return new Manuscript(prose, shelf, letters, masked(prose, letters, marked));
  }

  private static FoldedLetters read(Prose prose, LetterShelf shelf) {
    FoldedLetters letters = FoldedLetters.of(prose.text());
    shelf.put(prose.draft().name(), letters);
    return letters;
  }

  public Prose prose() {
    return prose;
  }

  /** The letters; whoever needs them more than once keeps them meanwhile. */
  public FoldedLetters letters() {
    FoldedLetters known = letters.get();
    if (known == null) {
      known = read(prose, shelf);
      letters = new WeakReference<>(known);
    }
    return known;
  }

  /** Letters of boilerplate and of table rows: start, end, start, end, … in rising order. */
  public int[] masked() {
    return masked;
  }

  /** How much [start, end) says that counts, in letters of an alphabet. */
  public int weight(int start, int end) {
    FoldedLetters letters = letters();
    int weight = letters.weight(start, end);
    for (int i = 0; i < masked.length && masked[i] < end; i += 2) {
      int from = Math.max(start, masked[i]);
      int to = Math.min(end, masked[i + 1]);
      if (from < to) {
        weight -= letters.weight(from, to);
      }
    }
    return weight;
  }

  /**
   * Whether the markup sets the block apart that [start, end) has most of the words of: a block
   * quote, an aside.
   */
  public boolean fillsSetApart(int start, int end) {
    if (!hasSetApart) {
      return false;
    }
    FoldedLetters letters = letters();
    int number = prose.blockAt(letters.offset(start));
    if (number < 0 || !isSetApart(prose.blocks().get(number))) {
      return false;
    }
    Block block = prose.blocks().get(number);
    int first = letters.letterAt(block.start());
    int behind = letters.letterAt(block.end());
    return 3 * (Math.min(end, behind) - start) >= 2 * (behind - first);
  }

  public static boolean isSetApart(Block block) {
    return block.kind() == Block.Kind.QUOTATION || block.place() == Block.Place.ASIDE;
  }

  private static int[] masked(Prose prose, FoldedLetters letters, Ranges marked) {
    Ranges all = marked;
    boolean hasTable = false;
    for (Block block : prose.blocks()) {
      hasTable |= block.kind() == Block.Kind.TABLE_ROW;
    }
    if (hasTable) {
      Ranges.Builder builder = Ranges.builder().addAll(marked);
      for (Block block : prose.blocks()) {
        if (block.kind() == Block.Kind.TABLE_ROW) {
          builder.add(block.start(), block.end());
        }
      }
      all = builder.build();
    }
    int[] masked = new int[2 * all.count()];
    int size = 0;
    for (int i = 0; i < all.count(); i++) {
      int from = letters.letterAt(all.start(i));
      int to = letters.letterAt(all.end(i));
      if (from < to) {
        masked[size++] = from;
        masked[size++] = to;
      }
    }
    return size == masked.length ? masked : java.util.Arrays.copyOf(masked, size);
  }
}
