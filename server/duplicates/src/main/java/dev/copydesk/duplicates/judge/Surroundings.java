package dev.copydesk.duplicates.judge;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import dev.copydesk.duplicates.text.FoldedLetters;
import dev.copydesk.duplicates.text.Manuscript;
import java.util.List;

/** What stands around a passage in a draft: quote marks, headings, lines, sentences. */
public final class Surroundings {

  /** The first line of a plain text is its headline if it is no longer and no sentence. */
  private static final int LONG_HEADLINE = 160;

  /** Who does something in a picture is named in no more, in code units. */
  private static final int LONG_SUBJECT = 80;

  private static final String CAPTION_SIGNS = "▲△▼▽◀";

  /** A note is no more than one in so many letters of a draft. */
  private static final int NOTE_OF = 5;

  private final Manuscript manuscript;
  private final Prose prose;
  private final String text;

  public Surroundings(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.prose = manuscript.prose();
    this.text = prose.text();
  }

  String text() {
    return text;
  }

  /** The number of the block that an offset stands in. */
  int blockAt(int offset) {
    return prose.blockAt(offset);
  }

  /** The blocks that a stretch has words of. */
  List<Block> blocks(CopiedPassage.Stretch stretch) {
    int first = Math.max(0, prose.blockAt(stretch.start()));
    int last = prose.blockAt(stretch.end() - 1);
    return last < first ? List.of() : prose.blocks().subList(first, last + 1);
  }

  boolean isSameBlock(int one, int other) {
    return prose.blockAt(one) == prose.blockAt(other);
  }

  int startOfBlock(int offset) {
    int number = prose.blockAt(offset);
    return number < 0 ? 0 : prose.blocks().get(number).start();
  }

  /** How many letters stand between two offsets; none where the second is not behind the first. */
  int letters(int start, int end) {
    FoldedLetters letters = manuscript.letters();
    return Math.max(0, letters.letterAt(end) - letters.letterAt(start));
  }

  Block block(int number) {
    return prose.blocks().get(number);
  }

  boolean isListItem(CopiedPassage.Stretch stretch) {
    return blocks(stretch).stream().allMatch(block -> block.kind() == Block.Kind.LIST_ITEM);
  }

