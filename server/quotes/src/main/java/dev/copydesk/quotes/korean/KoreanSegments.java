package dev.copydesk.quotes.korean;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.quotes.lexicon.Hangul;
import dev.copydesk.quotes.scan.Quote;
import dev.copydesk.quotes.scan.QuotedDraft;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft cut where a Korean sentence or a line of it ends, as far as quotes need it: a full stop
 * inside a quote does not cut, a quote with nothing before it and no ending behind it is a segment
 * of its own, and so is what stands between double spaces, which scraped copy has for line ends.
 */
final class KoreanSegments {

  private static final int FIELDS = 3;
  private static final int OWN_LINE_START = 1;
  private static final int OWN_LINE_END = 2;
  private static final int TERMINATED = 4;

  private static final List<String> REPORTERS = KoreanGrammar.words("reporters");

  private final QuotedDraft draft;
  private final String text;
  private final KoreanTail tail;

  /** Start, end and number of the quote that the segment is, or -1, of each segment. */
  private int[] fields = new int[64 * FIELDS];

  private byte[] flags = new byte[64];
  private int count;
  private int firstTerminated = -1;

  private int start;
  private boolean startsLine;
  private int nextPiece;
  private int nextQuote;

  KoreanSegments(QuotedDraft draft, KoreanTail tail) {
    this.draft = draft;
    this.text = draft.text();
    this.tail = tail;
    for (int number = 0; number < draft.prose().blocks().size(); number++) {
      cut(draft.prose().blocks().get(number));
    }
  }

  int count() {
    return count;
  }

  int start(int segment) {
    return fields[segment * FIELDS];
  }

  int end(int segment) {
    return fields[segment * FIELDS + 1];
  }

  /** The number of the quote that the segment consists of; -1 if there are other words in it. */
  int quote(int segment) {
    return fields[segment * FIELDS + 2];
  }

  /** The number of the first segment that a full stop closes; the number of segments if none. */
  int firstTerminated() {
    return firstTerminated < 0 ? count : firstTerminated;
  }

  /** Whether a full stop or the like closes it. */
  boolean isTerminated(int segment) {
    return (flags[segment] & TERMINATED) != 0;
  }

  /** Whether it stands on a line of its own, as far as the draft's line ends survived. */
  boolean isLine(int segment) {
    int both = OWN_LINE_START | OWN_LINE_END;
    return (flags[segment] & both) == both;
  }

  boolean startsLine(int segment) {
    return (flags[segment] & OWN_LINE_START) != 0;
  }

  boolean endsLine(int segment) {
    return (flags[segment] & OWN_LINE_END) != 0;
  }

