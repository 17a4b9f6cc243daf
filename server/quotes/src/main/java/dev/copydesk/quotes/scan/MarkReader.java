package dev.copydesk.quotes.scan;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.lexicon.Lexicon;
import java.util.Arrays;

/**
 * Collects the quote marks of a block and weighs which way each faces: curly marks by their shape,
 * and all by what stands beside them. Writers and converters get shapes wrong, so a shape is strong
 * evidence but not proof.
 */
public final class MarkReader {

  private static final int NEVER = MarkSequence.NEVER;

  private static final int LONGEST_TAG = 1_000;

  private static final int LONGEST_ARROW_LINE = 80;
  private static final int LONGEST_BACK_LINK = 30;

  /** What drawn faces have for a mouth, and how near to it their arms are. */
  private static final String FACES = "ωДд∀";

  private static final int FACE = 6;

  /** How many marks beside a mark are looked past for its neighbour. */
  private static final int BESIDE = 3;

  private final String text;

  /** The same: every letter is looked at, which a string makes dear. */
  private final char[] letters;

  private Block block;
  private int[] singles = new int[16];
  private int singleCount;

  /** How many single marks so far of the block open what none has closed, by their neighbours. */
  private int openSingles;

  /** Whether single marks of the block open low, so that ‘ closes. */
  private boolean hasLowSingle;

  MarkReader(String text, Block any) {
    this.text = text;
    this.letters = text.toCharArray();
    this.block = any;
  }

  /** Fills the sequences with the marks of a block; returns whether there are any at all. */
  boolean collect(Block of, MarkSequence doubles, MarkSequence angles, MarkSequence corners) {
    block = of;
    singleCount = 0;
    openSingles = 0;
    hasLowSingle = false;
    doubles.clear();
    angles.clear();
    corners.clear();
    boolean low = false;
    boolean inverted = false;
    for (int i = of.start(); i < of.end(); i++) {
      char c = letters[i];
      if (c < 0xAB) {
        if (c == '"') {
          addStraight(i, 1, doubles);
        } else if ((c == '\'' || c == '`') && isPair(i, of.end()) && !closesTwo(i)) {
          addStraight(i, 2, doubles);
          i++;
        } else if (c == '\'') {
          addSingle(i);
        } else if (c == '<') {
          i = tagEnd(i);
        } else if (c == ':' && text.startsWith("://", i)) {
          i = addressEnd(i) - 1;
        }
      } else if ((c == '«' || c == '»') && !isBullet(i, angles.size() == 0)) {
        inverted |= angles.size() == 0 && c == '»' && facesRight(i);
        boolean opens = c == '«' != inverted;
        angles.add(i, 1, opens ? 0 : 8, opens ? 8 : 0, 12);
      } else if (c >= '\u2018' && c <= '\u201F') {
        low |= c == '„';
        hasLowSingle |= c == '‚';
        if (c == '’' && isPair(i, of.end()) && !closesTwo(i)) {
          doubles.add(i, 2, 12, 0, 12);
          i++;
        } else if (c <= '\u201B') {
          addSingle(i);
        } else {
          addCurly(i, c, low, doubles);
        }
      } else if (c >= '「' && c <= '』' && !isFace(i)) {
        boolean opens = c == '「' || c == '『';
        corners.add(i, 1, opens ? 0 : NEVER, opens ? NEVER : 0, 12);
      } else if (c == '＂') {
        addStraight(i, 1, doubles);
      }
    }
    return doubles.size() + angles.size() + corners.size() + singleCount > 0;
  }

  /** An arrow before a line, behind it or between two links: » More on this, Read on ». */
  private boolean isBullet(int at, boolean first) {
    if (first && text.charAt(at) == '»' && isGap(before(at)) && isGap(after(at))) {
      return true;
    }
    return isBulletAtEdge(at);
  }

  private boolean isBulletAtEdge(int at) {
    boolean first = at == block.start() && text.charAt(at) == '»';
    boolean last = at == block.end() - 1 && block.length() < LONGEST_ARROW_LINE;
    if (first || isBackLink(at)) {
      return at + 1 < block.end() && isGap(text.charAt(at + 1));
    }
    return last && text.charAt(at) == '»' && isGap(text.charAt(at - 1)) && !opensAngle(at);
  }

