package dev.copydesk.quotes.scan;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the quotes of a draft, paragraph by paragraph, so that a mark lost in one cannot reach the
 * next. Which way a mark faces is told by its shape and its neighbours together: see {@link
 * MarkReader}. Linear in the length of the text; takes any text whatever.
 */
public final class QuoteScanner {

  /** What it costs to leave a quote open at the end of a paragraph, where none can go on. */
  private static final int OPEN_END = 10;

  private static final Comparator<Quote> IN_TEXT_ORDER =
      Comparator.<Quote>comparingInt(Quote::start)
          .thenComparing(Comparator.<Quote>comparingInt(Quote::end).reversed());

  private final String text;
  private final List<Block> blocks;
  private final MarkSequence doubles = new MarkSequence();
  private final MarkSequence singles = new MarkSequence();
  private final MarkSequence angles = new MarkSequence();
  private final MarkSequence corners = new MarkSequence();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Integer> lost = new ArrayList<>();

  private final RunningQuote runningAngle = new RunningQuote();
  private final RunningQuote runningCorner = new RunningQuote();

  private final OpenQuote open = new OpenQuote();

  public QuoteScanner(Prose prose) {
    this.text = prose.text();
    this.blocks = prose.blocks();
  }

  /** All quotes, outer before inner, in the order of the draft. */
  public List<Quote> quotes() {
    return quotes;
  }

  /** Offsets of marks whose partner is missing, in the order of the draft. */
  List<Integer> lostMarks() {
    return lost;
  }

  public void scan() {
    if (blocks.isEmpty()) {
      return;
    }
    MarkReader reader = new MarkReader(text, blocks.get(0));
    for (int number = 0; number < blocks.size(); number++) {
      Block block = blocks.get(number);
      if (reader.collect(block, doubles, angles, corners)) {
        scan(reader, number, block);
      } else {
        if (!open.passes(block, number)) {
          closeOpen();
        }
        pass(runningAngle, block, number);
        pass(runningCorner, block, number);
      }
    }
    closeOpen();
    give(runningAngle);
    give(runningCorner);
    lost.sort(null);
    quotes.sort(IN_TEXT_ORDER);
    nest();
  }

  private void scan(MarkReader reader, int number, Block block) {
    boolean goesOn = goesOn(number);
    doubles.pair(goesOn ? 1 : OPEN_END);
    int last = lastUnclosed(block.end());
    pairs(doubles, number, join(number, block, goesOn, last), last);
    if (!angles.pairByShape()) {
      angles.pair(OPEN_END);
    }
    running(angles, runningAngle, number, block);
    corners.pairByShape();
    running(corners, runningCorner, number, block);
    int from = block.start();
    if (reader.hasSingleBefore(doubles) && singlesAround(reader, number, block)) {
      return;
    }
    for (int i = 0; i < doubles.size(); i++) {
      if (doubles.role(i) != MarkSequence.Role.NONE) {
        singles(reader, number, from, doubles.at(i));
        from = doubles.behind(i);
      }
    }
    singles(reader, number, from, block.end());
  }

  /** Whether the next paragraph begins with a mark that could go on with a quote left open. */
  private boolean goesOn(int number) {
    if (number + 1 == blocks.size()) {
      return false;
    }
    Block block = blocks.get(number);
    Block next = blocks.get(number + 1);
    char first = text.charAt(next.start());
    char second = next.length() > 1 ? text.charAt(next.start() + 1) : ' ';
    return block.kind() == next.kind()
        && block.kind() != Block.Kind.HEADING
        && (first == '“' || first == '"' || first == '„' || first == '\'' && second == first)
        && !MarkReader.isGap(second);
  }

  /** Takes pairs for quotes and single marks for lost, but for the two that are dealt with. */
  private void pairs(MarkSequence marks, int number, int joined, int open) {
    for (int i = 0; i < marks.size(); i++) {
      int partner = marks.partner(i);
      MarkSequence.Role role = marks.role(i);
      if (role == MarkSequence.Role.OPENS && partner > i) {
        boolean empty = marks.behind(i) == marks.at(partner);
        if (i != joined && !empty) {
          quotes.add(new Quote(List.of(piece(marks, i, number)), 0));
        }
      } else if (partner < 0 && role != MarkSequence.Role.NONE && i != joined && i != open) {
        if (marks != singles && !(marks == doubles && isOpenedAgain(i, open))) {
          lost.add(marks.at(i));
        }
      }
    }
  }

