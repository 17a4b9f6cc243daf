package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.duplicates.match.Groups;
import java.util.List;

/** Reads the {@link CopySign}s of a passage that one draft has twice. */
final class CopySigns {

  /** More letters on either side of a copy tell no more. */
  private static final int FAR = 200;

  private static final String CODE = "{}[]<>=_\\|`$/~^";

  private static final String COMMAS = ",;:、，；：";

  private final CopiedPassage passage;
  private final Surroundings around;
  private final String text;
  private final float[] row = new float[CopySign.values().length];

  private CopySigns(CopiedPassage passage, Surroundings around) {
    this.passage = passage;
    this.around = around;
    this.text = around.text();
  }

  /** The value of each sign, by its place in {@link CopySign}. */
  static float[] of(CopiedPassage passage, Surroundings around, Groups.Habit habit) {
    CopySigns signs = new CopySigns(passage, around);
    signs.pair(habit);
    signs.changes();
    Labels labels = Labels.of(passage, around);
    signs.set(CopySign.LABELS, labels.differ() ? 2 : is(labels.areSame()));
    signs.each(passage.first(), true);
    signs.each(passage.second(), false);
    return signs.row;
  }

  private void pair(Groups.Habit habit) {
    CopiedPassage.Stretch first = passage.first();
    CopiedPassage.Stretch second = passage.second();
    set(CopySign.EXACT, is(passage.exact()));
    set(CopySign.SIMILARITY, passage.exact() ? 1 : passage.similarity());
    set(CopySign.SEAM, is(passage.seam()));
    set(CopySign.CUT, is(passage.cut()));
    set(CopySign.TORN, is(passage.torn()));
    set(CopySign.BEGUN, is(first.begun()) + is(second.begun()));
    set(CopySign.ENDED, is(first.ended()) + is(second.ended()));
    set(CopySign.GAP, Math.log1p(around.letters(first.end(), second.start())));
    int weight = Math.min(around.weight(first), around.weight(second));
    set(CopySign.WEIGHT, weight);
    double length = text.length();
    set(
        CopySign.SHARE,
        around.letters(second.start(), second.end())
            / Math.max(1.0, around.letters(0, text.length())));
    set(CopySign.FIRST_AT, first.start() / length);
    set(CopySign.SECOND_AT, second.start() / length);
    set(CopySign.PASSAGES, habit.passages());
    set(CopySign.ALTERED, habit.altered());
  }

  private void changes() {
    if (passage.exact()) {
      return;
    }
    CopiedPassage.Stretch first = passage.first();
    CopiedPassage.Stretch second = passage.second();
    ChangedWords changes = ChangedWords.of(text, first, second);
    double count = Math.max(1, changes.count());
    set(CopySign.CHANGES, changes.count());
    set(CopySign.CHANGE_RATE, changes.count() / Math.max(1.0, changes.words()));
    set(CopySign.REPLACED, changes.replaced() / count);
    set(CopySign.AGAIN, changes.again());
    set(CopySign.LONGEST, changes.longest());
    set(CopySign.NAMED, changes.named() / count);
    Figures one = Figures.of(text, first.start(), first.end());
    Figures other = Figures.of(text, second.start(), second.end());
    set(CopySign.FIGURES, is(!one.equals(other)));
  }

  private void each(CopiedPassage.Stretch stretch, boolean isFirst) {
    List<Block> blocks = around.blocks(stretch);
    double weight = around.weight(stretch);
    int lines = Math.max(1, blocks.size());
    both(CopySign.LEAST_LINES, lines, isFirst);
    both(CopySign.LEAST_LINE, weight / lines, isFirst);
    int start = around.startOfBlock(stretch.start());
    int end = blocks.isEmpty() ? stretch.end() : blocks.get(blocks.size() - 1).end();
    int lead = around.letters(start, stretch.start());
    both(CopySign.LEAST_LEAD, Math.min(FAR, lead), isFirst);
    int rest = around.letters(stretch.end(), Math.max(end, stretch.end()));
    both(CopySign.LEAST_REST, Math.min(FAR, rest), isFirst);
    int open = 0;
    for (Block block : blocks) {
      open += around.endsSentence(Math.min(block.end(), stretch.end())) ? 0 : 1;
    }
    both(CopySign.LEAST_OPEN, open / (double) lines, isFirst);
    both(CopySign.LEAST_COLON, is(isIntroduced(stretch.start())), isFirst);
    both(CopySign.LEAST_ITEM, is(around.isListItem(stretch)), isFirst);
    characters(stretch, weight, isFirst);
  }

  /** Whether a colon stands before a place, but for spaces and quote marks. */
  private boolean isIntroduced(int at) {
    int before = at;
    while (before > 0
        && (Letters.isSpace(text.charAt(before - 1))
            || Marks.opensQuote(text.charAt(before - 1)))) {
      before--;
    }
    return before > 0 && ":：".indexOf(text.charAt(before - 1)) >= 0;
  }

  private void characters(CopiedPassage.Stretch stretch, double weight, boolean isFirst) {
    int stops = 0;
    int letters = 0;
    int digits = 0;
    int code = 0;
    int commas = 0;
    int words = 0;
    int capitals = 0;
    int quoted = 0;
    boolean open = false;
    boolean inWord = false;
    for (int i = stretch.start(); i < stretch.end(); i++) {
      char c = text.charAt(i);
      open = around.opens(i, open);
      if (Character.isLetterOrDigit(c)) {
        letters++;
        digits += Character.isDigit(c) ? 1 : 0;
        quoted += open ? 1 : 0;
        words += inWord ? 0 : 1;
        capitals += !inWord && Character.isUpperCase(c) ? 1 : 0;
        inWord = true;
      } else {
        inWord = false;
        stops += isEnd(i) ? 1 : 0;
        code += CODE.indexOf(c) >= 0 ? 1 : 0;
        commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    double all = Math.max(1, letters);
    both(CopySign.LEAST_SENTENCE, weight / (stops + 0.5), isFirst);
    both(CopySign.LEAST_DIGITS, digits / all, isFirst);
    both(CopySign.LEAST_CODE, code / all, isFirst);
    both(CopySign.LEAST_COMMAS, commas / all, isFirst);
    both(CopySign.LEAST_CAPITALS, capitals / (double) Math.max(1, words), isFirst);
    both(CopySign.LEAST_QUOTED, quoted / all, isFirst);
  }

  /** Whether the stop at {@code at} ends a sentence: no letter or figure stands right behind it. */
  private boolean isEnd(int at) {
    boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return text.charAt(at) == '。' || ends && Marks.isFullStop(text.charAt(at));
  }

  /** Sets the smaller and the greater value of a sign that both copies have. */
  private void both(CopySign least, double value, boolean isFirst) {
    int at = least.ordinal();
    float rounded = rounded(value);
    row[at] = isFirst ? rounded : Math.min(row[at], rounded);
    row[at + 1] = isFirst ? rounded : Math.max(row[at + 1], rounded);
  }

  private void set(CopySign sign, double value) {
    row[sign.ordinal()] = rounded(value);
  }

  /** To three places, as trees are written. */
  private static float rounded(double value) {
    return Math.round(1000 * value) / 1000f;
  }

  private static int is(boolean value) {
    return value ? 1 : 0;
  }
}
