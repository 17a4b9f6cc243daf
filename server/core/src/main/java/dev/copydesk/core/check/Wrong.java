package dev.copydesk.core.check;

import java.util.concurrent.CancellationException;

/** Says in one line what a rule did wrong. */
final class Wrong {

  private static final int MOST_LETTERS = 300;

  private Wrong() {}

  /** What was thrown; with a name alone where it cannot even be told. */
  static String line(Throwable thrown) {
    if (thrown instanceof Nonsense) {
      return folded(String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof CancellationException) {
      return "gave up though nobody asked it to";
    }
    String told;
    try {
      told = thrown.toString();
    } catch (Throwable e) { // it is the rule's own class
      told = thrown.getClass().getName();
    }
    return "failed: " + folded(told);
  }

  private static String folded(String told) {
    String line = Words.folded(told);
    return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS) + "…";
  }

  /** A rule's answer that makes no sense. */
  static final class Nonsense extends RuntimeException {

    private static final long serialVersionUID = 1;

    Nonsense(String what) {
      super(what, null, false, false);
    }
  }
}
