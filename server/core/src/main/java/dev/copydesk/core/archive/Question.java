package dev.copydesk.core.archive;

import java.util.Arrays;

/**
 * What an archive is asked: which articles have words that this draft has. No word of the draft is
 * in it.
 *
 * @param draft name of the draft, never told to another machine
 * @param fingerprints of the draft, in the order of its text
 */
public record Question(String draft, long[] fingerprints) {

  /** Whether the same is asked of the same draft. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Question question
        && question.draft.equals(draft)
        && Arrays.equals(question.fingerprints, fingerprints);
  }

  @Override
  public int hashCode() {
    return 31 * draft.hashCode() + Arrays.hashCode(fingerprints);
  }
}