  /**
   * Whether the next mark opens the same quote again, as one does at the beginning of a paragraph
   * whose line break is lost, and that one is closed or left open for the next paragraph: {@code
   * She said: “The bridge is old. “It will not last.”}
   *
   * @param open number of the mark that opens what the paragraph leaves open; -1 if none does
   */
  private boolean isOpenedAgain(int mark, int open) {
    if (doubles.role(mark) != MarkSequence.Role.OPENS) {
      return false;
    }
    for (int next = mark + 1; next < doubles.size(); next++) {
      if (doubles.role(next) != MarkSequence.Role.NONE) {
        boolean closed = doubles.partner(next) > next || next == open;
        boolean again = closed || isLostOpening(next);
        return doubles.role(next) == MarkSequence.Role.OPENS
            && again
            && startsSentence(doubles.at(next));
      }
    }
    return false;
  }

  private boolean isLostOpening(int mark) {
    return doubles.role(mark) == MarkSequence.Role.OPENS && doubles.partner(mark) < 0;
  }

  private boolean startsSentence(int at) {
    int before = at - 1;
    while (before > 0 && Letters.isSpace(text.charAt(before))) {
      before--;
    }
    boolean apart = before < at - 1 || text.charAt(at) == '“';
    return before > 0 && apart && ".!?…".indexOf(text.charAt(before)) >= 0;
  }

