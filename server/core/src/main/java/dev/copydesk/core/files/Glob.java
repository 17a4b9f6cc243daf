package dev.copydesk.core.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern for paths whose folders are joined with {@code /}: {@code *} and {@code ?} stay within
 * one name, {@code **} as a whole name stands for any number of folders, {@code [a-z]} and {@code
 * [!a-z]} for one character, {@code {md,txt}} for alternatives, a backslash for the character
 * behind it. Matching takes time in proportion to pattern and path, whatever the pattern.
 */
public final class Glob {

  private static final int MOST_ALTERNATIVES = 1000;

  private final List<String[]> alternatives;
  private final boolean ignoresCase;

  private Glob(List<String[]> alternatives, boolean ignoresCase) {
    this.alternatives = alternatives;
    this.ignoresCase = ignoresCase;
  }

  public static Glob of(String pattern) {
    List<String> expanded = new ArrayList<>();
    expand(pattern, expanded);
    return new Glob(expanded.stream().map(Glob::names).toList(), false);
  }

  /** As in git's ignore files, a pattern without a folder means a name in any folder. */
  static Glob ofNames(String pattern) {
    return of(pattern.indexOf('/') < 0 ? "**/" + pattern : pattern);
  }

  /** The same pattern, to which capitals and small letters are alike. */
  Glob ignoringCase() {
    List<String[]> lower = alternatives.stream().map(Glob::lower).toList();
    return new Glob(lower, true);
  }

  /** A pattern in which braces mean themselves, as in git's ignore files. */
  static Glob withoutBraces(String pattern) {
    return new Glob(List.<String[]>of(names(pattern)), false);
  }

  /**
   * @param path relative, folders joined with {@code /}
   */
  public boolean matches(String path) {
    return matches(names(path));
  }

  /**
   * @param path as in {@link #matches(String)}
   */
  static boolean anyMatches(List<Glob> globs, String path) {
    String[] names = names(path);
    for (Glob glob : globs) {
      if (glob.matches(names)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String[] names) {
    String[] read = ignoresCase ? lower(names) : names;
    for (String[] pattern : alternatives) {
      if (matches(pattern, read)) {
        return true;
      }
    }
    return false;
  }

  private static String[] lower(String[] names) {
    return Arrays.stream(names).map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  private static String[] names(String path) {
    return path.split("/", -1);
  }

  private static void expand(String pattern, List<String> into) {
    int open = unescaped(pattern, 0, '{');
    int close = open < 0 ? -1 : closing(pattern, open);
    if (close < 0 || into.size() > MOST_ALTERNATIVES) {
      into.add(pattern);
      return;
    }
    int start = open + 1;
    int depth = 0;
    for (int i = start; i <= close; i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (depth == 0 && (c == ',' || i == close)) {
        expand(
            pattern.substring(0, open) + pattern.substring(start, i) + pattern.substring(close + 1),
            into);
        start = i + 1;
      } else if (c == '}') {
        depth--;
      }
    }
  }

  private static int unescaped(String pattern, int from, char wanted) {
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The usual walk with one way back: a later ** makes going back to an earlier one pointless. */
  private static boolean matches(String[] pattern, String[] names) {
    int p = 0;
    int n = 0;
    int backPattern = -1;
    int backName = -1;
    while (n < names.length) {
      if (p < pattern.length && pattern[p].equals("**")) {
        backPattern = ++p;
        backName = n;
        // A last ** stands for what is in a folder, so it needs a name.
        if (p == pattern.length) {
          return true;
        }
      } else if (p < pattern.length && matches(pattern[p], names[n])) {
        p++;
        n++;
      } else if (backPattern >= 0) {
        p = backPattern;
        n = ++backName;
      } else {
        return false;
      }
    }
    return p == pattern.length;
  }

  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int backPattern = -1;
    int backName = -1;
    while (n < name.length()) {
      int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        backPattern = ++p;
        backName = n;
      } else if (next >= 0) {
        p = next;
        n++;
      } else if (backPattern >= 0) {
        p = backPattern;
        n = ++backName;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on if the piece of it at {@code p} stands for {@code c}; else -1. */
  private static int one(String pattern, int p, char c) {
    char piece = pattern.charAt(p);
    if (piece == '?') {
      return p + 1;
    }
    if (piece == '[') {
      int end = classEnd(pattern, p);
      if (end > 0) {
        return inClass(pattern, p + 1, end, c) ? end + 1 : -1;
      }
    }
    if (piece == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    return piece == c ? p + 1 : -1;
  }

  private static int classEnd(String pattern, int open) {
    int first = open + 1;
    if (first < pattern.length() && isNegation(pattern.charAt(first))) {
      first++;
    }
    // A bracket that comes first is one of the characters.
    for (int i = first + 1; i < pattern.length(); i++) {
      if (pattern.charAt(i) == ']') {
        return i;
      }
    }
    return -1;
  }

  private static boolean inClass(String pattern, int start, int end, char c) {
    boolean negated = isNegation(pattern.charAt(start));
    boolean found = false;
    for (int i = negated ? start + 1 : start; i < end; i++) {
      if (pattern.charAt(i) == '\\' && i + 1 < end) {
        i++;
      }
      char low = pattern.charAt(i);
      char high = low;
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        high = pattern.charAt(i + 2);
        i += 2;
      }
      found |= low <= c && c <= high;
    }
    return found != negated;
  }

  private static boolean isNegation(char c) {
    return c == '!' || c == '^';
  }
}
