package dev.copydesk.boilerplate.page;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.boilerplate.text.RareTrigrams;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a line of a pasted page gives itself away: labels of menus, buttons, boxes and
 * lists, read from {@code page-labels.tsv} of each language folder. A cue is evidence that is
 * weighed with the shape of a page, never proof by itself.
 */
final class Cues {

  private static final String FILE = "page-labels.tsv";

  /** How much of a long line is looked at from its start and from its end. */
  private static final int REACH = 80;

  /** Longer lines are prose: a phrase somewhere in them says nothing. */
  private static final int LONGEST = 160;

  /** Kinds that prose is asked about, where a label within a sentence would say nothing. */
  private static final int SAID_IN_PROSE =
      1 << Kind.COPYRIGHT.ordinal()
          | 1 << Kind.CONTACT.ordinal()
          | 1 << Kind.CAPTION.ordinal()
          | 1 << Kind.SUBSCRIBE.ordinal();

  /** An agency in brackets so near the start of a sentence is its dateline. */
  private static final int LEAD = 35;

  private static final int CAPTION = 1 << Kind.CAPTION.ordinal();

  /** Where in a line a phrase has to stand. */
  enum How {
    /** It is the line; counts, times and marks at the line's ends set aside. */
    IS,
    BEGINS,
    ENDS,
    /** Anywhere in a short line. */
    HAS,
    /**
     * The line begins with it and is the heading of a part of the page: that tells of which kind
     * the part is, and not whether it is one.
     */
    HEADS
  }

  /**
   * A phrase of a data file.
   *
   * @param text folded
   */
  record Cue(Kind kind, How how, String text) {}

  /** A line of {@code page-labels.tsv}: a kind, where in a line its words stand, and the words. */
  record Label(Kind kind, How how, List<String> phrases) {

    /**
     * @throws IllegalArgumentException if the line is none; its message says why
     */
    static Label of(String line) {
      String[] columns = line.split("\t");
      if (columns.length < 3 || columns[2].isBlank()) {
        throw new IllegalArgumentException("needs a kind, a place and words, divided by tabs");
      }
      Kind kind = Kind.of(columns[0]);
      if (kind == null) {
        throw new IllegalArgumentException("there is no kind " + columns[0]);
      }
      return new Label(kind, how(columns[1]), List.of(columns[2].split("\\|")));
    }

    private static How how(String word) {
      for (How how : How.values()) {
        if (how.name().toLowerCase(Locale.ROOT).equals(word)) {
          return how;
        }
      }
      throw new IllegalArgumentException(
          "a label is, begins or ends a line, but does not: " + word);
    }
  }

  private final RareTrigrams anchors = new RareTrigrams();
  private final List<Cue> cues = new ArrayList<>();
  private final List<Cue> heads = new ArrayList<>();

  /** Made when the first page is met: an article without a menu never needs it. */
  private static final class Holder {
    private static final Cues ALL = new Cues();
  }

  /** So many other words may stand among three labels of a kind. */
  private static final int MOST_OTHERS = 7;

  private Cues() {
    for (Language language : Language.values()) {
      for (String line : lines(language)) {
        Label label = Label.of(line);
        for (String phrase : label.phrases()) {
          String text = PhraseFolding.fold(phrase);
          Cue cue = new Cue(label.kind(), label.how(), text);
          if (label.how() == How.HEADS) {
            heads.add(cue);
          } else {
            anchors.add(text, cues.size());
            cues.add(cue);
          }
        }
      }
    }
  }

  static Cues all() {
    return Holder.ALL;
  }

