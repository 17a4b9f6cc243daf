package dev.copydesk.cli.report.html;

import dev.copydesk.cli.report.diff.LineDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * Two copies of a passage, cut where they differ: what both have, what one alone has, and so on in
 * turn, beginning with what both have, which may be nothing.
 *
 * @param own of the first copy
 * @param other of the second copy
 */
record SideBySide(List<String> own, List<String> other) {

  static SideBySide of(String own, String other) {
    List<String> a = words(own);
    List<String> b = words(other);
    List<LineDiff.Change> changes = LineDiff.of(a, b);
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    int at = 0;
    int newAt = 0;
    for (LineDiff.Change change : changes) {
      left.add(String.join("", a.subList(at, change.start())));
      left.add(String.join("", a.subList(change.start(), change.end())));
      right.add(String.join("", b.subList(newAt, change.newStart())));
      right.add(String.join("", b.subList(change.newStart(), change.newEnd())));
      at = change.end();
      newAt = change.newEnd();
    }
    left.add(String.join("", a.subList(at, a.size())));
    right.add(String.join("", b.subList(newAt, b.size())));
    return new SideBySide(left, right);
  }

  /** Words of letters that are written together; each other character by itself. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isOfWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end == start) {
        end += Character.charCount(text.codePointAt(end));
      }
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  private static boolean isOfWord(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return Character.isLetterOrDigit(codePoint)
        && script != Character.UnicodeScript.HAN
        && script != Character.UnicodeScript.HIRAGANA
        && script != Character.UnicodeScript.KATAKANA;
  }
}
