package dev.copydesk.quotes.examples;

/** What the two example drafts of an entry show. */
@FunctionalInterface
interface Shows {

  /**
   * @param entry the first form of the entry
   * @param draft one of its examples
   * @param matches whether it is the one in which the entry must count
   * @return whether the draft comes out as it must
   */
  boolean holds(String entry, String draft, boolean matches);

  /** One thing that is so where the entry counts and is not where it does not. */
  static Shows when(java.util.function.Predicate<String> seen) {
    return (entry, draft, matches) -> seen.test(draft) == matches;
  }

  /** One thing that is not so where the entry counts and is where it does not. */
  static Shows unless(java.util.function.Predicate<String> seen) {
    return (entry, draft, matches) -> seen.test(draft) != matches;
  }
}
