package dev.copydesk.boilerplate.page;

import static dev.copydesk.boilerplate.page.PageLines.kinds;

import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.Shape;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Paragraphs at the end of an article that are about who wrote it: they begin with a name that
 * stands in a byline of the page. Sentences like the article's, but no part of it.
 */
final class AuthorBio {

  private static final int BYLINE = kinds(Kind.BYLINE);

  /** Wider lines with a name and a byline's word are no bylines. */
  private static final float WIDEST_BYLINE = 12;

  /** So many sentences at the end are asked about. */
  private static final int LAST = 4;

  /** An article has more sentences than this before anybody is introduced. */
  private static final int FEWEST = 4;

  private AuthorBio() {}

  /** Adds such lines to those that are not the article's, and tells which they are. */
  static BitSet drop(PageLines lines, BitSet dropped) {
    BitSet bios = new BitSet();
    Set<Long> names = names(lines);
    if (names.isEmpty()) {
      return bios;
    }
    int left = 0;
    for (int i = 0; i < lines.count(); i++) {
      left += lines.isStrong(i) && !dropped.get(i) ? 1 : 0;
    }
    int asked = 0;
    for (int i = lines.count() - 1; i >= 0 && asked < LAST && left > FEWEST; i--) {
      if (lines.isStrong(i) && !dropped.get(i)) {
        asked++;
        left--;
        if (names.contains(pair(lines, i, lines.start(i)))) {
          dropped.set(i);
          bios.set(i);
        }
      }
    }
    return bios;
  }

  /** The pairs of capitalised words in bylines. */
  private static Set<Long> names(PageLines lines) {
    Set<Long> names = new HashSet<>();
    for (int i = 0; i < lines.count(); i++) {
      if (lines.near(i, BYLINE) && lines.width(i) < WIDEST_BYLINE) {
        int at = wordEnd(lines, i, lines.start(i));
        while (at < lines.end(i)) {
          at = wordStart(lines, i, at);
          long name = pair(lines, i, at);
          if (name != 0) {
            names.add(name);
          }
          at = wordEnd(lines, i, at);
        }
      }
    }
    return names;
  }

  /** Whether a line begins with two capitalised words, as a name does. */
  static boolean beginsWithName(PageLines lines, int line) {
    return pair(lines, line, lines.start(line)) != 0;
  }

  /** Two capitalised words, one space between them, by a hash; 0 if there are none. */
  private static long pair(PageLines lines, int line, int start) {
    char[] text = lines.text();
    int first = wordEnd(lines, line, start);
    int second = first + 1 < lines.end(line) ? wordEnd(lines, line, first + 1) : first;
    boolean named =
        first > start + 1
            && second > first + 2
            && text[first] == ' '
            && Character.isUpperCase(text[start])
            && Character.isUpperCase(text[first + 1]);
    return named ? Shape.hash(text, start, second) : 0;
  }

  private static int wordStart(PageLines lines, int line, int from) {
    int at = from;
    while (at < lines.end(line) && !Character.isLetter(lines.text()[at])) {
      at++;
    }
    return at;
  }

  private static int wordEnd(PageLines lines, int line, int from) {
    int at = from;
    while (at < lines.end(line) && Character.isLetter(lines.text()[at])) {
      at++;
    }
    return at;
  }
}