  /** The lines of a language's labels that are not comments; none where it has no labels. */
  static List<String> lines(Language language) {
    String text = LanguageFolder.shipped(language.tag()).find(FILE);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\n"))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  /**
   * What a line gives away.
   *
   * @param prose whether the line is a full sentence, in which only few cues count
   * @return the kinds, as bits by ordinal, of the phrases that the line is in its lower half, and
   *     of those that stand in it in its upper half
   */
  long of(char[] text, int start, int end, boolean prose) {
    Line line = new Line(text, start, end, prose);
    if (end - start <= LONGEST) {
      anchors.scan(text, start, end, line);
    } else {
      anchors.scan(text, start, start + REACH, line);
      anchors.scan(text, end - REACH, end, line);
    }
    return line.is & 0xFFFFFFFFL | (long) line.near << 32;
  }

  /** Whether a line is labels of a kind side by side, with blanks between them or without. */
  boolean areLabels(char[] text, int start, int end, Kind kind) {
    int bit = 1 << kind.ordinal();
    int labels = 0;
    int others = 0;
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      boolean seam =
          i == end
              || Letters.isSpace(text[i])
              || Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1]);
      if (seam) {
        int word = from < i && Letters.isSpace(text[from]) ? from + 1 : from;
        boolean label = word < i && ((int) of(text, word, i, false) & bit) != 0;
        labels += label ? 1 : 0;
        others += label || word == i ? 0 : 1;
        from = i;
      }
    }
    return labels > 1 && (labels > others || labels > 2 && others <= MOST_OTHERS);
  }

  /**
   * Of which kind the part of a page is that a line is the heading of; null where none is known.
   */
  @Nullable Kind head(char[] text, int start, int end) {
    int at = start;
    while (at < end && !Character.isLetter(text[at])) {
      at++;
    }
    Cue longest = null;
    for (Cue cue : heads) {
      if ((longest == null || cue.text.length() > longest.text.length())
          && standsAt(cue.text, text, at, end)) {
        longest = cue;
      }
    }
    return longest == null ? null : longest.kind;
  }

  private static boolean standsAt(String phrase, char[] text, int at, int end) {
    int behind = at + phrase.length();
    if (behind > end) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (PhraseFolding.fold(text[at + i]) != phrase.charAt(i)) {
        return false;
      }
    }
    boolean compound =
        behind + 1 < end
            && text[behind] == '-'
            && Character.isLetter(text[behind - 1])
            && Character.isLetter(text[behind + 1]);
    return behind == end
        || !compound && !goOn(text[behind - 1], text[behind])
        || Character.isLowerCase(text[behind - 1]) && Character.isUpperCase(text[behind]);
  }

  /** One line that is asked about. */
  private final class Line implements RareTrigrams.Listener {

    private final char[] text;
    private final int start;
    private final int end;
    private final boolean prose;

    /** The line without counts, times and marks at its ends. */
    private final int coreStart;

    private final int coreEnd;
    private int is;
    private int near;

    Line(char[] text, int start, int end, boolean prose) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.prose = prose;
      int from = start;
      int to = end;
      while (from < to && isEdge(text[from])) {
        from++;
      }
      while (to > from && isEdge(text[to - 1])) {
        to--;
      }
      this.coreStart = from;
      this.coreEnd = to;
    }

    @Override
    public void found(int id, int at) {
      Cue cue = cues.get(id);
      int behind = at + cue.text.length();
      int bit = 1 << cue.kind.ordinal();
      switch (cue.how) {
        case IS -> {
          if ((at == coreStart || at == start) && (behind == coreEnd || behind == end)) {
            is |= bit;
          }
        }
        case BEGINS -> {
          if ((at == coreStart || at == start || at == marks()) && isWordEnd(behind)) {
            near |= bit;
          }
        }
        case ENDS -> {
          boolean last = behind == end || behind == coreEnd;
          if (!prose && last && isWordStart(at)) {
            near |= bit;
          }
        }
        case HAS -> {
          boolean close = bit == CAPTION && behind > end - REACH && at > start + LEAD;
          boolean said = !prose || (SAID_IN_PROSE & bit & (at > start + LEAD ? ~0 : ~CAPTION)) != 0;
          boolean whole = isWordStart(at) && isWordEnd(behind);
          if (whole && (close || (end - start <= LONGEST && said))) {
            near |= bit;
          }
        }
        case HEADS -> throw new IllegalStateException("asked for by themselves");
      }
    }

    /** Behind the marks, digits not among them, that the line begins with. */
    private int marks() {
      int at = start;
      while (at < coreStart && !Character.isDigit(text[at])) {
        at++;
      }
      return at;
    }

    private boolean isWordEnd(int behind) {
      return behind >= end || !goOn(text[behind - 1], text[behind]);
    }

    private boolean isWordStart(int at) {
      return at == start || !goOn(text[at - 1], text[at]);
    }
  }

  /** Whether two characters are of one word, so far as their script divides words. */
  private static boolean goOn(char before, char behind) {
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(behind)
        && isSpaced(before) == isSpaced(behind)
        && isSpaced(before);
  }

  /** Of a script that puts spaces between words. */
  private static boolean isSpaced(char c) {
    return c < 0x1100 || Letters.isHangul(c);
  }

  private static boolean isEdge(char c) {
    return !Character.isLetter(c) && !(c >= '①' && c <= '⑳');
  }
}
