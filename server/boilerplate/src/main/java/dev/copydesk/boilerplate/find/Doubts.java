package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out of what may be removed unasked what an author may have written: words whose removal
 * leaves half a sentence, a date that heads a part of the article or begins a paragraph, the credit
 * of a picture that reads as a notice of rights, what a house says of itself in a draft that is no
 * press release, the name of a section where a heading may stand. They stay marked.
 */
public final class Doubts {

  /** A mark in front of the rest of a sentence. */
  private static final String JOINS = ",;–—";

  private static final String LABEL_ENDS = ":：";

  private static final String SIGNS = "©ⓒⒸ";

  /** So few code units are a name and no notice. */
  private static final int LONGEST_NAME = 40;

  /** A draft with so many parts of a press release is one. */
  private static final int PARTS = 3;

  private final Prose prose;
  private final String text;
  private final List<Find> found;
  private final boolean isRelease;

  /** How many finds of menus begin with a line; empty until it is asked for. */
  private final Map<String, Integer> menus = new HashMap<>();

  private Doubts(Prose prose, List<Find> found) {
    this.prose = prose;
    this.text = prose.text();
    this.found = found;
    this.isRelease = isRelease(found);
  }

  /**
   * The finds, those in doubt to be removed only when asked.
   *
   * @param found in text order, none overlapping
   */
  public static List<Find> weigh(Prose prose, List<Find> found, Messages messages) {
    Doubts doubts = new Doubts(prose, found);
    List<Find> weighed = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Find find = found.get(i);
      if (find.kind() == Kind.COPYRIGHT && doubts.isPictureCredit(i)) {
        String message = messages.say("kind." + Kind.PHOTO_CREDIT.id());
        weighed.add(new Find(Kind.PHOTO_CREDIT, find.start(), find.end(), message));
        continue;
      }
      boolean house = find.entry() != null && find.kind() == Kind.RECURRING;
      boolean doubt = find.safety() == Safety.SAFE && !house && doubts.isDoubtful(i);
      weighed.add(doubt ? find.whenAsked() : find);
    }
    return weighed;
  }

  /** Whether the draft is a press release: it has several of its parts, or one and its end mark. */
  private static boolean isRelease(List<Find> found) {
    int parts = 0;
    int ends = 0;
    for (Find find : found) {
      parts += find.kind() == Kind.PRESS_RELEASE ? 1 : 0;
      ends += find.kind() == Kind.END_MARK ? 1 : 0;
    }
    return parts >= PARTS || parts > 0 && ends > 0;
  }

  private boolean isDoubtful(int number) {
    Find find = found.get(number);
    if (leavesHalf(number)) {
      return true;
    }
    return switch (find.kind()) {
      case TIMESTAMP -> beginsParagraph(number) || headsPart(number);
      case PRESS_RELEASE -> !isRelease && hasSentence(find);
      case NAVIGATION -> mayBeHeading(number);
      default -> false;
    };
  }

  /** Whether the rest of a sentence stands before or behind a find, in its paragraph. */
  private boolean leavesHalf(int number) {
    Find find = found.get(number);
    if (find.kind() == Kind.COPYRIGHT && isOfLabel(number)) {
      return true;
    }
    if (find.kind().isRight() && find.kind() != Kind.REPRINT_BAN) {
      return false; // a rights notice stands among others
    }
    int before = before(number);
    boolean goesOn =
        before >= 0
            && Character.isLowerCase(text.charAt(find.start()))
            && (Character.isLetter(text.charAt(before)) || text.charAt(before) == ',');
    int behind = behind(number);
    boolean wentOn =
        behind >= 0
            && (JOINS.indexOf(text.charAt(behind)) >= 0
                || Character.isLowerCase(text.charAt(behind)) && behind > find.end());
    return goesOn || wentOn;
  }

  /** Whether a label stands before a find, or the next of several names behind it. */
  private boolean isOfLabel(int number) {
    int before = before(number);
    int behind = behind(number);
    return before >= 0 && LABEL_ENDS.indexOf(text.charAt(before)) >= 0
        || behind >= 0 && text.charAt(behind) == '/';
  }

  /** The last character before a find in its paragraph, blanks aside; -1 where there is none. */
  private int before(int number) {
    Find find = found.get(number);
    int block = prose.blockAt(find.start());
    int start = block < 0 ? find.start() : prose.blocks().get(block).start();
    int at = Letters.beforeBlanks(text, find.start(), start) - 1;
    boolean taken = number > 0 && found.get(number - 1).end() > at;
    return at < start || taken || text.charAt(at) == '\n' ? -1 : at;
  }

  /** The first character behind a find in its paragraph, blanks aside; -1 where there is none. */
  private int behind(int number) {
    Find find = found.get(number);
    int block = prose.blockAt(find.end() - 1);
    int end = block < 0 ? find.end() : prose.blocks().get(block).end();
    int at = Letters.behindBlanks(text, find.end(), end);
    boolean taken = number + 1 < found.size() && found.get(number + 1).start() <= at;
    return at >= end || taken || text.charAt(at) == '\n' ? -1 : at;
  }

  /** Whether a paragraph goes on behind a date that it begins with. */
  private boolean beginsParagraph(int number) {
    int at = behind(number);
    return at >= 0
        && before(number) < 0
        && (Character.isUpperCase(text.charAt(at)) || LABEL_ENDS.indexOf(text.charAt(at)) >= 0);
  }

  /** Whether a date without a time of day stands by itself between paragraphs of the article. */
  private boolean headsPart(int number) {
    Find find = found.get(number);
    int block = prose.blockAt(find.start());
    return isBetweenParagraphs(find, block)
        && find.start() == prose.blocks().get(block).start()
        && find.end() == prose.blocks().get(block).end()
        && !hasClock(find);
  }

  private boolean hasClock(Find find) {
    for (int i = find.start() + 1; i + 1 < find.end(); i++) {
      if (text.charAt(i) == ':'
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sign and a name stand before the end of the article, no year with them but behind a
   * caption.
   */
  private boolean isPictureCredit(int number) {
    Find find = found.get(number);
    if (find.end() - find.start() > LONGEST_NAME
        || SIGNS.indexOf(text.charAt(find.start())) < 0
        || isBesideRight(number - 1, number)
        || isBesideRight(number, number + 1)) {
      return false;
    }
    boolean captioned = before(number) >= 0;
    for (int i = find.start(); i < find.end(); i++) {
      if (Character.isDigit(text.charAt(i)) && !captioned) {
        return false;
      }
    }
    int block = prose.blockAt(find.start());
    return block >= 0 && (isSentence(block + 1) || isSentence(block + 2));
  }

  /**
   * Whether two finds are notices of rights with nothing between: they are one, and go together.
   */
  private boolean isBesideRight(int first, int second) {
    if (first < 0 || second >= found.size()) {
      return false;
    }
    Find one = found.get(first);
    Find other = found.get(second);
    return one.kind().isRight()
        && other.kind().isRight()
        && Letters.behindBlanks(text, one.end(), other.start()) == other.start();
  }

  /**
   * Whether the name of a section stands alone between paragraphs, or between another heading and a
   * paragraph, and only once.
   */
  private boolean mayBeHeading(int number) {
    Find find = found.get(number);
    int block = prose.blockAt(find.start());
    boolean heads = isOfOneBlock(find, block) && isKept(block - 1) && isSentence(block + 1);
    return (heads || isBetweenParagraphs(find, block)) && !isFoundAgain(number);
  }

  /** Whether a find is of one block, with a sentence above it and no find below. */
  private boolean isBetweenParagraphs(Find find, int block) {
    return isOfOneBlock(find, block) && isSentence(block - 1) && isKept(block + 1);
  }

  private boolean isOfOneBlock(Find find, int block) {
    return block >= 0 && find.end() <= prose.blocks().get(block).end();
  }

  /** Whether another find of the kind begins with the same line. */
  private boolean isFoundAgain(int number) {
    if (menus.isEmpty()) {
      for (Find find : found) {
        if (find.kind() == Kind.NAVIGATION) {
          menus.merge(firstLine(find), 1, Integer::sum);
        }
      }
    }
    return menus.getOrDefault(firstLine(found.get(number)), 0) > 1;
  }

  private String firstLine(Find find) {
    int end = Letters.find(text, '\n', find.start(), find.end());
    return text.substring(find.start(), end < 0 ? find.end() : end);
  }

  private boolean hasSentence(Find find) {
    int last = prose.blockAt(find.end() - 1);
    for (int block = Math.max(0, prose.blockAt(find.start())); block <= last; block++) {
      if (KeptSentences.isSentence(text, prose.blocks().get(block))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block is there, is a sentence, and is no find. */
  private boolean isSentence(int block) {
    return isKept(block) && KeptSentences.isSentence(text, prose.blocks().get(block));
  }

  /** Whether a block is there and is no find. */
  private boolean isKept(int block) {
    List<Block> blocks = prose.blocks();
    return block >= 0
        && block < blocks.size()
        && !Merging.isFound(found, blocks.get(block).start(), blocks.get(block).end());
  }
}
