package dev.copydesk.core.text;

/**
 * What a punctuation mark can be, in all languages that drafts are in: the one place where this is
 * said, for whoever looks at the edge of a sentence. A straight mark opens and closes, and so do
 * angled ones, which one house turns outward and another inward («…» and »…«). Which two marks make
 * a quote is for the rule that reads quotes.
 */
public final class Marks {

  private Marks() {}

  /** A mark that a sentence ends with: full stop, question and exclamation mark, ellipsis. */
  public static boolean isStop(char c) {
    return isFullStop(c) || c == '…' || c == '．';
  }

  /** A mark that a whole sentence ends with: an ellipsis may break off. */
  public static boolean isFullStop(char c) {
    return switch (c) {
      case '.', '!', '?', '。', '！', '？' -> true;
      default -> false;
    };
  }

  /** A mark that words in quotation begin with. */
  public static boolean opensQuote(char c) {
    return switch (c) {
      case '"', '\'', '“', '„', '‟', '‘', '‚', '‛', '«', '‹', '»', '›', '「', '『', '《', '〈', '＂' ->
          true;
      default -> false;
    };
  }

  /**
   * A mark that words in quotation end with. Those that open English or French words and close
   * German ones ({@code “ ‘ « ‹}) are taken for openers: see {@link #closes}.
   */
  public static boolean closesQuote(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', '›', '」', '』', '》', '〉', '＂' -> true;
      default -> false;
    };
  }

  public static boolean closesBracket(char c) {
    return switch (c) {
      case ')', ']', '}', '）', '］', '｝', '】', '〕' -> true;
      default -> false;
    };
  }

  /**
   * Whether a mark at the end of a text may stand behind the stop of its last sentence. There the
   * marks of German „…“ and »…« close, too.
   */
  public static boolean closes(char c) {
    return closesQuote(c) || closesBracket(c) || c == '“' || c == '‘' || c == '«' || c == '‹';
  }
}
