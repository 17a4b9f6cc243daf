package dev.copydesk.core.setting;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a configuration, so that a user sees all of it at once. */
public final class Problems {

  private final List<Problem> all = new ArrayList<>();

  public void add(Location location, String message) {
    all.add(new Problem(location, message));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What was found so far, in the order found. */
  public List<Problem> all() {
    return List.copyOf(all);
  }
}
