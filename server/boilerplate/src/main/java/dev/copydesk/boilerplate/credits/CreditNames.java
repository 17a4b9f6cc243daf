package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.Addresses;
import dev.copydesk.core.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name in a credit up to where it ends: with what its bearer gave or is, with an agency,
 * or with the line.
 */
final class CreditNames {

  private static final int LONGEST = 44;
  private static final int LONGEST_SIGNED = 40;
  private static final int LONGEST_BARE = 24;
  private static final int LONGEST_OF_PERSON = 5;
  private static final int MOST_WORDS = 8;
  private static final int MOST_BARE_WORDS = 3;
  private static final int MOST_BLANKS = 1;

  /** A word for what was given as long as this ends a name also where no blank stands before it. */
  private static final int TELLING = 4;

  /** What may stand behind an agency that no sign tells from a word of a headline. */
  private static final String ENDS = "/=)]>,·[(|";

  private static final String MARKS = "[▲△◇◆■□▶▷☞※●";

  private final CreditLine line;

  CreditNames(CreditLine line) {
    this.line = line;
  }

  /**
   * The name that begins at {@code from}; null if none.
   *
   * @param signed whether something stands before it that credits begin with, so that it may end
   *     without a word that tells
   */
  @Nullable Credit read(int from, boolean signed) {
    if (!line.isWord(from) && !line.isOneOf("'<\"@", from) || goesOn(from)) {
      return null;
    }
    int most = Math.min(line.end(), from + LONGEST);
    Credit open = null;
    Credit latin = null;
    int count = 1;
    int at = from;
    while (at < most && !line.isStop(at, from)) {
      char c = line.at(at);
      if (Letters.isBlank(c) && ++count > MOST_WORDS) {
        break;
      }
      if (Character.isLetter(c) && at > from) {
        Credit telling = telling(from, at, signed);
        boolean reporter = telling != null && telling.form() == Form.PERSON;
        if (telling != null
            && (!telling.open() || reporter && line.isOneOf(",", telling.end()) && signed)) {
          return telling;
        }
        if (telling != null) {
          open = telling;
          at = telling.end();
          continue;
        }
        if (signed
            && latin == null
            && count <= MOST_BARE_WORDS
            && line.isHangul(at)
            && line.isLatin(at - 1)
            && line.hasNoEnding(at)
            && line.isName(from, at)) {
          latin = latin == null ? new Credit(from, at, Form.SIGN, false) : latin;
        }
      }
      at++;
    }
    int to = line.beforeBlanks(behindGloss(at, signed), from);
    boolean ends = to > at || line.isBreak(at) || signed && at < most && line.isOneOf(MARKS, at);
    if (ends && (open == null || open.end() != to) && isBare(from, to, count, signed)) {
      return new Credit(from, to, signed ? Form.SIGN : Form.NAME, false);
    }
    return open == null ? latin : open;
  }

  /** Behind the bracket that says a signed name again, if the line ends there. */
  private int behindGloss(int at, boolean signed) {
    if (!signed || !line.isOneOf("(", at) || !line.isWord(at - 1)) {
      return at;
    }
    int close = line.find(')', at, at + LONGEST_BARE);
    int behind = line.isOneOf("]>", close + 1) ? close + 2 : close + 1;
    boolean name = close > at + 2 && !Character.isDigit(line.at(at + 1));
    return name && line.isBreak(behind) ? close + 1 : at;
  }

