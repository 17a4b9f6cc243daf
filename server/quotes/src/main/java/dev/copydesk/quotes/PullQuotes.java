package dev.copydesk.quotes;

import dev.copydesk.core.text.Block;
import dev.copydesk.quotes.scan.Attribution;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;

/**
 * Tells pull quotes: words set off in a paragraph of their own that also stand in the body, in a
 * quote whose source is named or as what the text itself says.
 */
final class PullQuotes {

  /** Shorter sentences are said twice by chance; in letters and digits. */
  private static final int LEAST_LENGTH = 12;

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private static final String STOPS = ".。!?！？ ";

  private final QuotedDraft draft;
  private final BodyWords body;

  /** The sentences that are quoted with a source, as hashes of their letters, in rising order. */
  private final long[] sourced;

  /** The sentences of the quote that was read last, as hashes. */
  private long[] sentences = new long[8];

  private int count;

  PullQuotes(QuotedDraft draft) {
    this.draft = draft;
    this.body = new BodyWords(draft);
    long[] found = new long[64];
    int size = 0;
    for (int i = 0; i < draft.quotes().size(); i++) {
      Attribution attribution = draft.attribution(i);
      if (attribution != null && attribution.hasSource()) {
        read(draft.quotes().get(i));
        if (size + count > found.length) {
          found = Arrays.copyOf(found, Math.max(size + count, found.length * 2));
        }
        System.arraycopy(sentences, 0, found, size, count);
        size += count;
      }
    }
    this.sourced = Arrays.copyOf(found, size);
    Arrays.sort(sourced);
  }

  boolean repeats(Quote quote) {
    Block block = draft.block(quote);
    int end = quote.end();
    while (end < block.end() && STOPS.indexOf(draft.text().charAt(end)) >= 0) {
      end++;
    }
    return quote.start() == block.start()
        && end == block.end()
        && (isSourced(quote) || body.say(quote));
  }

  private boolean isSourced(Quote quote) {
    read(quote);
    for (int i = 0; i < count; i++) {
      if (Arrays.binarySearch(sourced, sentences[i]) < 0) {
        return false;
      }
    }
    return count > 0;
  }

  private void read(Quote quote) {
    count = 0;
    long hash = SEED;
    int letters = 0;
    for (int i = quote.innerStart(); i <= quote.innerEnd(); i++) {
      char c = i < quote.innerEnd() ? draft.text().charAt(i) : '.';
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
        letters++;
      } else if (c == '.' || c == '?' || c == '!' || c == '。') {
        if (letters >= LEAST_LENGTH) {
          add(hash);
        }
        hash = SEED;
        letters = 0;
      }
    }
  }

  private void add(long sentence) {
    if (count == sentences.length) {
      sentences = Arrays.copyOf(sentences, count * 2);
    }
    sentences[count++] = sentence;
  }
}
