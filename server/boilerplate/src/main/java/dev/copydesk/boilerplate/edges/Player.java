package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * What a player leaves above an article: where it is and how long it takes, two times in two lines,
 * and above them how often it was played, its button and its name.
 */
final class Player {

  private static final int LONGEST_TIME = 8;
  private static final int LONGEST_NAME = 20;

  private Player() {}

  /** Adds the players of a draft. */
  static void find(Prose prose, Messages messages, List<Find> finds) {
    List<Block> blocks = prose.blocks();
    String text = prose.text();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (!isTime(text, blocks.get(i)) || !isTime(text, blocks.get(i + 1))) {
        continue;
      }
      int first = i;
      if (first > 0 && isCount(text, blocks.get(first - 1))) {
        first--;
      }
      if (first > 0 && isButton(text, blocks.get(first - 1))) {
        first--;
        first -= first > 1 && isName(text, blocks.get(first - 1)) ? 1 : 0;
      }
      if (first < i) {
        String message = messages.say("kind." + Kind.NAVIGATION.id());
        int end = blocks.get(i + 1).end();
        finds.add(new Find(Kind.NAVIGATION, blocks.get(first).start(), end, message));
      }
    }
  }

  /** Figures, a colon, figures. */
  private static boolean isTime(String text, Block line) {
    if (line.length() > LONGEST_TIME || !isFigures(text, line, ":")) {
      return false;
    }
    int colon = Letters.find(text, ':', line.start(), line.end() - 1);
    return colon > line.start();
  }

  private static boolean isCount(String text, Block line) {
    return line.length() <= LONGEST_TIME && isFigures(text, line, ",.");
  }

  private static boolean isFigures(String text, Block line, String between) {
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && between.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isButton(String text, Block line) {
    return LanguageFolder.shipped(line.language().tag())
        .words("plays")
        .contains(text.substring(line.start(), line.end()));
  }

  private static boolean isName(String text, Block line) {
    return line.length() <= LONGEST_NAME
        && Character.isLetterOrDigit(text.charAt(line.end() - 1))
        && line.kind() == Block.Kind.PARAGRAPH;
  }
}
