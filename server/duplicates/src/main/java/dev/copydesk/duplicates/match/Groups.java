package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the pairs of passages that a draft has twice into groups of copies, so that each passage is
 * spoken of once, however many pairs its copies make. Text that repeats itself without a pause,
 * such as one line a thousand times, is one group of two: its first line, and the rest.
 */
public final class Groups {

  /** What share of two stretches must be common to both for them to be the same copy. */
  private static final double SAME = 0.75;

  /** What share of a stretch already goes for it to wait until that has gone. */
  private static final double TAKEN = 0.34;

  /** Letters between two copies that are not beside each other. */
  private static final int APART = 60;

  /** How many stretches that begin before a place are asked whether they reach it. */
  private static final int LOOK_BACK = 6;

  private final List<Group> groups = new ArrayList<>();
  private final TreeMap<Integer, Copy> copies = new TreeMap<>();
  private final TreeMap<Integer, Integer> going = new TreeMap<>();

  /** One stretch of letters that stands elsewhere too. */
  private record Copy(int start, int end, Group group) {}

  /**
   * A passage and its copies.
   *
   * @param main the two copies that are most alike: the later of them is the one that may go
   * @param others further copies, in the order found
   */
  public record Group(Match main, List<Other> others) {

    /** Whether this is text that repeats itself without a pause. */
    public boolean isRun() {
      return main.endA() == main.startB() && 2 * main.lengthB() >= 3 * main.lengthA();
    }
  }

  /**
   * One more copy of a passage.
   *
   * @param match the pair that it was found by
   * @param isFirst whether it is the first of that pair
   */
  public record Other(Match match, boolean isFirst) {}

  /**
   * How much a draft repeats itself, with other text between the copies.
   *
   * @param passages how many passages it has twice
   * @param altered how many of them with words changed
   */
  public record Habit(int passages, int altered) {}

  private Groups() {}

  public static Habit habit(List<Group> groups) {
    int passages = 0;
    int altered = 0;
    for (Group group : groups) {
      if (group.main().startB() - group.main().endA() > APART) {
        passages++;
        altered += group.main().isExact() ? 0 : 1;
      }
    }
    return new Habit(passages, altered);
  }

  /**
   * @param matches pairs within one draft, the first before the second
   * @return in the order of the draft
   */
  public static List<Group> of(List<Match> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    Groups sorted = new Groups();
    sorted.addRuns(matches);
    matches.stream()
        .filter(match -> match.endA() <= match.startB())
        .sorted(
            // Letters matched by chance at its ends make a match longer, and no better.
            Comparator.comparingInt(Groups::worth)
                .reversed()
                .thenComparingInt(Match::differences)
                .thenComparingInt(Match::startB)
                .thenComparingInt(match -> -match.startA()))
        .forEachOrdered(sorted::add);
    sorted.groups.sort(Comparator.comparingInt(group -> group.main().startB()));
    return sorted.groups;
  }

  /** A difference takes more than a letter gives, as long as a passage is similar at all. */
  private static int worth(Match match) {
    return match.lengthA() + match.lengthB() - 3 * match.differences();
  }

  /** Text that goes on repeating itself: pairs whose two stretches overlap, merged. */
  private void addRuns(List<Match> matches) {
    List<Match> runs =
        matches.stream()
            .filter(match -> match.endA() > match.startB())
            .sorted(Comparator.comparingInt(Match::startA))
            .toList();
    int i = 0;
    while (i < runs.size()) {
      int start = runs.get(i).startA();
      int end = runs.get(i).endB();
      int period = Integer.MAX_VALUE;
      int differences = 0;
      for (; i < runs.size() && runs.get(i).startA() < end; i++) {
        Match run = runs.get(i);
        end = Math.max(end, run.endB());
        if (run.startB() - run.startA() < period) {
          period = run.startB() - run.startA();
          differences = run.differences();
        }
      }
      int seam = start + period;
      Group group = new Group(new Match(start, seam, seam, end, differences), new ArrayList<>());
      groups.add(group);
      copies.put(start, new Copy(start, end, group));
      going.put(start, end);
    }
  }

  private void add(Match match) {
    Copy first = find(match.startA(), match.endA());
    Copy second = find(match.startB(), match.endB());
    if (first == null && second == null) {
      if (!goes(match.startA(), match.endA()) && !goes(match.startB(), match.endB())) {
        Group group = new Group(match, new ArrayList<>());
        groups.add(group);
        put(match.startA(), match.endA(), group);
        put(match.startB(), match.endB(), group);
        going.put(match.startB(), match.endB());
      }
    } else if (second != null && first == null) {
      join(match.startA(), match.endA(), second.group(), new Other(match, true));
    } else if (first != null && second == null) {
      join(match.startB(), match.endB(), first.group(), new Other(match, false));
    }
  }

  private void join(int start, int end, Group group, Other other) {
    if (!goes(start, end)) {
      group.others().add(other);
      put(start, end, group);
      going.put(start, end);
    }
  }

  private void put(int start, int end, Group group) {
    copies.merge(
        start, new Copy(start, end, group), (one, other) -> one.end() >= other.end() ? one : other);
  }

  /**
   * A copy already known that is, but for its edges, [start, end), or that contains it in a run.
   */
  private @Nullable Copy find(int start, int end) {
    int looked = 0;
    for (Copy copy : copies.headMap(end, false).descendingMap().values()) {
      if (looked++ == LOOK_BACK) {
        break;
      }
      int common = Math.min(end, copy.end()) - Math.max(start, copy.start());
      if (common >= SAME * (end - start) && common >= SAME * (copy.end() - copy.start())) {
        return copy;
      }
    }
    return null;
  }

  /** Whether much of [start, end) is in a copy that is already said to go. */
  private boolean goes(int start, int end) {
    int looked = 0;
    for (Map.Entry<Integer, Integer> gone : going.headMap(end, false).descendingMap().entrySet()) {
      if (looked++ == LOOK_BACK) {
        break;
      }
      int common = Math.min(end, gone.getValue()) - Math.max(start, gone.getKey());
      if (common >= TAKEN * (end - start)) {
        return true;
      }
    }
    return false;
  }
}
