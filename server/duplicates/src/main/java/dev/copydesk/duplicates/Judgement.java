package dev.copydesk.duplicates;

import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Prose;
import dev.copydesk.core.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What an editor makes of a passage that a draft has twice: an error of one kind or another, or
 * something that good copy does, such as a deck that the lede repeats, a quote that is taken up
 * again, a refrain, a formula with other figures.
 */
final class Judgement {

  /** What is wrong with a passage. */
  enum Kind {
    REPEAT("repeat"),
    RESTART("restart"),
    NEAR("near"),
    PULL_QUOTE("pull-quote");

    final String id;

    Kind(String id) {
      this.id = id;
    }
  }

  /** Weight below which a part of one sentence is a turn of phrase. */
  private static final int TURN_OF_PHRASE = 150;

  /** Weight below which one sentence may come again as a refrain does. */
  private static final int SHORT_SENTENCE = 72;

  /** Weight up to which a quote may be taken up again. */
  private static final int LONG_QUOTE = 400;

  /** Weight up to which a lone sentence in the head of a draft is a deck or an abstract. */
  private static final int LONG_DECK = 320;

  /** Blocks that the head of a draft has at most: kicker, headline, deck, byline, abstract. */
  private static final int HEAD_BLOCKS = 5;

  /** Lines of verse and lists are shorter, in code units. */
  private static final int SHORT_LINE = 60;

  private final Manuscript manuscript;
  private final Prose prose;
  private final String text;

  Judgement(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.prose = manuscript.prose();
    this.text = prose.text();
  }

  /** Null where nothing is wrong with it. */
  @Nullable Kind of(Passage passage) {
    Passage.Stretch first = passage.first();
    Passage.Stretch second = passage.second();
    if (isRestart(passage)) {
      return Kind.RESTART;
    }
    Kind kind = passage.exact() ? Kind.REPEAT : Kind.NEAR;
    if (passage.cut()) {
      return kind;
    }
    if (isPullQuote(first) || isPullQuote(second)) {
      return Kind.PULL_QUOTE;
    }
    int weight = weight(second);
    boolean oneSentence = isWithinSentence(second) || isWithinSentence(first);
    boolean fine =
        isHeading(first)
            || isHeading(second)
            || isDeck(passage, weight, oneSentence)
            || weight <= LONG_QUOTE && isQuotedAgain(first, second)
            || oneSentence && !(first.whole() && second.whole()) && weight < TURN_OF_PHRASE
            || oneSentence && weight < SHORT_SENTENCE
            || isRefrain(second) && !passage.seam()
            || !passage.exact() && hasOtherFigures(first, second);
    return fine ? null : kind;
  }

  /** Whether the first copy broke off, and the text starts over right behind it. */
  private boolean isRestart(Passage passage) {
    return passage.seam()
        && passage.first().begun()
        && !endsSentence(passage.first().end())
        && !passage.second().ended();
  }

  private boolean endsSentence(int offset) {
    int at = offset;
    while (at > 0 && ".!?…。\"”’'»」』)]".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
      if (".!?。".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is set apart from the text that runs on around it. */
  private boolean isPullQuote(Passage.Stretch stretch) {
    int first = prose.blockAt(stretch.start());
    int last = prose.blockAt(stretch.end() - 1);
    if (first < 0 || first != last) {
      return false;
    }
    Block block = prose.blocks().get(first);
    if (block.kind() == Block.Kind.QUOTATION || block.place() == Block.Place.ASIDE) {
      return true;
    }
    int before = stretch.start() - block.start();
    int behind = block.end() - stretch.end();
    return before <= 2
        && behind <= 40
        && isQuoteMark(text.charAt(block.start()))
        && isInQuotes(stretch)
        && (behind <= 2
            || text.substring(stretch.end(), block.end()).matches("[”\"’]?\\s*[-–—―].*"));
  }

  private boolean isHeading(Passage.Stretch stretch) {
    int block = prose.blockAt(stretch.start());
    return block >= 0
        && (prose.blocks().get(block).kind() == Block.Kind.HEADING
            || block == 0
                && prose.blockAt(stretch.end() - 1) == 0
                && !endsSentence(prose.blocks().get(0).end()));
  }

  /** Whether the first copy is a deck or an abstract above the text that says it again. */
  private boolean isDeck(Passage passage, int weight, boolean oneSentence) {
    Passage.Stretch first = passage.first();
    boolean pasted = passage.exact() && isBlock(first) && isBlock(passage.second());
    return oneSentence
        && weight <= LONG_DECK
        && !pasted
        && prose.blockAt(first.end() - 1) < HEAD_BLOCKS
        && prose.blockAt(first.end() - 1) < prose.blockAt(passage.second().start());
  }

  private boolean isBlock(Passage.Stretch stretch) {
    int number = prose.blockAt(stretch.start());
    if (number < 0) {
      return false;
    }
    Block block = prose.blocks().get(number);
    return stretch.start() <= block.start() + 1 && stretch.end() >= block.end() - 1;
  }

  /** Whether a stretch has no words of more than one sentence. */
  private boolean isWithinSentence(Passage.Stretch stretch) {
    Sentences sentences = prose.sentences();
    int sentence = sentences.at(firstLetter(stretch));
    return sentence >= 0 && stretch.end() <= sentences.end(sentence);
  }

  private int firstLetter(Passage.Stretch stretch) {
    int at = stretch.start();
    while (at + 1 < stretch.end() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the same words are quoted in both places, or quoted here and told there. */
  private boolean isQuotedAgain(Passage.Stretch first, Passage.Stretch second) {
    boolean one = isInQuotes(first);
    boolean other = isInQuotes(second);
    return one && other || one && touchesQuoteMark(first) || other && touchesQuoteMark(second);
  }

  /** Whether a quote is open all through a stretch. */
  private boolean isInQuotes(Passage.Stretch stretch) {
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

  /** Whether a quote is open behind the character at {@code at}. */
  private boolean opens(int at, boolean open) {
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

  private boolean touchesQuoteMark(Passage.Stretch stretch) {
    int from = firstLetter(stretch);
    int to = stretch.end();
    boolean before = from > 0 && isQuoteMark(text.charAt(from - 1));
    boolean behind = to < text.length() && isQuoteMark(text.charAt(to));
    return before || behind || isQuoteMark(text.charAt(to - 1));
  }

  private static boolean isQuoteMark(char c) {
    return "\"“”„‘’'「」『』«»".indexOf(c) >= 0;
  }

  /** Whether a stretch is made of short lines that do not end as sentences do. */
  private boolean isRefrain(Passage.Stretch stretch) {
    int first = prose.blockAt(stretch.start());
    int last = prose.blockAt(stretch.end() - 1);
    int sentences = 0;
    for (int i = Math.max(0, first); i <= last; i++) {
      Block block = prose.blocks().get(i);
      if (block.length() > SHORT_LINE) {
        return false;
      }
      sentences += endsSentence(block.end()) ? 1 : 0;
    }
    return first >= 0 && last > first && 2 * sentences <= last - first + 1;
  }

  /** Whether most of the numbers in two similar stretches differ: a formula, filled in anew. */
  private boolean hasOtherFigures(Passage.Stretch first, Passage.Stretch second) {
    Figures one = Figures.of(text, first.start(), first.end());
    Figures other = Figures.of(text, second.start(), second.end());
    return one.differFrom(other);
  }

  private int weight(Passage.Stretch stretch) {
    Letters letters = manuscript.letters();
    return manuscript.weight(letters.letterAt(stretch.start()), letters.letterAt(stretch.end()));
  }
}
