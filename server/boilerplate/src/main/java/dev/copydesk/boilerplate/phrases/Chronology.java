package dev.copydesk.boilerplate.phrases;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * Dates that are lines of their own, one after the other all through a draft, are the headings of
 * what happened then, and no stamps of a page.
 */
final class Chronology {

  /** Fewer dates make none. */
  private static final int LEAST = 5;

  private Chronology() {}

  static List<Hit> without(Prose prose, List<Hit> hits) {
    if (hits.stream().filter(hit -> isLine(prose, hit)).count() < LEAST) {
      return hits;
    }
    return hits.stream().filter(hit -> !isLine(prose, hit)).toList();
  }

  private static boolean isLine(Prose prose, Hit hit) {
    int number = hit.kind() == Kind.TIMESTAMP ? prose.blockAt(hit.start()) : -1;
    if (number < 0) {
      return false;
    }
    Block line = prose.blocks().get(number);
    return hit.start() <= line.start() && hit.end() >= line.end();
  }
}
