package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
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
    for (Find find : found) {
      boolean credit =
          find.kind() == Kind.SYNDICATION
              && isLabelled(prose.text(), find)
              && isWithinArticle(prose, found, find);
      String message = messages.say("kind." + Kind.PHOTO_CREDIT.id());
      all.add(credit ? new Find(Kind.PHOTO_CREDIT, find.start(), find.end(), message) : find);
    }
    return all;
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

  private static boolean isWithinArticle(Prose prose, List<Find> found, Find find) {
    int next = prose.blockAt(find.end() - 1) + 1;
    if (next < 2 && find.start() == prose.blocks().get(0).start()) {
      return false; // a draft's first line
    }
    for (Block block : prose.blocks().subList(next, prose.blocks().size())) {
      if (Overruled.isParagraph(prose.text(), found, block)) {
        return true;
      }
    }
    return false;
  }
}
