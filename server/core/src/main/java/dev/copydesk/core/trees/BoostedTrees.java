package dev.copydesk.core.trees;

import java.util.Arrays;

/**
 * Decision trees whose answers are summed, as gradient boosting fits them (Friedman, <i>Greedy
 * Function Approximation: A Gradient Boosting Machine</i>, 2001). They judge a row of numbers, each
 * the value of a sign.
 *
 * <p>A tree is a line: a question ({@code LENGTH>4}, {@code BEFORE=THAT}), then the tree for yes,
 * then that for no; a tree that asks nothing is a number. Empty lines and lines that begin with
 * {@code #} are remarks. Read in one pass without regular expressions or boxed numbers, since a
 * check that starts waits for it. Immutable.
 */
public final class BoostedTrees {

  /** What the signs of a row are called, and their values where these have names. */
  public interface Signs {

    /**
     * The place of a sign in a row.
     *
     * @throws IllegalArgumentException if there is no such sign
     */
    int place(String name);

    /**
     * The number that a value is written for.
     *
     * @throws IllegalArgumentException if it is none of this sign
     */
    default float value(String name, String written) {
      return decimal(written, 0, written.length());
    }
  }

  private static final int ANSWER = -1;
  private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

  private int[] roots = new int[64];
  private int trees;
  private int[] places = new int[1024];
  private boolean[] equal = new boolean[1024];

  /** What is asked for, or the answer. */
  private float[] values = new float[1024];

  /** Where the tree for no begins; that for yes stands right behind its question. */
  private int[] no = new int[1024];

  private int size;

  private BoostedTrees() {}

  /**
   * Reads trees.
   *
   * @throws IllegalArgumentException with the first word that is no part of a tree, or where a tree
   *     breaks off or goes on
   */
  public static BoostedTrees read(String text, Signs signs) {
    BoostedTrees trees = new BoostedTrees();
    Reader reader = trees.new Reader(text, signs);
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start && text.charAt(start) != '#') {
        reader.line(start, end);
      }
      start = end + 1;
    }
    return trees;
  }

  /** The sum of what all trees answer. */
  public double score(float[] row) {
    double score = 0;
    for (int i = 0; i < trees; i++) {
      int node = roots[i];
      while (places[node] != ANSWER) {
        float value = row[places[node]];
        boolean yes = equal[node] ? value == values[node] : value > values[node];
        node = yes ? node + 1 : no[node];
      }
      score += values[node];
    }
    return score;
  }

  /**
   * A decimal number without an exponent.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static float decimal(String text, int start, int end) {
    int at = start < end && text.charAt(start) == '-' ? start + 1 : start;
    long digits = 0;
    int count = 0;
    int behindPoint = -1;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' && behindPoint < 0) {
        behindPoint = 0;
      } else if (c >= '0' && c <= '9' && count < 18) {
        digits = 10 * digits + c - '0';
        count++;
        behindPoint += behindPoint < 0 ? 0 : 1;
      } else {
        count = 0;
        break;
      }
    }
    if (count == 0 || behindPoint >= TENS.length) {
      throw new IllegalArgumentException("no number: " + text.substring(start, end));
    }
    double value = digits / TENS[Math.max(0, behindPoint)];
    return (float) (at > start ? -value : value);
  }

  private final class Reader {

    private final String text;
    private final Signs signs;
    private int at;
    private int end;

    Reader(String text, Signs signs) {
      this.text = text;
      this.signs = signs;
    }

    void line(int start, int end) {
      this.at = start;
      this.end = end;
      if (trees == roots.length) {
        roots = Arrays.copyOf(roots, 2 * trees);
      }
      roots[trees++] = size;
      tree();
      skipSpaces();
      if (at < end) {
        throw new IllegalArgumentException("behind a tree: " + text.substring(at, end));
      }
    }

    private void tree() {
      skipSpaces();
      int start = at;
      int sign = -1;
      while (at < end && text.charAt(at) != ' ') {
        if (text.charAt(at) == '>' || text.charAt(at) == '=') {
          sign = at;
        }
        at++;
      }
      if (start == at) {
        throw new IllegalArgumentException("a tree breaks off");
      }
      int node = size++;
      if (node == places.length) {
        grow();
      }
      if (sign < 0) {
        places[node] = ANSWER;
        values[node] = decimal(text, start, at);
        return;
      }
      String name = text.substring(start, sign);
      places[node] = signs.place(name);
      equal[node] = text.charAt(sign) == '=';
      values[node] = signs.value(name, text.substring(sign + 1, at));
      tree();
      no[node] = size;
      tree();
    }

    private void skipSpaces() {
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
    }

    private void grow() {
      int length = 2 * places.length;
      places = Arrays.copyOf(places, length);
      equal = Arrays.copyOf(equal, length);
      values = Arrays.copyOf(values, length);
      no = Arrays.copyOf(no, length);
    }
  }
}
