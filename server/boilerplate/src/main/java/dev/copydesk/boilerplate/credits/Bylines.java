package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;

/**
 * Reads bylines by their form: a reporter's name and office in brackets, or as a line of its own.
 */
final class Bylines {

  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 6;
  private static final int MOST_OF_PLACE = 3;
  private static final int LONGEST_TITLED = 30;
  private static final int LONGEST_NAME = 5;
  private static final String OPENERS = "[(";
  private static final String CLOSERS = "])";

  private final CreditLine line;

  Bylines(CreditLine line) {
    this.line = line;
  }

  /** Where the bracket ends that opens at {@code from} and holds a byline; -1 if none does. */
  int bracket(int from) {
    if (!line.isOneOf(OPENERS, from)) {
      return -1;
    }
    char closer = CLOSERS.charAt(OPENERS.indexOf(line.fold(from)));
    int close = from + 1;
    int most = Math.min(line.end(), from + LONGEST);
    while (close < most && line.fold(close) != closer) {
      close =
          line.isOneOf("(", close) ? Math.max(close, line.find(')', close, most)) + 1 : close + 1;
    }
    return close < most && isByline(from + 1, close) ? close + 1 : -1;
  }

  /**
   * Whether the whole line is a byline: with an equals sign or an address, or at the article's end.
   */
  boolean isLine(boolean closing) {
    int from = line.start();
    int to = line.beforeBlanks(line.end(), from);
    if (to - from > LONGEST || to - from < 4 || !line.isWord(from)) {
      return false;
    }
    int bar = line.find('|', from, to);
    if (bar > from
        && line.words().list(Part.BODY).start(line.text(), line.beforeBlanks(bar, from), from)
            > from
        && isByline(line.behindBlanks(bar + 1), to)) {
      return true; // an outlet, a bar, its reporter
    }
    boolean told = line.find('=', from, to) >= 0 || line.find('@', from, to) >= 0;
    return (told || closing) && isByline(from, to) && !isCaption(from, to)
        || closing && isTitled(from, to);
  }

  /** Whether more stands before an equals sign than a place and an outlet: what a picture shows. */
  private boolean isCaption(int from, int to) {
    int words = 1;
    for (int at = from; at < line.find('=', from, to); at++) {
      words += line.at(at) == ' ' && line.at(at + 1) != '=' ? 1 : 0;
    }
    return words > MOST_OF_PLACE;
  }

  /** Whether a name and what its bearer is stand there, as columns are signed. */
  private boolean isTitled(int from, int to) {
    int name = from;
    while (name < to && line.isHangul(name)) {
      name++;
    }
    boolean named =
        line.end(Part.SURNAME, from) >= 0
            && name - from >= 2
            && name - from < LONGEST_NAME
            && name < to
            && line.at(name) == ' ';
    int title = line.words().list(Part.TITLE).start(line.text(), to, name);
    return named && title > name && to - from <= LONGEST_TITLED && line.isName(from, to);
  }

  /** Whether a stretch is names with an outlet, a place, an office or an address, and no more. */
  private boolean isByline(int from, int to) {
    int words = 1;
    boolean office = false;
    int at = from;
    while (at < to) {
      int role = at > from ? line.end(Part.ROLE, at) : -1;
      if (role > to || role >= 0 && !endsOffice(role, to)) {
        role = -1;
      }
      if (role >= 0 && isName(from, at)) {
        office = true;
        at = role;
        continue;
      }
      if (line.at(at) == ' ' && !office) {
        words++;
      }
      boolean sentence = line.at(at) == '.' && line.isHangul(at - 1);
      boolean gap = at > from && line.at(at) == ' ' && line.at(at - 1) == ' ';
      if (sentence || gap || line.isOneOf("!?\":|", at) || isPhoto(from, at)) {
        return false;
      }
      if (office && line.isHangul(at) && !isSecond(from, at, to)) {
        return false;
      }
      at++;
    }
    return office && words <= MOST_WORDS;
  }

  /** Whether the word for a picture stands at an offset; then it is a credit. */
  private boolean isPhoto(int from, int at) {
    return (at == from || !line.isWord(at - 1)) && line.end(Part.PHOTO, at) >= 0;
  }

  /** Whether an office ends here: with the line, an address, a bracket or another name. */
  private boolean endsOffice(int at, int to) {
    return at == to || line.isOneOf(" (/,·=@", at) || line.isLatin(at);
  }

  /** Whether another reporter follows behind the first. */
  private boolean isSecond(int from, int at, int to) {
    for (int i = at - 1; i > from; i--) {
      if (line.isOneOf("/,·=(", i)) {
        return true;
      }
      if (!line.isHangul(i) && line.at(i) != ' ') {
        return false;
      }
    }
    return false;
  }

  /** Whether a name stands before an offset. */
  private boolean isName(int from, int to) {
    int end = line.beforeBlanks(to, from);
    int at = end;
    while (at > from && line.isHangul(at - 1)) {
      at--;
    }
    boolean beat = line.isOneOf("+", end - 1); // a desk of its own name: "travel+"
    return (beat || end - at >= 2 && end - at <= LONGEST_NAME) && line.isName(from, to);
  }
}
