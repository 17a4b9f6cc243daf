package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.boilerplate.text.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What can be told of each line of a draft before it is judged: its shape and words, what stands
 * around it, where it stands, what came before and what comes behind. A row of numbers a line.
 */
public final class LineSigns {

  /** The signs of a line by itself. */
  private enum Own {
    WIDTH,
    ENDED,
    STRONG,
    LABEL,
    RUNNING,
    DATE,
    WORDLESS,
    COPIES,
    TITLE,
    COLON,
    NUMBERED,
    DOUBLED,
    CAPITALS,
    UPPER,
    DIGITS,
    MARKS,
    COMMAS,
    QUOTES,
    FIRST,
    LAST,
    SENTENCES,
    ADDRESSES,
    SEPARATORS,
    WORD_LENGTH,
    WORDS,
    NAVIGATION,
    SHARE,
    RELATED,
    COMMENTS,
    SUBSCRIBE,
    ADVERTISEMENT,
    COPYRIGHT,
    CONTACT,
    CAPTION,
    BYLINE,
    CUE,
    TITLE_WORDS,
    BODY_WORDS,
    BLANK_BEFORE,
    BLANK_BEHIND,
    GROUP,
    IN_GROUP,
    ALIKE,
    ALIKE_NEAR,
    LISTED
  }

  private static final Own[] OF_NEIGHBOURS = {
    Own.WIDTH,
    Own.ENDED,
    Own.STRONG,
    Own.CUE,
    Own.WORDS,
    Own.CAPITALS,
    Own.DATE,
    Own.BLANK_BEFORE,
    Own.BODY_WORDS,
    Own.NUMBERED
  };
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final Own[] OF_WINDOWS = {
    Own.STRONG, Own.WIDTH, Own.WORDS, Own.CUE, Own.BODY_WORDS, Own.DATE
  };
  private static final int[] WINDOWS = {5, 15, 40};
  private static final Kind[] CUES = {
    Kind.NAVIGATION,
    Kind.SHARE,
    Kind.RELATED_LINKS,
    Kind.COMMENTS,
    Kind.SUBSCRIBE,
    Kind.ADVERTISEMENT,
    Kind.COPYRIGHT,
    Kind.CONTACT,
    Kind.CAPTION,
    Kind.BYLINE
  };

  /** Kinds whose cues tell that an article has ended, or will soon. */
  private static final Kind[] ENDS = {
    Kind.RELATED_LINKS, Kind.COMMENTS, Kind.SHARE, Kind.SUBSCRIBE, Kind.COPYRIGHT
  };

  private static final int OWNS = Own.values().length;
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
    this.own = new float[count][OWNS];
    this.lastStrong = new int[count];
    this.nextStrong = new int[count];
    this.lastTitle = new int[count];
    this.mass = new double[count + 1];
    int[] buffer = new int[2 * WordWeights.MOST + 4];
    for (int i = 0; i < count; i++) {
      shape(i);
      own[i][Own.WORDS.ordinal()] =
          words.score(lines.text(), lines.start(i), lines.end(i), lines.width(i), buffer);
    }
    groups();
    copies();
    listings();
    vocabulary();
    for (Own sign : OF_WINDOWS) {
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

  private void shape(int line) {
    char[] text = lines.text();
    int start = lines.start(line);
    int end = lines.end(line);
    float[] row = own[line];
    row[Own.WIDTH.ordinal()] = log(lines.width(line));
    flag(line, Own.ENDED, Shape.ENDED);
    flag(line, Own.STRONG, Shape.STRONG);
    flag(line, Own.LABEL, Shape.LABEL);
    flag(line, Own.RUNNING, Shape.RUNNING);
    flag(line, Own.DATE, Shape.DATE);
    flag(line, Own.WORDLESS, Shape.WORDLESS);
    flag(line, Own.TITLE, PageLines.TITLE);
    flag(line, Own.COLON, Shape.COLON);
    flag(line, Own.NUMBERED, Shape.NUMBERED);
    row[Own.DOUBLED.ordinal()] = lines.isDoubled(line) ? 1 : 0;
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int marks = 0;
    int commas = 0;
    int quotes = 0;
    int sentences = 0;
    int addresses = 0;
    int separators = 0;
    int words = 0;
    int capitals = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (Character.isLetter(c)) {
        letters++;
        boolean capital = Character.isUpperCase(c);
        upper += capital ? 1 : 0;
        if (!inWord) {
          words++;
          capitals += capital ? 1 : 0;
        }
        inWord = true;
        continue;
      }
      if (Shape.isSpace(c)) {
        inWord = false;
        continue;
      }
      inWord = inWord && (c == '\'' || c == '’');
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      marks++;
      switch (c) {
        case ',', '，', '、', ';' -> commas++;
        case '"', '“', '”', '„', '«', '»', '「', '」', '‘' -> quotes++;
        case '.', '!', '?', '。', '！', '？' ->
            sentences += i + 1 == end || c > 0x80 || Shape.isSpace(text[i + 1]) ? 1 : 0;
        case '@', '#' -> addresses++;
        case ':' -> addresses += i + 2 < end && text[i + 1] == '/' && text[i + 2] == '/' ? 1 : 0;
        case '|', '•', '·', '›', '>', '/' -> separators++;
        default -> {}
      }
    }
    int length = Math.max(1, letters + digits + marks);
    row[Own.CAPITALS.ordinal()] = words == 0 ? 0 : (float) capitals / words;
    row[Own.UPPER.ordinal()] = (float) upper / Math.max(1, letters);
    row[Own.DIGITS.ordinal()] = (float) digits / length;
    row[Own.MARKS.ordinal()] = (float) marks / length;
    row[Own.COMMAS.ordinal()] = Math.min(6, commas);
    row[Own.QUOTES.ordinal()] = Math.min(4, quotes);
    row[Own.SENTENCES.ordinal()] = Math.min(8, sentences);
    row[Own.ADDRESSES.ordinal()] = Math.min(3, addresses);
    row[Own.SEPARATORS.ordinal()] = Math.min(5, separators);
    row[Own.WORD_LENGTH.ordinal()] = words == 0 ? 0 : Math.min(20f, (float) letters / words);
    row[Own.FIRST.ordinal()] = sort(text[start]);
    row[Own.LAST.ordinal()] = sort(text[end - 1]);
    int all = 0;
    for (int k = 0; k < CUES.length; k++) {
      int bit = 1 << CUES[k].ordinal();
      int cue = lines.is(line, bit) ? 2 : lines.near(line, bit) ? 1 : 0;
      row[Own.NAVIGATION.ordinal() + k] = cue;
      all = Math.max(all, cue);
    }
    row[Own.CUE.ordinal()] = all;
  }