  /** The name from {@code from} on whose last word is one that tells and begins at {@code at}. */
  private @Nullable Credit telling(int from, int at, boolean signed) {
    boolean begins = !line.isWord(at - 1) || line.isHangul(at - 1) && line.isLatin(at);
    int given = line.end(Part.GIVEN, at);
    if (given < 0 && begins) {
      int shown = line.end(Part.SHOWN, at);
      boolean glued = shown >= 0 && line.isWord(shown);
      given = glued && (!signed || shown - at < TELLING) ? -1 : shown;
    }
    if (given >= 0
        && !line.isOneOf("=:", given)
        && (line.isOneOf("<", from) || line.find('<', from, at) < 0)
        && line.find('=', from, at) < 0
        && line.end(Part.NO_GIVER, line.lastWord(from, at)) < 0
        && (begins || line.isBreak(given) || signed && given - at >= TELLING)
        && (line.endsWord(given) || isCopied(from))
        && line.isName(from, at)) {
      return new Credit(from, given, Form.PICTURE, line.isOpen(given));
    }
    int role = line.end(Part.ROLE, at);
    if (role >= 0 && isPerson(from, at) && line.endsWord(role)) {
      int end = signature(role);
      return new Credit(from, end, Form.PERSON, line.isOpen(end));
    }
    int agency = begins ? line.end(Part.AGENCY, at) : -1;
    if (agency >= 0 && line.find('@', from, at) >= 0 && line.isName(from, at)) {
      return new Credit(from, behindAddress(agency), Form.AGENCY, false); // a photographer there
    }
    boolean told = signed || agency >= 0 && isTold(agency);
    if (agency >= 0
        && told
        && line.endsWord(agency)
        && !line.isOpen(agency)
        && line.isName(from, at)) {
      return new Credit(from, agency, Form.AGENCY, false);
    }
    return null;
  }

  /** Whether an agency that no sign stands before is one: nothing goes on behind it. */
  private boolean isTold(int agency) {
    return line.isBreak(agency) || line.isOneOf(ENDS, agency);
  }

  private int behindAddress(int from) {
    int at = from;
    while (at < line.end() && Addresses.isEmailPart(line.at(at))) {
      at++;
    }
    return line.isOneOf(".", at - 1) ? at - 1 : at;
  }

  /** Whether a reporter's name begins at {@code from}, and no dateline with it. */
  boolean isReporter(int from) {
    Credit name = read(from, false);
    return name != null
        && name.form() == Form.PERSON
        && !line.isOneOf("=", line.behindBlanks(name.end()));
  }

  /** Whether a stretch begins with a word that a sentence goes on with, and no name does. */
  private boolean goesOn(int from) {
    int word = line.end(Part.GOES_ON, from);
    return word >= 0 && word < line.end() && Letters.isBlank(line.at(word));
  }

  private boolean isBare(int from, int to, int count, boolean signed) {
    if (to - from < 2 || !line.isName(from, to)) {
      return false;
    }
    boolean slashed = line.isOneOf("/", line.beforeBlanks(from, line.start()) - 1);
    if (slashed
        && (line.words().list(Part.TITLE).start(line.text(), to, from) >= 0 || line.isSpoken())) {
      return false; // somebody who speaks, in a broadcast
    }
    if (signed) {
      return to - from <= LONGEST_SIGNED;
    }
    return to - from <= LONGEST_BARE
        && count <= MOST_BARE_WORDS
        && !Character.isDigit(line.at(from))
        && Character.isLetterOrDigit(line.at(to - 1))
        && line.words().list(Part.BRIEF).start(line.text(), to, from) < 0
        && line.words().list(Part.JOSA).start(line.text(), to, from) < 0;
  }

  /** Whether a mark of copyright stands before a name, which no sentence begins with. */
  private boolean isCopied(int from) {
    return line.isOneOf("ⓒ©", line.beforeBlanks(from, line.start()) - 1);
  }

  /** Whether a stretch is the name of a reporter, or of several, with an outlet or not. */
  private boolean isPerson(int from, int to) {
    int end = line.beforeBlanks(to, from);
    int at = end;
    while (at > from && line.isHangul(at - 1)) {
      at--;
    }
    return end - at >= 2
        && end - at <= LONGEST_OF_PERSON
        && to - from <= LONGEST_BARE
        && line.isName(from, to);
  }

  /** The end of a name with the address and the date that photographers put behind it. */
  private int signature(int from) {
    int at = line.behindBlanks(from);
    int to = at;
    boolean mail = false;
    while (to < line.end() && (Addresses.isEmailPart(line.at(to)) || line.at(to) == '@')) {
      mail |= line.at(to) == '@';
      to++;
    }
    if (at - from > MOST_BLANKS || !mail) {
      return from;
    }
    int slash = line.behindBlanks(to);
    int date = line.isOneOf("/", slash) ? Dates.end(line.text(), slash + 1, line.end()) : -1;
    if (date < 0) {
      return to;
    }
    return line.isOneOf("/", date) ? date + 1 : date;
  }
}
