package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one list of what several detectors found, so that no word is marked twice: a find within a
 * larger one is dropped, of two at the same place the later in the list, and of two that overlap in
 * part the later one is cut short, or both are one where they are of one kind.
 */
public final class Merging {

  private static final Comparator<Find> IN_TEXT_ORDER =
      Comparator.comparingInt(Find::start)
          .thenComparing(Comparator.comparingInt(Find::end).reversed())
          .thenComparing(find -> find.kind() != Kind.PHOTO_CREDIT);

  private Merging() {}

  /**
   * The finds in text order, none overlapping another.
   *
   * @param text the prose text
   */
  public static List<Find> merge(String text, List<Find> finds) {
    List<Find> sorted = new ArrayList<>(finds);
    sorted.sort(IN_TEXT_ORDER);
    List<Find> merged = new ArrayList<>();
    int covered = 0;
    for (Find find : sorted) {
      if (find.end() > covered) {
        int start = find.start();
        if (start < covered) {
          start = wordsFrom(text, covered, find.end());
        }
        Find last = merged.isEmpty() ? find : merged.get(merged.size() - 1);
        if (start < find.end() && find.start() < covered && last.kind() == find.kind()) {
          Find joined = last.at(last.start(), find.end());
          boolean safe = last.safety() == find.safety() || last.safety() != Safety.SAFE;
          merged.set(merged.size() - 1, safe ? joined : joined.whenAsked());
        } else if (start < find.end()) {
          merged.add(start == find.start() ? find : find.at(start, find.end()));
        }
        covered = find.end();
      }
    }
    return merged;
  }

  /** What is left of a find begins with words: not with a blank, a line end or a full stop. */
  private static int wordsFrom(String text, int from, int end) {
    int start = from;
    while (start < end && (Letters.isSpace(text.charAt(start)) || text.charAt(start) == '.')) {
      start++;
    }
    return start;
  }

  /**
   * The number of the first of the finds that ends behind an offset; their count if none does.
   *
   * @param finds in text order, none overlapping
   */
  public static int firstBehind(List<Find> finds, int offset) {
    int low = 0;
    int high = finds.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (finds.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Where the words of a line about a picture end, blanks left out, that its credit ends; the start
   * of the line where no credit does.
   */
  public static int endBeforeCredit(String text, List<Find> found, int start, int end) {
    int last = firstBehind(found, end - 2);
    if (last == found.size()
        || found.get(last).kind() != Kind.PHOTO_CREDIT
        || found.get(last).start() >= end) {
      return start;
    }
    return Math.max(start, Letters.beforeSpace(text, found.get(last).start(), start));
  }

  /** Whether a find goes on across an offset. */
  public static boolean isAcross(List<Find> found, int offset) {
    int i = firstBehind(found, offset);
    return i < found.size() && found.get(i).start() < offset;
  }

  /** Whether something of a stretch is found; the finds in text order, none overlapping. */
  public static boolean isFound(List<Find> found, int start, int end) {
    int next = firstBehind(found, start);
    return next < found.size() && found.get(next).start() < end;
  }
}
