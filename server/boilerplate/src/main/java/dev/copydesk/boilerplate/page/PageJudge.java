package dev.copydesk.boilerplate.page;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Judges of each line of a page, by itself and by what stands around it, whether it is of the
 * article. What it knows was fitted to pages and their articles: {@code judge.weights} beside this
 * class, written by {@code FitPageJudge}.
 */
public final class PageJudge {

  private static final String WEIGHTS = "judge.weights";

  private final WordWeights words;
  private final PageTrees trees;

  public PageJudge(WordWeights words, PageTrees trees) {
    this.words = words;
    this.trees = trees;
  }

  /** Read when the first page is met: most drafts never need it. */
  private static final class Holder {
    private static final PageJudge SHIPPED = shipped();
  }

  public static PageJudge get() {
    return Holder.SHIPPED;
  }

  private static PageJudge shipped() {
    try (InputStream in = PageJudge.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException("no " + WEIGHTS);
      }
      return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PageJudge read(DataInputStream in) throws IOException {
    return new PageJudge(WordWeights.read(in), PageTrees.read(in));
  }

  /** Writes what {@link #read} reads. */
  public static void write(WordWeights words, byte[] trees, DataOutputStream out)
      throws IOException {
    words.write(out);
    out.write(trees);
  }

  /** For each line the logarithm of the odds that it is of the article. */
  public float[] scores(PageLines lines) {
    LineSigns signs = new LineSigns(lines, words);
    float[] scores = new float[lines.count()];
    float[] row = new float[LineSigns.COUNT];
    for (int i = 0; i < scores.length; i++) {
      signs.row(i, row);
      scores[i] = trees.score(row);
    }
    return scores;
  }
}
