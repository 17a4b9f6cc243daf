package dev.copydesk.boilerplate.phrases;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.copydesk.boilerplate.text.PhraseFolding;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the house style, in RE2's syntax: it is matched in time linear in the text, whatever
 * the pattern is. Words that every match must have are looked for first, where it has some.
 */
public final class HousePattern {

  /** Beyond that, a pattern costs more than a house style should. In RE2 instructions. */
  private static final int MOST_INSTRUCTIONS = 2_000;

  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private final Entry entry;
  private final Pattern pattern;
  private final @Nullable String anchor;

  private HousePattern(Entry entry, Pattern pattern, @Nullable String anchor) {
    this.entry = entry;
    this.pattern = pattern;
    this.anchor = anchor;
  }

  /**
   * @throws IllegalArgumentException if the pattern cannot be compiled or is too large; the message
   *     says why
   */
  static HousePattern of(Entry entry, String pattern) {
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + ": " + e.getPattern(), e);
    }
    if (compiled.programSize() > MOST_INSTRUCTIONS) {
      throw new IllegalArgumentException(
          "too large (" + compiled.programSize() + " of " + MOST_INSTRUCTIONS + " instructions)");
    }
    return new HousePattern(entry, compiled, anchor(pattern));
  }

  Entry entry() {
    return entry;
  }

  /** Words, folded, that stand in every match; null where none could be told. */
  public @Nullable String anchor() {
    return anchor;
  }

  Matcher matcher(CharSequence words) {
    return pattern.matcher(words);
  }

  /** The longest run of plain characters outside groups and alternatives. */
  public static @Nullable String anchor(String pattern) {
    String best = "";
    StringBuilder run = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean plain = SPECIAL.indexOf(c) < 0;
      int next = at + 1;
      if (c == '|') {
        return null;
      } else if (c == '(' || c == '[') {
        next = behindBracket(pattern, at);
      } else if (c == '\\' && next < pattern.length()) {
        c = pattern.charAt(next++);
        plain = !Character.isLetterOrDigit(c);
        if (c == 'Q') {
          return null;
        }
      }
      char follows = next < pattern.length() ? pattern.charAt(next) : ' ';
      boolean mayMiss = follows == '*' || follows == '?' || follows == '{';
      if (plain && !mayMiss) {
        run.append(PhraseFolding.fold(c));
      }
      if (!plain || mayMiss || follows == '+') {
        best = run.length() > best.length() ? run.toString() : best;
        run.setLength(0);
      }
      at = next;
    }
    best = run.length() > best.length() ? run.toString() : best;
    return best.isEmpty() ? null : best;
  }

  private static int behindBracket(String pattern, int open) {
    boolean inClass = false;
    int depth = 0;
    for (int at = open; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        at++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        // A bracket right behind the opening one stands for itself.
        inClass = true;
        at += at + 1 < pattern.length() && pattern.charAt(at + 1) == '^' ? 1 : 0;
        at += at + 1 < pattern.length() && pattern.charAt(at + 1) == ']' ? 1 : 0;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (depth == 0 && !inClass) {
        return at + 1;
      }
    }
    return pattern.length();
  }
}
