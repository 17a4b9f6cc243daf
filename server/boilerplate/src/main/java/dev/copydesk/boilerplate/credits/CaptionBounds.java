package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.boilerplate.text.Addresses;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import java.util.List;

/** Where a caption begins in its line, and where it and its credit end. */
final class CaptionBounds {

  private static final String SIGNS = "/[(<ⓒ©@ㅣ#";
  private static final String COPIED = "ⓒ©";
  private static final String OPENERS = "[(<";
  private static final String CLOSERS = "])>";
  private static final int LONGEST_SIGNED = 20;
  private static final int LONGEST_DATE = 14;
  private static final int LONGEST_DATED = 500;
  private static final int SHORTEST_DATE = 7;
  private static final int LONGEST_BELOW = 300;

  /** So far behind a credit the article repeats how its caption begins, in so many letters. */
  private static final int WINDOW = 100;

  private static final int REPEATED = 7;

  /** A word of at least so many letters says enough by itself. */
  private static final int STEM = 5;

  /** Of so many sentences behind a seam the first may be of the article. */
  private static final int MANY_SENTENCES = 3;

  private final ScrapedLine line;
  private final CaptionJudge judge;

  CaptionBounds(ScrapedLine line, CaptionJudge judge) {
    this.line = line;
    this.judge = judge;
  }

  /** Where the last sentence of the article ends, finds left out. */
  static int lastSentence(CreditWords words, String text, List<Find> found) {
    for (int at = text.length() - 1; at > 0; at--) {
      if (text.charAt(at) == '.' && words.list(Part.TOLD).start(text, at, 0) >= 0) {
        int find = Merging.firstBehind(found, at);
        if (find == found.size() || found.get(find).start() > at) {
          return at + 1;
        }
        at = found.get(find).start();
      }
    }
    return 0;
  }

  /**
   * Where the caption begins that ends at an offset: with its line, but where lines are lost
   * sentences of the article may stand before it.
   */
  int begin(int unit, int sentences, int end) {
    int begin = beginOfPicture(unit, sentences, end);
    return sentences == 0 ? begin : behindArticle(begin, end);
  }

  /** Behind the last sentence that goes on with the article, as its first word tells. */
  private int behindArticle(int begin, int end) {
    for (int at = end; at > begin; ) {
      int start = line.lastSentence(at, begin);
      int word = line.words().list(Part.GOES_ON).end(line.text(), start, end);
      if (word >= 0 && (line.isBlank(word) || line.text().charAt(word) == ',')) {
        boolean picture = at < end && judge.isOfPicture(line.behindBlanks(at), end);
        return picture ? line.behindBlanks(at) : begin;
      }
      at = Math.min(start, at - 1); // marks and blanks may reach as far as where this began
    }
    return begin;
  }

  private int beginOfPicture(int unit, int sentences, int end) {
    if (unit == line.start() || line.isBlank(unit - 1)) {
      return unit;
    }
    int at = line.lastSentence(end, unit);
    boolean said =
        at > unit && (isQuoted(unit, at) || isPolite(unit, at)) && judge.isScene(at, end);
    if (sentences < MANY_SENTENCES) {
      return said && line.words().list(Part.PHOTO).end(line.text(), at, end) < 0 ? at : unit;
    }
    boolean picture = judge.isOfPicture(at, end);
    while (at > unit) {
      int before = line.lastSentence(at - 1, unit);
      if (!judge.isOfPicture(before, at - 1)) {
        break;
      }
      at = before;
      if (!picture) {
        break;
      }
    }
    return at;
  }

  /**
   * Where the caption begins that a headline runs into without a blank: in the middle of a word,
   * with words that the article repeats right behind the credit.
   */
  int behindHeadline(int begin, int end, int credit) {
    if (begin > 0 || end - begin > LONGEST_BELOW) {
      return begin;
    }
    int deck = line.behindDeck(begin, end);
    if (credit + WINDOW > line.end()) {
      return deck;
    }
    String behind = line.text().substring(credit, credit + WINDOW);
    for (int at = deck + 2; at < end - REPEATED; at++) {
      if ((Character.isLetter(line.text().charAt(at - 1))
              || "\"”]".indexOf(line.text().charAt(at - 1)) >= 0)
          && Character.isLetter(line.text().charAt(at))
          && (line.text().substring(at, at + REPEATED).indexOf(' ') >= 2
                  && beginsReport(behind, line.text().substring(at, at + REPEATED))
              || isWord(at, at + STEM)
                  && beginsReport(behind, line.text().substring(at, at + STEM)))) {
        return at;
      }
    }
    return deck;
  }

