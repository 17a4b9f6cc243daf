package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole notices of the phrases that were found: of overlapping ones the longest counts, the
 * parts of one rights notice share its owner, and the punctuation between and around them belongs
 * to them.
 */
final class Notices {

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::length)
          .reversed()
          .thenComparingInt(hit -> hit.entry().rank())
          .thenComparingInt(Hit::start);

  /** So much punctuation may stand between the parts of one notice. */
  private static final int MOST_BETWEEN = 6;

  private static final String BETWEEN = ".,;:·-|/&~※()[]<>\"'*및";
  private static final String SCRAPS = ",)([]-※|:/.<>▶☞*";
  private static final String SENTENCE_ENDS = ".!?";
  private static final String OPENERS = "([<";
  private static final String CLOSERS = ")]>";

  private final String text;
  private final List<Hit> hits;

  private Notices(String text, List<Hit> hits) {
    this.text = text;
    this.hits = hits;
  }

  /** The notices in text order, none overlapping. */
  static List<Hit> of(String text, List<Hit> hits) {
    Notices notices = new Notices(text, withoutOverlaps(hits));
    notices.joinParts();
    notices.takeBrackets();
    return notices.hits;
  }

  private static List<Hit> withoutOverlaps(List<Hit> hits) {
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort(BEST_FIRST);
    TreeMap<Integer, Hit> kept = new TreeMap<>();
    for (Hit hit : sorted) {
      Hit rest = outside(kept, hit);
      if (rest != null) {
        kept.put(rest.start(), rest);
      }
    }
    return new ArrayList<>(kept.values());
  }

  /** What is left of a find beside better ones; null where that is less than half. */
  private static @Nullable Hit outside(TreeMap<Integer, Hit> kept, Hit hit) {
    int start = hit.start();
    int end = hit.end();
    Map.Entry<Integer, Hit> before = kept.floorEntry(start);
    if (before != null && before.getValue().end() > start) {
      start = before.getValue().end();
    }
    Map.Entry<Integer, Hit> behind = kept.ceilingEntry(start);
    if (behind != null && behind.getKey() < end) {
      end = behind.getKey();
    }
    return 2 * (end - start) > hit.length() && start < end ? hit.at(start, end) : null;
  }

  /** Lets the parts of one rights notice touch and share the owner that one of them names. */
  private void joinParts() {
    for (int first = 0; first < hits.size(); ) {
      int last = first;
      while (last + 1 < hits.size() && isOneNotice(hits.get(last), hits.get(last + 1))) {
        Hit part = hits.get(last);
        int end = beforeBlanks(hits.get(last + 1).start());
        hits.set(last, opensBelow(part.end(), end) ? part : part.at(part.start(), end));
        last++;
      }
      String owner = null;
      for (int i = first; i <= last && owner == null; i++) {
        owner = hits.get(i).owner();
      }
      for (int i = first; i <= last; i++) {
        if (hits.get(i).owner() == null) {
          hits.set(i, hits.get(i).of(owner));
        }
      }
      first = last + 1;
    }
  }

  /** Whether the bracket of the next notice opens on a line of its own between two places. */
  private boolean opensBelow(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Letters.isLineEnd(text.charAt(i))) {
        return OPENERS.indexOf(PhraseFolding.fold(text.charAt(to - 1))) >= 0;
      }
    }
    return false;
  }

  private boolean isOneNotice(Hit a, Hit b) {
    if (!a.kind().isRight() || !b.kind().isRight() || b.start() - a.end() > MOST_BETWEEN) {
      return false;
    }
    for (int i = a.end(); i < b.start(); i++) {
      char c = PhraseFolding.fold(text.charAt(i));
      if (!Letters.isBlank(c) && BETWEEN.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Gives a notice the brackets that it stands in, also where one of them was cut off. */
  private void takeBrackets() {
    for (int first = 0; first < hits.size(); first++) {
      int last = first;
      while (last + 1 < hits.size()
          && hits.get(last).kind().isRight() == hits.get(last + 1).kind().isRight()
          && beforeBlanks(hits.get(last + 1).start()) == hits.get(last).end()) {
        last++;
      }
      int start = hits.get(first).start();
      int end = hits.get(last).end();
      int open = beforeBlanks(start) - 1;
      int close = behindBlanks(end);
      boolean right = hits.get(last).kind().isRight();
      if (right && close < text.length() && text.charAt(close) == '.' && close == end) {
        end++;
        close = behindBlanks(end);
      }
      int opener = open >= 0 ? OPENERS.indexOf(PhraseFolding.fold(text.charAt(open))) : -1;
      int closer =
          close < text.length() ? CLOSERS.indexOf(PhraseFolding.fold(text.charAt(close))) : -1;
      if (opener >= 0 && opener == closer) {
        start = open;
        end = close + 1;
      } else if (closer >= 0
          && right
          && (opensAt(start, closer) || !hasOpener(start, end, closer))) {
        end = close + 1;
      }
      if (right) {
        start = withScraps(start, first == 0 ? 0 : hits.get(first - 1).end());
        end = withClosingDash(start, end);
      }
      hits.set(first, hits.get(first).at(start, hits.get(first).end()));
      hits.set(last, hits.get(last).at(hits.get(last).start(), end));
      first = last;
    }
  }

  /** Whether a bracket opens at the start of a notice that nothing in it closes. */
  private boolean opensAt(int start, int closer) {
    char opener = OPENERS.charAt(closer);
    return PhraseFolding.fold(text.charAt(start)) == opener;
  }

  private boolean hasOpener(int start, int end, int closer) {
    for (int i = end - 1; i >= start; i--) {
      if (PhraseFolding.fold(text.charAt(i)) == OPENERS.charAt(closer)) {
        return true;
      }
    }
    return false;
  }

  /** The start of a notice with the scraps of punctuation that stand before it on their own. */
  private int withScraps(int start, int floor) {
    int mark = beforeBlanks(start) - 1;
    if (mark >= floor && text.charAt(mark) == '※') {
      return mark;
    }
    int at = start;
    int blanks = 0;
    while (at > floor && start - at < MOST_BETWEEN) {
      char c = PhraseFolding.fold(text.charAt(at - 1));
      if (Letters.isLineEnd(c) || blanks == 2) {
        return at + blanks;
      }
      boolean ends = blanks > 0 && SENTENCE_ENDS.indexOf(c) >= 0;
      if (ends && at > 1 && !Letters.isBlank(text.charAt(at - 2))) {
        return at + blanks;
      }
      if (!Letters.isBlank(c) && SCRAPS.indexOf(c) < 0) {
        return start;
      }
      blanks = Letters.isBlank(c) ? blanks + 1 : 0;
      at--;
    }
    return at == floor || blanks == 2 ? at + blanks : start;
  }

  /** The end of a notice that stands between dashes. */
  private int withClosingDash(int start, int end) {
    int close = behindBlanks(end);
    boolean dash =
        close < text.length()
            && PhraseFolding.fold(text.charAt(close)) == '-'
            && PhraseFolding.fold(text.charAt(start)) == '-';
    return dash ? close + 1 : end;
  }

  private int beforeBlanks(int to) {
    return Letters.beforeBlanks(text, to, 0);
  }

  private int behindBlanks(int from) {
    return Letters.behindBlanks(text, from, text.length());
  }
}
