package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.core.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads a credit from a place of a line on: a sign and a name, a bracket, the word for a picture
 * and a name, agencies, a name and what it gave, a name and its office, or several of these.
 * Whoever is named, the form tells it; lists of words say what photographs, agencies and reporters
 * are called.
 */
final class CreditReader {

  private static final int LONGEST_BRACKET = 90;
  private static final int LONGEST_AGENCY = 24;
  private static final int LONGEST_PLACE = 14;
  private static final int LONGEST_NAME = 44;
  private static final int MOST_PARTS = 8;

  private static final String OPENERS = "[(<";
  private static final String CLOSERS = "])>";
  private static final String COPIED = "ⓒ©";
  private static final String SIGNS = "/ⓒ©@ㅣ|│#";
  private static final int LONGEST_LABEL = 90;
  private static final String JOINERS = ",/·=|&ㅣ";
  private static final String EQUALS = "=:|_ㅣ/·;│";

  private final CreditLine line;
  private final CreditNames names;

  CreditReader(CreditLine line) {
    this.line = line;
    this.names = new CreditNames(line);
  }

  /**
   * The credit that begins at {@code from}; null if none.
   *
   * @param alone whether nothing stands before it in its line
   */
  @Nullable Credit read(int from, boolean alone) {
    Credit last = part(from, alone);
    if (last == null) {
      return null;
    }
    Form surest = last.form();
    for (int parts = 1; parts < MOST_PARTS; parts++) {
      int next = joined(last);
      Credit part = next < 0 ? null : part(next, false);
      boolean comma = line.isOneOf(",", line.behindBlanks(last.end()));
      if (part == null || comma && part.form() == Form.NAME) {
        break;
      }
      last = part;
      surest = surest.orSurer(part.form());
    }
    int resale = behindResale(last.end());
    return resale < 0
        ? new Credit(from, last.end(), surest, last.open())
        : new Credit(from, resale, Form.PICTURE, false);
  }

  /** Behind the words that forbid to sell a picture on, which may follow its credit; -1. */
  private int behindResale(int from) {
    int at = line.behindBlanks(from);
    at = line.isOneOf(".,·-", at) ? line.behindBlanks(at + 1) : at;
    int resale = at > from && at < line.end() ? line.end(Part.RESALE, at) : -1;
    return resale < 0 ? -1 : line.isOneOf(".", resale) ? resale + 1 : resale;
  }

  /** Where another part of the credit may begin behind one; -1 if nowhere. */
  private int joined(Credit last) {
    int from = last.end();
    int at = line.behindBlanks(from);
    if (at >= line.end() || at - from > 1) {
      return -1;
    }
    if (line.isOneOf("/", at)) {
      int next = line.behindBlanks(at + 1);
      Credit second = names.read(next, false);
      boolean person = second != null && second.form() == Form.PERSON; // two photographers
      if (person || at == from && line.end(Part.AGENCY, next) >= 0) {
        return next;
      }
    }
    if (line.isOneOf(OPENERS, at) || line.isOneOf(SIGNS, at)) {
      return at;
    }
    if (line.isOneOf(JOINERS, at)) {
      return line.behindBlanks(at + 1);
    }
    if (at == from && line.isOneOf(".", at) && line.end(Part.AGENCY, at + 1) >= 0) {
      return at + 1; // two agencies
    }
    boolean reporter = line.isOneOf(COPIED, last.start()) && names.isReporter(at);
    return at > from && (reporter || line.end(Part.AGENCY, at) >= 0) ? at : -1;
  }

  private @Nullable Credit part(int from, boolean alone) {
    if (line.isOneOf("<", from) && line.isOneOf("/", from + 1)) {
      return null; // what is left of a tag
    }
    if (line.isOneOf(OPENERS, from)) {
      Credit bracket = bracket(from, alone);
      return bracket == null ? names.read(from, false) : bracket;
    }
    if (line.isOneOf(SIGNS, from)) {
      return signed(from);
    }
    return from >= line.end() ? null : named(from, false);
  }

  /** The word for a picture, an agency, a place or a name. */
  private @Nullable Credit named(int from, boolean signed) {
    Credit found = photo(from);
    found = found == null ? agency(from) : found;
    found = found == null ? placed(from) : found;
    boolean counts = signed && Character.isDigit(line.at(from)) && !line.isYearOfPicture(from);
    return found == null && !counts ? names.read(from, signed) : found;
  }

  private @Nullable Credit bracket(int from, boolean alone) {
    int close = close(from);
    if (close < 0) {
      return null;
    }
    int start = line.behindBlanks(from + 1);
    int to = line.beforeBlanks(close, start);
    if (start >= to
        || Character.isLetter(close + 1 < line.end() ? line.at(close + 1) : ' ')
            && !line.hasNoEnding(close + 1)
        || !line.isWord(start) && !line.isOneOf("'<\"" + SIGNS, start)) {
      return null;
    }
    Form form = inside(start, to, close + 1, alone);
    Credit person = form == null && line.isOneOf("<", from) ? names.read(start, false) : null;
    if (person != null && person.form() == Form.PERSON && person.end() == to) {
      form = Form.PERSON;
    }
    return form == null ? null : new Credit(from, close + 1, form, false);
  }

