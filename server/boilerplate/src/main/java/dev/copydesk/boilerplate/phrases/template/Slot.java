package dev.copydesk.boilerplate.phrases.template;

import dev.copydesk.boilerplate.text.Addresses;
import dev.copydesk.boilerplate.text.Owners;
import dev.copydesk.boilerplate.text.TextLine;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import org.jspecify.annotations.Nullable;

/**
 * A place in a phrase that different words can fill.
 *
 * @param shape what may stand there
 * @param least code units, 0 or more
 * @param most code units
 * @param lazy whether as few as possible are taken
 */
public record Slot(Shape shape, int least, int most, boolean lazy) {

  /** What may stand in a slot. */
  enum Shape {
    /** Hangul syllables. */
    HANGUL('H'),
    /** Latin capitals and digits. */
    CAPITALS('A'),
    /** A word that begins with a capital, as names do. */
    NAME('N'),
    /** Ideographs and kana. */
    IDEOGRAPHS('J'),
    /** Letters of any script. */
    LETTERS('L'),
    DIGITS('d'),
    /** A word with what is written inside words: letters, digits, marks that are not brackets. */
    WORD('w'),
    /** Anything up to a bracket. */
    INSIDE('i'),
    /** Anything up to a bracket that says nothing of a notice. */
    SLOGAN('s'),
    /** Anything up to the end of the sentence, the line or a double blank. */
    ANYTHING('x'),
    /** The part of an e-mail address before the at sign. */
    LOCAL("local", 40),
    /** The part behind it; nothing or a full stop where it was cut off. */
    DOMAIN("domain", 50),
    URL("url", 120),
    OWNER("owner", 70),
    OPENING("start", 0),
    CLOSING("end", 0),
    LINE_START("bol", 0),
    LINE_END("eol", 0),
    /** The beginning of the line, or what is behind the double blank that scraping leaves. */
    HEAD("head", 0),
    /** The end of the line, or the double blank that scraping leaves of one. */
    BREAK("break", 0),
    /** Not inside a word. */
    EDGE("edge", 0),
    /** The rest of the sentence, its mark included. */
    SENTENCE("sentence", 400),
    /** The rest of the line. */
    REST("rest", 4_000);

    private final char letter;
    private final String name;
    private final int most;

    Shape(char letter) {
      this.letter = letter;
      this.name = "";
      this.most = 0;
    }

    Shape(String name, int most) {
      this.letter = 0;
      this.name = name;
      this.most = most;
    }

    private boolean mayBeEmpty() {
      return most == 0 || this == DOMAIN || this == SENTENCE || this == REST;
    }
  }

  private static final Shape[] SHAPES = Shape.values();

  /**
   * Reads what stands between the angle brackets of a phrase: a name such as {@code email}, or a
   * letter and how many, such as {@code H2-4}, with a question mark for as few as possible.
   *
   * @return null where it is neither
   */
  static @Nullable Slot of(String words) {
    for (Shape shape : SHAPES) {
      if (shape.letter == 0 && shape.name.equals(words)) {
        return new Slot(shape, shape.mayBeEmpty() ? 0 : 1, shape.most, shape == Shape.SENTENCE);
      }
    }
    if (words.length() < 2 || !Character.isDigit(words.charAt(1))) {
      return null;
    }
    for (Shape shape : SHAPES) {
      if (shape.letter == words.charAt(0)) {
        boolean lazy = words.endsWith("?");
        String count = words.substring(1, words.length() - (lazy ? 1 : 0));
        int dash = count.indexOf('-');
        int least = Integer.parseInt(dash < 0 ? count : count.substring(0, dash));
        int most = dash < 0 ? least : Integer.parseInt(count.substring(dash + 1));
        return new Slot(shape, least, most, lazy);
      }
    }
    return null;
  }

