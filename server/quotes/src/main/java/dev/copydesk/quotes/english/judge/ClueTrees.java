package dev.copydesk.quotes.english.judge;

import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * Decision trees over {@link Clue}s. A tree is one line: a question ({@code LEFT<4}, {@code
 * BEFORE=THAT}), then the tree for yes, then that for no; a tree that asks nothing is a number. The
 * line {@code threshold N} says above which sum a source is missing. Lines that begin with {@code
 * #} are remarks.
 */
public final class ClueTrees {

  private static final int LEAF = -1;

  private int size;
  private int[] clues = new int[2048];
  private int[] values = new int[2048];
  private boolean[] equal = new boolean[2048];
  private int[] no = new int[2048];
  private double[] scores = new double[2048];
  private int[] roots = new int[64];
  private int count;
  private double threshold;
  private double unclear;

  private ClueTrees() {}

  /** Reads trees; fails with the first word that is none. */
  public static ClueTrees read(String text) {
    ClueTrees trees = new ClueTrees();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start && text.charAt(start) != '#') {
        trees.line(new StringTokenizer(text.substring(start, end)));
      }
      start = end + 1;
    }
    return trees;
  }

  private void line(StringTokenizer words) {
    String first = words.nextToken();
    if (first.equals("threshold")) {
      threshold = Double.parseDouble(words.nextToken());
      unclear = words.hasMoreTokens() ? Double.parseDouble(words.nextToken()) : threshold;
    } else {
      if (count == roots.length) {
        roots = Arrays.copyOf(roots, count * 2);
      }
      roots[count++] = size;
      node(first, words);
    }
  }

  private void node(String word, StringTokenizer words) {
    int node = size++;
    if (node == clues.length) {
      grow();
    }
    int sign = Math.max(word.indexOf('<'), word.indexOf('='));
    if (sign < 0) {
      clues[node] = LEAF;
      scores[node] = Double.parseDouble(word);
      return;
    }
    Clue clue = Clue.valueOf(word.substring(0, sign));
    clues[node] = clue.ordinal();
    equal[node] = word.charAt(sign) == '=';
    values[node] = clue.value(word.substring(sign + 1));
    node(words.nextToken(), words);
    no[node] = size;
    node(words.nextToken(), words);
  }

  private void grow() {
    int length = clues.length * 2;
    clues = Arrays.copyOf(clues, length);
    values = Arrays.copyOf(values, length);
    equal = Arrays.copyOf(equal, length);
    no = Arrays.copyOf(no, length);
    scores = Arrays.copyOf(scores, length);
  }

  /** Above which sum it is not plain who speaks. */
  double unclear() {
    return unclear;
  }

  double threshold() {
    return threshold;
  }

  /** The sum of what all trees say of clues numbered as {@link Clue}. */
  public double score(int[] found) {
    double score = 0;
    for (int i = 0; i < count; i++) {
      int node = roots[i];
      while (clues[node] != LEAF) {
        int value = found[clues[node]];
        boolean yes = equal[node] ? value == values[node] : value < values[node];
        node = yes ? node + 1 : no[node]; // the tree for yes stands right behind its question
      }
      score += scores[node];
    }
    return score;
  }
}
