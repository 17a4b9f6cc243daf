package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Span;

/**
 * Tells the words before a credit that describe a picture from a paragraph of the article. No clue
 * is enough alone: the tense of pictures, who is on the left, a label that is no sentence, a place
 * before the article begins or between its paragraphs, words that the story says again, a date.
 */
final class CaptionJudge {

  private static final int LONGEST = 420;
  private static final int MOST_SENTENCES = 5;
  private static final int ENOUGH = 5;
  private static final int LONGEST_LABEL = 90;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_TITLE = 70;
  private static final int LONGEST_NAME = 12;

  /** A dateline and a byline between a label and its caption. */
  private static final int LONGEST_BYLINE = 60;

  /** What brackets hold behind a sentence, in UTF-16 units. */
  private static final int LONGEST_ASIDE = 23;

  private static final String PICTURE_MARKS = "▲△";

  /** Of a syllable's 28 finals the one of the past tense. */
  private static final int PAST = 20;

  private static final int FINALS = 28;

  private final CreditWords words;
  private final String text;
  private final WordsSaid said;

  CaptionJudge(CreditWords words, String text, WordsSaid said) {
    this.words = words;
    this.text = text;
    this.said = said;
  }

  /**
   * What stands before a credit.
   *
   * @param start offset of its first code unit
   * @param end offset behind its last, a date and blanks before the credit not counted
   * @param last where its last sentence begins
   * @param sentences how many it has
   * @param dated whether a date stands between it and the credit
   * @param first whether no sentence of the article stands before it
   * @param closing whether none stands behind it
   * @param ending whether the line ends behind the credit
   */
  record Words(
      int start,
      int end,
      int last,
      int sentences,
      boolean dated,
      boolean first,
      boolean closing,
      boolean ending) {}

  boolean isCaption(Words before, Credit credit) {
    int length = before.end() - before.start();
    char first = text.charAt(before.start());
    if ("[【".indexOf(first) >= 0 && "]】".indexOf(text.charAt(before.end() - 1)) >= 0) {
      return false; // a dateline, or the name of a series
    }
    if ("▶☞▷#".indexOf(first) >= 0 || text.charAt(before.end() - 1) == ',') {
      return false;
    }
    if ("◆■□".indexOf(first) >= 0
        && Letters.find(text, '…', before.start(), before.end()) >= 0
        && !endsSentence(before.end())) {
      return false; // the heading of a part
    }
    if (!hasWord(before.start(), before.end())) {
      return false;
    }
    if (credit.form() == Form.NAME && Dates.clockEnd(text, before.start(), before.end()) >= 0) {
      return false; // the line of a ticker
    }
    if (length < 2 || length > LONGEST || before.sentences() > MOST_SENTENCES) {
      return false;
    }
    return weight(before, credit.form()) - (credit.open() ? 1 : 0) >= ENOUGH;
  }