  boolean may(char c) {
    return switch (shape) {
      case HANGUL -> Letters.isHangul(c);
      case CAPITALS -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      case NAME ->
          Character.isLetter(c) && c < 0x2000 || c == '\'' || c == '’' || c == '.' || c == '-';
      case IDEOGRAPHS -> c >= 0x3005 && c < 0xA000 && Character.isLetter(c);
      case LETTERS -> Character.isLetter(c);
      case DIGITS -> c >= '0' && c <= '9';
      case WORD -> Character.isLetterOrDigit(c) || "·ㆍ&-_'’.+#@%~".indexOf(c) >= 0;
      case INSIDE -> "[]()【】<>＜＞〈〉（）［］〔〕".indexOf(c) < 0;
      case SLOGAN -> "[]()【】<>＜＞〈〉@▶☞▷".indexOf(c) < 0;
      case ANYTHING, SENTENCE, REST -> true;
      case LOCAL, DOMAIN -> Addresses.isEmailPart(c);
      case URL -> Addresses.isUrlPart(c);
      case OWNER -> Owners.isPart(c);
      default -> false;
    };
  }

  /** How many code units it can take at most from an offset on. */
  int reach(TextLine line, int at) {
    return shape == Shape.OWNER || shape == Shape.SLOGAN ? Owners.reach(line, at, most) : most;
  }

  /** Whether it stops where something else begins. */
  boolean endsAtSeams() {
    return shape == Shape.ANYTHING || shape == Shape.SLOGAN;
  }

  /** Whether it stands between words and takes none. */
  public boolean isEmpty() {
    return most == 0;
  }

  /** Whether it is the beginning of the block. */
  public boolean isBlockStart() {
    return shape == Shape.LINE_START;
  }

  /** Whether it is the beginning of a line, or of what was one before scraping. */
  public boolean isLineStart() {
    return shape == Shape.LINE_START || shape == Shape.HEAD;
  }

  boolean fits(TextLine line, int start, int end) {
    return switch (shape) {
      case ANYTHING, HANGUL, CAPITALS, IDEOGRAPHS, LETTERS, DIGITS, WORD, INSIDE -> true;
      case NAME -> isName(line, start, end);
      case SLOGAN -> isSlogan(line, start, end);
      case REST -> line.behindBlanks(end) == line.end();
      case SENTENCE -> isSentenceEnd(line, end) && !line.hasDoubleBlank(start, end);
      case LOCAL -> Addresses.isLocal(line, start);
      case DOMAIN -> Addresses.isDomain(line, start, end);
      case URL -> Addresses.isUrl(line, start, end);
      case OWNER -> Owners.isOwner(line, start, end);
      case OPENING -> line.isOpening(start);
      case CLOSING -> line.isClosing(end);
      case LINE_START -> line.beforeBlanks(start) == line.start();
      case LINE_END -> line.behindBlanks(end) == line.end();
      case HEAD -> line.isHead(start);
      case BREAK -> line.isBreak(end);
      case EDGE -> isEdge(line, start);
    };
  }

  private static boolean isSlogan(TextLine line, int start, int end) {
    return !Letters.isBlank(line.at(start))
        && !Letters.isBlank(line.at(end - 1))
        && !line.text().startsWith("다.", end - 2)
        && !Owners.hasBanWord(line.text(), start, end);
  }

  private static boolean isSentenceEnd(TextLine line, int end) {
    if (line.behindBlanks(end) == line.end()) {
      return true;
    }
    if (end == line.start()) {
      return false;
    }
    char last = line.at(end - 1);
    return Marks.isFullStop(last)
        && !Character.isDigit(line.at(end))
        && (last != '.' || !Letters.isLatin(line.at(end)));
  }

  private static boolean isEdge(TextLine line, int at) {
    return at == line.start()
        || at == line.end()
        || !Character.isLetterOrDigit(line.at(at - 1))
        || !Character.isLetterOrDigit(line.at(at));
  }

  private static boolean isName(TextLine line, int start, int end) {
    return Character.isUpperCase(line.at(start))
        && (start == line.start() || !Character.isLetter(line.at(start - 1)))
        && (end == line.end() || !Character.isLetter(line.at(end)))
        && line.at(end - 1) != '-'
        && (line.at(end - 1) != '.' || end - start <= 3);
  }
}
