package dev.copydesk.core.rule;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fixes that are worked out when somebody asks for them. Safe on several threads. */
final class LaterFixes extends AbstractList<Fix> {

  private @Nullable Supplier<List<Fix>> work;
  private List<Fix> made = List.of();

  LaterFixes(Supplier<List<Fix>> work) {
    this.work = work;
  }

  @Override
  public Fix get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }

  private synchronized List<Fix> made() {
    Supplier<List<Fix>> left = work;
    if (left != null) {
      made = List.copyOf(left.get());
      work = null;
    }
    return made;
  }
}
