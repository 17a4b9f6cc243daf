package dev.copydesk.boilerplate.phrases.template;

import dev.copydesk.boilerplate.text.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Follows the steps of a phrase through a line, forward from a place or backward to it, taking as
 * much as a step may before less. Gives up after a bounded number of steps, so that no text and no
 * phrase can make it slow.
 */
public final class Walker {

  private static final int MOST_STEPS = 5_000;
  private static final int NOWHERE = -1;

  /** No character of a text, where its line has none. */
  private static final char NONE = '\uffff';

  /**
   * A line of prose takes a few steps a letter. One that takes so many is made of nothing but the
   * beginnings of phrases; from then on each of them is given up sooner.
   */
  private static final long STEPS_A_LETTER = 100;

  private static final long STEPS_A_LINE = 200_000;
  private static final int FEW_STEPS = 60;

  /** So many letters of a slogan are looked through in one step. */
  private static final int LETTERS_A_STEP = 8;

  private final TextLine line;
  private final int[] owner = {NOWHERE, NOWHERE};
  private final long allowance;
  private long spent;
  private int limit = MOST_STEPS;
  private int steps;
  private int stopped;

  public Walker(TextLine line) {
    this.line = line;
    this.allowance = STEPS_A_LETTER * (long) (line.end() - line.start()) + STEPS_A_LINE;
  }

  /** The offset behind the last word of the phrase that goes on at {@code from}; -1 if none. */
  public int forward(Node node, int from) {
    begin();
    return ahead(node, from) ? stopped : NOWHERE;
  }

  /**
   * The offset of the first word of the phrase that goes on backward from {@code to}; -1 if none.
   */
  public int backward(Node node, int to) {
    begin();
    return back(node, to) ? stopped : NOWHERE;
  }

  /** The owner that the phrase named on the way; null where it named none. */
  public @Nullable String owner() {
    return owner[0] >= 0 && owner[1] > owner[0] ? line.text().substring(owner[0], owner[1]) : null;
  }

  public void forget() {
    owner[0] = NOWHERE;
    owner[1] = NOWHERE;
  }

  private void begin() {
    spent += steps;
    steps = 0;
    limit = spent > allowance ? FEW_STEPS : MOST_STEPS;
  }

  private boolean ahead(Node node, int at) {
    if (++steps > limit) {
      return false;
    }
    if (node instanceof Node.Literal literal) {
      String words = literal.words();
      return line.stands(words, at) && ahead(literal.next(), at + words.length());
    }
    if (node instanceof Node.Gap gap) {
      int behind = line.behindBlanks(at);
      return behind > at && ahead(gap.next(), behind) || !gap.required() && ahead(gap.next(), at);
    }
    if (node instanceof Node.OneOf oneOf) {
      return at < line.end()
          && oneOf.characters().indexOf(line.folded(at)) >= 0
          && ahead(oneOf.next(), at + 1);
    }
    if (node instanceof Node.Filling filling) {
      return fillAhead(filling, at);
    }
    if (node instanceof Node.Mark mark) {
      return marked(mark, at) && (ahead(mark.next(), at) || unmarked(mark));
    }
    if (node instanceof Node.Ahead look) {
      return ahead(look.words(), at) == look.wanted() && ahead(look.next(), at);
    }
    if (node instanceof Node.Fork fork) {
      char next = at < line.end() ? line.folded(at) : NONE;
      for (int i = fork.next(0, next); i < fork.size(); i = fork.next(i + 1, next)) {
        if (ahead(fork.way(i), at)) {
          return true;
        }
      }
      steps += fork.size();
      return false;
    }
    stopped = at;
    return true;
  }

  private boolean back(Node node, int at) {
    if (++steps > limit) {
      return false;
    }
    if (node instanceof Node.Literal literal) {
      String words = literal.words();
      return line.stands(words, at - words.length()) && back(literal.next(), at - words.length());
    }
    if (node instanceof Node.Gap gap) {
      int before = line.beforeBlanks(at);
      return before < at && back(gap.next(), before) || !gap.required() && back(gap.next(), at);
    }
    if (node instanceof Node.OneOf oneOf) {
      return at > line.start()
          && oneOf.characters().indexOf(line.folded(at - 1)) >= 0
          && back(oneOf.next(), at - 1);
    }
    if (node instanceof Node.Filling filling) {
      return fillBack(filling, at);
    }
    if (node instanceof Node.Mark mark) {
      return marked(mark, at) && (back(mark.next(), at) || unmarked(mark));
    }
    if (node instanceof Node.Ahead look) {
      return ahead(look.words(), at) == look.wanted() && back(look.next(), at);
    }
    if (node instanceof Node.Fork fork) {
      char before = at > line.start() ? line.folded(at - 1) : NONE;
      for (int i = fork.next(0, before); i < fork.size(); i = fork.next(i + 1, before)) {
        if (back(fork.way(i), at)) {
          return true;
        }
      }
      steps += fork.size();
      return false;
    }
    stopped = at;
    return true;
  }

  private boolean fillAhead(Node.Filling filling, int at) {
    Slot slot = filling.slot();
    int run = 0;
    int most = slot.reach(line, at);
    while (run < most
        && at + run < line.end()
        && slot.may(line.at(at + run))
        && !(run > 0 && slot.endsAtSeams() && line.isSeam(at + run))) {
      run++;
    }
    int count = run - slot.least();
    for (int i = 0; i <= count; i++) {
      int to = at + (slot.lazy() ? slot.least() + i : run - i);
      steps += slot.endsAtSeams() ? (to - at) / LETTERS_A_STEP : 0;
      if (slot.fits(line, at, to) && ahead(filling.next(), to)) {
        return true;
      }
    }
    return false;
  }

  private boolean fillBack(Node.Filling filling, int at) {
    Slot slot = filling.slot();
    int run = 0;
    while (run < slot.most()
        && at - run > line.start()
        && slot.may(line.at(at - run - 1))
        && !(run > 0 && slot.endsAtSeams() && line.isSeam(at - run))) {
      run++;
    }
    int count = run - slot.least();
    for (int i = 0; i <= count; i++) {
      int from = at - (slot.lazy() ? slot.least() + i : run - i);
      steps += slot.endsAtSeams() ? (at - from) / LETTERS_A_STEP : 0;
      if (slot.fits(line, from, at) && back(filling.next(), from)) {
        return true;
      }
    }
    return false;
  }

  private boolean marked(Node.Mark mark, int at) {
    owner[mark.side()] = at;
    return true;
  }

  private boolean unmarked(Node.Mark mark) {
    owner[mark.side()] = NOWHERE;
    return false;
  }
}
