package dev.copydesk.core.rule;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One way to mend a finding.
 *
 * @param title what an editor reads in the menu, in the language of the messages
 * @param safety whether it may be applied unasked
 * @param edits none of them overlapping, in rising order within each draft
 * @param speaker the name that an attribution offers, as the draft has it; null for other fixes
 * @param restsOnRelated whether the fix is right only while one of the finding's related places
 *     stays as it is, as when one of two copies goes; fixing in bulk minds it
 */
public record Fix(
    String title,
    Safety safety,
    List<Edit> edits,
    @Nullable String speaker,
    boolean restsOnRelated) {

  /** Whether a fix may be applied without being asked. */
  public enum Safety {
    /** Takes what no reader or rights holder needs, or what stands elsewhere word for word. */
    SAFE,
    /** Takes a credit or a near copy, or adds words: a person decides. */
    UNSAFE,
    /** Needs words from the writer (a placeholder): offered in an editor, never applied in bulk. */
    MANUAL
  }

  public Fix {
    edits = List.copyOf(edits);
  }

  public Fix(String title, Safety safety, List<Edit> edits) {
    this(title, safety, edits, null);
  }

  public Fix(String title, Safety safety, List<Edit> edits, @Nullable String speaker) {
    this(title, safety, edits, speaker, false);
  }

  /**
   * Fixes for a finding that are worked out when somebody asks for them, as an editor does where a
   * person opens the menu; a check of files asks at once. All of them are {@link Safety#MANUAL}:
   * fixing in bulk never asks.
   *
   * @param work gives the same whenever it is done, on any thread; done at most once
   */
  public static List<Fix> later(Supplier<List<Fix>> work) {
    return new LaterFixes(work);
  }

  /** This fix, right only while one of the finding's related places stays as it is. */
  public Fix restingOnRelated() {
    return new Fix(title, safety, edits, speaker, true);
  }
}
