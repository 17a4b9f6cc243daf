package dev.copydesk.core.text;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from one block: handed on from version to version of a draft as long as the
 * block says the same. Safe on several threads; of two that work out the same at once, one result
 * is kept.
 */
final class KeptWork {

  private static final Object[] NOTHING = {};

  /** More uses and results than are of use at a time; then the older half is forgotten. */
  private static final int MOST = 64;

  /** Uses and results in turn; replaced as a whole. */
  private volatile Object[] known = NOTHING;

  @SuppressWarnings("unchecked") // a use has one type of result
  <T> T get(Object use, Supplier<T> work) {
    Object found = find(use);
    if (found == null) {
      found = keep(use, work.get());
    }
    return (T) found;
  }

  private @Nullable Object find(Object use) {
    Object[] all = known;
    for (int i = 0; i < all.length; i += 2) {
      if (all[i].equals(use)) {
        return all[i + 1];
      }
    }
    return null;
  }

  private synchronized Object keep(Object use, Object result) {
    Object before = find(use);
    if (before != null) {
      return before;
    }
    Object[] all = known.length < MOST ? known : Arrays.copyOfRange(known, MOST / 2, MOST);
    Object[] more = Arrays.copyOf(all, all.length + 2);
    more[more.length - 2] = use;
    more[more.length - 1] = result;
    known = more;
    return result;
  }
}