  /** The segment that {@code offset} is in, or the last one before it; -1 if none. */
  int at(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void cut(Block block) {
    start = block.start();
    startsLine = true;
    int end = block.end();
    int i = start;
    while (i < end) {
      Quote.Piece piece = pieceAt(i);
      char c = text.charAt(i);
      if (piece != null) {
        i = cutBehind(piece, end);
      } else if (isTerminator(c)) {
        i = cutBehindTerminators(i, end);
      } else if (Letters.isSpace(c) && i + 1 < end && Letters.isSpace(text.charAt(i + 1))) {
        close(i, -1, false, true);
        i += 2;
      } else if (c == '=' && isByline(i)) {
        close(i + 1, -1, false, true);
        i++;
      } else {
        i++;
      }
    }
    close(end, -1, false, true);
    if (count > 0 && start(count - 1) >= block.start()) {
      flags[count - 1] |= OWN_LINE_END;
    }
  }

  /** The piece of a quote that begins at {@code offset}; asked in rising order. */
  private Quote.@Nullable Piece pieceAt(int offset) {
    while (nextQuote < draft.quotes().size()) {
      Quote quote = draft.quotes().get(nextQuote);
      for (; nextPiece < quote.pieces().size(); nextPiece++) {
        Quote.Piece piece = quote.pieces().get(nextPiece);
        if (piece.start() >= offset) {
          return piece.start() == offset ? piece : null;
        }
      }
      nextQuote++;
      nextPiece = 0;
    }
    return null;
  }

  private int cutBehind(Quote.Piece piece, int end) {
    Quote quote = draft.quotes().get(nextQuote);
    int number = nextQuote;
    boolean last = nextPiece == quote.pieces().size() - 1;
    nextPiece++;
    boolean alone = isBare(start, piece.start());
    if (!last || !piece.closed()) {
      if (alone && piece.end() >= end) {
        close(piece.end(), number, true, true);
      }
      return Math.max(piece.end(), piece.start() + 1);
    }
    int behind = piece.end();
    while (behind < end && isTerminator(text.charAt(behind)) && text.charAt(behind) != '…') {
      behind++;
    }
    boolean stopped = isStopped(quote);
    boolean speech = isSpeechMark(text.charAt(piece.start()));
    boolean ends =
        behind > piece.end()
            || speech
                && tail.of(text, piece.end(), end, lastWord(quote)) == KoreanTail.Kind.ENDS
                && (alone || stopped);
    if (ends) {
      close(behind, alone && speech ? number : -1, behind > piece.end() || stopped, false);
    }
    return behind;
  }

  /** The last quoted character. */
  char lastWord(Quote quote) {
    int at = quote.innerEnd() - 1;
    while (at > quote.innerStart() && Letters.isSpace(text.charAt(at))) {
      at--;
    }
    return at >= 0 ? text.charAt(at) : ' ';
  }

  /** Whether the quoted words end with a full stop or the like of their own. */
  boolean isStopped(Quote quote) {
    char last = lastWord(quote);
    return isTerminator(last) || last == ')' || last == '~' || last == '’' || last == '\'';
  }

  private int cutBehindTerminators(int at, int end) {
    int behind = at;
    while (behind < end && isTerminator(text.charAt(behind))) {
      behind++;
    }
    while (behind < end && ")]".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    if (behind == end || endsSentence(at, behind, end)) {
      close(behind, -1, true, false);
    }
    return behind;
  }

  private boolean endsSentence(int at, int behind, int end) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char next = text.charAt(behind);
    char stop = text.charAt(behind - 1);
    if (stop == '…' || Character.isDigit(before) && text.charAt(at) == '.') {
      return false;
    }
    if (Letters.isSpace(next)) {
      return text.charAt(at) != '.' || !isInitial(at) || behind + 1 >= end;
    }
    return Hangul.is(before)
        && (Hangul.is(next)
            || KoreanTail.opens(next)
            || Character.isUpperCase(next)
            || Character.isDigit(next)
            || "■▲△▶▷●○◆◇◀□※☞-―—/".indexOf(next) >= 0);
  }

  /** A single Latin letter before a full stop: J. K. */
  private boolean isInitial(int at) {
    return at > 0
        && Character.isUpperCase(text.charAt(at - 1))
        && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
  }

  /** The sign behind a reporter's name in wire copy: 김하늘 기자 =. */
  private boolean isByline(int at) {
    int before = at;
    while (before > start && text.charAt(before - 1) == ' ') {
      before--;
    }
    return before - 2 >= start && (text.charAt(before - 1) == ')' || isReporter(before));
  }

  private boolean isReporter(int end) {
    for (String reporter : REPORTERS) {
      if (end - reporter.length() >= start && text.startsWith(reporter, end - reporter.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are no words, but bullets at most. */
  private boolean isBare(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void close(int at, int quote, boolean terminated, boolean endsLine) {
    int from = start;
    int to = at;
    from = Letters.behindSpace(text, from, to);
    to = Letters.beforeSpace(text, to, from);
    boolean spaced = from - start > 1;
    if (count > 0 && spaced && !startsLine) {
      flags[count - 1] |= OWN_LINE_END;
      startsLine = true;
    }
    if (from < to) {
      add(from, to, quote, terminated);
      flags[count - 1] |= (byte) (endsLine ? OWN_LINE_END : 0);
      startsLine = endsLine;
    } else if (endsLine && count > 0) {
      flags[count - 1] |= OWN_LINE_END;
      startsLine = true;
    }
    start = at;
  }

  private void add(int from, int to, int quote, boolean terminated) {
    if (count == flags.length) {
      flags = Arrays.copyOf(flags, count * 2);
      fields = Arrays.copyOf(fields, count * 2 * FIELDS);
    }
    if (terminated && firstTerminated < 0) {
      firstTerminated = count;
    }
    fields[count * FIELDS] = from;
    fields[count * FIELDS + 1] = to;
    fields[count * FIELDS + 2] = quote;
    flags[count] = (byte) ((terminated ? TERMINATED : 0) | (startsLine ? OWN_LINE_START : 0));
    count++;
  }

  /** Double marks hold speech; single ones, corners and angles terms, titles and thoughts. */
  static boolean isSpeechMark(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || c == '＂';
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
  }
}
