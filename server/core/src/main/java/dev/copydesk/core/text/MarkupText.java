package dev.copydesk.core.text;

import org.jsoup.parser.Parser;

/**
 * Copies a stretch of a draft into the prose with its entities and escapes resolved, each mapped to
 * where it stands. Markdown and HTML share it.
 */
final class MarkupText {

  private static final int LONGEST_ENTITY = 34;

  private final String source;
  private final ProseBuilder prose;

  MarkupText(Draft draft, ProseBuilder prose) {
    this.source = draft.text();
    this.prose = prose;
  }

  /**
   * @param escapes whether a backslash before punctuation stands for that punctuation, as in
   *     Markdown
   */
  void copy(int start, int end, boolean escapes) {
    int from = start;
    int i = start;
    while (i < end) {
      char c = source.charAt(i);
      if (escapes && c == '\\' && i + 1 < end && isPunctuation(source.charAt(i + 1))) {
        prose.copy(from, i);
        prose.put(source.substring(i + 1, i + 2), i, i + 2);
        i += 2;
        from = i;
      } else if (c == '&') {
        int behind = entityEnd(i, end);
        String words = behind < 0 ? "" : Parser.unescapeEntities(source.substring(i, behind), true);
        if (behind < 0 || words.equals(source.substring(i, behind))) {
          i++;
        } else {
          prose.copy(from, i);
          prose.put(words, i, behind);
          i = behind;
          from = i;
        }
      } else {
        i++;
      }
    }
    prose.copy(from, end);
  }

  private int entityEnd(int at, int end) {
    int stop = Math.min(end, at + LONGEST_ENTITY);
    for (int i = at + 1; i < stop; i++) {
      char c = source.charAt(i);
      if (c == ';') {
        return i > at + 1 ? i + 1 : -1;
      }
      if (!(Character.isLetterOrDigit(c) && c < 0x80) && !(c == '#' && i == at + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
