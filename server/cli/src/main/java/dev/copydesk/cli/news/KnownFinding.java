package dev.copydesk.cli.news;

import java.util.Comparator;

/**
 * A finding that a baseline knows.
 *
 * @param path of the draft it was met in, from the baseline's folder, folders joined with {@code
 *     /}; where it was, for whoever reads the baseline, and not what it is known by
 * @param line where it was, from 1
 * @param words the beginning of the words found
 * @param count how many of it there were in the draft
 * @param copies how many other places it pointed at, at most
 */
record KnownFinding(
    String path, int line, String code, String fingerprint, String words, int count, int copies) {

  /** As a person reviews them: draft by draft, from the first line to the last. */
  static final Comparator<KnownFinding> FOR_REVIEW =
      Comparator.comparing(KnownFinding::path)
          .thenComparing(KnownFinding::line)
          .thenComparing(KnownFinding::code)
          .thenComparing(KnownFinding::fingerprint);

  /** What a finding is known by. */
  record Name(String code, String fingerprint) {}

  Name name() {
    return new Name(code, fingerprint);
  }
}
