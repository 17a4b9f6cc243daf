package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Words that are looked for at a place of a text, the longest first. Upper and lower case are
 * alike, and a Korean word may have blanks between its syllables, since nobody agrees where they
 * belong.
 */
final class WordList {

  private static final int BUCKETS = 256;

  private final String[][] buckets = new String[BUCKETS][];
  private final String[][] byLast = new String[BUCKETS][];

  WordList(Collection<String> words) {
    List<String> sorted = new ArrayList<>();
    for (String word : words) {
      sorted.add(withoutBlanks(PhraseFolding.fold(word)));
    }
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : sorted) {
      add(buckets, word.charAt(0), word);
      add(byLast, word.charAt(word.length() - 1), word);
    }
  }

  /** A word without the blanks that do not count. */
  private static String withoutBlanks(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean counts = i == 0 || i + 1 == word.length() || c != ' ';
      if (counts || !mayStandApart(word.charAt(i - 1), word.charAt(i + 1), c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static void add(String[][] buckets, char key, String word) {
    int bucket = key % BUCKETS;
    String[] old = buckets[bucket];
    int size = old == null ? 0 : old.length;
    String[] grown = new String[size + 1];
    if (old != null) {
      System.arraycopy(old, 0, grown, 0, size);
    }
    grown[size] = word;
    buckets[bucket] = grown;
  }

  /** Where the longest of the words that stands at {@code at} ends; -1 where none does. */
  int end(String text, int at, int limit) {
    if (at >= limit) {
      return -1;
    }
    String[] words = buckets[PhraseFolding.fold(text.charAt(at)) % BUCKETS];
    if (words != null) {
      for (String word : words) {
        int end = ahead(word, text, at, limit);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Where the longest of the words that ends at {@code to} begins; -1 where none does. */
  int start(String text, int to, int floor) {
    if (to <= floor) {
      return -1;
    }
    String[] words = byLast[PhraseFolding.fold(text.charAt(to - 1)) % BUCKETS];
    if (words != null) {
      for (String word : words) {
        int start = back(word, text, to, floor);
        if (start >= 0) {
          return start;
        }
      }
    }
    return -1;
  }

  private static int ahead(String word, String text, int from, int limit) {
    int at = from;
    for (int i = 0; i < word.length(); i++) {
      char wanted = word.charAt(i);
      if (at > from && at < limit && mayStandApart(wanted, word.charAt(i - 1), text.charAt(at))) {
        at++;
      }
      if (at >= limit || PhraseFolding.fold(text.charAt(at)) != wanted) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static int back(String word, String text, int to, int floor) {
    int at = to;
    for (int i = word.length() - 1; i >= 0; i--) {
      char wanted = word.charAt(i);
      if (at < to && at > floor && mayStandApart(wanted, word.charAt(i + 1), text.charAt(at - 1))) {
        at--;
      }
      if (at <= floor || PhraseFolding.fold(text.charAt(at - 1)) != wanted) {
        return -1;
      }
      at--;
    }
    return at;
  }

  private static boolean mayStandApart(char one, char other, char found) {
    return Letters.isBlank(found) && (Letters.isHangul(one) || Letters.isHangul(other));
  }
}