  /** Whether words are quoted in a stretch, as no caption quotes them before its picture. */
  private boolean isQuoted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.text().charAt(i) == '”') {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence before is one that is read out, as what ends at {@code to} is not. */
  private boolean isPolite(int from, int to) {
    return line.words().list(Part.POLITE).start(line.text(), line.beforeBlanks(to, from), from)
        > from;
  }

  private boolean isWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetter(line.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words stand where a report begins: first, or behind its dateline or byline. */
  private static boolean beginsReport(String behind, String words) {
    int at = behind.indexOf(words);
    int before = at - 1;
    while (before > 0 && Letters.isBlank(behind.charAt(before))) {
      before--;
    }
    return at == 0 || at > 0 && "=])".indexOf(behind.charAt(before)) >= 0;
  }

  /**
   * Behind the byline that a dated picture has before it in its line: the sentences that ran
   * together behind it are its caption's, if the credit ends the line and they are few, or the last
   * of them has the tense of pictures.
   */
  int behindHead(int head, int begin, int credit) {
    boolean whole =
        line.isBreak(credit) || judge.isScene(head, begin) || isAboutPicture(head, begin);
    return whole && begin - head <= LONGEST_BELOW ? line.behindBlanks(head) : begin;
  }

  /** Whether sentences may stand between a caption's byline, or its line's start, and a seam. */
  boolean mayBeBehindHead(int head, int begin, boolean dated) {
    return head < begin && (dated && head > line.start() || isAboutPicture(head, begin));
  }

  /**
   * Whether a sentence begins behind only one other with what the picture shows: it is its second.
   */
  private boolean isAboutPicture(int head, int begin) {
    int word = line.words().list(Part.PHOTO).end(line.text(), begin, line.end());
    return word >= 0
        && line.words().list(Part.TOPIC).end(line.text(), word, line.end()) == word + 1
        && line.isBlank(word + 1)
        && line.sentences(head, begin) == 1;
  }

  /**
   * Whether what was read as a credit only says that this is a picture from the files, or one of a
   * screen, and a full stop and the credit itself follow: then it is a part of the caption.
   */
  boolean isLabel(Credit credit, CreditReader reader) {
    int stop = credit.end();
    if (credit.form() != Form.PICTURE
        || SIGNS.indexOf(first(credit)) >= 0
        || stop >= line.end()
        || line.text().charAt(stop) != '.'
        || line.words().list(Part.LABEL).start(line.text(), stop, credit.start()) < 0) {
      return false;
    }
    int next = line.behindBlanks(stop + 1);
    Credit behind = next < line.end() && next <= stop + 2 ? reader.read(next, false) : null;
    return behind != null && behind.form().compareTo(Form.AGENCY) <= 0;
  }

  /** Whether a bracket holds who speaks in a broadcast, and where: the words stand below it. */
  boolean isSpeaker(int begin) {
    return begin == line.start()
        && line.text().charAt(begin) == '['
        && line.text().charAt(line.beforeBlanks(line.end(), begin) - 1) == ']'
        && CreditLine.isSpoken(line.text(), line.end());
  }

  /** Whether a credit is of what was shown on the air: the sentences before it were read out. */
  boolean isFootage(Credit credit) {
    boolean bracket = OPENERS.indexOf(first(credit)) >= 0;
    int word = bracket ? line.behindBlanks(credit.start() + 1) : credit.start();
    return line.words().list(Part.FOOTAGE).end(line.text(), word, credit.end()) >= 0;
  }

  private char first(Credit credit) {
    return PhraseFolding.fold(line.text().charAt(credit.start()));
  }

  /** Whether one of the signs that credits begin with stands at an offset. */
  boolean isSign(int at) {
    return SIGNS.indexOf(PhraseFolding.fold(line.text().charAt(at))) >= 0;
  }

  /** Whether a credit may begin at an offset where something else has ended. */
  boolean mayBeginLine(int at) {
    char c = PhraseFolding.fold(line.text().charAt(at));
    return Character.isLetterOrDigit(c) || "▲△◇◆'".indexOf(c) >= 0;
  }

  /** Whether the sign of a copy stands at an offset, in a bracket or not. */
  boolean isCopied(int at) {
    int sign = line.text().charAt(at) == '[' ? line.behindBlanks(at + 1) : at;
    return sign < line.end() && COPIED.indexOf(line.text().charAt(sign)) >= 0;
  }

  /**
   * Whether a find is the sign of a copy and a short name, as pictures have them; behind that of a
   * page what is forbidden follows.
   */
  boolean isSigned(List<Find> found, int number) {
    Find find = found.get(number);
    Find next = number + 1 < found.size() ? found.get(number + 1) : find;
    if (next != find
        && next.kind().isRight()
        && Letters.isSpace(line.text(), find.end(), next.start())) {
      return false;
    }
    for (int i = find.start(); i < find.end(); i++) {
      if (Character.isDigit(line.text().charAt(i))) {
        return false;
      }
    }
    return isCopied(find.start()) && find.end() - find.start() <= LONGEST_SIGNED;
  }

  /** Where a credit begins with the slash that stands before it, apart or behind several words. */
  int withSign(int unit, int start) {
    int sign = line.beforeBlanks(start, unit) - 1;
    boolean slash = sign > unit && line.text().charAt(sign) == '/';
    boolean apart = slash && line.isBlank(sign - 1);
    return apart || slash && sign == start - 1 && isWords(unit, sign) ? sign : start;
  }

  /** Whether a stretch is more than a word, as who shares a credit with another is not. */
  private boolean isWords(int from, int to) {
    int blanks = 0;
    for (int i = from; i < to; i++) {
      blanks += line.isBlank(i) ? 1 : 0;
    }
    return blanks > 1;
  }

  /** The end of a credit with the bracket that the whole caption stands in. */
  int withCloser(int begin, int end) {
    int opener = OPENERS.indexOf(PhraseFolding.fold(line.text().charAt(begin)));
    boolean closes =
        opener >= 0
            && end < line.end()
            && PhraseFolding.fold(line.text().charAt(end)) == CLOSERS.charAt(opener);
    return closes ? end + 1 : end;
  }

  /**
   * Whether a stretch of a caption's length stands behind the dateline that begins its line and
   * ends with a date, as agencies date their pictures.
   */
  boolean isDated(Find before, int unit, int end) {
    int to = line.beforeBlanks(end, unit);
    return before.kind() == Kind.DATELINE
        && before.start() == line.start()
        && line.behindBlanks(before.end()) == unit
        && to - unit > LONGEST_DATE
        && to - unit < LONGEST_DATED
        && withoutDate(unit, to) < to;
  }

  /**
   * Whether the name in a bracket is that of the one who took a picture: it ends the line, and what
   * the picture shows stands before it.
   */
  boolean isPhotographer(Find find, int unit) {
    int before = line.beforeBlanks(find.start(), line.start());
    return find.kind() == Kind.BYLINE
        && line.text().charAt(find.start()) == '['
        && before > unit
        && line.isBreak(find.end())
        && (judge.isScene(unit, before) || judge.isLabelled(unit, before));
  }

  /** Whether a find is no more than an address, with or without the sign before it. */
  boolean isAddress(Find find) {
    boolean at = false;
    for (int i = find.start(); i < find.end(); i++) {
      char c = line.text().charAt(i);
      at |= c == '@';
      if (c != '@' && c != '/' && !Letters.isBlank(c) && !Addresses.isEmailPart(c)) {
        return false;
      }
    }
    return at;
  }

  /** Whether a stretch says what a picture shows, and when. */
  boolean isDatedScene(int unit, int end) {
    int to =
        end > unit && line.text().charAt(end - 1) == '/' ? line.beforeBlanks(end - 1, unit) : end;
    int date = to > unit ? withoutDate(unit, to) : to;
    return date < to && judge.isScene(unit, date);
  }

  /** The end of what stands before a date at the end of a stretch. */
  int withoutDate(int unit, int to) {
    for (int at = Math.max(unit, to - LONGEST_DATE); at < to - SHORTEST_DATE; at++) {
      if (Character.isDigit(line.text().charAt(at)) && Dates.end(line.text(), at, to) == to) {
        return line.beforeBlanks(at, unit);
      }
    }
    return to;
  }

  /**
   * Whether a line with the mark of a picture has said what that shows, in a sentence whose full
   * stop is missing: what stands behind the blank may be the credit.
   */
  boolean isBehindScene(int unit, int at) {
    return at > unit
        && line.isBlank(at - 1)
        && "▲△▼◀▶■".indexOf(line.text().charAt(line.start())) >= 0
        && unit == line.start()
        && judge.isScene(unit, line.beforeBlanks(at, unit));
  }
}
