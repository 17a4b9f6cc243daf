package dev.copydesk.duplicates.judge;

import dev.copydesk.core.trees.BoostedTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the {@link CopySign}s of a passage are worth together: {@linkplain BoostedTrees trees} that
 * were fitted to passages that published copy says twice, and to passages that were pasted into it.
 * {@code FitCopies} among the benchmarks writes the file. Immutable.
 */
public final class CopyTrees {

  /** The file beside this class. */
  public static final String FILE = "copies.trees";

  private final BoostedTrees trees;

  private CopyTrees(BoostedTrees trees) {
    this.trees = trees;
  }

  /** Read when the first passage is judged: most drafts have none. */
  private static final class Shipped {
    private static final CopyTrees TREES = of(file());
  }

  /** The trees that come with the rule. */
  static CopyTrees get() {
    return Shipped.TREES;
  }

  /**
   * Reads trees that ask for signs by name.
   *
   * @throws IllegalArgumentException if it is none, or names a sign that there is not
   */
  public static CopyTrees of(String file) {
    return new CopyTrees(BoostedTrees.read(file, name -> CopySign.valueOf(name).ordinal()));
  }

  /** How likely it is that a passage was copied by mistake, from 0 to 1. */
  public double likelihood(float[] signs) {
    return 1 / (1 + Math.exp(-trees.score(signs)));
  }

  private static String file() {
    try (InputStream in = CopyTrees.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