  private boolean hasWord(int start, int end) {
    int letters = 0;
    for (int i = start; i < end && letters < 2; i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters == 2;
  }

  /** Whether a sentence has the tense of pictures, or is a label. */
  boolean isOfPicture(int start, int end) {
    return ends(Part.SCENE, start, end) || !endsSentence(end);
  }

  /**
   * Whether a stretch before a dateline may be the label of the picture whose caption begins behind
   * that; what a deck says has quotes or dots, and that of a headline a comma.
   */
  boolean mayLabel(Span label, int begin) {
    if (label.length() == 0
        || label.length() > LONGEST_TITLE
        || begin < label.end()
        || begin - label.end() > LONGEST_BYLINE) {
      return false;
    }
    for (int i = label.start(); i < label.end(); i++) {
      char c = text.charAt(i);
      if ("\"“”…".indexOf(c) >= 0 || c == ',' && label.start() == 0) {
        return false;
      }
    }
    return isOfPicture(label.start(), label.end());
  }

  /** Whether a stretch ends in the tense of pictures. */
  boolean isScene(int start, int end) {
    return ends(Part.SCENE, start, end);
  }

  /** Whether a stretch ends as labels do that say what a picture shows. */
  boolean isLabelled(int start, int end) {
    return ends(Part.LABEL, start, end);
  }

  private static int strength(Form credit) {
    return switch (credit) {
      case PICTURE -> 3;
      case SIGN, AGENCY -> 2;
      case PERSON -> 1;
      case NAME -> 0;
    };
  }

  private int weight(Words before, Form credit) {
    int start = before.start();
    int end = before.end();
    int weight = strength(credit);
    if (before.ending() && !before.closing()) {
      weight += credit.compareTo(Form.SIGN) <= 0 ? 2 : 1;
    }
    if (credit == Form.NAME && text.charAt(end - 1) == '?') {
      return 0; // a headline that asks and answers
    }
    boolean label = !endsSentence(end);
    if (label && ends(Part.PARTICLE, start, end)) {
      return 0; // the sentence goes on behind the bracket
    }
    boolean scene = ends(Part.SCENE, before.last(), end);
    if (scene) {
      weight += 3;
    } else if (label && before.sentences() <= 1) {
      weight += end - start <= LONGEST_LABEL ? 2 : 0;
    } else if (label) {
      weight += 1;
    }
    if (!scene
        && before.sentences() > 1
        && (hasScene(start, end) || hasLabel(start, before.last()))) {
      weight += 2;
    }
    if (hasSide(start, end) || isHeaded(start, end)) {
      weight += 2;
    }
    boolean signed = credit == Form.SIGN && PICTURE_MARKS.indexOf(text.charAt(start)) >= 0;
    if (signed) {
      weight += 2; // a sign on both sides
    }
    if (label && !scene && !before.dated() && isBelowDeck(start) && isDeck(start, end)) {
      return 0;
    }
    if (!scene && isSaid(end)) {
      weight -= 3; // a deck
    }
    if (before.dated()) {
      weight += 2;
    }
    if (before.first()) {
      weight += 2;
    }
    if (before.sentences() > 2) {
      weight -= before.sentences() - 2;
    }
    if (!label && !scene) {
      weight -= ends(Part.SAYING, before.last(), end) ? 3 : isTold(before, end) ? 2 : 0;
    }
    boolean seen = weight > strength(credit) || before.first() || before.ending();
    if (!seen) {
      return 0;
    }
    weight += 1;
    boolean stopped = credit == Form.SIGN && label && text.charAt(end - 1) == '.';
    if (before.closing() && !stopped && (!before.first() || !label && !scene)) {
      weight -= label ? 1 : 2;
    }
    if (weight < ENOUGH && weight >= ENOUGH - (before.closing() ? 1 : 2)) {
      double again = said.elsewhere(start, end);
      weight += again >= 0.8 ? 2 : again >= 0.6 && !before.closing() ? 1 : 0;
    }
    return weight;
  }

  /**
   * Whether the first words of a draft, a credit glued between them and the next, tell what was
   * done, as a lede does: pictures say what is being done.
   */
  private boolean isTold(Words before, int end) {
    int at = behindMarks(end);
    return !before.ending()
        && before.first()
        && !hasScene(before.start(), end)
        && at >= 2
        && text.charAt(at - 1) == '다'
        && Letters.isHangul(text.charAt(at - 2))
        && (text.charAt(at - 2) - '가') % FINALS == PAST;
  }

  /**
   * Whether a stretch ends in a sentence in double quote marks, as decks do and captions do not.
   */
  private boolean isSaid(int end) {
    return PhraseFolding.fold(text.charAt(end - 1)) == '"' && endsSentence(end);
  }

  /**
   * Whether a stretch without a full stop is no short name and says of nothing that it is shown.
   */
  private boolean isDeck(int start, int end) {
    return end - start > LONGEST_NAME
        && Letters.isHangul(text.charAt(end - 1))
        && !ends(Part.LABEL, start, end)
        && !ends(Part.TITLE, start, end)
        && !hasSide(start, end);
  }

  /** Whether words in quote marks stand right before, as the line of a deck above another does. */
  private boolean isBelowDeck(int start) {
    return start > 0 && PhraseFolding.fold(text.charAt(start - 1)) == '"';
  }

  /**
   * Whether a line is a caption by itself, its credit on the line below: a label of a picture, or
   * one sentence in the tense of pictures that says when or who is where, its subject no topic.
   */
  boolean isLine(int start, int end) {
    if (end - start > LONGEST_LINE
        || !hasWord(start, end)
        || "[【▶☞".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    if (ends(Part.LABEL, start, end)) {
      return true;
    }
    if (!endsSentence(end)) {
      return hasSide(start, end);
    }
    return ends(Part.SCENE, start, end)
        && !hasSentence(start, end)
        && (hasSide(start, end) || hasDay(start, end) && !hasTopic(start, end));
  }

  private boolean hasSentence(int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (isMark(text.charAt(i)) && Letters.isBlank(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDay(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isDigit(text.charAt(i - 1)) && words.list(Part.DAY).end(text, i, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTopic(int start, int end) {
    for (int i = start + 2; i < end; i++) {
      if (Letters.isBlank(text.charAt(i)) && words.list(Part.TOPIC).start(text, i, start) > start) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the sentences before the last has the tense of pictures. */
  private boolean hasScene(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (isMark(text.charAt(i)) && ends(Part.SCENE, start, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentences before the last begin with a label. */
  private boolean hasLabel(int start, int last) {
    int mark = start;
    while (mark < last && !isMark(text.charAt(mark))) {
      mark++;
    }
    return mark < last && !endsSentence(mark);
  }

  /** Whether a stretch begins with the word for a picture in brackets. */
  private boolean isHeaded(int start, int end) {
    int word = text.charAt(start) == '[' ? words.list(Part.PHOTO).end(text, start + 1, end) : -1;
    return word >= 0 && word < end && text.charAt(word) == ']';
  }

  private boolean hasSide(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = PhraseFolding.fold(text.charAt(i));
      if (c == '(' || c == '[' || c == ',') {
        int at = i + 1;
        if (words.list(Part.SIDE).end(text, at, end) >= 0) {
          return true;
        }
      } else if ((i == start || Letters.isBlank(text.charAt(i - 1)))) {
        int to = words.list(Part.SIDE).end(text, i, end);
        if (to >= 0 && to < end && (PhraseFolding.fold(text.charAt(to)) == ')')) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence ends at an offset. */
  boolean endsSentence(int end) {
    int at = behindMarks(end);
    if (at < end && at >= 2 && text.charAt(at - 1) == '다' && text.charAt(at) == '.') {
      return true;
    }
    return at < end && words.list(Part.PREDICATE).start(text, at, at - 2 < 0 ? 0 : at - 2) >= 0
        || words.list(Part.PREDICATE).start(text, at, at - 2 < 0 ? 0 : at - 2) >= 0
            && at >= 3
            && Letters.isHangul(text.charAt(at - 2))
            && text.charAt(at - 1) == '다';
  }

  private boolean ends(Part part, int start, int end) {
    int at = behindMarks(end);
    int from = words.list(part).start(text, at, start);
    if (from < 0) {
      return false;
    }
    if (part != Part.SCENE) {
      return true;
    }
    int before = Letters.beforeBlanks(text, from, start);
    return before == start || words.list(Part.NO_SCENE).start(text, before, start) < 0;
  }

  /** Back over the full stop, brackets and marks that end a sentence, and what brackets hold. */
  private int behindMarks(int end) {
    int at = end;
    while (at > 0) {
      char c = PhraseFolding.fold(text.charAt(at - 1));
      int open = c == ')' ? Letters.findBack(text, '(', at, Math.max(0, at - LONGEST_ASIDE)) : -1;
      if (open >= 0) {
        at = open;
      } else if (".!?\"'… ".indexOf(c) >= 0) {
        at--;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?';
  }
}
