package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Prose;

/**
 * What a house says of itself, in a draft that is no press release: the same words stand in an
 * article that compares houses.
 */
final class Praise {

  private static final int LEAST_PARAGRAPHS = 4;

  /** In code units; a label is shorter. */
  private static final int SHORTEST = 40;

  private Praise() {}

  /**
   * Whether a sentence with no address in it stands in an article of several paragraphs that has no
   * other part of a press release.
   */
  static boolean isOfArticle(Prose prose, ArticleText article, Find find) {
    if (find.entry() == null
        || find.end() - find.start() < SHORTEST
        || hasAddress(prose.text(), find)) {
      return false;
    }
    return !article.hasOtherRelease(find) && article.sentences() >= LEAST_PARAGRAPHS;
  }

  /** Whether a find has a web or mail address or a number to call. */
  private static boolean hasAddress(String text, Find find) {
    int digits = 0;
    for (int i = find.start() + 1; i + 1 < find.end(); i++) {
      char c = text.charAt(i);
      boolean joined =
          Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      if (joined && (c == '@' || c == '.') || c == '/') {
        return true;
      }
      digits += Character.isDigit(c) ? 1 : 0;
    }
    return digits >= "555-0100".length() - 1;
  }
}
