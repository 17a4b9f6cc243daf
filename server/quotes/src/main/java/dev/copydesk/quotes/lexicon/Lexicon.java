package dev.copydesk.quotes.lexicon;

import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.text.Language;
import dev.copydesk.core.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One list of words of one language, read from {@code LIST.tsv} of its folder when first asked for.
 * A line holds an entry, a draft in which it must match and one in which it must not, divided by
 * tabs; both drafts are run as tests. An entry that has several forms has them all, divided by
 * bars. Lines that begin with {@code #} are remarks.
 *
 * <p>Looking up allocates nothing and does not tell upper from lower case letters; ’ and ' are one.
 * Safe on several threads.
 */
public final class Lexicon {

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private final List<String> entries = new ArrayList<>();
  private final String[] table;
  private final List<Integer> formOfEntry = new ArrayList<>();
  private final int longest;

  private Lexicon(List<String> lines) {
    int size = Integer.highestOneBit(Math.max(4, 4 * lines.size())) * 4;
    table = new String[size];
    int length = 0;
    for (String line : lines) {
      int form = 0;
      for (int start = 0; start <= line.length(); form++) {
        int bar = line.indexOf('|', start);
        String spelling = line.substring(start, bar < 0 ? line.length() : bar);
        length = Math.max(length, spelling.length());
        put(spelling, form);
        start = bar < 0 ? line.length() + 1 : bar + 1;
      }
    }
    longest = length;
  }

  private void put(String spelling, int form) {
    entries.add(spelling);
    formOfEntry.add(form);
    int slot = hash(spelling, 0, spelling.length()) & (table.length - 1);
    while (table[slot] != null) {
      if (same(table[slot], spelling, 0, spelling.length())) {
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = spelling;
  }

  /** The list of that name. It must exist. */
  public static Lexicon of(Language language, String list) {
    return KNOWN.computeIfAbsent(language.tag() + "/" + list + ".tsv", Lexicon::read);
  }

  /** A list that is worked out from another one. */
  public static Lexicon of(List<String> entries) {
    return new Lexicon(entries);
  }

  private static Lexicon read(String file) {
    List<String> entries = new ArrayList<>();
    String text = text(file);
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      int end = lineEnd(text, start);
      if (start < end && text.charAt(start) != '#') {
        int tab = Letters.find(text, '\t', start, end);
        entries.add(text.substring(start, tab < 0 ? end : tab).strip());
      }
    }
    return new Lexicon(entries);
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** A file of a language folder, as {@code en/clues.trees}. It must exist. */
  public static String text(String file) {
    int slash = file.indexOf('/');
    return LanguageFolder.shipped(file.substring(0, slash)).text(file.substring(slash + 1));
  }

  /** All forms of all entries, in the order of the file. */
  public List<String> entries() {
    return entries;
  }

  /** Which form of its entry the spelling with this number in {@link #entries} is, from 0. */
  public int formOf(int number) {
    return formOfEntry.get(number);
  }

  public boolean contains(CharSequence text, int start, int end) {
    return slot(text, start, end) >= 0;
  }

  public boolean contains(CharSequence word) {
    return contains(word, 0, word.length());
  }

  /** The end of the longest entry that the text goes on with at {@code at}; -1 if none. */
  public int longestAt(CharSequence text, int at, int end) {
    for (int stop = Math.min(end, at + longest); stop > at; stop--) {
      if (contains(text, at, stop)) {
        return stop;
      }
    }
    return -1;
  }

  private int slot(CharSequence text, int start, int end) {
    if (end - start > longest || end <= start) {
      return -1;
    }
    int slot = hash(text, start, end) & (table.length - 1);
    for (String entry = table[slot]; entry != null; entry = table[slot]) {
      if (same(entry, text, start, end)) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private static boolean same(String entry, CharSequence text, int start, int end) {
    if (entry.length() != end - start) {
      return false;
    }
    for (int i = 0; i < entry.length(); i++) {
      if (fold(entry.charAt(i)) != fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  static int hash(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    return spread(hash);
  }

  /** Lets all letters of a word tell in the lower bits of its hash. */
  static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' ? '\'' : c >= 0x2000 ? c : Character.toLowerCase(c);
  }
}
