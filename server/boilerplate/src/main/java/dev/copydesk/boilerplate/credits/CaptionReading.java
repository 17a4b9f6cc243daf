package dev.copydesk.boilerplate.credits;

import dev.copydesk.boilerplate.credits.CaptionJudge.Words;
import dev.copydesk.boilerplate.credits.Credit.Form;
import dev.copydesk.boilerplate.credits.CreditWords.Part;
import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.find.Merging;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Span;
import java.util.List;

/**
 * One pass over a draft, line by line, in one of its languages. What stands since the line began,
 * or since the last seam, find or credit, is a caption where a credit ends it and the judge agrees.
 */
final class CaptionReading {

  private static final String MARKS = "▲△◇◆■□";
  private static final String PICTURE_MARKS = "▲△◇◆";
  private static final int LONGEST_BELOW = 300;

  private final String text;
  private final CreditWords words;
  private final List<Find> found;
  private final Marked marked;
  private final CaptionJudge judge;
  private final int lastSentence;

  private ScrapedLine line;
  private CreditReader reader;
  private Bylines bylines;
  private Crew crew;
  private CaptionBounds bounds;
  private OwnCaptions own;
  private boolean bodySeen;
  private int nextFind;

  /** Where the stretch began that is being read, where its last sentence did, how many ended. */
  private int unit;

  private int last;
  private int sentences;
  private int quotes;

  /** A label before a dateline, which may belong to the caption behind that, and the last one. */
  private Span label = new Span(0, 0);

  private Span lastLabel = label;

  private int priorStart;
  private int priorEnd;
  private boolean priorIsLabel;

  /** Whether the line before says that a caption stands below it. */
  private boolean headed;

  /** Where the last byline or dateline of the line ends. */
  private int headEnd;

  CaptionReading(String text, CreditWords words, List<Find> found, Messages messages) {
    this.text = text;
    this.words = words;
    this.found = found;
    this.marked = new Marked(messages);
    this.judge = new CaptionJudge(words, text, new WordsSaid(text));
    this.line = new ScrapedLine(words, text, 0, 0);
    CreditLine none = new CreditLine(words, text, 0, 0);
    this.reader = new CreditReader(none);
    this.bylines = new Bylines(none);
    this.crew = new Crew(none);
    this.bounds = new CaptionBounds(line, judge);
    this.own = new OwnCaptions(line, judge);
    this.lastSentence = CaptionBounds.lastSentence(words, text, found);
  }

  List<Find> finds() {
    return marked.finds();
  }

  void read(int start, int end) {
    line = new ScrapedLine(words, text, start, end);
    CreditLine credits = new CreditLine(words, text, start, end);
    reader = new CreditReader(credits);
    bylines = new Bylines(credits);
    crew = new Crew(credits);
    bounds = new CaptionBounds(line, judge);
    own = new OwnCaptions(line, judge);
    quotes = 0;
    begin(start);
    boolean whole = line.isRow() || headLine();
    if (!whole && bylines.isLine(lastSentence <= start)) {
      add(Kind.BYLINE, start, end);
      whole = true;
    }
    if (whole) {
      priorIsLabel = false;
      headed = false;
      unit = end;
      return;
    }
    boolean below = headed;
    headed = false;
    headEnd = start;
    int at = start;
    while (at < end) {
      int behind = at == unit ? behindCrew(at) : at;
      behind = behind > at ? behind : behindFind(at);
      behind = behind > at ? behind : behindCredit(at);
      headEnd = marked.isHead(found, nextFind, at, behind) ? behind : headEnd;
      if (behind > at) {
        at = behind;
        unit = marked.lastEnd() == at ? at : unit; // what stood before it is read
        begin(at);
      } else {
        at = step(at);
      }
    }
    if (nextFind > 0 && bounds.isDated(found.get(nextFind - 1), unit, end)) {
      add(Kind.CAPTION, unit, end);
      sentences = 0;
    }
    leave(end);
    if (below && end - start <= LONGEST_BELOW && lastSentence <= end) {
      add(Kind.CAPTION, start, end);
    }
    priorIsLabel = unit == start && sentences == 0;
    unit = end;
    priorStart = start;
    priorEnd = end;
  }

  /** Reads the line below a headline; whether this is one. */
  private boolean headLine() {
    boolean mayBe = !bodySeen || HeadLine.isHeadline(text, priorStart, priorEnd);
    HeadLine head = mayBe ? HeadLine.read(words, text, line.start(), line.end()) : null;
    if (head == null) {
      return false;
    }
    add(Kind.BYLINE, line.start(), head.nameEnd());
    add(Kind.TIMESTAMP, head.dateStart(), head.end());
    return true;
  }

  /** Where the names of those who made it end; the offset if they do not begin here. */
  private int behindCrew(int at) {
    int end = crew.end(at);
    if (end < 0) {
      return at;
    }
    add(Kind.BYLINE, at, end);
    return end;
  }

