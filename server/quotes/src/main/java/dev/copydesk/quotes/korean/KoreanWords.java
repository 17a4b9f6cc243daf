package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;
import java.util.List;

/** The words of a stretch of Korean text, what stands in quote marks left out. */
final class KoreanWords {

  private final String text;
  private int[] bounds = new int[32];
  private int count;
  private boolean quotes;

  private KoreanWords(String text) {
    this.text = text;
  }

  static KoreanWords of(QuotedDraft draft, int start, int end) {
    KoreanWords words = new KoreanWords(draft.text());
    List<Quote> quotes = draft.quotes();
    int from = start;
    for (int i = firstAt(draft, start); i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      if (quote.start() >= end) {
        break;
      }
      boolean inside = quote.end() > start;
      if (inside && KoreanSegments.isSpeechMark(words.text.charAt(quote.start()))) {
        words.quotes = true;
        words.add(from, quote.start());
        from = Math.max(from, quote.end());
      }
    }
    words.add(from, end);
    return words;
  }

  /** The words of a stretch with what stands in quote marks among them. */
  static KoreanWords withQuotes(String text, int start, int end) {
    KoreanWords words = new KoreanWords(text);
    words.add(start, end);
    return words;
  }

  private static int firstAt(QuotedDraft draft, int start) {
    if (draft.quotes().isEmpty()) {
      return 0;
    }
    int index = draft.indexOf(start);
    return index > 0 && draft.quotes().get(index - 1).end() > start ? index - 1 : index;
  }

  private void add(int start, int end) {
    int i = start;
    while (i < end) {
      while (i < end && !isWordPart(i)) {
        i++;
      }
      int from = i;
      while (i < end && isWordPart(i)) {
        i++;
      }
      if (from < i) {
        if (2 * count == bounds.length) {
          bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = i;
        count++;
      }
    }
  }

  private boolean isWordPart(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  int count() {
    return count;
  }

  /** Whether there are quotes among the words. */
  boolean hasQuotes() {
    return quotes;
  }

  int start(int word) {
    return bounds[2 * word];
  }

  int end(int word) {
    return bounds[2 * word + 1];
  }

  int length(int word) {
    return end(word) - start(word);
  }

  char last(int word) {
    return text.charAt(end(word) - 1);
  }

  char at(int word, int index) {
    return text.charAt(start(word) + index);
  }

  boolean startsWith(int word, String with) {
    return text.startsWith(with, start(word)) && start(word) + with.length() <= end(word);
  }

  boolean endsWith(int word, String with) {
    return length(word) >= with.length() && text.startsWith(with, end(word) - with.length());
  }

  boolean is(int word, String other) {
    return length(word) == other.length() && startsWith(word, other);
  }

  /** Whether nothing but white space stands between a word and the next. */
  boolean isJoined(int word) {
    if (word + 1 >= count) {
      return false;
    }
    for (int i = end(word); i < start(word + 1); i++) {
      if (!Letters.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
