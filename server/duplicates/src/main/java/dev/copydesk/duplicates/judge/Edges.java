package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.duplicates.text.LetterFolding;
import dev.copydesk.duplicates.text.Manuscript;
import dev.copydesk.duplicates.text.Match;
import org.jspecify.annotations.Nullable;

/**
 * Gives a match the edges that an editor would: whole words, and whole sentences where those end
 * within two words, unless the copy itself was cut through a word.
 */
public final class Edges {

  /** A piece of a word this long, and a word by itself in the other text, is no chance match. */
  private static final int PIECE = 3;

  /** The same for a short copy, which more places could have by chance. */
  private static final int LONG_PIECE = 5;

  /** Letters at both ends together that match by chance: one in a hundred pairs of neighbours. */
  private static final int CHANCE = 2;

  /** Letters of words that were torn at both ends together; fewer match by chance. */
  private static final int TORN = 2;

  /** Letters of an ending. */
  private static final int ENDING = 2;

  /** Letters more that a piece needs where it is a word by itself in neither text. */
  private static final int MORE = 2;

  /** An exact copy of this many letters was cut if it begins and ends in the middle of words. */
  private static final int LONG = 150;

  /** Letters that a passage has at the very least. */
  private static final int LEAST = 12;

  /** Letters between two copies that touch, such as a note that more follows. */
  private static final int SEAM = 12;

  private final CopySide a;
  private final CopySide b;
  private final Match match;
  private final boolean seam;
  private boolean torn;

  private Edges(Manuscript first, Manuscript second, Match match) {
    this.a = new CopySide(first, match.startA(), match.endA());
    this.b = new CopySide(second, match.startB(), match.endB());
    this.match = match;
    int between = match.startB() - match.endA();
    this.seam = first == second && between >= 0 && between <= SEAM && a.isClean(a.start);
  }

  public static @Nullable CopiedPassage of(Manuscript first, Manuscript second, Match match) {
    return new Edges(first, second, match).passage();
  }

  /** Null where too little is left between whole words. */
  private @Nullable CopiedPassage passage() {
    int head = headFragment();
    int tail = tailFragment();
    torn = isTorn(head, tail);
    boolean cut = !seam && isCut(head, tail);
    boolean startCut = seam || cut && head > 0;
    boolean endCut = seam || cut && tail > 0;
    if (!startCut) {
      a.start += head;
      b.start += head;
    }
    if (!endCut) {
      a.end -= tail;
      b.end -= tail;
    }
    if (a.end - a.start < LEAST || b.end - b.start < LEAST) {
      return null;
    }
    if (!startCut) {
      trimStart();
    }
    if (!endCut) {
      trimEnd();
    }
    if (!match.isExact()) {
      widen(startCut, endCut);
    }
    return inProse(startCut, endCut, cut);
  }

  /** Letters of the first word that the match has only the end of. */
  private int headFragment() {
    if (a.isClean(a.start) && b.isClean(b.start)) {
      return 0;
    }
    int length = 1;
    while (a.start + length < a.end
        && !a.isClean(a.start + length)
        && !b.isClean(b.start + length)) {
      length++;
    }
    return length;
  }

  private int tailFragment() {
    if (a.isClean(a.end) && b.isClean(b.end)) {
      return 0;
    }
    int length = 1;
    while (a.end - length > a.start && !a.isClean(a.end - length) && !b.isClean(b.end - length)) {
      length++;
    }
    return length;
  }

  /**
   * Whether the copy was cut through words, as no writer does: through a word at either end of an
   * exact copy, or leaving a piece of a word that is too long to match by chance. Pieces that stand
   * alone at a sentence's edge tell nothing, and neither do the endings of Korean words.
   */
  private boolean isCut(int head, int tail) {
    boolean atStart = head > 0 && a.sentenceEnd(a.start) > a.start + head;
    boolean atEnd = tail > 0 && a.sentenceStart(a.end - 1) < a.end - tail;
    boolean far = atStart && atEnd || match.lengthB() >= LONG;
    boolean both = head > 0 && tail > 0 && head + tail > CHANCE;
    if (both && far && match.isExact()) {
      return true;
    }
    int least = match.lengthB() < LONG ? LONG_PIECE : PIECE;
    boolean wordAtStart = a.isClean(a.start) || b.isClean(b.start);
    boolean wordAtEnd = a.isClean(a.end) || b.isClean(b.end);
    return atStart && isPiece(head - (wordAtStart ? 0 : MORE), a.start, least)
        || atEnd && !isEnding() && isPiece(tail - (wordAtEnd ? 0 : MORE), a.end - 1, least);
  }