  private int behindCredit(int at) {
    if (mayBegin(at)) {
      int end = credit(at);
      if (end >= 0) {
        return end;
      }
    }
    int byline = at == unit || at == last ? bylines.bracket(at) : -1;
    if (byline >= 0) {
      add(Kind.BYLINE, at, byline);
      return byline;
    }
    int place = at == unit ? line.behindPlace(at) : -1;
    if (place >= 0) {
      add(Kind.DATELINE, at, place);
    }
    return place;
  }

  /** Looks at one letter: where a sentence ends, or a line did before it was scraped. */
  private int step(int at) {
    char c = text.charAt(at);
    quotes += c == '“' ? 1 : c == '”' && quotes > 0 ? -1 : 0;
    if (line.isBlank(at) && line.isBlank(at + 1)) {
      int next = line.behindBlanks(at);
      boolean picture = sentences == 0 && PICTURE_MARKS.indexOf(text.charAt(unit)) >= 0;
      if ((picture || sentences == 1 && last == next) && isCredit(next, true)) {
        return next; // blanks stand between a caption and its credit
      }
      begin(at + 2);
      return at + 2;
    }
    if (at > unit && MARKS.indexOf(c) >= 0) {
      begin(at);
      return at + 1;
    }
    if (line.isSentenceEnd(at)) {
      int behind = line.behindQuotes(at + 1);
      quotes = behind > at + 1 ? 0 : quotes;
      if (line.isGlued(behind) && !isCredit(behind, false) && !Marked.isCredit(found, behind)) {
        begin(behind);
        return behind;
      }
      sentences++;
      last = line.behindBlanks(behind);
      return behind;
    }
    if (at > unit && (line.isGluedDay(at) || line.isQuoteSeam(at - 1))) {
      begin(at);
    }
    return at + 1;
  }

  private void begin(int at) {
    leave(at);
    unit = line.behindBlanks(at);
    int button = words.list(Part.BUTTON).end(text, unit, line.end());
    if (button >= 0 && line.isBlank(button)) {
      add(Kind.NAVIGATION, unit, button);
      unit = line.behindBlanks(button);
    }
    last = unit;
    sentences = 0;
  }

  private void leave(int at) {
    headed(at);
    bodySeen |= sentences > 0 && unit < at && line.isTold(unit, at);
  }

  /** Marks a caption without a credit that says itself that it is one. */
  private void headed(int end) {
    int to = own.withoutOpener(unit, line.beforeBlanks(end, unit));
    if (to > unit && unit == line.start() && own.isHeading(unit, to)) {
      add(Kind.CAPTION, unit, to);
      headed = true;
      return;
    }
    if (quotes == 0 && own.isCaption(unit, to)) {
      add(Kind.CAPTION, unit, to);
      sentences = 0;
    }
  }

  /** Where the find ends that stands at an offset, or the credit that it is; the offset if none. */
  private int behindFind(int at) {
    while (nextFind < found.size() && found.get(nextFind).end() <= at) {
      nextFind++;
    }
    if (nextFind == found.size() || found.get(nextFind).start() > at) {
      return at;
    }
    Find find = found.get(nextFind);
    if (find.kind() == Kind.CAPTION && at > unit) {
      return at; // what the picture shows stands before it
    }
    int end = Math.min(find.end(), line.end());
    boolean begins = at == find.start();
    if (begins && find.kind() == Kind.DATELINE) {
      int from = unit < at ? unit : priorIsLabel ? priorStart : at;
      label = new Span(from, unit < at ? at : priorIsLabel ? priorEnd : at);
    }
    if (begins && find.kind() == Kind.COPYRIGHT && bounds.isCopied(at)) {
      int before = marked.size();
      int behind = credit(at);
      if (behind >= find.end()) {
        return behind; // a name goes on where the owner seemed to end
      }
      marked.takeBack(before);
      if (end < lastSentence && bounds.isSigned(found, nextFind)) {
        add(Kind.PHOTO_CREDIT, at, end);
        return end;
      }
    }
    if (!find.kind().isCredit()) {
      return end;
    }
    int before = line.beforeBlanks(at, line.start());
    boolean taken = sentences <= 1 && lastSentence > end && bounds.isPhotographer(find, unit);
    boolean sent = marked.endsWith(before, Kind.PHOTO_CREDIT) || bounds.isDatedScene(unit, before);
    if (begins && find.kind() == Kind.BYLINE && (taken || bounds.isAddress(find) && sent)) {
      if (taken) {
        add(Kind.CAPTION, unit, before);
      }
      add(Kind.PHOTO_CREDIT, at, end);
      return end;
    }
    boolean picture = find.kind() == Kind.PHOTO_CREDIT;
    int start = picture ? bounds.withSign(unit, at) : at;
    int behind = at > unit || picture ? credit(start) : -1;
    if (behind < 0 && picture) {
      judged(new Credit(start, end, Form.PICTURE, false), start);
    }
    return Math.max(behind, end);
  }

