package dev.copydesk.boilerplate.phrases;

import com.google.re2j.Matcher;
import dev.copydesk.boilerplate.phrases.template.Walker;
import dev.copydesk.boilerplate.text.RareTrigrams;
import dev.copydesk.boilerplate.text.TextLine;
import dev.copydesk.core.rule.RuleContext;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** One pass over a draft: finds anchors and follows their phrases, each within its block. */
final class PhraseScan implements RareTrigrams.Listener {

  /** So many code units are looked at between two questions whether anybody still waits. */
  private static final int STRIDE = 1 << 20;

  private final Phrases phrases;
  private final Prose prose;
  private final char[] words;

  /** By the phrase: behind what it was found at last. */
  private final int[] coveredBy;

  private final Heads heads;
  private List<Hit> hits = new ArrayList<>();
  private Walker walker;
  private TextLine line;

  private PhraseScan(Phrases phrases, Prose prose) {
    this.phrases = phrases;
    this.prose = prose;
    this.words = prose.text().toCharArray();
    this.coveredBy = new int[phrases.size()];
    this.heads = new Heads(words);
    this.line = new TextLine(prose.text(), 0, 0);
    this.walker = new Walker(line);
  }

  /** Where phrases stand, in order of their anchors; they may overlap. */
  static List<Hit> of(Phrases phrases, Prose prose, RuleContext context) {
    List<Block> blocks = prose.blocks();
    List<Hit> all = new ArrayList<>();
    PhraseScan scan = new PhraseScan(phrases, prose);
    int sinceAsked = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (Hit hit : prose.kept(i, phrases, () -> scan.in(block))) {
        all.add(hit.at(hit.start() + block.start(), hit.end() + block.start()));
      }
      sinceAsked += block.length();
      if (sinceAsked > STRIDE) {
        context.checkCancelled();
        sinceAsked = 0;
      }
    }
    return all;
  }

  /** What stands in one block, counted from its start. */
  private List<Hit> in(Block block) {
    hits = new ArrayList<>();
    enter(block);
    hits.replaceAll(hit -> hit.at(hit.start() - block.start(), hit.end() - block.start()));
    return hits;
  }

  private void enter(Block block) {
    line = new TextLine(prose.text(), block.start(), block.end());
    walker = new Walker(line);
    phrases.lineStarts().look(line, line.start(), this);
    int head = heads.next(line.start(), line.end());
    while (head >= 0) {
      phrases.lineStarts().look(line, head, this);
      head = heads.next(head, line.end());
    }
    phrases.anchors().scan(words, block.start(), block.end(), this);
    for (HousePattern pattern : phrases.everywhere()) {
      matches(pattern);
    }
  }

  @Override
  public void found(int id, int found) {
    if (coveredBy[id] > found) {
      return;
    }
    // An anchor may begin with the last of several blanks.
    int at = line.folded(found) == ' ' ? line.beforeBlanks(found) : found;
    if (phrases.isPattern(id)) {
      coveredBy[id] = line.end();
      matches(phrases.pattern(id));
      return;
    }
    Phrase phrase = phrases.phrase(id);
    walker.forget();
    boolean beforeIsShort = phrase.beforeIsShort();
    int start = walker.backward(beforeIsShort ? phrase.backward() : phrase.near(), at);
    if (start < 0 || line.hasMoreBefore(at, phrase.mostBefore())) {
      return;
    }
    int end = walker.forward(phrase.forward(), at);
    if (end >= 0 && !beforeIsShort) {
      start = walker.backward(phrase.backward(), at);
    }
    if (start < 0 || end < 0) {
      return;
    }
    start = line.behindBlanks(start);
    end = line.beforeBlanks(end);
    if (start >= end || cutsWord(start) || cutsWord(end)) {
      return;
    }
    coveredBy[id] = end;
    hits.add(new Hit(phrase.entry(), start, end, walker.owner()));
  }

  private void matches(HousePattern pattern) {
    String words = prose.text().substring(line.start(), line.end());
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      int start = line.behindBlanks(line.start() + matcher.start());
      int end = line.beforeBlanks(line.start() + matcher.end());
      if (start < end) {
        hits.add(new Hit(pattern.entry(), start, end, null));
      }
    }
  }

  /** Whether an offset stands inside a Latin word or a number. */
  private boolean cutsWord(int at) {
    if (at <= line.start() || at >= line.end() || !isLatin(line.at(at - 1))) {
      return false;
    }
    // The sign in the middle of a word is a letter that was decoded wrongly.
    return isLatin(line.at(at)) || line.at(at) == '©';
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