  /**
   * Whether both texts have letters of a word before or behind the match, as a clean copy has not.
   */
  private boolean isTorn(int head, int tail) {
    boolean start = !a.isClean(a.start) && !b.isClean(b.start);
    boolean end = !a.isClean(a.end) && !b.isClean(b.end);
    return (start ? head : 0) + (end ? tail : 0) >= TORN;
  }

  /** Whether what one text has more of the last word is the ending of a plural or a tense. */
  private boolean isEnding() {
    CopySide longer = a.isClean(a.end) ? b : a;
    return longer.wordEnd(longer.end - 1) - longer.end <= ENDING;
  }

  private boolean isPiece(int fragment, int letter, int least) {
    return fragment >= least && !LetterFolding.isWide(a.letters.folded()[letter]);
  }

  /** Leaves out the last words of the sentence before, if the match begins with them. */
  private void trimStart() {
    for (CopySide side : new CopySide[] {b, a}) {
      int next = side.sentenceEnd(side.start);
      boolean inside = side.start > side.sentenceStart(side.start) && next < side.end;
      if (inside && side.isStray(side.start, next) && same(next - side.start, 0)) {
        int stray = next - side.start;
        a.start += stray;
        b.start += stray;
        return;
      }
    }
  }

  /** Leaves out the first words of the sentence behind, if the match ends with them. */
  private void trimEnd() {
    for (CopySide side : new CopySide[] {b, a}) {
      int last = side.sentenceStart(side.end - 1);
      boolean inside = side.end < side.sentenceEnd(side.end - 1) && last > side.start;
      if (inside && side.isStray(last, side.end) && same(0, side.end - last)) {
        int stray = side.end - last;
        a.end -= stray;
        b.end -= stray;
        return;
      }
    }
  }

  /** Whether so many letters at the edges of the match are the same in both. */
  private boolean same(int atStart, int atEnd) {
    for (int i = 0; i < atStart; i++) {
      if (a.letters.folded()[a.start + i] != b.letters.folded()[b.start + i]) {
        return false;
      }
    }
    for (int i = 1; i <= atEnd; i++) {
      if (a.letters.folded()[a.end - i] != b.letters.folded()[b.end - i]) {
        return false;
      }
    }
    return true;
  }

  /** Takes in the first or last words of a sentence that were edited. */
  private void widen(boolean startCut, boolean endCut) {
    if (!startCut) {
      for (CopySide side : new CopySide[] {a, b}) {
        int start = side.sentenceStart(side.start);
        boolean free = side != b || a.letters != b.letters || start >= a.end;
        if (free && side.isStray(start, side.start)) {
          side.start = start;
        }
      }
    }
    if (!endCut) {
      for (CopySide side : new CopySide[] {a, b}) {
        int end = side.sentenceEnd(side.end - 1);
        boolean free = side != a || b.letters != a.letters || end <= b.start;
        if (free && side.isStray(side.end, end)) {
          side.end = end;
        }
      }
    }
  }

