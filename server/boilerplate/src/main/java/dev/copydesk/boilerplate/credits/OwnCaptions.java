package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CreditWords.Part;

/** Tells captions without a credit, which say themselves that they are some. */
final class OwnCaptions {

  private static final String MARKS = "▲△▼◀◇◆※*■●★☆▶";
  private static final String PICTURE_MARKS = "▲△▼◀◇◆▶";
  private static final String OF_SCENES = "▲▼◀▶";
  private static final int LONGEST_SAID = 200;
  private static final int LONGEST_LABEL = 70;
  private static final int LONGEST_LOST = 40;
  private static final int SHORTEST = 3;

  private final ScrapedLine line;
  private final CaptionJudge judge;

  OwnCaptions(ScrapedLine line, CaptionJudge judge) {
    this.line = line;
    this.judge = judge;
  }

  /** The end of a stretch without the bracket that was opened last and holds nothing. */
  int withoutOpener(int start, int end) {
    boolean open = end > start && "([".indexOf(line.text().charAt(end - 1)) >= 0;
    return open ? line.beforeBlanks(end - 1, start) : end;
  }

  /** Whether a stretch is a caption by the mark and the words that it begins with. */
  boolean isCaption(int start, int end) {
    if (isSaid(start, end) || isLostLine(start, end)) {
      return true;
    }
    if (end - start < SHORTEST || MARKS.indexOf(line.text().charAt(start)) < 0) {
      return false;
    }
    int from = line.behindBlanks(start + 1);
    int heading = heading(from, end);
    if (heading >= 0 && (heading == end || ".:=( )".indexOf(line.text().charAt(heading)) >= 0)) {
      return true;
    }
    if (PICTURE_MARKS.indexOf(line.text().charAt(start)) < 0) {
      return false;
    }
    boolean whole = start == line.start() && end == line.end();
    boolean label = line.text().charAt(start) != '▶' && judge.isLabelled(from, end);
    return end - start <= LONGEST_LABEL && label
        || whole && OF_SCENES.indexOf(line.text().charAt(start)) >= 0 && judge.isScene(from, end);
  }

  /** Whether a label ends in a full stop and ran into sentences of the article on both sides. */
  private boolean isLostLine(int start, int end) {
    String text = line.text();
    return start > line.start()
        && end - start <= LONGEST_LOST
        && text.charAt(end - 1) == '.'
        && line.isSentenceEnd(start - 1)
        && line.isGlued(end)
        && judge.isLabelled(start, end);
  }

  /** Whether a whole line begins with the word for a caption in brackets. */
  private boolean isSaid(int start, int end) {
    if (start != line.start()
        || end != line.end()
        || end - start > LONGEST_SAID
        || "[(【<".indexOf(line.text().charAt(start)) < 0) {
      return false;
    }
    int heading = heading(start + 1, end);
    return heading >= 0 && heading + 1 < end && "])】>".indexOf(line.text().charAt(heading)) >= 0
        || isInBrackets(start, end);
  }

  /** Whether brackets hold the word for a picture and what it shows. */
  private boolean isInBrackets(int start, int end) {
    int word = line.words().list(Part.PHOTO).end(line.text(), start + 1, end);
    return word >= 0
        && "])】>".indexOf(line.text().charAt(end - 1)) >= 0
        && new CreditLine(line.words(), line.text(), start, end).tellsPicture(word, end - 1);
  }

  /** Whether a line says no more than that a caption follows. */
  boolean isHeading(int start, int end) {
    boolean bracket = "[(【<".indexOf(line.text().charAt(start)) >= 0;
    int heading = heading(bracket ? start + 1 : start, end);
    return heading >= 0 && heading + 1 == end && ":)>]】".indexOf(line.text().charAt(heading)) >= 0;
  }

  private int heading(int from, int to) {
    return line.words().list(Part.HEADING).end(line.text(), from, to);
  }
}
