package dev.copydesk.core.setting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a configuration, so that a user sees all of it at once. */
public final class Problems {

  private final List<Problem> all = new ArrayList<>();

  /**
   * @param form in English, in the form of {@link java.util.Formatter} where there are values
   */
  public void add(Location location, String form, @Nullable Object... values) {
    all.add(new Problem(location, form, values));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What was found so far, in the order found. */
  public List<Problem> all() {
    return List.copyOf(all);
  }
}