  private CopiedPassage inProse(boolean startCut, boolean endCut, boolean cut) {
    int startA = a.letters.offset(a.start);
    int startB = b.letters.offset(b.start);
    int endA = behind(a.letters.offset(a.end - 1), a);
    int endB = behind(b.letters.offset(b.end - 1), b);
    int before = marksBefore(startA, startB);
    startA -= before;
    startB -= before;
    if (seam) {
      endB += marksBehind(endA, endB);
      endA = stripped(a.text, startA, startB);
    } else {
      int behind = marksBehind(endA, endB);
      endA += behind;
      endB += behind;
    }
    CopiedPassage.Stretch first =
        new CopiedPassage.Stretch(startA, endA, begins(a, startA), ends(a, endA), startCut, endCut);
    CopiedPassage.Stretch second =
        new CopiedPassage.Stretch(startB, endB, begins(b, startB), ends(b, endB), startCut, endCut);
    int lastA = seam ? behind(a.letters.offset(a.end - 1), a) : endA;
    int lastB = seam ? behind(b.letters.offset(b.end - 1), b) : endB;
    boolean run = match.lengthA() != match.lengthB() && match.isExact();
    boolean exact =
        run || match.isExact() && SameWords.isSame(a.text, startA, lastA, b.text, startB, lastB);
    return new CopiedPassage(first, second, exact, match.similarity(), seam, cut, torn);
  }

  /** Text that repeats itself without a pause: its first round, and all the others. */
  public static CopiedPassage ofRun(Manuscript manuscript, Match match) {
    Edges edges = new Edges(manuscript, manuscript, match);
    edges.turn();
    edges.stop();
    return edges.inProse(false, false, false);
  }

  /**
   * Lets a run begin where a sentence does: where what stands before it ends like the rounds do, it
   * was found to begin with that end.
   */
  private void turn() {
    int stray = a.sentenceEnd(a.start) - a.start;
    if (a.start > a.sentenceStart(a.start)
        && stray < a.end - a.start
        && b.start == a.end
        && a.isStray(a.start, a.start + stray)) {
      a.start += stray;
      a.end += stray;
      b.start += stray;
    }
  }

  /** Lets a run end with a round where no more than chance has it go on into the next words. */
  private void stop() {
    int over = (b.end - b.start) % (a.end - a.start);
    boolean more = match.isExact() && over > 0 && b.end < b.letters.size();
    if (more && b.isStray(b.end - over, b.end)) {
      b.end -= over;
    }
  }

  private static int behind(int offset, CopySide side) {
    int end = offset + 1;
    while (end < side.text.length()
        && (LetterFolding.isMark(side.text.charAt(end))
            || Character.isLowSurrogate(side.text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /**
   * How many opening marks before the two are the same and belong to them: brackets, quote marks,
   * and signs such as the square before a headline, with the blank behind it.
   */
  private int marksBefore(int startA, int startB) {
    int marks = 0;
    int taken = 0;
    while (startA - marks > 0 && startB - marks > 0) {
      char c = b.text.charAt(startB - marks - 1);
      boolean same = SameWords.isSame(a.text.charAt(startA - marks - 1), c);
      boolean opening = SameWords.isOpening(b.text, startB - marks - 1);
      if (!same || !opening && (c != ' ' || marks > taken)) {
        break;
      }
      marks++;
      taken = opening ? marks : taken;
    }
    return taken;
  }

  /** How many closing marks behind the two are the same. */
  private int marksBehind(int endA, int endB) {
    int marks = 0;
    while (endA + marks < a.text.length() && endB + marks < b.text.length()) {
      char c = b.text.charAt(endB + marks);
      boolean mark = !Character.isLetterOrDigit(c) && !Letters.isSpace(c);
      if (!mark || !SameWords.isSame(a.text.charAt(endA + marks), c)) {
        break;
      }
      marks++;
    }
    return marks;
  }

  private static int stripped(String text, int start, int end) {
    return Letters.beforeSpace(text, end, start);
  }

  private static boolean begins(CopySide side, int offset) {
    Sentences sentences = side.prose.sentences();
    int sentence = sentences.at(side.letters.offset(side.start));
    return sentence < 0
        || sentences.start(sentence) >= offset
        || side.letters.letterAt(sentences.start(sentence)) == side.start;
  }

  private static boolean ends(CopySide side, int offset) {
    Sentences sentences = side.prose.sentences();
    int sentence = sentences.at(side.letters.offset(side.end - 1));
    return sentence < 0
        || sentences.end(sentence) <= offset
        || side.letters.letterAt(sentences.end(sentence)) == side.end;
  }
}
