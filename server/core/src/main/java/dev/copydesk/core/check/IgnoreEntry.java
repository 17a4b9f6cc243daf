package dev.copydesk.core.check;

import dev.copydesk.core.config.Config;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;

/** What to write into the house style so that a finding stays quiet. */
public final class IgnoreEntry {

  /** Enough to tell one passage from another; more would only fill the file. */
  private static final int MOST_WORDS = 120;

  private IgnoreEntry() {}

  /** Names the finding's code and its words, a long passage by its beginning. */
  public static Config.Ignore of(Finding finding, Draft draft) {
    String words = Words.folded(finding.span().of(draft.text()));
    if (words.length() > MOST_WORDS) {
      boolean halfPair = Character.isHighSurrogate(words.charAt(MOST_WORDS - 1));
      words = words.substring(0, halfPair ? MOST_WORDS - 1 : MOST_WORDS) + "…";
    }
    return new Config.Ignore(finding.code(), words, "");
  }
}
