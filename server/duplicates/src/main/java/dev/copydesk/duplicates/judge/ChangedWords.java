package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the words of two copies differ. An editor's changes are of all sorts; where a form was filled
 * in anew, single words stand for others, names and figures above all.
 *
 * @param words of the first copy
 * @param count of the changes
 * @param replaced changes that put words for others
 * @param named changes that touch a figure or a word with a capital
 * @param longest words of the longest change
 * @param again changes that take away a longer word that another change took away before
 */
record ChangedWords(int words, int count, int replaced, int named, int longest, int again) {

  /** Words after which the two are looked for to say the same again. */
  private static final int REACH = 16;

  /** Letters of a word that says something. */
  private static final int LONG_WORD = 5;

  static ChangedWords of(String text, CopiedPassage.Stretch first, CopiedPassage.Stretch second) {
    List<String> one = words(text, first);
    List<String> other = words(text, second);
    int count = 0;
    int replaced = 0;
    int named = 0;
    int longest = 0;
    int again = 0;
    Set<String> taken = new HashSet<>();
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      if (i < one.size() && j < other.size() && isSame(one.get(i), other.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = next(one, i, other, j);
      count++;
      replaced += next[0] > i && next[1] > j ? 1 : 0;
      named += hasName(one, i, next[0]) || hasName(other, j, next[1]) ? 1 : 0;
      again += takesAgain(one.subList(i, next[0]), taken) ? 1 : 0;
      longest = Math.max(longest, Math.max(next[0] - i, next[1] - j));
      i = next[0];
      j = next[1];
    }
    return new ChangedWords(one.size(), count, replaced, named, longest, again);
  }

  /** Where the two say the same again: the fewest words from here, or as far as is looked. */
  private static int[] next(List<String> one, int i, List<String> other, int j) {
    for (int sum = 1; sum <= REACH; sum++) {
      for (int skip = 0; skip <= sum; skip++) {
        int a = i + skip;
        int b = j + sum - skip;
        if (a < one.size() && b < other.size() && isSame(one.get(a), other.get(b))) {
          return new int[] {a, b};
        }
      }
    }
    return new int[] {Math.min(one.size(), i + REACH), Math.min(other.size(), j + REACH)};
  }

  private static boolean takesAgain(List<String> words, Set<String> taken) {
    boolean again = false;
    for (String word : words) {
      if (word.length() >= LONG_WORD) {
        again |= !taken.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return again;
  }

  private static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static boolean hasName(List<String> words, int from, int to) {
    for (String word : words.subList(from, to)) {
      if (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** Runs of letters; in scripts without spaces each letter. */
  private static List<String> words(String text, CopiedPassage.Stretch stretch) {
    List<String> words = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      int from = at;
      while (at < stretch.end()
          && Character.isLetterOrDigit(text.charAt(at))
          && (at == from || !Letters.isUnspaced(text.charAt(at)))) {
        at++;
      }
      if (at > from) {
        words.add(text.substring(from, at));
      } else {
        at++;
      }
    }
    return words;
  }
}
