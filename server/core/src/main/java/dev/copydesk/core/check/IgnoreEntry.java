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

  /** Whether the words of an entry stand in a draft, so that it may keep something quiet there. */
  public static boolean stands(Config.Ignore entry, Draft draft) {
    String words = Words.folded(entry.words());
    int behind = words.endsWith("…") ? words.length() - 1 : words.length();
    return Words.folded(draft.text()).contains(words.substring(0, behind));
  }
}