  /** Pairs as {@link #pairs}, and joins a quote that an earlier paragraph left open. */
  private void running(MarkSequence marks, RunningQuote running, int number, Block block) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < marks.size(); i++) {
      if (marks.role(i) != MarkSequence.Role.NONE && marks.partner(i) < 0) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int joined = -1;
    boolean again =
        marks.size() > 0
            && marks.at(0) == block.start()
            && marks.role(0) == MarkSequence.Role.OPENS;
    if (!running.isOpen()) {
      joined = -1;
    } else if (again && marks.partner(0) > 0) {
      quotes.add(running.closeAgain(marks, 0, number));
      joined = 0;
    } else if (again && first == 0 && last == 0) {
      running.open(marks, 0, block, number);
      return;
    } else if (first >= 0 && marks.role(first) == MarkSequence.Role.CLOSES) {
      quotes.add(running.close(marks, first, block, number));
      joined = first;
    } else if (first >= 0 || !running.passes(block, number)) {
      give(running);
    }
    boolean opens = last >= 0 && marks.role(last) == MarkSequence.Role.OPENS;
    if (opens) {
      running.open(marks, last, block, number);
    }
    pairs(marks, number, joined, opens ? last : -1);
  }

  private void pass(RunningQuote running, Block block, int number) {
    if (running.isOpen() && !running.passes(block, number)) {
      give(running);
    }
  }

  /** Takes the mark that opened it for lost. */
  private void give(RunningQuote running) {
    if (running.isOpen()) {
      lost.add(running.start());
      running.clear();
    }
  }

  private static Quote.Piece piece(MarkSequence marks, int opening, int number) {
    int closing = marks.partner(opening);
    return new Quote.Piece(
        marks.at(opening), marks.behind(opening), marks.at(closing), marks.behind(closing), number);
  }

  private static Quote.Piece unclosed(MarkSequence marks, int opening, int end, int number) {
    return new Quote.Piece(marks.at(opening), marks.behind(opening), end, end, number);
  }

  /**
   * Joins what the last paragraph left open with this one, and keeps what this one leaves open.
   *
   * @param last number of the mark that opens what this paragraph leaves open; -1 if none does
   * @return number of the mark of this paragraph that belongs to the quote joined; -1 if none does
   */
  private int join(int number, Block block, boolean goesOn, int last) {
    int first = open.isOpen() ? firstMark() : -1;
    if (first < 0 && open.passes(block, number)) {
      return -1;
    }
    boolean begins = first >= 0 && doubles.at(first) == block.start() && open.isMarkedLast();
    boolean closes = first >= 0 && closesUnopened(first);
    boolean setOff = closes && open.isSetOff() && ends(first, block);
    if (begins && doubles.partner(first) > first) {
      open.add(piece(doubles, first, number), block);
      quotes.add(open.close());
    } else if (begins && first == last && goesOn) {
      open.add(unclosed(doubles, first, block.end(), number), block);
      return first;
    } else if (setOff || closes && open.isMarkedLast()) {
      if (!setOff) {
        // It goes on without a mark at the paragraph's beginning: one mark is lost, not two.
        lost.add(doubles.at(first));
      }
      int start = block.start();
      int end = doubles.behind(first);
      open.add(new Quote.Piece(start, start, doubles.at(first), end, number), block);
      quotes.add(open.close());
    } else {
      closeOpen();
      first = -1;
    }
    if (last >= 0) {
      open.add(unclosed(doubles, last, block.end(), number), block);
    }
    return first;
  }

  private boolean ends(int mark, Block block) {
    return !hasWords(doubles.behind(mark), block.end());
  }

  private void closeOpen() {
    if (open.isOpen()) {
      lost.add(open.start());
      open.clear();
    }
  }

  private int firstMark() {
    for (int i = 0; i < doubles.size(); i++) {
      if (doubles.role(i) != MarkSequence.Role.NONE) {
        return i;
      }
    }
    return -1;
  }

  private boolean closesUnopened(int mark) {
    return doubles.role(mark) == MarkSequence.Role.CLOSES && doubles.partner(mark) < 0;
  }

  /** The number of the last mark where it opens a quote that the paragraph does not close. */
  private int lastUnclosed(int end) {
    for (int i = doubles.size() - 1; i >= 0; i--) {
      if (doubles.role(i) == MarkSequence.Role.OPENS && doubles.partner(i) < 0) {
        return hasWords(doubles.behind(i), end) && !isOpenedAgain(i, -1) ? i : -1;
      }
      if (doubles.role(i) == MarkSequence.Role.CLOSES && doubles.partner(i) < 0) {
        return -1;
      }
      if (doubles.role(i) == MarkSequence.Role.CLOSES) {
        i = doubles.partner(i);
      }
    }
    return -1;
  }

  /** Whether anything is quoted: a mark at the very end of a paragraph opens nothing. */
  private boolean hasWords(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void singles(MarkReader reader, int number, int start, int end) {
    reader.singles(start, end, singles);
    if (singles.size() > 1) {
      singles.pair(OPEN_END);
      pairs(singles, number, -1, -1);
    }
  }

  /**
   * Pairs the single marks of a block where they stand around double ones: {@code ‘The “old lady”
   * is tired,’ said Lee.}
   *
   * @return whether they do; else nothing is paired
   */
  private boolean singlesAround(MarkReader reader, int number, Block block) {
    reader.singles(block.start(), block.end(), singles);
    if (singles.size() < 2) {
      return false;
    }
    singles.pair(OPEN_END);
    boolean around = false;
    for (int i = 0; i < singles.size(); i++) {
      if (singles.role(i) == MarkSequence.Role.OPENS && singles.partner(i) > i) {
        int inside = doublesInside(singles.at(i), singles.at(singles.partner(i)));
        if (inside < 0) {
          return false;
        }
        around |= inside > 0;
      }
    }
    if (around) {
      pairs(singles, number, -1, -1);
    }
    return around;
  }

  /** How many double marks stand between two places; -1 if one has its partner elsewhere. */
  private int doublesInside(int start, int end) {
    int inside = 0;
    for (int i = doubles.firstFrom(start); i < doubles.size() && doubles.at(i) < end; i++) {
      int partner = doubles.partner(i);
      if (doubles.role(i) == MarkSequence.Role.NONE) {
        continue;
      }
      if (partner < 0 || doubles.at(partner) < start || doubles.at(partner) > end) {
        return -1;
      }
      inside++;
    }
    return inside;
  }

  /** Gives each quote its depth; one that crosses another's edge goes. */
  private void nest() {
    List<Quote> nested = new ArrayList<>(quotes.size());
    List<Quote> outer = new ArrayList<>();
    for (Quote quote : quotes) {
      while (!outer.isEmpty() && outer.get(outer.size() - 1).end() <= quote.start()) {
        outer.remove(outer.size() - 1);
      }
      if (outer.isEmpty() || quote.end() <= outer.get(outer.size() - 1).end()) {
        nested.add(outer.isEmpty() ? quote : new Quote(quote.pieces(), outer.size()));
        outer.add(quote);
      }
    }
    quotes.clear();
    quotes.addAll(nested);
  }
}
