package dev.copydesk.boilerplate.recurring;

import dev.copydesk.core.rule.LibraryIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many drafts each line stands in. Copies of one and the same draft count as one: a draft that
 * was saved under two thousand names makes none of its lines boilerplate.
 */
public final class RecurringIndex implements LibraryIndex<DraftLines> {

  /** Drafts of the same letters. */
  private record Copies(DraftLines lines, Set<String> names) {}

  /** A draft that a line stands in. */
  record Place(String draft, DraftLines lines) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> byContent = new HashMap<>();
  private final List<@Nullable Copies> all = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final WordingCounts counts = new WordingCounts();

  @Override
  public void put(String draft, DraftLines lines) {
    Integer known = numbers.get(draft);
    Copies before = known == null ? null : all.get(known);
    if (before != null && before.lines.content() == lines.content()) {
      return;
    }
    remove(draft);
    Integer same = byContent.get(lines.content());
    int number = same == null ? newNumber(lines) : same;
    Copies copies = all.get(number);
    if (copies != null) {
      copies.names.add(draft);
      numbers.put(draft, number);
    }
  }

  private int newNumber(DraftLines lines) {
    int number = free.isEmpty() ? all.size() : free.pop();
    Copies copies = new Copies(lines, new LinkedHashSet<>());
    if (number == all.size()) {
      all.add(copies);
    } else {
      all.set(number, copies);
    }
    byContent.put(lines.content(), number);
    for (long wording : lines.distinct()) {
      counts.add(wording, number);
    }
    return number;
  }

  @Override
  public void remove(String draft) {
    Integer number = numbers.remove(draft);
    Copies copies = number == null ? null : all.get(number);
    if (number == null || copies == null) {
      return;
    }
    copies.names.remove(draft);
    if (copies.names.isEmpty()) {
      for (long wording : copies.lines.distinct()) {
        counts.remove(wording, number);
      }
      byContent.remove(copies.lines.content());
      all.set(number, null);
      free.push(number);
    }
  }

  /** How often each of its lines stands in drafts, and where it is shown to stand. */
  @Override
  public OptionalLong view(String draft) {
    DraftLines lines = find(draft);
    long mark = byContent.size();
    for (long wording : lines == null ? new long[0] : lines.distinct()) {
      mark = 31 * mark + count(wording);
      for (Place place : places(wording, draft)) {
        mark = 31 * (31 * mark + place.draft().hashCode()) + place.lines().content();
      }
    }
    return OptionalLong.of(mark);
  }

  /** How many drafts there are, copies of one counted once. */
  int drafts() {
    return byContent.size();
  }

  /** How many drafts have a wording, copies of one counted once. */
  int count(long wording) {
    return counts.count(wording);
  }

  /** What is known of a draft; null where it is not known. */
  @Nullable DraftLines find(String draft) {
    Integer number = numbers.get(draft);
    Copies copies = number == null ? null : all.get(number);
    return copies == null ? null : copies.lines;
  }

  /** Some of the drafts that have a wording, but not {@code draft} and its copies. */
  List<Place> places(long wording, String draft) {
    List<Place> places = new ArrayList<>();
    for (int number : counts.samples(wording)) {
      Copies copies = all.get(number);
      if (copies != null && !copies.names.contains(draft)) {
        places.add(new Place(copies.names.iterator().next(), copies.lines));
      }
    }
    return places;
  }
}
