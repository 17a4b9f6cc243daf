package dev.copydesk.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which blocks of a draft say what blocks of its version before said: from both ends as far
 * as nothing changed, and between them by their words, since paragraphs are moved about.
 */
final class KeptWorks {

  /** What a block's work may depend on. */
  private record Saying(
      String words, Block.Kind kind, Block.Place place, int level, Language language) {

    static Saying of(Prose prose, int number) {
      Block block = prose.blocks().get(number);
      return new Saying(
          prose.text().substring(block.start(), block.end()),
          block.kind(),
          block.place(),
          block.level(),
          block.language());
    }
  }

  private KeptWorks() {}

  static KeptWork[] handedOn(@Nullable Prose before, Prose now) {
    int count = now.blocks().size();
    KeptWork[] works = new KeptWork[count];
    KeptWork[] old = before == null ? null : before.kept();
    int head = 0;
    int tail = 0;
    if (before != null && old != null) {
      int most = Math.min(count, old.length);
      while (head < most && isSame(before, head, now, head)) {
        works[head] = old[head];
        head++;
      }
      while (tail < most - head && isSame(before, old.length - 1 - tail, now, count - 1 - tail)) {
        works[count - 1 - tail] = old[old.length - 1 - tail];
        tail++;
      }
      handOnBetween(before, old, now, works, head, tail);
    }
    for (int i = head; i < count - tail; i++) {
      works[i] = works[i] == null ? new KeptWork() : works[i];
    }
    return works;
  }

  private static void handOnBetween(
      Prose before, KeptWork[] old, Prose now, KeptWork[] works, int head, int tail) {
    if (head >= works.length - tail || head >= old.length - tail) {
      return;
    }
    Map<Saying, Deque<KeptWork>> left = new HashMap<>();
    for (int i = head; i < old.length - tail; i++) {
      left.computeIfAbsent(Saying.of(before, i), saying -> new ArrayDeque<>()).add(old[i]);
    }
    for (int i = head; i < works.length - tail; i++) {
      Deque<KeptWork> same = left.get(Saying.of(now, i));
      if (same != null && !same.isEmpty()) {
        works[i] = same.remove();
      }
    }
  }

  private static boolean isSame(Prose before, int first, Prose now, int second) {
    Block one = before.blocks().get(first);
    Block other = now.blocks().get(second);
    return one.length() == other.length()
        && one.kind() == other.kind()
        && one.place() == other.place()
        && one.level() == other.level()
        && one.language() == other.language()
        && before.text().regionMatches(one.start(), now.text(), other.start(), one.length());
  }
}
