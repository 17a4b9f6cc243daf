package dev.copydesk.boilerplate.page;

import dev.copydesk.core.trees.BoostedTrees;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Judges of each line of a page, by itself and by what stands around it, whether it is of the
 * article. What it knows was fitted to pages and their articles: {@code judge.words} and {@code
 * judge.trees} beside this class, written by {@code FitPageJudge}.
 */
public final class PageJudge {

  public static final String WORDS = "judge.words";
  public static final String TREES = "judge.trees";

  private final WordWeights words;
  private final BoostedTrees trees;

  private PageJudge(WordWeights words, BoostedTrees trees) {
    this.words = words;
    this.trees = trees;
  }

  /**
   * @param trees that ask for {@linkplain LineSigns signs} by number
   * @throws IllegalArgumentException if they are none
   */
  public static PageJudge of(WordWeights words, String trees) {
    return new PageJudge(words, BoostedTrees.read(trees, PageJudge::place));
  }

  private static int place(String name) {
    int place = Integer.parseInt(name);
    if (place < 0 || place >= LineSigns.COUNT) {
      throw new IllegalArgumentException("no sign of a line: " + name);
    }
    return place;
  }

  /** Read when the first page is met: most drafts never need it. */
  private static final class Holder {
    private static final PageJudge SHIPPED = shipped();
  }

  public static PageJudge get() {
    return Holder.SHIPPED;
  }

  private static PageJudge shipped() {
    try (InputStream words = open(WORDS);
        InputStream trees = open(TREES)) {
      return of(
          WordWeights.read(new DataInputStream(new BufferedInputStream(words, 1 << 16))),
          new String(trees.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = PageJudge.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no " + name);
    }
    return in;
  }

  /** For each line the logarithm of the odds that it is of the article. */
  public float[] scores(PageLines lines) {
    LineSigns signs = new LineSigns(lines, words);
    float[] scores = new float[lines.count()];
    float[] row = new float[LineSigns.COUNT];
    for (int i = 0; i < scores.length; i++) {
      signs.row(i, row);
      scores[i] = (float) trees.score(row);
    }
    return scores;
  }
}
