package dev.copydesk.boilerplate.edges;

import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;

/**
 * The dateline in front of a lede, by its form: a place or an outlet in brackets, or a place with
 * what belongs to it, then a dash or a bar, then the sentence: {@code (HNN) -- }, {@code HAFENAU |
 * }, {@code Hafenau/Nordstadt (hnn) – }, {@code Hafenau, 3 May – }.
 */
final class Dateline {

  /** What stands for a dateline where names before dashes are those of an interview. */
  static final int INTERVIEW = -2;

  private static final int MOST_UNITS = 60;
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_DATE = 24;
  private static final String DASHES = "-–—|";
  private static final String OPENERS = "¿¡(";

  /** Within so many code units behind a dash another one would make the first an aside. */
  private static final int ASIDE = 160;

  private final String text;
  private final int end;
  private int at;
  private int words;
  private boolean capitals = true;
  private boolean sure;

  private Dateline(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /**
   * The offset behind the dateline that a paragraph begins with; -1 where it has none, {@link
   * #INTERVIEW} where it begins with the name of somebody who asks a question.
   *
   * @param lede whether the paragraph is the lede as far as its place tells; elsewhere a place
   *     alone is none
   */
  static int end(String text, int start, int end, boolean lede) {
    Dateline dateline = new Dateline(text, start, Math.min(end, start + MOST_UNITS));
    boolean read = dateline.brackets(true) || dateline.place();
    return read && (lede || dateline.sure) ? dateline.dash(start, end) : -1;
  }

  /**
   * Whether words with small letters and a short dash are all that stands in front of a sentence:
   * no date, no agency, no long dash. A list of places and things has the same form.
   */
  static boolean isNameAlone(String text, int start, int end) {
    Dateline dateline = new Dateline(text, start, Math.min(end, start + MOST_UNITS));
    boolean name = dateline.place() && !dateline.sure && !dateline.capitals;
    int dash = Letters.behindBlanks(text, dateline.at, end);
    return name && dash < end && text.charAt(dash) == '-' && dateline.dash(start, end) > 0;
  }

  /** Reads up to four words with capitals between brackets. */
  private boolean brackets(boolean withCapital) {
    int from = at;
    if (!stands('(')) {
      return false;
    }
    boolean capital = false;
    int letters = 0;
    for (at++; at < end && text.charAt(at) != ')'; at++) {
      char c = text.charAt(at);
      capital |= Character.isUpperCase(c);
      letters += Character.isLetter(c) ? 1 : 0;
      if (!Character.isLetter(c) && " /-&.".indexOf(c) < 0) {
        at = from;
        return false;
      }
    }
    if (!stands(')') || letters < 2 || withCapital && !capital) {
      at = from;
      return false;
    }
    at++;
    sure = true;
    return true;
  }

  /** Reads a place, and the date and the agency behind it. */
  private boolean place() {
    while (words < MOST_WORDS && word()) {
      words++;
      if (at + 1 < end
          && " /".indexOf(text.charAt(at)) >= 0
          && Character.isUpperCase(text.charAt(at + 1))) {
        at++;
      }
    }
    if (words == 0) {
      return false;
    }
    if (stands(',')) {
      date();
    }
    int before = at;
    blanks();
    if (!brackets(false)) {
      at = before;
    }
    return true;
  }

  private boolean word() {
    int from = at;
    if (at >= end || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    while (at < end && (Character.isLetter(text.charAt(at)) || isJoined())) {
      capitals &= !Character.isLowerCase(text.charAt(at));
      at++;
    }
    return at - from >= 2;
  }

  private boolean isJoined() {
    char c = text.charAt(at);
    return (c == '-' || c == '\'' || c == '’')
        && at + 1 < end
        && Character.isLetter(text.charAt(at + 1));
  }

  /** Reads a date: letters, figures and full stops up to the next dash or bracket. */
  private void date() {
    int from = at;
    boolean figures = false;
    for (at++; at < end; at++) {
      char c = text.charAt(at);
      figures |= Character.isDigit(c);
      if (!Character.isLetterOrDigit(c) && ". /".indexOf(c) < 0) {
        break;
      }
    }
    figures &= at - from <= LONGEST_DATE;
    while (at > from && text.charAt(at - 1) == ' ') {
      at--;
    }
    if (figures) {
      sure = true;
    } else {
      at = from;
    }
  }

  /** The offset behind the dash and the blanks before the sentence; -1 where there is none. */
  private int dash(int start, int blockEnd) {
    int from = at;
    if (sure && stands('.')) {
      at++;
    }
    blanks();
    boolean apart = at > from;
    int dash = at;
    while (at < end && at < dash + 3 && DASHES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int behind = at;
    blanks();
    boolean joined = !apart && at == behind; // as in a compound word
    if (behind == dash || at >= end || joined || !sure && !(apart && at > behind)) {
      return -1;
    }
    char next = text.charAt(at);
    // A label in capitals has a dash behind it, too: "VIDEO - ".
    boolean label = capitals && !sure && text.charAt(dash) != '|';
    boolean begins =
        Character.isUpperCase(next)
            || Character.isDigit(next)
            || Marks.opensQuote(next)
            || OPENERS.indexOf(next) >= 0;
    if (begins && !sure && isQuestion(blockEnd)) {
      return INTERVIEW;
    }
    boolean told = sure || !isAside(blockEnd);
    return begins && !label && told && behind > start ? behind : -1;
  }

  /** Whether a question follows, as it does behind the name of who asks it. */
  private boolean isQuestion(int blockEnd) {
    int last = Math.min(blockEnd, at + 2 * ASIDE);
    for (int i = at; i < last; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i) == '?';
      }
    }
    return false;
  }

  /** Whether another dash comes before the sentence ends. */
  private boolean isAside(int blockEnd) {
    int last = Math.min(blockEnd - 1, at + ASIDE);
    for (int i = at; i < last; i++) {
      char c = text.charAt(i);
      if (".!?".indexOf(c) >= 0 && text.charAt(i + 1) == ' ') {
        return false;
      }
      if (c == ' ' && DASHES.indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(char c) {
    return at < end && text.charAt(at) == c;
  }

  private void blanks() {
    at = Letters.behindBlanks(text, at, end);
  }
}