  private boolean mayBegin(int at) {
    return quotes == 0
        && (bounds.isSign(at)
            || (at == unit || at == last
                ? bounds.mayBeginLine(at)
                : line.isPhotoWord(at) || bounds.isBehindScene(unit, at)));
  }

  /** Whether a credit stands at an offset and, if so asked, behind its caption. */
  private boolean isCredit(int at, boolean captioned) {
    int before = marked.size();
    boolean credit = mayBegin(at) && credit(at) >= 0 && (!captioned || marked.hasCaption(before));
    marked.takeBack(before);
    return credit;
  }

  /**
   * Reads a credit and judges what stands before it; where the credit ends, -1 if there is none.
   */
  private int credit(int from) {
    int date = Dates.end(text, from, line.end());
    int start = date >= 0 ? line.behindBlanks(date) : from;
    boolean marked =
        start == unit && start < line.end() && PICTURE_MARKS.indexOf(text.charAt(start)) >= 0;
    start = marked ? line.behindBlanks(start + 1) : start;
    Credit credit = reader.read(start, start == unit || from == unit);
    boolean word = credit != null && line.isPhotoWord(from) && from != last && from != unit;
    if (credit == null || word && credit.form() != Form.PICTURE || bounds.isLabel(credit, reader)) {
      return -1;
    }
    Credit whole = marked ? new Credit(from, credit.end(), credit.form(), credit.open()) : credit;
    return judged(whole, from) ? whole.end() : -1;
  }

  /** Marks a credit, and the caption before it if it is one; whether anything was. */
  private boolean judged(Credit credit, int from) {
    int to = line.beforeBlanks(from, unit);
    if (to == unit) {
      return lone(credit);
    }
    boolean dated = from < credit.start();
    int end = bounds.withoutDate(unit, to);
    dated |= end < to;
    int begin = bounds.begin(unit, sentences, end);
    boolean first = !bodySeen && begin == unit; // else what stands before it is the article
    begin = bodySeen ? begin : bounds.behindHeadline(begin, end, credit.end());
    int lastBegin = begin == unit && last < end ? last : line.lastSentence(end, begin);
    int count = begin == unit ? sentences + (last < end ? 1 : 0) : line.sentences(begin, end);
    boolean closing = lastSentence <= credit.end();
    boolean ends = line.isBreak(credit.end()) || MARKS.indexOf(text.charAt(credit.end())) >= 0;
    Words before = new Words(begin, end, lastBegin, count, dated, first, closing, ends);
    if (bounds.isSpeaker(begin)) {
      return false;
    }
    boolean footage = bounds.isFootage(credit) && judge.endsSentence(end);
    if (!footage && judge.isCaption(before, credit)) {
      boolean whole = begin == unit && bounds.mayBeBehindHead(headEnd, begin, dated);
      if (whole && marked.lastEnd() <= headEnd && !Merging.isFound(found, headEnd, begin)) {
        begin = bounds.behindHead(headEnd, begin, credit.end());
      }
      if (dated && !label.equals(lastLabel) && judge.mayLabel(label, begin)) {
        lastLabel = label;
        add(Kind.CAPTION, label.start(), label.end());
      }
      add(Kind.CAPTION, begin, dated ? line.beforeBlanks(credit.start(), begin) : to);
      add(Kind.PHOTO_CREDIT, credit.start(), bounds.withCloser(begin, credit.end()));
      sentences = 0;
      return true;
    }
    boolean bracket = "[(<".indexOf(text.charAt(credit.start())) >= 0;
    boolean agency = bracket && credit.form() == Form.AGENCY && line.isBreak(credit.end());
    if (!agency && (credit.form() != Form.PICTURE || credit.open())) {
      return false;
    }
    add(Kind.PHOTO_CREDIT, credit.start(), credit.end());
    return true;
  }

  /** Marks a credit that nothing stands before, and the caption beside it. */
  private boolean lone(Credit credit) {
    LoneCredit lone = new LoneCredit(line, credit, unit == line.start());
    boolean body = lastSentence > credit.end();
    boolean below = priorStart < priorEnd && lone.isBelowLine();
    boolean known = below && marked.endsWithCaption(priorEnd - 1);
    below &= known || text.charAt(priorStart) == '▲' && marked.lastEnd() <= priorStart;
    below |=
        !Merging.isFound(found, priorStart, priorEnd)
            && marked.lastEnd() <= priorStart
            && (body || !bodySeen)
            && lone.mayBeBelow()
            && judge.isLine(priorStart, priorEnd);
    Span label = body ? lone.label() : null;
    if (label == null && !lone.isCredit(below, body)) {
      return false;
    }
    if (below && !known) {
      add(Kind.CAPTION, priorStart, priorEnd);
    }
    add(Kind.PHOTO_CREDIT, credit.start(), label == null ? credit.end() : label.start());
    if (label != null) {
      add(Kind.CAPTION, label.start(), label.end());
    }
    return true;
  }

  private void add(Kind kind, int start, int end) {
    marked.add(kind, start, line.beforeBlanks(end, start));
  }
}
