package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls what stands between the names and times of a page's comments comments: behind their heading
 * a name and a time again and again are a thread, and buttons and lines between them are its own.
 */
public final class Threads {

  /** So many names with a time are a thread. */
  private static final int LEAST_HEADERS = 4;

  private Threads() {}

  /** The finds in text order, those of threads of their kind. */
  public static List<Find> named(String text, List<Find> found, Messages messages) {
    int heading = 0;
    while (heading < found.size() && found.get(heading).kind() != Kind.COMMENTS) {
      heading++;
    }
    int first = -1;
    int last = -1;
    int headers = 0;
    for (int i = heading; i < found.size(); i++) {
      if (isHeader(text, found.get(i))) {
        first = first < 0 ? i : first;
        last = i;
        headers++;
      }
    }
    if (headers < LEAST_HEADERS) {
      return found;
    }
    List<Find> named = new ArrayList<>(found);
    for (int i = first; i < Math.min(found.size(), last + 2); i++) {
      Find find = found.get(i);
      if (find.kind() == Kind.NAVIGATION || find.kind() == Kind.SHARE) {
        String message = messages.say("kind." + Kind.COMMENTS.id());
        named.set(
            i,
            new Find(
                Kind.COMMENTS,
                find.start(),
                find.end(),
                Kind.COMMENTS.severity(),
                find.safety(),
                message,
                find.entry(),
                find.related()));
      }
    }
    return named;
  }

  /** Whether a time stamp has a time of day and somebody's name. */
  private static boolean isHeader(String text, Find find) {
    if (find.kind() != Kind.TIMESTAMP) {
      return false;
    }
    boolean clock = false;
    int letters = 0;
    for (int i = find.start(); i < find.end(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      clock |=
          c == ':'
              && i > find.start()
              && i + 1 < find.end()
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
    }
    return clock && letters > 1;
  }
}
