package dev.copydesk.bench.trees;

/** What trees are fitted to make small. */
public final class Loss {

  private final int[] starts;
  private final int rows;
  private final double start;
  private final Look look;

  /** Works out which way, and how steeply, the score of each row should go. */
  private interface Look {
    void at(double[] scores, float[] slopes, float[] curves);
  }

  private Loss(int[] starts, int rows, double start, Look look) {
    this.starts = starts;
    this.rows = rows;
    this.start = start;
    this.look = look;
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** Where rows begin that a tree sees together or not at all, in order; the first is 0. */
  int[] starts() {
    return starts;
  }

  /** What every row scores before the first tree. */
  double start() {
    return start;
  }

  /** Works out which way, and how steeply, the score of each row should go. */
  void look(double[] scores, float[] slopes, float[] curves) {
    look.at(scores, slopes, curves);
  }

  /**
   * The logistic loss of a yes or no for each row.
   *
   * @param weights how much each row counts
   * @param start see {@link #start()}
   */
  public static Loss logistic(boolean[] right, float[] weights, double start) {
    int[] starts = new int[right.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
    }
    return new Loss(
        starts,
        right.length,
        start,
        (scores, slopes, curves) -> {
          for (int row = 0; row < right.length; row++) {
            double likelihood = 1 / (1 + Math.exp(-scores[row]));
            slopes[row] = (float) (weights[row] * ((right[row] ? 1 : 0) - likelihood));
            curves[row] = (float) (weights[row] * Math.max(1e-4, likelihood * (1 - likelihood)));
          }
        });
  }

  /**
   * The loss of a softmax over the rows of each group, of which some are right (ListNet: Cao and
   * others, <i>Learning to Rank: From Pairwise Approach to Listwise Approach</i>, 2007).
   *
   * @param starts where each group begins
   */
  public static Loss softmax(int[] starts, boolean[] right) {
    return new Loss(
        starts,
        right.length,
        0,
        (scores, slopes, curves) -> {
          for (int group = 0; group < starts.length; group++) {
            int to = group + 1 < starts.length ? starts[group + 1] : right.length;
            double all = 0;
            double allRight = 0;
            for (int row = starts[group]; row < to; row++) {
              double value = Math.exp(scores[row]);
              all += value;
              allRight += right[row] ? value : 0;
            }
            for (int row = starts[group]; row < to; row++) {
              double value = Math.exp(scores[row]);
              double likelihood = value / all;
              slopes[row] = (float) ((right[row] ? value / allRight : 0) - likelihood);
              curves[row] = (float) (likelihood * (1 - likelihood));
            }
          }
        });
  }
}