  /** A face drawn with signs: (」・ω・)」. */
  private boolean isFace(int at) {
    int from = Math.max(block.start(), at - FACE);
    int to = Math.min(block.end(), at + FACE);
    for (int i = from; i < to; i++) {
      if (FACES.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** « Previous page: a few words without a full stop. */
  private boolean isBackLink(int at) {
    if (text.charAt(at) != '«' || at != block.start() || block.length() > LONGEST_BACK_LINK) {
      return false;
    }
    boolean closes = text.substring(at, block.end()).indexOf('»') >= 0;
    return !closes && !isTerminator(text.charAt(block.end() - 1));
  }

  private boolean opensAngle(int stop) {
    for (int i = block.start(); i < stop; i++) {
      if (text.charAt(i) == '«') {
        return true;
      }
    }
    return false;
  }

  /** Whether a single mark of the block stands before the first of its double marks. */
  boolean hasSingleBefore(MarkSequence doubles) {
    return singleCount > 0 && doubles.size() > 0 && singles[0] < doubles.at(0);
  }

  /** Fills the sequence with the single marks in [start, end) of the block. */
  void singles(int start, int end, MarkSequence into) {
    into.clear();
    int first = Arrays.binarySearch(singles, 0, singleCount, start);
    for (int i = first < 0 ? -first - 1 : first; i < singleCount && singles[i] < end; i++) {
      weighSingle(singles[i], into);
    }
  }

  /** The end of a tag that was pasted with the words; {@code at} itself where there is none. */
  private int tagEnd(int at) {
    int next = at + 1;
    if (next >= block.end() || !(text.charAt(next) == '/' || isLatin(next))) {
      return at;
    }
    int stop = Math.min(block.end(), at + LONGEST_TAG);
    for (int i = next; i < stop && text.charAt(i) != '<'; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return at;
  }

  private int addressEnd(int at) {
    int end = at;
    while (end < block.end()) {
      char c = text.charAt(end);
      boolean attribute = end > at && text.charAt(end - 1) == '=';
      if (Letters.isSpace(c) || c == '<' || (isMark(c) && !attribute)) {
        break;
      }
      end++;
    }
    return end;
  }

  private void addStraight(int at, int width, MarkSequence doubles) {
    char before = before(at);
    char after = after(at + width - 1);
    boolean open = isGap(before) || isOpener(before);
    boolean shut = isGap(after) || isCloser(after);
    if (isInch(at)) {
      doubles.add(at, width, 12, 4, 0);
    } else if (before == '=' || before == '\\') {
      doubles.add(at, width, 4, 4, 3); // code or markup that was pasted
    } else if (open && !shut) {
      doubles.add(at, width, 0, 8, 12);
    } else if (shut && !open) {
      doubles.add(at, width, 8, 0, Character.isDigit(before) ? 3 : 12);
    } else if (open) {
      doubles.add(at, width, 2, 2, 6);
    } else {
      addGlued(at, width, before, after, doubles);
    }
  }

  /** A straight mark with no space on either side. */
  private void addGlued(int at, int width, char before, char after, MarkSequence doubles) {
    if (Letters.isHangul(after) && isKoreanTail(at + width)) {
      doubles.add(at, width, 6, 0, 12);
    } else if (before == ':') {
      doubles.add(at, width, 0, 6, 12);
    } else if (isTerminator(before)) {
      doubles.add(at, width, 3, 0, 12);
    } else if (Letters.isHangul(before) || Letters.isHangul(after)) {
      doubles.add(at, width, 1, 2, 12);
    } else if (Character.isDigit(before)) {
      doubles.add(at, width, 4, 2, 3);
    } else {
      doubles.add(at, width, 2, 2, 8);
    }
  }

  /** The last mark of {@code 6'2"}. */
  private boolean isInch(int at) {
    int i = at - 1;
    while (i > block.start() && at - i < 3 && Character.isDigit(text.charAt(i))) {
      i--;
    }
    char c = i > block.start() ? text.charAt(i) : ' ';
    return i < at - 1 && (c == '\'' || c == '’') && Character.isDigit(text.charAt(i - 1));
  }

  /** Two single marks for one double: {@code ''…''}, {@code ``…''}. */
  private boolean isPair(int at, int end) {
    return at + 1 < end
        && text.charAt(at + 1) == text.charAt(at)
        && (at + 2 == end || text.charAt(at + 2) != text.charAt(at));
  }

  /**
   * Whether two single marks side by side close a quote and one within it: {@code ‘The sign reads,
   * ‘Closed.’’}
   */
  private boolean closesTwo(int at) {
    return openSingles > 1 && !isGap(before(at));
  }

  private void addCurly(int at, char c, boolean low, MarkSequence doubles) {
    char before = before(at);
    char after = after(at);
    boolean open = isGap(before) || isOpener(before);
    boolean shut = isGap(after) || isCloser(after);
    boolean looksOpening = open && !shut;
    boolean looksClosing = shut && !open;
    if (isInch(at)) {
      doubles.add(at, 1, 12, 4, 0);
    } else if (c == '”' && Character.isDigit(before) && !low) {
      doubles.add(at, 1, 8, 0, 4); // a 15” screen, unless a quote is open
    } else if (c == '„') {
      doubles.add(at, 1, 0, 12, 12);
    } else if (c == '“' && low) {
      doubles.add(at, 1, looksOpening ? 1 : 6, 0, 12);
    } else if (c == '“' || c == '‟') {
      doubles.add(at, 1, looksClosing ? 3 : 0, looksClosing ? 1 : 6, 12);
    } else {
      doubles.add(at, 1, looksOpening ? 1 : 6, looksOpening ? 3 : 0, 12);
    }
  }

  private void addSingle(int at) {
    if (isLatin(at - 1) && isLatin(at + 1)) {
      return; // an apostrophe
    }
    if (singleCount == singles.length) {
      singles = Arrays.copyOf(singles, singleCount * 2);
    }
    singles[singleCount++] = at;
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    char after = at + 1 < block.end() ? text.charAt(at + 1) : ' ';
    if (isGap(before) && Character.isLetterOrDigit(after) && !isElision(at)) {
      openSingles++;
    } else if (isTerminator(before) && openSingles > 0) {
      openSingles--;
    }
  }

  private void weighSingle(int at, MarkSequence into) {
    char c = text.charAt(at);
    char before = before(at);
    char after = after(at);
    boolean open = isGap(before) || isOpener(before);
    boolean shut = isGap(after) || isCloser(after);
    boolean elision = Character.isDigit(after) || isElision(at);
    if (c == '‘' && hasLowSingle) {
      into.add(at, 1, open && !shut ? 1 : 6, 0, 3); // ‚Ja‘
    } else if (c == '‘' || c == '‚' || c == '‛') {
      into.add(at, 1, 0, 8, elision ? 0 : 3);
    } else if (Letters.isHangul(before) || Letters.isHangul(after)) {
      boolean tail = Letters.isHangul(after) && isKoreanTail(at + 1);
      into.add(
          at, 1, tail || shut || c == '’' ? 6 : 0, tail || shut || c == '’' ? 0 : open ? 6 : 2, 4);
    } else if (open && !shut) {
      into.add(at, 1, elision ? 3 : c == '’' ? 6 : 1, 8, elision ? 0 : c == '’' ? 0 : 2);
    } else if (shut && !open) {
      int none = Character.isDigit(before) || Character.isLetter(before) ? 1 : 3;
      into.add(at, 1, 8, Character.isDigit(before) ? 1 : 0, none);
    } else {
      into.add(at, 1, 4, 2, 1);
    }
  }

  /** ’90s, ’em, ’til: an apostrophe that begins a word. */
  private boolean isElision(int at) {
    if (block.language() != Language.ENGLISH) {
      return false;
    }
    int end = at + 1;
    while (end < block.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Lexicon.of(Language.ENGLISH, "elisions").contains(text, at + 1, end);
  }

  /** Whether Korean goes on at {@code at} as it does behind a quote: with an ending or particle. */
  private boolean isKoreanTail(int at) {
    int end =
        Math.max(
            Lexicon.of(Language.KOREAN, "quotatives").longestAt(text, at, block.end()),
            Lexicon.of(Language.KOREAN, "particles").longestAt(text, at, block.end()));
    boolean wordEnds = end == block.end() || end > 0 && !Letters.isHangul(text.charAt(end));
    return end > at + 1 || end > at && wordEnds;
  }

  private boolean facesRight(int at) {
    return !isGap(after(at)) && isGap(before(at));
  }

  /** What stands before a mark, other marks passed over; a space at the block's start. */
  private char before(int at) {
    int i = at - 1;
    while (i >= block.start() && at - i <= BESIDE && isMark(text.charAt(i))) {
      i--;
    }
    return i < block.start() ? ' ' : text.charAt(i);
  }

  private char after(int at) {
    int i = at + 1;
    while (i < block.end() && i - at <= BESIDE && isMark(text.charAt(i))) {
      i++;
    }
    return i >= block.end() ? ' ' : text.charAt(i);
  }

  private boolean isLatin(int at) {
    return at >= block.start() && at < block.end() && Letters.isLatin(text.charAt(at));
  }

  public static boolean isMark(char c) {
    return c == '"'
        || c == '\''
        || c == '`'
        || c == '＂'
        || (c >= '\u2018' && c <= '\u201F')
        || c == '«'
        || c == '»'
        || (c >= '「' && c <= '』');
  }

  public static boolean isGap(char c) {
    return Letters.isSpace(c) || c == '—' || c == '–';
  }

  private static boolean isOpener(char c) {
    return c == '(' || c == '[' || c == '{' || c == '/' || c == '-' || c == '…' || c == '·';
  }

  private static boolean isCloser(char c) {
    return ".,;:!?)]}/-…·".indexOf(c) >= 0;
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == ',' || c == '。' || c == ')';
  }
}
