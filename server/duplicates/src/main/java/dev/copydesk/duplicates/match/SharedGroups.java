package dev.copydesk.duplicates.match;

import dev.copydesk.duplicates.text.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Sorts what a draft shares with others into groups, each of one passage of the draft. */
public final class SharedGroups {

  private static final double SAME = 0.66;

  /** How many groups that begin before a place are asked whether they reach it. */
  private static final int LOOK_BACK = 8;

  private static final Comparator<LibraryMatches.Shared> LONGEST_FIRST =
      Comparator.comparingInt((LibraryMatches.Shared one) -> -one.match().lengthB())
          .thenComparingInt(one -> one.match().differences())
          .thenComparing(one -> one.other().order())
          .thenComparingInt(one -> one.match().startB())
          .thenComparingInt(one -> one.match().startA());

  private SharedGroups() {}

  /**
   * @param shared passages, none of them too short to be one
   * @return in the order of the draft; in each group the longest match first
   */
  public static List<List<LibraryMatches.Shared>> of(List<LibraryMatches.Shared> shared) {
    List<LibraryMatches.Shared> ordered = new ArrayList<>(shared);
    ordered.sort(LONGEST_FIRST);
    TreeMap<Integer, List<LibraryMatches.Shared>> groups = new TreeMap<>();
    for (LibraryMatches.Shared one : ordered) {
      add(groups, one);
    }
    return List.copyOf(groups.values());
  }

  private static void add(
      TreeMap<Integer, List<LibraryMatches.Shared>> groups, LibraryMatches.Shared one) {
    Match match = one.match();
    int looked = 0;
    for (List<LibraryMatches.Shared> group :
        groups.headMap(match.endB(), false).descendingMap().values()) {
      if (looked++ == LOOK_BACK) {
        break;
      }
      Match longest = group.get(0).match();
      int common =
          Math.min(longest.endB(), match.endB()) - Math.max(longest.startB(), match.startB());
      if (common >= SAME * match.lengthB()) {
        if (common >= SAME * longest.lengthB()) {
          group.add(one);
        }
        return;
      }
    }
    groups.computeIfAbsent(match.startB(), start -> new ArrayList<>()).add(one);
  }
}
