package dev.copydesk.boilerplate.find;

import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the name of whoever a picture shows out of the credit that it ran into: four plain names in
 * a row before the agency are two people's, and the second took the picture.
 */
public final class TwoNames {

  private static final int NAMES = 4;

  private static final String AGENCY = "/|";

  private TwoNames() {}

  /** The finds in text order, each credit from the name of the photographer on. */
  public static List<Find> apart(String text, List<Find> finds) {
    List<Find> all = new ArrayList<>(finds.size());
    for (Find find : finds) {
      int second = find.kind() == Kind.PHOTO_CREDIT ? second(text, find.start(), find.end()) : -1;
      all.add(second < 0 ? find : find.at(second, find.end()));
    }
    return all;
  }

  /** Where the third of exactly four names before the agency begins; -1 where there are others. */
  private static int second(String text, int start, int end) {
    int names = 0;
    int third = -1;
    int at = start;
    while (at < end && Character.isUpperCase(text.charAt(at)) && isName(text, at, end)) {
      third = ++names == NAMES - 1 ? at : third;
      at = Letters.behindBlanks(text, behindName(text, at, end), end);
    }
    return names == NAMES && at < end && AGENCY.indexOf(text.charAt(at)) >= 0 ? third : -1;
  }

  /** Whether a word is a name and no initial: a capital, and small letters behind it. */
  private static boolean isName(String text, int start, int end) {
    int to = behindName(text, start, end);
    for (int i = start + 1; i < to; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return to - start > 1;
  }

  private static int behindName(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