  private void flag(int line, Own sign, int flag) {
    own[line][sign.ordinal()] = lines.has(line, flag) ? 1 : 0;
  }

  /** The sort of a character at an end of a line. */
  private static int sort(char c) {
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 0 : 2;
    }
    if (c >= '0' && c <= '9') {
      return 3;
    }
    return switch (c) {
      case '.', '。' -> 4;
      case '!', '?', '！', '？' -> 5;
      case ':', '：' -> 6;
      case '"', '“', '”', '„', '「', '」', '’', '\'' -> 7;
      case ',', ';', '、' -> 8;
      case '…' -> 9;
      case ')', ']', '(', '[' -> 10;
      case '-', '–', '—', '•', '*', '·', '■', '▶', '▲', '☞' -> 11;
      case '»', '>', '›', '→', '|' -> 12;
      default -> 13;
    };
  }

  /** Lines that no empty line divides. */
  private void groups() {
    int from = 0;
    for (int i = 1; i <= count; i++) {
      int blanks = i < count ? lines.blanksBefore(i) : 3;
      own[i - 1][Own.BLANK_BEHIND.ordinal()] = blanks;
      if (i < count) {
        own[i][Own.BLANK_BEFORE.ordinal()] = blanks;
      }
      if (blanks > 0) {
        for (int k = from; k < i; k++) {
          own[k][Own.GROUP.ordinal()] = log(i - from);
          own[k][Own.IN_GROUP.ordinal()] = log(k - from);
        }
        from = i;
      }
    }
    if (count > 0) {
      own[0][Own.BLANK_BEFORE.ordinal()] = 3;
    }
  }

  /** How often a line stands in the draft, and its shape in it and near the line. */
  private void copies() {
    Map<Long, Integer> same = new HashMap<>();
    Map<Integer, Integer> shapes = new HashMap<>();
    int[] shape = new int[count];
    for (int i = 0; i < count; i++) {
      same.merge(lines.hash(i), 1, Integer::sum);
      shape[i] = shapeOf(i);
      shapes.merge(shape[i], 1, Integer::sum);
    }
    for (int i = 0; i < count; i++) {
      own[i][Own.COPIES.ordinal()] = Math.min(10, same.get(lines.hash(i)));
      own[i][Own.ALIKE.ordinal()] = (float) shapes.get(shape[i]) / count;
      int near = 0;
      for (int k = Math.max(0, i - 12); k < Math.min(count, i + 13); k++) {
        near += shape[k] == shape[i] ? 1 : 0;
      }
      own[i][Own.ALIKE_NEAR.ordinal()] = near;
    }
  }

  /** How many lines since one that names a list of other articles, no sentence between them. */
  private void listings() {
    int bit = 1 << Kind.RELATED_LINKS.ordinal();
    int since = 0;
    for (int i = 0; i < count; i++) {
      if (lines.is(i, bit) || lines.near(i, bit) && lines.width(i) < 8) {
        since = 1;
      } else if (since > 0) {
        since = lines.has(i, Shape.ENDED) ? 0 : since + 1;
      }
      own[i][Own.LISTED.ordinal()] = Math.min(20, since);
    }
  }

  private int shapeOf(int line) {
    float[] row = own[line];
    return (((int) (2 * row[Own.WIDTH.ordinal()])) * 16 + (int) row[Own.FIRST.ordinal()]) * 16
        + (int) row[Own.LAST.ordinal()];
  }

  /** How many of a line's longer words the title has, and the sentences around. */
  private void vocabulary() {
    if (count == 0) {
      return;
    }
    Map<Integer, Integer> inSentences = new HashMap<>();
    int[] words = new int[WordWeights.MOST];
    for (int i = 0; i < count; i++) {
      if (lines.has(i, Shape.STRONG)) {
        int size = words(i, words);
        for (int k = 0; k < size; k++) {
          inSentences.merge(words[k], 1, Integer::sum);
        }
      }
    }
    int titleSize = words(0, words);
    int[] title = Arrays.copyOf(words, titleSize);
    Arrays.sort(title);
    for (int i = 0; i < count; i++) {
      int size = words(i, words);
      int inTitle = 0;
      int shared = 0;
      int self = lines.has(i, Shape.STRONG) ? 1 : 0;
      for (int k = 0; k < size; k++) {
        inTitle += Arrays.binarySearch(title, words[k]) >= 0 ? 1 : 0;
        shared += inSentences.getOrDefault(words[k], 0) > self ? 1 : 0;
      }
      own[i][Own.TITLE_WORDS.ordinal()] = size == 0 ? -1 : (float) inTitle / size;
      own[i][Own.BODY_WORDS.ordinal()] = size == 0 ? 0 : (float) shared / size;
    }
  }

  /** The different longer words of a line, by their hashes, in order. */
  private int words(int line, int[] words) {
    char[] text = lines.text();
    int end = lines.end(line);
    int count = 0;
    int i = lines.start(line);
    while (i < end && count < words.length) {
      char c = text[i];
      if (!Character.isLetter(c)) {
        i++;
      } else if (WordWeights.isUnspaced(c)) {
        if (i + 1 < end && WordWeights.isUnspaced(text[i + 1])) {
          words[count++] = c * 31 + text[i + 1];
        }
        i++;
      } else {
        int start = i;
        int hash = 7;
        while (i < end && Character.isLetter(text[i]) && !WordWeights.isUnspaced(text[i])) {
          hash = hash * 31 + PhraseFolding.fold(text[i++]);
        }
        if (i - start > 4) {
          words[count++] = hash;
        }
      }
    }
    Arrays.sort(words, 0, count);
    int different = 0;
    for (int k = 0; k < count; k++) {
      if (k == 0 || words[k] != words[k - 1]) {
        words[different++] = words[k];
      }
    }
    return different;
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
      cued += own[i][Own.CUE.ordinal()] > 0 ? 1 : 0;
      blanks += own[i][Own.BLANK_BEFORE.ordinal()] > 0 ? 1 : 0;
      titles += lines.has(i, PageLines.TITLE) ? 1 : 0;
      char c = lines.text()[lines.start(i)];
      wide += c >= 0x2E80 ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    page[0] = log(count);
    page[1] = (float) strong / Math.max(1, count);
    page[2] = (float) cued / Math.max(1, count);
    page[3] = (float) blanks / Math.max(1, count);
    page[4] = (float) wide / Math.max(1, letters);
    page[5] = Math.min(3, titles);
    page[6] = log((float) mass[count]);
  }

  /** Fills in the signs of a line. */
  public void row(int line, float[] row) {
    System.arraycopy(own[line], 0, row, 0, OWNS);
    int at = OWNS;
    for (int distance : NEIGHBOURS) {
      int other = line + distance;
      boolean there = other >= 0 && other < count;
      for (Own sign : OF_NEIGHBOURS) {
        row[at++] = there ? own[other][sign.ordinal()] : -2;
      }
    }
    for (int reach : WINDOWS) {
      int from = Math.max(0, line - reach);
      int to = Math.min(count, line + 1 + reach);
      for (Own sign : OF_WINDOWS) {
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

  private static float log(float value) {
    return (float) (Math.log1p(value) / Math.log(2));
  }
}
