package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import java.util.Arrays;

/**
 * What can be told of each line of a draft before it is judged: its shape and words, what stands
 * around it, where it stands, what came before and what comes behind. A row of numbers a line.
 */
public final class LineSigns {

  private static final LineSign[] OF_NEIGHBOURS = {
    LineSign.WIDTH,
    LineSign.ENDED,
    LineSign.STRONG,
    LineSign.CUE,
    LineSign.WORDS,
    LineSign.CAPITALS,
    LineSign.DATE,
    LineSign.BLANK_BEFORE,
    LineSign.BODY_WORDS,
    LineSign.NUMBERED
  };
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final LineSign[] OF_WINDOWS = {
    LineSign.STRONG,
    LineSign.WIDTH,
    LineSign.WORDS,
    LineSign.CUE,
    LineSign.BODY_WORDS,
    LineSign.DATE
  };
  private static final int[] WINDOWS = {5, 15, 40};

  /** Kinds whose cues tell that an article has ended, or will soon. */
  private static final Kind[] ENDS = {
    Kind.RELATED_LINKS, Kind.COMMENTS, Kind.SHARE, Kind.SUBSCRIBE, Kind.COPYRIGHT
  };

  private static final int OWNS = LineSign.values().length;
  private static final int PLACES = 12;
  private static final int PAGE = 7;

  /** How many signs a line has. */
  public static final int COUNT =
      OWNS
          + NEIGHBOURS.length * OF_NEIGHBOURS.length
          + 2 * WINDOWS.length * OF_WINDOWS.length
          + 3 * ENDS.length
          + PLACES
          + PAGE;

  private static final int FAR = 200;

  private final PageLines lines;
  private final int count;
  private final float[][] own;
  private final double[][] sums = new double[OWNS][];
  private final int[] lastStrong;
  private final int[] nextStrong;
  private final int[] lastTitle;
  private final int[][] lastEnd = new int[ENDS.length][];
  private final int[][] nextEnd = new int[ENDS.length][];
  private final int[][] ended = new int[ENDS.length][];
  private final double[] mass;
  private final int bodyStart;
  private final int bodyEnd;
  private final float[] page = new float[PAGE];

  public LineSigns(PageLines lines, WordWeights words) {
    this.lines = lines;
    this.count = lines.count();
    this.own = LineTraits.of(lines, words);
    this.lastStrong = new int[count];
    this.nextStrong = new int[count];
    this.lastTitle = new int[count];
    this.mass = new double[count + 1];
    for (LineSign sign : OF_WINDOWS) {
      double[] sum = new double[count + 1];
      for (int i = 0; i < count; i++) {
        sum[i + 1] = sum[i] + own[i][sign.ordinal()];
      }
      sums[sign.ordinal()] = sum;
    }
    places();
    int[] body = BodySearch.of(lines);
    bodyStart = body[0];
    bodyEnd = body[1];
    page();
  }

  private void places() {
    for (int k = 0; k < ENDS.length; k++) {
      lastEnd[k] = new int[count];
      nextEnd[k] = new int[count];
      ended[k] = new int[count];
    }
    int strong = -FAR;
    int title = -FAR;
    int[] last = new int[ENDS.length];
    int[] met = new int[ENDS.length];
    Arrays.fill(last, -FAR);
    for (int i = 0; i < count; i++) {
      lastStrong[i] = strong;
      strong = lines.has(i, Shape.STRONG) ? i : strong;
      title = lines.has(i, PageLines.TITLE) ? i : title;
      lastTitle[i] = title;
      mass[i + 1] = mass[i] + (lines.has(i, Shape.STRONG) ? Math.min(60, lines.width(i)) : 0);
      for (int k = 0; k < ENDS.length; k++) {
        if (isEnd(i, k)) {
          last[k] = i;
          met[k] += mass[i] > 40 ? 1 : 0;
        }
        lastEnd[k][i] = last[k];
        ended[k][i] = met[k];
      }
    }
    int next = count + FAR;
    Arrays.fill(last, count + FAR);
    for (int i = count - 1; i >= 0; i--) {
      nextStrong[i] = next;
      next = lines.has(i, Shape.STRONG) ? i : next;
      for (int k = 0; k < ENDS.length; k++) {
        nextEnd[k][i] = last[k];
        last[k] = isEnd(i, k) ? i : last[k];
      }
    }
  }

  private boolean isEnd(int line, int end) {
    int bit = 1 << ENDS[end].ordinal();
    return lines.is(line, bit) || lines.near(line, bit) && !lines.has(line, Shape.STRONG);
  }

  private void page() {
    int strong = 0;
    int cued = 0;
    int blanks = 0;
    int wide = 0;
    int titles = 0;
    int letters = 0;
    for (int i = 0; i < count; i++) {
      strong += lines.has(i, Shape.STRONG) ? 1 : 0;
      cued += own[i][LineSign.CUE.ordinal()] > 0 ? 1 : 0;
      blanks += own[i][LineSign.BLANK_BEFORE.ordinal()] > 0 ? 1 : 0;
      titles += lines.has(i, PageLines.TITLE) ? 1 : 0;
      char c = lines.text()[lines.start(i)];
      wide += c >= 0x2E80 ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    page[0] = LineTraits.log(count);
    page[1] = (float) strong / Math.max(1, count);
    page[2] = (float) cued / Math.max(1, count);
    page[3] = (float) blanks / Math.max(1, count);
    page[4] = (float) wide / Math.max(1, letters);
    page[5] = Math.min(3, titles);
    page[6] = LineTraits.log((float) mass[count]);
  }

  /** Fills in the signs of a line. */
  public void row(int line, float[] row) {
    System.arraycopy(own[line], 0, row, 0, OWNS);
    int at = OWNS;
    for (int distance : NEIGHBOURS) {
      int other = line + distance;
      boolean there = other >= 0 && other < count;
      for (LineSign sign : OF_NEIGHBOURS) {
        row[at++] = there ? own[other][sign.ordinal()] : -2;
      }
    }
    for (int reach : WINDOWS) {
      int from = Math.max(0, line - reach);
      int to = Math.min(count, line + 1 + reach);
      for (LineSign sign : OF_WINDOWS) {
        double[] sum = sums[sign.ordinal()];
        row[at++] = (float) ((sum[line] - sum[from]) / reach);
        row[at++] = (float) ((sum[to] - sum[line + 1]) / reach);
      }
    }
    for (int k = 0; k < ENDS.length; k++) {
      row[at++] = Math.min(FAR, line - lastEnd[k][line]);
      row[at++] = Math.min(FAR, nextEnd[k][line] - line);
      row[at++] = Math.min(6, ended[k][line]);
    }
    double all = Math.max(1, mass[count]);
    row[at++] = Math.min(FAR, line - lastStrong[line]);
    row[at++] = Math.min(FAR, nextStrong[line] - line);
    row[at++] = Math.min(FAR, line - lastTitle[line]);
    row[at++] = (float) (mass[line] / all);
    row[at++] = (float) ((all - mass[line + 1]) / all);
    row[at++] = (float) line / count;
    row[at++] = Math.min(FAR, line);
    row[at++] = Math.min(FAR, count - line);
    row[at++] = line < bodyStart ? 0 : line < bodyEnd ? 1 : 2;
    row[at++] = Math.max(-FAR, Math.min(FAR, line - bodyStart));
    row[at++] = Math.max(-FAR, Math.min(FAR, bodyEnd - line));
    row[at++] = (float) ((mass[bodyEnd] - mass[bodyStart]) / all);
    System.arraycopy(page, 0, row, at, PAGE);
  }
}
