package dev.copydesk.quotes.english.judge;

import dev.copydesk.quotes.english.words.EnglishTokens;
import dev.copydesk.quotes.english.words.Part;
import java.util.Arrays;

/**
 * How well two sorts of words join in a sentence of English news: the pointwise mutual information
 * of neighbours (Church and Hanks, “Word association norms, mutual information, and lexicography”,
 * Computational Linguistics 16, 1990) over {@link Part}s, in quarters of a bit above −6. Where
 * words were taken out of a sentence, two stand side by side that seldom do: {@code Lee , who said
 * and, “…”}. Punctuation beside a quote and at either end of a sentence is passed over, and a run
 * of it is one mark, so that a stray comma alone means nothing.
 *
 * <p>Read from {@code en/clues.seams}: for each part a line with a letter for each part that
 * follows.
 */
public final class Seams {

  /** The best seam; as good as any other that is not worse than chance. */
  public static final int BEST = 25;

  private static final int PARTS = Part.values().length;

  private final byte[] seams;

  public Seams(byte[] seams) {
    this.seams = seams;
  }

  /** Reads the table; fails where a part has no line. */
  static Seams read(String table) {
    byte[] seams = new byte[PARTS * PARTS];
    Arrays.fill(seams, (byte) -1);
    for (String line : table.split("\n")) {
      int tab = line.indexOf('\t');
      if (tab > 0 && line.charAt(0) != '#') {
        int row = Part.valueOf(line.substring(0, tab)).ordinal() * PARTS;
        for (int i = 0; i < PARTS; i++) {
          seams[row + i] = (byte) (line.charAt(tab + 1 + i) - 'a');
        }
      }
    }
    for (byte seam : seams) {
      if (seam < 0 || seam > BEST) {
        throw new IllegalArgumentException("a part without seams");
      }
    }
    return new Seams(seams);
  }

  /** The table as {@link #read} takes it. */
  public String written() {
    StringBuilder table = new StringBuilder();
    for (Part part : Part.values()) {
      table.append(part.name()).append('\t');
      for (int i = 0; i < PARTS; i++) {
        table.append((char) ('a' + seams[part.ordinal() * PARTS + i]));
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** From 0, two parts that never meet, to {@link #BEST}. */
  int of(Part left, Part right) {
    return seams[left.ordinal() * PARTS + right.ordinal()];
  }

  /** The worst seam from one token to another, those to what stands at either end included. */
  int worst(Part left, EnglishTokens tokens, int from, int to, Part right) {
    int worst = BEST;
    Part last = left;
    Part mark = Part.END;
    boolean begun = false;
    boolean marked = false;
    for (int i = from; i < to; i++) {
      Part part = tokens.part(i);
      if (part.isPunctuation()) {
        mark = marked ? mark : part;
        marked = begun;
      } else {
        worst = Math.min(worst, marked ? through(last, mark, part) : of(last, part));
        last = part;
        begun = true;
        marked = false;
      }
    }
    return Math.min(worst, of(last, right));
  }

  private int through(Part left, Part mark, Part right) {
    return Math.min(of(left, mark), of(mark, right));
  }
}
