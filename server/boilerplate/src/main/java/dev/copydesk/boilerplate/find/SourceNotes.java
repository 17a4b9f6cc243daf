package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a source that is named within the article a credit: it is that of a picture or a table
 * above it. Behind the article it is where the text came from.
 */
public final class SourceNotes {

  private static final int LONGEST_LABEL = 12;

  private SourceNotes() {}

  /**
   * The finds in text order, none left out.
   *
   * @param found in text order, none overlapping
   */
  public static List<Find> named(Prose prose, List<Find> found, Messages messages) {
    List<Find> all = new ArrayList<>(found.size());
    ArticleText article = new ArticleText(prose, found);
    for (Find find : found) {
      boolean credit =
          find.kind() == Kind.SYNDICATION
              && isLabelled(prose.text(), find)
              && isWithinArticle(prose, article, find);
      all.add(credit ? credit(find, messages) : find);
    }
    return all;
  }

  private static Find credit(Find find, Messages messages) {
    String message = messages.say("kind." + Kind.PHOTO_CREDIT.id());
    return new Find(Kind.PHOTO_CREDIT, find.start(), find.end(), message);
  }

  /** Whether a find begins with one word of Latin letters and a colon. */
  private static boolean isLabelled(String text, Find find) {
    int last = Math.min(find.end(), find.start() + LONGEST_LABEL);
    int at = find.start();
    while (at < last && Letters.isLatin(text.charAt(at))) {
      at++;
    }
    return at > find.start() && at < last && text.charAt(at) == ':';
  }

  private static boolean isWithinArticle(Prose prose, ArticleText article, Find find) {
    int next = prose.blockAt(find.end() - 1) + 1;
    if (next < 2 && find.start() == prose.blocks().get(0).start()) {
      return false; // a draft's first line
    }
    return article.goesOn(next);
  }
}
