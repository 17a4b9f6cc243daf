package dev.copydesk.duplicates.text;

import dev.copydesk.core.text.Letters;
import java.util.Arrays;

/**
 * The letters and digits of a text, folded, with a map back to where each stands. White space,
 * paragraphs, quote marks, dashes and all other marks are passed over, so that passages compare as
 * equal whatever stands between their words.
 *
 * <p>Some 2 bytes a letter and 8 bytes a word. Immutable; all offsets are UTF-16 code units, of
 * letters here and of the text there.
 */
public final class FoldedLetters {

  private static final char[] ASCII = ascii();

  private final char[] folded;
  private final int size;
  private final boolean narrow;

  /** Runs of letters that stand side by side in the text: the first letter of each … */
  private final int[] runLetter;

  /** … and its offset in the text. */
  private final int[] runOffset;

  private FoldedLetters(Reader reader) {
    this.folded = Arrays.copyOf(reader.folded, reader.size);
    this.size = reader.size;
    this.narrow = reader.letters < LetterFolding.WIDE;
    this.runLetter = Arrays.copyOf(reader.runLetter, reader.runs);
    this.runOffset = Arrays.copyOf(reader.runOffset, reader.runs);
  }

  public static FoldedLetters of(String text) {
    return new FoldedLetters(new Reader(text).read());
  }

  public int size() {
    return size;
  }

  /** Whether no letter is wide, as in text that is in an alphabet throughout. */
  public boolean isNarrow() {
    return narrow;
  }

  /** The folded letters themselves, not copied. */
  public char[] folded() {
    return folded;
  }

  /** The offset in the text of a letter. */
  public int offset(int letter) {
    int run = Letters.floor(runLetter, runLetter.length, letter);
    return runOffset[run] + letter - runLetter[run];
  }

  /** The number of the first letter that stands at or behind an offset of the text. */
  public int letterAt(int offset) {
    int low = 0;
    int high = runOffset.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runOffset[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    int runEnd = low < runLetter.length ? runLetter[low] : size;
    return Math.min(runEnd, runLetter[low - 1] + offset - runOffset[low - 1]);
  }

  /** How much [start, end) says, in letters of an alphabet: a wide letter counts two. */
  public int weight(int start, int end) {
    int weight = end - start;
    if (narrow) {
      return weight;
    }
    for (int i = start; i < end; i++) {
      if (LetterFolding.isWide(folded[i])) {
        weight++;
      }
    }
    return weight;
  }

  private static char[] ascii() {
    char[] table = new char[0x80];
    for (char c = 0; c < table.length; c++) {
      table[c] = LetterFolding.of(c);
    }
    return table;
  }

  /** Reads a text once, from left to right. */
  private static final class Reader {

    private final String text;
    private char[] folded;
    private int size;
    private int[] runLetter;
    private int[] runOffset;
    private int runs;

    /** All letters laid over one another: no letter is wide if this is not. */
    private int letters;

    Reader(String text) {
      this.text = text;
      this.folded = new char[text.length()];
      this.runLetter = new int[text.length() / 5 + 8];
      this.runOffset = new int[runLetter.length];
    }

    Reader read() {
      char[] raw = text.toCharArray();
      int i = 0;
      while (i < raw.length) {
        char letter = folded(raw[i]);
        if (letter > LetterFolding.COMPLEX) {
          i = readRun(raw, i);
        } else if (letter == LetterFolding.COMPLEX) {
          i = readComplex(i);
        } else {
          i++;
        }
      }
      return this;
    }

    /** Reads letters that stand side by side and fold each by itself; the end of what was read. */
    private int readRun(char[] raw, int start) {
      startRun(size, start);
      char[] into = folded;
      int at = size;
      int all = letters;
      int i = start;
      while (i < raw.length) {
        char letter = folded(raw[i]);
        if (letter <= LetterFolding.COMPLEX) {
          break;
        }
        if (at == into.length) {
          into = Arrays.copyOf(into, at + at / 2 + 16);
          folded = into;
        }
        into[at++] = letter;
        all |= letter;
        i++;
      }
      size = at;
      letters = all;
      return i;
    }

    private static char folded(char c) {
      return c < ASCII.length ? ASCII[c] : LetterFolding.of(c);
    }

    /** Reads a character that folds with its neighbours; the end of what was read. */
    private int readComplex(int at) {
      char c = text.charAt(at);
      if (LetterFolding.isMark(c)) {
        return readMarks(at);
      }
      int end = at + 1;
      if (Character.isHighSurrogate(c)) {
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
      } else if (LetterFolding.isJamo(c)) {
        while (end < text.length() && end - at < 3 && isJamoBehind(end)) {
          end++;
        }
      }
      put(LetterFolding.fold(text.substring(at, end)), at);
      return end;
    }

    private boolean isJamoBehind(int at) {
      char c = text.charAt(at);
      char before = text.charAt(at - 1);
      return c >= 0x1161 && c <= 0x1175 && before <= 0x1112
          || c >= 0x11A8 && c <= 0x11C2 && before >= 0x1161 && before <= 0x1175;
    }

    /** Composes the marks at {@code at} with the letter that they belong to, if there is one. */
    private int readMarks(int at) {
      int end = at + 1;
      while (end < text.length() && LetterFolding.isMark(text.charAt(end))) {
        end++;
      }
      boolean behindLetter = size > 0 && offsetOfLast() == at - 1;
      if (behindLetter && end - at < 8) {
        String composed = LetterFolding.fold(folded[size - 1] + text.substring(at, end));
        if (composed.length() == 1) {
          folded[size - 1] = composed.charAt(0);
        }
      }
      return end;
    }

    private int offsetOfLast() {
      return runOffset[runs - 1] + size - 1 - runLetter[runs - 1];
    }

    /** Letters that all stand for what begins at {@code at}. */
    private void put(String letters, int at) {
      for (int i = 0; i < letters.length(); i++) {
        startRun(size, at);
        this.letters |= letters.charAt(i);
        if (size == folded.length) {
          folded = Arrays.copyOf(folded, size + size / 2 + 16);
        }
        folded[size++] = letters.charAt(i);
      }
    }

    private void startRun(int letter, int offset) {
      if (runs == runLetter.length) {
        runLetter = Arrays.copyOf(runLetter, runs + runs / 2 + 8);
        runOffset = Arrays.copyOf(runOffset, runLetter.length);
      }
      runLetter[runs] = letter;
      runOffset[runs++] = offset;
    }
  }
}
