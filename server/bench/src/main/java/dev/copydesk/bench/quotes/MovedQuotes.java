package dev.copydesk.bench.quotes;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes drafts in which a quote has lost its source from one in which it has one, in any language:
 * the rest of its sentence is cut away, or the words are set down where nobody is quoted.
 */
final class MovedQuotes {

  /** No more of a kind from one article, so that long ones do not outweigh others. */
  private static final int MOST = 2;

  /** A paragraph of running text is at least as long, in UTF-16 units. */
  private static final int PARAGRAPH = 40;

  private static final String STOPS = ".!?…。！？";

  enum Kind {
    /** As it was published. */
    PUBLISHED,
    /** The rest of its sentence is gone. */
    CUT,
    /** A paragraph of its own between two without quotes. */
    PLAIN,
    /** Between two sentences of a paragraph without quotes. */
    AMONG
  }

  /**
   * A draft with a quote that lost its source.
   *
   * @param start offset of its first mark
   */
  record Made(Kind kind, String text, int start) {}

  private final QuotedDraft draft;
  private final String text;
  private final Sentences sentences;
  private final String stop;
  private final String space;
  private final List<Made> made = new ArrayList<>();

  private MovedQuotes(QuotedDraft draft, boolean spaced) {
    this.draft = draft;
    this.text = draft.text();
    this.sentences = draft.prose().sentences();
    this.stop = spaced ? "." : "。";
    this.space = spaced ? " " : "";
  }

  /**
   * The drafts that can be made.
   *
   * @param sourced quotes with a source in their own sentence
   * @param spaced whether the language puts spaces between words
   */
  static List<Made> of(QuotedDraft draft, List<Quote> sourced, boolean spaced) {
    MovedQuotes moved = new MovedQuotes(draft, spaced);
    int cut = 0;
    for (Quote quote : sourced) {
      cut += cut < MOST && moved.cut(quote) ? 1 : 0;
    }
    int next = 0;
    int among = 0;
    for (int block = 2; block < draft.prose().blocks().size() && !sourced.isEmpty(); block++) {
      if (!moved.isPlain(block)) {
        continue;
      }
      if (next < 2 * MOST && moved.isPlain(block - 1)) {
        int at = draft.prose().blocks().get(block).start();
        moved.put(Kind.PLAIN, sourced.get(next++ % sourced.size()), at, "\n\n");
        next++;
      }
      int middle = moved.betweenSentences(block);
      if (among < MOST && middle > 0) {
        moved.put(Kind.AMONG, sourced.get(among++ % sourced.size()), middle, moved.space);
      }
    }
    return moved.made;
  }

  private boolean cut(Quote quote) {
    int start = sentences.start(sentences.at(quote.start()));
    int end = sentences.end(sentences.at(quote.end() - 1));
    Block block = draft.block(quote);
    if (start < block.start()
        || end > block.end()
        || end - quote.end() + quote.start() - start < 4) {
      return false;
    }
    made.add(
        new Made(Kind.CUT, text.substring(0, start) + words(quote) + text.substring(end), start));
    return true;
  }

  private void put(Kind kind, Quote quote, int at, String apart) {
    String before = text.substring(0, at);
    made.add(new Made(kind, before + words(quote) + apart + text.substring(at), at));
  }

  /** The quote with a full stop before its last mark. */
  private String words(Quote quote) {
    int end = quote.innerEnd();
    while (end > quote.innerStart() && ",，、; ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean stopped = STOPS.indexOf(text.charAt(end - 1)) >= 0;
    return text.substring(quote.start(), end)
        + (stopped ? "" : stop)
        + text.substring(quote.innerEnd(), quote.end());
  }

  /** A paragraph in which nobody is quoted. */
  private boolean isPlain(int number) {
    Block block = draft.prose().blocks().get(number);
    return block.kind() == Block.Kind.PARAGRAPH
        && block.length() >= PARAGRAPH
        && STOPS.indexOf(text.charAt(block.end() - 1)) >= 0
        && draft.piece(draft.firstQuoteIn(number), number) == null;
  }

  /** Where the second sentence of a paragraph begins; -1 where it has one alone. */
  private int betweenSentences(int number) {
    Block block = draft.prose().blocks().get(number);
    int second = sentences.at(block.start()) + 1;
    boolean has = second < sentences.count() && sentences.start(second) < block.end();
    return has ? sentences.start(second) : -1;
  }
}