  boolean endsSentence(int offset) {
    int at = offset;
    while (at > 0 && (Marks.isStop(text.charAt(at - 1)) || Marks.closes(text.charAt(at - 1)))) {
      at--;
      if (".!?。".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the markup sets most of a stretch apart from the text that runs on around it. */
  public boolean isSetApart(CopiedPassage.Stretch stretch) {
    int apart = 0;
    for (Block block : blocks(stretch)) {
      int common = Math.min(stretch.end(), block.end()) - Math.max(stretch.start(), block.start());
      apart += Manuscript.isSetApart(block) ? common : 0;
    }
    return 2 * apart > stretch.length();
  }

  /** Whether a stretch is a paragraph of its own and a quote, as pull quotes are in plain text. */
  boolean isQuoteAlone(CopiedPassage.Stretch stretch) {
    int first = prose.blockAt(stretch.start());
    if (first < 0 || prose.blockAt(stretch.end() - 1) > first + 1) {
      return false;
    }
    Block block = prose.blocks().get(first);
    return stretch.start() <= block.start() + 2 && fillsBlock(stretch) && isQuoteThroughout(block);
  }

  /** Whether a block opens with a quote mark and closes, if at all, with its last words. */
  private boolean isQuoteThroughout(Block block) {
    if (!isQuoteMark(text.charAt(block.start()))) {
      return false;
    }
    boolean open = false;
    for (int i = block.start(); i < block.end(); i++) {
      boolean wasOpen = open;
      open = opens(i, open);
      if (wasOpen && !open) {
        return !hasWords(i + 1, block.end()) || isSignature(i + 1, block.end());
      }
    }
    return open;
  }

  boolean hasWords(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dash and a name, or not much more, stand here. */
  private boolean isSignature(int start, int end) {
    int at = Letters.behindSpace(text, start, end);
    return at < end && "-–—―".indexOf(text.charAt(at)) >= 0 && end - at <= 60;
  }

  /** Whether a stretch is headings alone; with the text below them it is a passage. */
  boolean isHeading(CopiedPassage.Stretch stretch) {
    int first = prose.blockAt(stretch.start());
    int last = prose.blockAt(stretch.end() - 1);
    return first >= 0
        && (prose.blocks().subList(first, Math.max(first, last) + 1).stream()
                .allMatch(block -> block.kind() == Block.Kind.HEADING)
            || first == 0
                && last == 0
                && prose.blocks().get(0).length() <= LONG_HEADLINE
                && !endsSentence(prose.blocks().get(0).end()));
  }

  boolean isBlock(CopiedPassage.Stretch stretch) {
    int number = prose.blockAt(stretch.start());
    if (number < 0) {
      return false;
    }
    Block block = prose.blocks().get(number);
    return stretch.start() <= block.start() + 1 && stretch.end() >= block.end() - 1;
  }

  /** Whether a stretch has most of the words of the block that it ends in. */
  boolean fillsBlock(CopiedPassage.Stretch stretch) {
    int number = prose.blockAt(stretch.end() - 1);
    if (number < 0) {
      return false;
    }
    Block block = prose.blocks().get(number);
    int common = stretch.end() - Math.max(stretch.start(), block.start());
    return 5 * common >= 3 * block.length();
  }

  /** How many sentences a stretch has words of. */
  int sentences(CopiedPassage.Stretch stretch) {
    Sentences sentences = prose.sentences();
    return sentences.at(lastLetter(stretch)) - sentences.at(firstLetter(stretch)) + 1;
  }

  /** Whether a stretch has all words of a block. */
  boolean hasBlock(CopiedPassage.Stretch stretch) {
    return blocks(stretch).stream().anyMatch(block -> isIn(block, stretch));
  }

  /** Whether a stretch has all words of a block with more than one sentence. */
  boolean hasParagraph(CopiedPassage.Stretch stretch) {
    Sentences sentences = prose.sentences();
    return blocks(stretch).stream()
        .filter(block -> isIn(block, stretch))
        .anyMatch(block -> sentences.at(block.start()) < sentences.at(block.end() - 1));
  }

  private static boolean isIn(Block block, CopiedPassage.Stretch stretch) {
    return stretch.start() <= block.start() + 1 && block.end() <= stretch.end() + 1;
  }

  /** Whether a stretch has no words of more than one sentence. */
  boolean isWithinSentence(CopiedPassage.Stretch stretch) {
    Sentences sentences = prose.sentences();
    int sentence = sentences.at(firstLetter(stretch));
    return sentence >= 0 && stretch.end() <= sentences.end(sentence);
  }

  /** Where the sentence or the block begins that a stretch begins in, whichever is later. */
  int startOfSentence(CopiedPassage.Stretch stretch) {
    int from = firstLetter(stretch);
    int sentence = prose.sentences().at(from);
    return Math.max(startOfBlock(from), sentence < 0 ? 0 : prose.sentences().start(sentence));
  }

  int firstLetter(CopiedPassage.Stretch stretch) {
    int at = stretch.start();
    while (at + 1 < stretch.end() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lastLetter(CopiedPassage.Stretch stretch) {
    int at = stretch.end() - 1;
    while (at > stretch.start() && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** Whether a quote is open all through a stretch. */
  boolean isInQuotes(CopiedPassage.Stretch stretch) {
    int number = prose.blockAt(stretch.start());
    if (number < 0 || stretch.end() > prose.blocks().get(number).end() + 1) {
      return false;
    }
    Block block = prose.blocks().get(number);
    boolean open = false;
    int from = firstLetter(stretch);
    for (int i = block.start(); i < from; i++) {
      open = opens(i, open);
    }
    if (!open) {
      return false;
    }
    int to = stretch.end();
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      open = opens(i, open);
      if (!open) {
        return false;
      }
    }
    return true;
  }

  /** Whether most of the letters of a stretch are in quotes. */
  boolean isMostlyQuoted(CopiedPassage.Stretch stretch) {
    int number = Math.max(0, prose.blockAt(stretch.start()));
    int quoted = 0;
    int letters = 0;
    for (; number < prose.blocks().size(); number++) {
      Block block = prose.blocks().get(number);
      if (block.start() >= stretch.end()) {
        break;
      }
      boolean open = false; // each paragraph opens its quote again
      for (int i = block.start(); i < Math.min(block.end(), stretch.end()); i++) {
        open = opens(i, open);
        if (i >= stretch.start() && Character.isLetterOrDigit(text.charAt(i))) {
          letters++;
          quoted += open ? 1 : 0;
        }
      }
    }
    return 5 * quoted >= 3 * letters;
  }

  /**
   * Whether a stretch is what a draft ends with, in lines or in sentences of its own, and no larger
   * part of it than a note is.
   */
  boolean isFoot(CopiedPassage.Stretch stretch) {
    int below = prose.blocks().size() - 1 - prose.blockAt(stretch.end() - 1);
    boolean lines = below <= 1 && stretch.whole() && prose.blockAt(firstLetter(stretch)) > 0;
    boolean last = !hasWords(stretch.end(), text.length());
    return (lines || last) && NOTE_OF * stretch.length() <= text.length();
  }

  /** Whether a quote is open behind the character at {@code at}. */
  boolean opens(int at, boolean open) {
    char c = text.charAt(at);
    boolean doubled =
        c == '\'' && (at > 0 && text.charAt(at - 1) == '\'' || text.startsWith("''", at));
    if (doubled) {
      return text.startsWith("''", at) ? !open : open;
    }
    return switch (c) {
      case '“', '„', '「', '『', '«' -> true;
      case '”', '」', '』', '»' -> false;
      case '"' -> !open;
      default -> open;
    };
  }

  /** At how many ends of a stretch, from 0 to 2, its words are taken into quote marks. */
  int endsInQuoteMarks(CopiedPassage.Stretch stretch) {
    int from = firstLetter(stretch);
    int to = lastLetter(stretch) + 1;
    int behind = to;
    while (behind < text.length() && ".,!?…".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean opens = isQuoteMarkAt(from - 1) && !hasDoubleMark(from, (from + to) / 2);
    boolean closes = isQuoteMarkAt(behind) && !hasDoubleMark((from + to) / 2, to);
    return (opens ? 1 : 0) + (closes ? 1 : 0);
  }

  private boolean isQuoteMarkAt(int at) {
    return at >= 0 && at < text.length() && isQuoteMark(text.charAt(at)) && !isInWord(at);
  }

  private boolean hasDoubleMark(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("\"“”„「」『』«»".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether letters stand on both sides, as they do beside an apostrophe. */
  private boolean isInWord(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  boolean touchesQuoteMark(CopiedPassage.Stretch stretch) {
    int from = firstLetter(stretch);
    int to = stretch.end();
    boolean before = from > 0 && isQuoteMark(text.charAt(from - 1));
    boolean behind = to < text.length() && isQuoteMark(text.charAt(to));
    return before || behind || isQuoteMark(text.charAt(to - 1));
  }

  private static boolean isQuoteMark(char c) {
    return Marks.opensQuote(c) || Marks.closesQuote(c);
  }

  /** Whether the sign before a caption stands in front of a stretch, in the same line. */
  boolean isCaption(CopiedPassage.Stretch stretch) {
    int lowest = Math.max(0, stretch.start() - LONG_SUBJECT);
    for (int i = stretch.start() - 1; i >= lowest; i--) {
      char c = text.charAt(i);
      if (CAPTION_SIGNS.indexOf(c) >= 0) {
        return true;
      }
      if (c == '\n' || ".!?。".indexOf(c) >= 0) {
        return false;
      }
    }
    return CAPTION_SIGNS.indexOf(text.charAt(stretch.start())) >= 0;
  }

  /** Whether a stretch is all that stands between two brackets. */
  boolean isBracketed(CopiedPassage.Stretch stretch) {
    int from = firstLetter(stretch);
    while (from > 0
        && (isQuoteMark(text.charAt(from - 1)) || Letters.isSpace(text.charAt(from - 1)))) {
      from--;
    }
    int to = stretch.end();
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    while (to < text.length() && ".!?。 ".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    int opener = from > 0 ? "([【〔［（".indexOf(text.charAt(from - 1)) : -1;
    return opener >= 0 && to < text.length() && ")]】〕］）".indexOf(text.charAt(to)) == opener;
  }

  /** Whether a line begins with a subject of its own and a stretch is the rest of it. */
  boolean isRestOfLine(CopiedPassage.Stretch stretch) {
    int number = prose.blockAt(stretch.start());
    if (number < 0 || stretch.begun()) {
      return false;
    }
    Block block = prose.blocks().get(number);
    int subject = stretch.start() - block.start();
    int last = prose.blockAt(stretch.end() - 1);
    return subject > 0
        && subject <= LONG_SUBJECT
        && last <= number + 1
        && stretch.end() >= prose.blocks().get(last).end() - 1;
  }

  int weight(CopiedPassage.Stretch stretch) {
    FoldedLetters letters = manuscript.letters();
    return manuscript.weight(letters.letterAt(stretch.start()), letters.letterAt(stretch.end()));
  }
}
