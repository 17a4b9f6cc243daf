package dev.copydesk.boilerplate.edges;

import dev.copydesk.boilerplate.find.Find;
import dev.copydesk.boilerplate.find.Kind;
import dev.copydesk.boilerplate.text.PhraseFolding;
import dev.copydesk.core.language.LanguageFolder;
import dev.copydesk.core.rule.Messages;
import dev.copydesk.core.text.Block;
import dev.copydesk.core.text.Letters;
import dev.copydesk.core.text.Marks;
import dev.copydesk.core.text.Prose;
import java.util.List;

/**
 * Lines that ask readers for tips and say how to send them: each names a way and an address, and a
 * line above them asks. Whoever asks and whatever the ways are, the block goes as a whole.
 */
final class TipBlock {

  /** In code units. */
  private static final int LONGEST_LINE = 110;

  private static final String BULLETS = "▷▶▲△▼·●☎✉◇◆-*☞■□○※";
  private static final String SIGNS = ":=-(";

  private final String text;
  private final List<Block> blocks;
  private List<String> tips = List.of();
  private List<String> asks = List.of();
  private List<String> channels = List.of();

  private TipBlock(Prose prose) {
    this.text = prose.text();
    this.blocks = prose.blocks();
  }

  /** Adds the blocks of a draft. */
  static void find(Prose prose, Messages messages, List<Find> finds) {
    TipBlock reader = new TipBlock(prose);
    String message = messages.say("kind." + Kind.CONTACT.id());
    for (int i = 0; i < reader.blocks.size(); i++) {
      if (!reader.isAddress(i)) {
        continue;
      }
      int last = i;
      while (last + 1 < reader.blocks.size()
          && (reader.isAddress(last + 1) || reader.isAlike(i, last + 1))) {
        last++;
      }
      int first = reader.asking(i, last);
      if (first >= 0) {
        int start = reader.blocks.get(first).start();
        finds.add(new Find(Kind.CONTACT, start, reader.blocks.get(last).end(), message));
      }
      i = last;
    }
  }

  /** Whether a line names a way and, behind a sign, an address. */
  private boolean isAddress(int block) {
    Block line = blocks.get(block);
    if (line.length() > LONGEST_LINE || line.kind() == Block.Kind.HEADING) {
      return false;
    }
    speak(line);
    int at = behindBullet(line);
    int channel = wordEnd(channels, at, line.end());
    for (int next = channel; next >= 0; next = wordEnd(channels, at, line.end())) {
      channel = next;
      at = Letters.behindBlanks(text, next, line.end());
    }
    if (channel < 0) {
      return false;
    }
    if (text.charAt(at < line.end() ? at : channel - 1) == ']' && isBracketed(line)) {
      return at + 1 < line.end();
    }
    boolean sign = at < line.end() && SIGNS.indexOf(PhraseFolding.fold(text.charAt(at))) >= 0;
    return (sign || at > channel) && hasAddress(at, line.end());
  }

  private boolean hasAddress(int from, int end) {
    int digits = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c == '@' || Marks.opensQuote(c) || text.startsWith("://", i) || digits >= 6) {
        return true;
      }
    }
    return text.substring(from, end).contains("www.");
  }

  /** Whether a line begins with the same mark as a line of the block and tells nothing. */
  private boolean isAlike(int first, int block) {
    Block line = blocks.get(block);
    char mark = text.charAt(blocks.get(first).start());
    return BULLETS.indexOf(mark) >= 0
        && text.charAt(line.start()) == mark
        && line.length() <= LONGEST_LINE
        && text.charAt(line.end() - 1) != '.';
  }

  /** The number of the block's first line, which asks for tips; -1 if none does. */
  private int asking(int first, int last) {
    for (int i = first; i >= 0 && i >= first - 2; i--) {
      Block line = blocks.get(i);
      if (i < first && (line.length() > LONGEST_LINE || !isAsking(line))) {
        return holdsTip(first, last) ? first : -1;
      }
      if (i < first && holdsTip(i, i)) {
        boolean headed = i > 0 && isShortHead(blocks.get(i - 1));
        return headed ? i - 1 : i;
      }
    }
    return holdsTip(first, last) ? first : -1;
  }

  private boolean isShortHead(Block line) {
    return line.length() <= LONGEST_LINE / 2 && isAsking(line) && holds(line);
  }

  private boolean isAsking(Block line) {
    int end = line.end();
    while (end > line.start() && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    for (String ending : asks) {
      if (text.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return BULLETS.indexOf(text.charAt(line.start())) >= 0;
  }

  private boolean holdsTip(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (holds(blocks.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Block line) {
    String words = text.substring(line.start(), line.end());
    return tips.stream().anyMatch(words::contains);
  }

  /** Takes the words of a line's language. */
  private void speak(Block line) {
    LanguageFolder folder = LanguageFolder.shipped(line.language().tag());
    tips = folder.words("tips");
    asks = folder.words("asks");
    channels = folder.words("channels");
  }

  private boolean isBracketed(Block line) {
    return text.charAt(line.start()) == '[';
  }

  private int behindBullet(Block line) {
    int at = line.start() + (isBracketed(line) ? 1 : 0);
    while (at < line.end()
        && (BULLETS.indexOf(PhraseFolding.fold(text.charAt(at))) >= 0
            || Letters.isBlank(text.charAt(at))
            || text.charAt(at) == '\uFE0F')) {
      at++;
    }
    return at;
  }

  private int wordEnd(List<String> words, int at, int end) {
    int found = -1;
    for (String word : words) {
      if (at + word.length() <= end && text.startsWith(word, at)) {
        found = Math.max(found, at + word.length());
      }
    }
    return found;
  }
}
