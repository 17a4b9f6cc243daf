package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import dev.copydesk.boilerplate.text.Tally;
import dev.copydesk.core.text.Letters;

/** The {@linkplain LineSign signs} of each line of a draft. */
final class LineTraits {

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

  private static final int SIGNS = LineSign.values().length;

  private final PageLines lines;
  private final int count;
  private final float[][] of;

  private LineTraits(PageLines lines, WordWeights words) {
    this.lines = lines;
    this.count = lines.count();
    this.of = new float[count][SIGNS];
    int[] buffer = new int[2 * WordWeights.MOST + 4];
    for (int i = 0; i < count; i++) {
      shape(i);
      of[i][LineSign.WORDS.ordinal()] =
          words.score(lines.text(), lines.start(i), lines.end(i), lines.width(i), buffer);
    }
    groups();
    copies();
    listings();
    new PageVocabulary(lines).tell(of);
  }

  /** For each line the values of its signs, by their ordinals. */
  static float[][] of(PageLines lines, WordWeights words) {
    return new LineTraits(lines, words).of;
  }

  private void shape(int line) {
    char[] text = lines.text();
    int start = lines.start(line);
    int end = lines.end(line);
    float[] row = of[line];
    row[LineSign.WIDTH.ordinal()] = log(lines.width(line));
    flag(line, LineSign.ENDED, Shape.ENDED);
    flag(line, LineSign.STRONG, Shape.STRONG);
    flag(line, LineSign.LABEL, Shape.LABEL);
    flag(line, LineSign.RUNNING, Shape.RUNNING);
    flag(line, LineSign.DATE, Shape.DATE);
    flag(line, LineSign.WORDLESS, Shape.WORDLESS);
    flag(line, LineSign.TITLE, PageLines.TITLE);
    flag(line, LineSign.COLON, Shape.COLON);
    flag(line, LineSign.NUMBERED, Shape.NUMBERED);
    row[LineSign.DOUBLED.ordinal()] = lines.isDoubled(line) ? 1 : 0;
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
      if (Letters.isSpace(c)) {
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
            sentences += i + 1 == end || c > 0x80 || Letters.isSpace(text[i + 1]) ? 1 : 0;
        case '@', '#' -> addresses++;
        case ':' -> addresses += i + 2 < end && text[i + 1] == '/' && text[i + 2] == '/' ? 1 : 0;
        case '|', '•', '·', '›', '>', '/' -> separators++;
        default -> {}
      }
    }
    int length = Math.max(1, letters + digits + marks);
    row[LineSign.CAPITALS.ordinal()] = words == 0 ? 0 : (float) capitals / words;
    row[LineSign.UPPER.ordinal()] = (float) upper / Math.max(1, letters);
    row[LineSign.DIGITS.ordinal()] = (float) digits / length;
    row[LineSign.MARKS.ordinal()] = (float) marks / length;
    row[LineSign.COMMAS.ordinal()] = Math.min(6, commas);
    row[LineSign.QUOTES.ordinal()] = Math.min(4, quotes);
    row[LineSign.SENTENCES.ordinal()] = Math.min(8, sentences);
    row[LineSign.ADDRESSES.ordinal()] = Math.min(3, addresses);
    row[LineSign.SEPARATORS.ordinal()] = Math.min(5, separators);
    row[LineSign.WORD_LENGTH.ordinal()] = words == 0 ? 0 : Math.min(20f, (float) letters / words);
    row[LineSign.FIRST.ordinal()] = sort(text[start]);
    row[LineSign.LAST.ordinal()] = sort(text[end - 1]);
    int all = 0;
    for (int k = 0; k < CUES.length; k++) {
      int bit = 1 << CUES[k].ordinal();
      int cue = lines.is(line, bit) ? 2 : lines.near(line, bit) ? 1 : 0;
      row[LineSign.NAVIGATION.ordinal() + k] = cue;
      all = Math.max(all, cue);
    }
    row[LineSign.CUE.ordinal()] = all;
  }

  private void flag(int line, LineSign sign, int flag) {
    of[line][sign.ordinal()] = lines.has(line, flag) ? 1 : 0;
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
      of[i - 1][LineSign.BLANK_BEHIND.ordinal()] = blanks;
      if (i < count) {
        of[i][LineSign.BLANK_BEFORE.ordinal()] = blanks;
      }
      if (blanks > 0) {
        for (int k = from; k < i; k++) {
          of[k][LineSign.GROUP.ordinal()] = log(i - from);
          of[k][LineSign.IN_GROUP.ordinal()] = log(k - from);
        }
        from = i;
      }
    }
    if (count > 0) {
      of[0][LineSign.BLANK_BEFORE.ordinal()] = 3;
    }
  }

  /** How often a line stands in the draft, and its shape in it and near the line. */
  private void copies() {
    Tally same = new Tally();
    Tally shapes = new Tally();
    int[] hashes = new int[count];
    int[] shape = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = Long.hashCode(lines.hash(i));
      same.add(hashes[i], 1);
      shape[i] = shapeOf(i);
      shapes.add(shape[i], 1);
    }
    for (int i = 0; i < count; i++) {
      of[i][LineSign.COPIES.ordinal()] = Math.min(10, same.of(hashes[i]));
      of[i][LineSign.ALIKE.ordinal()] = shapes.of(shape[i]) / count;
      int near = 0;
      for (int k = Math.max(0, i - 12); k < Math.min(count, i + 13); k++) {
        near += shape[k] == shape[i] ? 1 : 0;
      }
      of[i][LineSign.ALIKE_NEAR.ordinal()] = near;
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
      of[i][LineSign.LISTED.ordinal()] = Math.min(20, since);
    }
  }

  private int shapeOf(int line) {
    float[] row = of[line];
    return (((int) (2 * row[LineSign.WIDTH.ordinal()])) * 16 + (int) row[LineSign.FIRST.ordinal()])
            * 16
        + (int) row[LineSign.LAST.ordinal()];
  }

  static float log(float value) {
    return (float) (Math.log1p(value) / Math.log(2));
  }
}