  /** Where the bracket closes that opens at {@code from}; -1 if it does not soon. */
  private int close(int from) {
    char opener = line.fold(from);
    char closer = CLOSERS.charAt(OPENERS.indexOf(opener));
    int most = Math.min(line.end(), from + LONGEST_BRACKET);
    int depth = 0;
    for (int at = from; at < most; at++) {
      char c = line.fold(at);
      depth += c == opener ? 1 : c == closer ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private @Nullable Form inside(int start, int to, int behind, boolean alone) {
    int photo = line.words().list(Part.PHOTO).end(line.text(), start, to);
    boolean heading = line.words().list(Part.HEADING).end(line.text(), start, to) == to;
    boolean side = line.words().list(Part.SIDE).end(line.text(), start, to) == to;
    if (photo >= 0 && (heading || side || line.tellsPicture(photo, to))) {
      return null; // a caption, what stands above it, or who of those in the picture is meant
    }
    if (photo >= 0 && photo < to) {
      boolean blank = Letters.isBlank(line.at(photo));
      boolean number = Character.isDigit(line.at(line.behindBlanks(photo)));
      boolean dash = photo - start > 2 && line.isHangul(photo - 1) && line.isOneOf("-", photo);
      if (dash || line.isOneOf(EQUALS, photo) || blank && !number && isShort(start, to)) {
        return Form.PICTURE;
      }
    }
    if (line.words().list(Part.RESALE).start(line.text(), to, start) >= 0) {
      return Form.PICTURE;
    }
    if (line.isOneOf(COPIED, start)) {
      boolean name = to - start <= LONGEST_AGENCY && line.find(',', start, to) < 0;
      return !alone && name && isShort(line.behindBlanks(start + 1), to) ? Form.SIGN : null;
    }
    boolean gloss = isGloss(start);
    if (ends(Part.GIVEN, start, to) && (!gloss || line.endsWord(behind))
        || !gloss && ends(Part.SHOWN, start, to)) {
      return line.isName(start, to) ? Form.PICTURE : null;
    }
    int agency = line.words().list(Part.AGENCY).end(line.text(), start, to);
    boolean placed = agency < 0 && line.find('=', start, to) >= 0;
    if (alone || placed && !line.isBreak(behind)) {
      return null; // a dateline
    }
    boolean ends = ends(Part.AGENCY, start, to) && to - start < LONGEST_AGENCY;
    return agency == to || ends ? Form.AGENCY : null;
  }

  /** Whether a stretch is a name behind the word for a picture, and no part of a sentence. */
  private boolean isShort(int start, int to) {
    return line.isName(start, to) && line.words().list(Part.JOSA).start(line.text(), to, start) < 0;
  }

  /** Whether what stands in a bracket says the word before it again. */
  private boolean isGloss(int inside) {
    int open = line.beforeBlanks(inside, line.start()) - 1;
    return line.isOneOf("(", open) && (line.isWord(open - 1) || line.isOneOf("'\"", open - 1));
  }

  /** Whether a stretch ends with a word of a list, which stands behind another one. */
  private boolean ends(Part part, int start, int to) {
    int word = line.words().list(part).start(line.text(), to, start);
    return word > start
        && (Letters.isBlank(line.at(word - 1))
            || line.isOneOf("'\"/=·,>", word - 1)
            || line.isLatin(word) && line.isHangul(word - 1)
            || line.isHangul(word) && line.isLatin(word - 1));
  }

  private @Nullable Credit signed(int from) {
    if (!mayBeSign(from)) {
      return null;
    }
    if (line.isOneOf(COPIED, from) && line.isBreak(from + 1)) {
      return new Credit(from, from + 1, Form.SIGN, false); // whose it is got lost
    }
    int at = line.behindBlanks(from + 1);
    if (at >= line.end() || at - from > 2) {
      return null;
    }
    Credit found;
    if (line.isOneOf(OPENERS, at)) {
      found = bracket(at, false);
      found = found == null && line.isOneOf("/", from) ? bracketed(at) : found;
    } else {
      found = named(at, true);
    }
    if (found == null) {
      return null;
    }
    Form form = line.isOneOf("@", from) ? found.form() : found.form().orSurer(Form.SIGN);
    return new Credit(from, found.end(), form, found.open());
  }

  private boolean mayBeSign(int from) {
    boolean first = from == line.start();
    if (line.isOneOf("#", from)) {
      return line.end(Part.PHOTO, line.behindBlanks(from + 1)) >= 0;
    }
    if (line.isOneOf("@", from)) {
      return first || Letters.isBlank(line.at(from - 1));
    }
    if (!line.isOneOf("/", from) || first) {
      return true;
    }
    // a path, a fraction, one of two words
    boolean within = line.isWord(from - 1) || line.isOneOf(":/<", from - 1);
    return !within || line.end(Part.PHOTO, from + 1) >= 0 || endsLabel(from);
  }

  /**
   * Whether a slash stands between a label and the body that gave its picture: no other one in the
   * line, and a body's name up to its end, or the label is one of a picture.
   */
  private boolean endsLabel(int slash) {
    int from = line.behindBlanks(slash + 1);
    int to = line.beforeBlanks(line.end(), from);
    while (to > from && line.isOneOf(".)]", to - 1)) {
      to--;
    }
    if (slash - line.start() > LONGEST_LABEL
        || Character.isDigit(line.at(slash - 1))
        || to - from < 2
        || to - from > LONGEST_NAME
        || line.find('/', line.start(), slash) >= 0
        || line.find('/', from, to) >= 0
        || line.find(':', from, to) >= 0
        || !line.isName(from, to)) {
      return false;
    }
    return line.words().list(Part.BODY).start(line.text(), to, from) > from
        || line.words().list(Part.SHOWN).start(line.text(), to, from) > from
        || line.words().list(Part.SCENE).start(line.text(), slash, line.start()) >= 0
        || line.words().list(Part.LABEL).start(line.text(), slash, line.start()) >= 0;
  }

  /** A name in brackets that ends the line. */
  private @Nullable Credit bracketed(int from) {
    int close = close(from);
    boolean name =
        close >= 0
            && close - from <= LONGEST_NAME
            && line.isBreak(close + 1)
            && line.isName(from + 1, close);
    return name ? new Credit(from, close + 1, Form.SIGN, false) : null;
  }

  /** The word for a picture, a sign or a blank, and a name. */
  private @Nullable Credit photo(int from) {
    int word = line.end(Part.PHOTO, from);
    if (word < 0) {
      return null;
    }
    int behind = behindPlace(behindSecond(word));
    int at = line.behindBlanks(behind);
    boolean equals = line.isOneOf(EQUALS, at);
    if (!equals && at == behind || at >= line.end()) {
      return null;
    }
    int name = equals ? line.behindBlanks(at + 1) : at;
    Credit found;
    if (line.isOneOf(COPIED, name)) {
      found = equals ? signed(name) : null;
    } else if (line.isOneOf(OPENERS, name)) {
      found = equals ? bracket(name, false) : null;
    } else if (name >= line.end()) {
      found = null;
    } else {
      found = agency(name);
      found = found == null ? placed(name) : found;
      found = found == null ? names.read(name, equals) : found;
    }
    boolean sure = found != null && (equals || found.form() != Form.NAME && !found.open());
    return found != null && sure ? new Credit(from, found.end(), Form.PICTURE, found.open()) : null;
  }

  /**
   * Behind a second word that says what was done with the picture: photo courtesy, photo source.
   */
  private int behindSecond(int word) {
    int next = line.behindBlanks(word);
    int second = line.end(Part.PHOTO, next);
    if (second >= 0) {
      return second;
    }
    int given = line.end(Part.GIVEN, next);
    return given >= 0 && line.isOneOf(EQUALS, line.behindBlanks(given)) ? given : word;
  }

  /** Behind the place in brackets that may stand before the equals sign. */
  private int behindPlace(int word) {
    int open = line.behindBlanks(word);
    if (!line.isOneOf(OPENERS, open)) {
      return word;
    }
    int close = close(open);
    boolean place = close >= 0 && close - open < LONGEST_PLACE && line.isOneOf(EQUALS, close + 1);
    return place ? close + 1 : word;
  }

  private @Nullable Credit agency(int from) {
    int at = line.end(Part.AGENCY, from);
    if (at < 0) {
      return null;
    }
    for (int next = at; next >= 0; next = line.end(Part.AGENCY, at)) {
      at = next;
    }
    int given = line.end(Part.GIVEN, line.behindBlanks(at));
    if (given >= 0 && line.endsWord(given)) {
      return new Credit(from, given, Form.PICTURE, line.isOpen(given));
    }
    int shown = line.end(Part.SHOWN, line.behindBlanks(at));
    if (shown >= 0 && line.isBreak(shown)) {
      return new Credit(from, shown, Form.PICTURE, false);
    }
    boolean within = at < line.end() && line.isLatin(at - 1) && line.isLatin(at);
    return within || !line.endsWord(at) ? null : new Credit(from, at, Form.AGENCY, line.isOpen(at));
  }

  /** A place, an equals sign and an agency or a reporter. */
  private @Nullable Credit placed(int from) {
    int at = from;
    while (at - from < LONGEST_PLACE && (line.isWord(at) || line.isOneOf("·", at))) {
      at++;
    }
    at = line.behindBlanks(at);
    if (at - from < 2 || !line.isOneOf("=", at)) {
      return null;
    }
    int next = line.behindBlanks(at + 1);
    if (next >= line.end()) {
      return null;
    }
    Credit agency = agency(next);
    Credit found = agency == null ? names.read(next, false) : agency;
    boolean person = found != null && (agency != null || found.form() == Form.PERSON);
    return found != null && person
        ? new Credit(from, found.end(), found.form(), found.open())
        : null;
  }
}
