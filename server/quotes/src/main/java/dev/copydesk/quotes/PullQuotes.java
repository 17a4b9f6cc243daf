package dev.copydesk.quotes;

import dev.copydesk.core.text.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells pull quotes: words set off in a paragraph of their own that also stand in a quote of the
 * body, where their source is named.
 */
final class PullQuotes {

  /** Shorter sentences are said twice by chance; in letters and digits. */
  private static final int LEAST_LENGTH = 12;

  private final QuotedDraft draft;

  /** The sentences quoted, each with the number of a quote that has a source. */
  private final Map<String, Integer> sourced = new HashMap<>();

  PullQuotes(QuotedDraft draft) {
    this.draft = draft;
    for (int i = 0; i < draft.quotes().size(); i++) {
      Attribution attribution = draft.attribution(i);
      if (attribution != null && attribution.hasSource()) {
        for (String sentence : sentences(draft.quotes().get(i))) {
          sourced.put(sentence, i);
        }
      }
    }
  }

  boolean repeats(Quote quote) {
    Block block = draft.block(quote);
    if (quote.start() != block.start() || quote.end() != block.end()) {
      return false;
    }
    List<String> sentences = sentences(quote);
    return !sentences.isEmpty() && sentences.stream().allMatch(sourced::containsKey);
  }

  private List<String> sentences(Quote quote) {
    List<String> all = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (int i = quote.innerStart(); i <= quote.innerEnd(); i++) {
      char c = i < quote.innerEnd() ? draft.text().charAt(i) : '.';
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      } else if (c == '.' || c == '?' || c == '!' || c == '。') {
        if (letters.length() >= LEAST_LENGTH) {
          all.add(letters.toString());
        }
        letters.setLength(0);
      }
    }
    return all;
  }
}
