package dev.copydesk.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * Where sentences begin and end, as offsets into {@link Prose#text()}: their first and behind their
 * last code unit, white space between them not counted. Immutable.
 *
 * @see SentenceScanner how they are told apart
 */
public final class Sentences {

  private final int[] bounds;

  private Sentences(int[] bounds) {
    this.bounds = bounds;
  }

  static Sentences of(Prose prose) {
    Collector found = new Collector();
    List<Block> blocks = prose.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      found.addAll(prose.kept(i, Sentences.class, () -> in(prose.text(), block)), block.start());
    }
    return new Sentences(Arrays.copyOf(found.bounds, found.size));
  }

  /** The bounds of a block's sentences, counted from its start. */
  private static int[] in(String text, Block block) {
    Collector found = new Collector();
    new SentenceScanner(text, block, found).scan();
    int[] bounds = Arrays.copyOf(found.bounds, found.size);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] -= block.start();
    }
    return bounds;
  }

  public int count() {
    return bounds.length / 2;
  }

  public int start(int index) {
    return bounds[2 * index];
  }

  public int end(int index) {
    return bounds[2 * index + 1];
  }

  /**
   * The number of the sentence that {@code offset} is in, or of the last one before it; -1 if none.
   */
  public int at(int offset) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Takes sentences in rising order. */
  static final class Collector {

    private int[] bounds = new int[32];
    private int size;

    void add(int start, int end) {
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = start;
      bounds[size++] = end;
    }

    private void addAll(int[] more, int from) {
      if (size + more.length > bounds.length) {
        bounds = Arrays.copyOf(bounds, Math.max(size * 2, size + more.length));
      }
      for (int bound : more) {
        bounds[size++] = bound + from;
      }
    }
  }
}
